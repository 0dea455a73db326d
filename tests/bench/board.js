// The theme board beside a bare page: ./dev bench board [--rounds 5] [--sizes 150,300,1000] [--json FILE]
// Both are measured in turns, in a fresh browser each, so that what else the computer does meets both.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { serveBare } from './support/bare.js';
import { measure } from './support/measure.js';
import { aim, share } from './support/tell.js';
import { makeWorkshop, serve } from './support/workshop.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    sizes: { type: 'string', default: '150,300,1000' },
    json: { type: 'string' },
  },
});
const ROUNDS = Number(values.rounds);
const SIZES = values.sizes.split(',').map(Number);
/** The size that is measured once more with a slower processor, and how many times slower. */
const SLOW = { count: 300, throttle: 4 };

const median = (all) => share(all, 0.5);
const ms = (n) => `${n.toFixed(n < 100 ? 1 : 0)} ms`;
const times = (a, b) => `${(a / b).toFixed(2)} x`;
const fps = (all) => 1000 / (all.reduce((sum, gap) => sum + gap, 0) / all.length);

/** A line of the table; `should` says what it should be, and `met` whether it is. */
function line(what, heard, bare, beside, should = '', met = true) {
  const cells = [what.padEnd(34), heard.padStart(26), bare.padStart(26), beside.padStart(9)];
  console.log(`${cells.join('')}  ${aim(met, should)}`);
}

const three = (gaps) =>
  [median(gaps), share(gaps, 0.95), share(gaps, 1)].map((gap) => gap.toFixed(1)).join(' / ');

function tell({ count, throttle }, runs) {
  // A trace now and then loses the frame that was looked for.
  const all = (board, what) => runs.flatMap((run) => run[board][what]).filter(Number.isFinite);
  const [heard, bare] = ['heard', 'bare'].map((board) => (what) => all(board, what));
  const both = (what, how) => [how(heard(what)), how(bare(what))];
  console.log(`\n${count} statements${throttle > 1 ? `, processor ${throttle} x slower` : ''}`);
  line('', 'Heard', 'bare page', '');
  const painted = both('painted', median);
  line(
    'painted, from navigation',
    ...painted.map(ms),
    times(...painted),
    count === 1000 ? 'at most 3 x' : '',
    painted[0] <= 3 * painted[1],
  );
  const p95 = both('gaps', (gaps) => share(gaps, 0.95));
  line(
    'drag: gaps, median/p95/worst ms',
    ...both('gaps', three),
    times(...p95),
    'p95 at most 1.3 x',
    p95[0] <= 1.3 * p95[1],
  );
  const worst = share(heard('gaps'), 1);
  line('drag: worst gap', ms(worst), ms(share(bare('gaps'), 1)), '', 'at most 50 ms', worst <= 50);
  const processor = both('processor', median);
  line(
    'drag: page’s processor time',
    ...processor.map(ms),
    times(...processor),
    'at most 2 x',
    processor[0] <= 2 * processor[1],
  );
  const processors = both('processors', median);
  line('drag: whole browser’s', ...processors.map(ms), times(...processors));
  const drawn = both('scrolled', fps);
  line(
    'scroll: frames a second',
    ...drawn.map((n) => n.toFixed(1)),
    times(...drawn),
    count === 1000 ? 'at least 55, where bare has 58' : '',
    drawn[0] >= 55 || drawn[1] < 58,
  );
  line('scroll: gaps, median/p95/worst ms', ...both('scrolled', three), '');
  if (heard('drops').length === 0) return;
  const dropped = both('drops', (drops) => share(drops, 0.95));
  line('drop to wall painted, median', ...both('drops', median).map(ms), '');
  line('drop to wall painted, p95', ...dropped.map(ms), '', 'at most 50 ms', dropped[0] <= 50);
  const frames = (median(heard('drops')) - median(bare('drops'))) / (1000 / 60);
  const more = `${frames.toFixed(1)} frames`;
  line('drop to wall painted, more by', more, '', '', 'at most 2 frames', frames <= 2);
}

/** Kilobytes of these files, gzipped. */
async function size(files) {
  const dist = fileURLToPath(new URL('../../ui/dist', import.meta.url));
  const sizes = files.map(async (file) => gzipSync(await readFile(dist + file)).length);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000;
}

/** What the pages loaded by themselves, the desk with an open workshop and its small picture of the wall. */
async function tellSizes({ desk, wall }) {
  console.log('\nFirst load, script and style, gzip');
  for (const [name, files, most] of [
    ['desk, with its theme board', desk, 250],
    ['wall', wall, 80],
  ]) {
    const kilobytes = await size(files);
    line(name, `${kilobytes.toFixed(0)} kB`, '', '', `at most ${most} kB`, kilobytes <= most);
  }
}

async function run(board, workshop, options) {
  const host = board === 'heard' ? await serve(workshop) : await serveBare(workshop.cards);
  try {
    return await measure(host, options);
  } finally {
    await host.close();
  }
}

const cases = [
  ...SIZES.map((count) => ({ count, throttle: 1 })),
  ...(SIZES.includes(SLOW.count) ? [SLOW] : []),
];
const workshops = new Map();
for (const count of SIZES) workshops.set(count, await makeWorkshop(count));
const runs = new Map(cases.map((each) => [each, []]));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const each of cases) {
    const boards = round % 2 === 0 ? ['bare', 'heard'] : ['heard', 'bare'];
    const measured = {};
    for (const board of boards) measured[board] = await run(board, workshops.get(each.count), each);
    runs.get(each).push(measured);
  }
  console.error(`Round ${round + 1} of ${ROUNDS} is done.`);
}
for (const each of cases) tell(each, runs.get(each));
await tellSizes(runs.get(cases[0])[0].heard.files);
for (const workshop of workshops.values()) await workshop.remove();
if (values.json) {
  await writeFile(values.json, JSON.stringify([...runs].map(([of, all]) => ({ of, runs: all }))));
}
