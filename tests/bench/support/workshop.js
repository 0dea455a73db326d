// Invented workshops of any size, and a host for them.
import { execFileSync, spawn } from 'node:child_process';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const HEARD = process.env.HEARD_BIN ?? 'target/release/heard';

const WORDS =
  `the bus never comes after six and nobody tells us why we wait alone in the rain my sister
would come with me if there were a lift on a friday it is far to walk and the lamps are out staff change
each week so we begin again every time people talk to my mother and not to me a bench near the shop would
help the club shut when the money went i like the garden group because we laugh they ring too late to plan
a day out the form is long and small to read someone to go with makes all of it easier`.split(
    /\s+/,
  );

/** Numbers from 0 to 1 that look like chance and are the same each time (mulberry32). */
function chance(seed) {
  let at = seed;
  return () => {
    at = (at + 0x6d2b79f5) | 0;
    let mixed = Math.imul(at ^ (at >>> 15), 1 | at);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** As many different invented statements, of 5 to 40 words, most of them short as people's are. */
function statements(count) {
  const next = chance(count);
  return Array.from({ length: count }, () => {
    const length = 5 + Math.floor(35 * next() ** 2);
    const from = Math.floor(next() * WORDS.length);
    const words = Array.from({ length }, (_, n) => WORDS[(from + n) % WORDS.length]);
    return words.join(' ');
  });
}

function call(file, requests) {
  const input = requests.map((each, n) => JSON.stringify({ id: `${n}`, ...each })).join('\n');
  const output = execFileSync(HEARD, ['call', file], { input, maxBuffer: 1e9 });
  return output
    .toString()
    .trim()
    .split('\n')
    .map((line) => {
      const reply = JSON.parse(line);
      if (reply.err) throw new Error(reply.err.message);
      return reply.ok;
    });
}

/**
 * A workshop of so many statements of one kind: every second one in a theme, the others wait. The team is in
 * stage 3.
 */
export async function makeWorkshop(count) {
  const folder = await mkdtemp(join(tmpdir(), 'heard-bench-'));
  const file = join(folder, `${count}.heard`);
  const sheet = join(folder, 'answers.csv');
  await writeFile(sheet, ['What was not good?', ...statements(count)].join('\n'));
  execFileSync(HEARD, ['new', file, '--title', `${count} statements`]);
  execFileSync(HEARD, ['import', file, sheet, '--map', 'What was not good?=not-working']);
  const [{ document }] = call(file, [{ cmd: 'snapshot', args: {} }]);
  const cards = document.statements.toSorted((a, b) => a.number - b.number);
  const placed = cards.filter((_, n) => n % 2 === 1);
  const themes = Math.max(6, Math.round(count / 40));
  const themed = (theme) => placed.filter((_, n) => n % themes === theme).map(({ id }) => id);
  call(file, [
    ...Array.from({ length: themes }, (_, n) => ({
      cmd: 'addTheme',
      args: {
        kind: 'notWorking',
        name: `I wait, because ${WORDS.slice(n * 5, n * 5 + 6).join(' ')}`,
        statements: themed(n),
      },
    })),
    { cmd: 'goToStage', args: { stage: 'theme' } },
  ]);
  return { file, folder, cards, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** `heard serve` on a copy of the workshop, so that every run begins alike. */
export async function serve({ file }) {
  const folder = await mkdtemp(join(tmpdir(), 'heard-bench-'));
  const copy = join(folder, 'board.heard');
  await copyFile(file, copy);
  const host = spawn(HEARD, ['serve', copy, '--port', '0', '--data-folder', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [desk, wall] = await new Promise((found, failed) => {
    let said = '';
    host.stdout.on('data', (data) => {
      said += data;
      const all = [...said.matchAll(/http:\S+/g)].map(([address]) => address);
      if (all.length > 1 && said.includes('Ctrl-C')) found(all);
    });
    host.once('exit', (code) => failed(new Error(`heard serve ended: ${code} ${said}`)));
  });
  return {
    desk,
    wall,
    async close() {
      const ended = new Promise((done) => host.once('exit', done));
      host.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
