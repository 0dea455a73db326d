// Words that would run, in every text field at once: on every screen, in every scene of the wall and in
// every document they are words and nothing else. HEARD_PAYLOADS=N looks at N of the places that each may
// stand in; without it at one.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { chromium, FLAGS } from './support/browser.js';
import { documentOf } from './support/document.js';
import { HEARD, openHeard } from './support/heard.js';
import { ALL_PAYLOADS, PAYLOADS } from './support/payloads.js';
import { everyScreen } from './support/stages.js';

const run = promisify(execFile);
const heard = (...args) => run(HEARD, args, { maxBuffer: 64 << 20 });

const TURNS = Number(process.env.HEARD_PAYLOADS ?? 0);
const LIST = TURNS > 0 ? ALL_PAYLOADS : PAYLOADS;

/** Fields that people type into; names are as long as the shortest of them may be. */
const TEXT = new Set(
  `name soThat text what success needs whoElse howWeKnow whoTells nextMeeting title leads notes group
  reference words runBy whatFor say onWall materials goesWrong working notWorking important perspectives
  effortAxis differenceAxis corners prompt contact people reason weDid couldNot why reach toldBy theme
  focusQuestion organisation place quietRoom`.split(/\s+/),
);
const IS_ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const MOST = 200;

let folder, filled;

/** The practice workshop's data with a payload before the words of every text. */
function infect(within, next) {
  for (const [key, value] of Object.entries(within)) {
    if (typeof value === 'string' && TEXT.has(key) && !IS_ID.test(value)) {
      within[key] = with_(next(), value, key === 'words');
    } else if (Array.isArray(value) && TEXT.has(key)) {
      within[key] = value.map((one) =>
        typeof one === 'string' && !IS_ID.test(one) ? with_(next(), one) : one,
      );
      for (const one of within[key]) if (typeof one === 'object' && one) infect(one, next);
    } else if (typeof value === 'object' && value !== null) infect(value, next);
  }
}

const with_ = (payload, words, long) =>
  long ? `${payload} ${words}` : [...`${payload} ${words}`].slice(0, MOST).join('').trim();

async function fill(turn) {
  const data = JSON.parse(await readFile(join(folder, 'practice.json'), 'utf8'));
  let at = turn;
  const seen = new Set();
  infect(data.document, () => {
    const payload = LIST[at++ % LIST.length];
    seen.add(payload);
    return payload;
  });
  assert.equal(seen.size, LIST.length, 'every payload stands somewhere');
  const file = join(folder, `filled-${turn}.json`);
  await writeFile(file, JSON.stringify(data));
  await heard('import', file.replace('.json', '.heard'), file);
  return { file: file.replace('.json', '.heard'), fields: at - turn };
}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heard-payloads-'));
  const practice = join(folder, 'practice.heard');
  await heard('example', practice);
  const data = join(folder, 'practice.json');
  await heard('export', practice, '--document', 'data', '--format', 'json', '--output', data);
  filled = await fill(0);
});

after(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** In a page, before anything else: writes down whatever ran, or tried to. */
function listen() {
  globalThis.heardRuns = [];
  globalThis.heardRan = (what) => globalThis.heardRuns.push(`ran ${what}`);
  for (const ask of ['alert', 'confirm', 'prompt']) globalThis[ask] = globalThis.heardRan;
  document.addEventListener('securitypolicyviolation', (event) => {
    globalThis.heardRuns.push(`tried: ${event.violatedDirective} ${event.blockedURI}`);
  });
}

/** In a page: what ran, and what words have become beside words. */
function became() {
  const ours = (element) => ![...element.attributes].some(({ name }) => name.startsWith('on'));
  const all = [...document.querySelectorAll('*')];
  const made = all.filter(
    (element) =>
      !ours(element) ||
      /^(iframe|object|embed|base|marquee|portal|math|xmp|form|audio|video|template)$/i.test(
        element.localName,
      ) ||
      (element.localName === 'script' && !element.src && element.type !== 'application/json') ||
      /^\s*(javascript|vbscript):/i.test(element.getAttribute('href') ?? '') ||
      element.querySelector(':scope > animate, :scope > set, :scope > foreignObject') !== null,
  );
  return [...globalThis.heardRuns, ...made.map((element) => element.outerHTML.slice(0, 200))];
}

async function looked(page, where) {
  assert.deepEqual(await page.evaluate(became), [], where);
}

const ready = (context) => context.addInitScript(listen);

/** Every scene that can be sent to the wall. */
function scenes(document) {
  const of = (rows, scene, key) => rows.map(({ id }) => ({ scene, [key]: id }));
  const { statements, themes, voteRounds, plans, updates } = document;
  const bare = ['welcome', 'waysOfWorking', 'canAndCannot', 'warmUp', 'chosen', 'thanks'];
  const some = (rows) => rows.filter((_, at) => at % 7 === 0);
  return [
    ...bare.map((scene) => ({ scene })),
    { scene: 'nowNext', day: 1, minute: 600 },
    { scene: 'testPattern' },
    { scene: 'timer', left: 5 },
    { scene: 'howToVote', round: null },
    { scene: 'grid', idea: null },
    ...['working', 'notWorking', 'important'].map((kind) => ({ scene: 'themes', kind })),
    ...of(some(statements), 'hear', 'statement'),
    ...of(themes, 'theme', 'theme'),
    ...['whyTree', 'success', 'inPlace', 'ideas'].flatMap((scene) => of(themes, scene, 'theme')),
    ...of(voteRounds, 'voteResult', 'round'),
    ...of(plans, 'actionPlan', 'plan'),
    ...of(updates, 'togetherWeDid', 'update'),
  ];
}

async function screens(file, t) {
  const host = await openHeard({ args: [file], ready });
  const { desk, wall } = host;
  try {
    await wall.addInitScript(listen);
    await wall.reload();
    await desk.locator('main h1').first().waitFor();
    await everyScreen(desk, (where) => looked(desk, `desk, ${where}`));
    for (const key of ['F1', 'Shift+F1', 'Control+k']) {
      await desk.keyboard.press(key);
      await desk.waitForTimeout(150);
      await looked(desk, `desk, ${key}`);
    }
    const all = scenes(await documentOf(desk));
    let shown = 0;
    for (const show of all) shown += (await toTheWall(desk, wall, show)) ? 1 : 0;
    assert.ok(shown > 40, `only ${shown} scenes were shown`);
    assert.deepEqual(desk.troubles, [], 'the console stays quiet');
    t.diagnostic(`${shown} scenes on the wall`);
  } finally {
    await host.close();
  }
}

/** Shows a scene, and looks; some are refused, such as a theme that was not taken forward. */
async function toTheWall(desk, wall, show) {
  const reply = await desk.evaluate(async (scene) => {
    const answer = await fetch('/api/call', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Heard-Session': sessionStorage.getItem('heard.session.desk'),
      },
      body: JSON.stringify({ id: crypto.randomUUID(), cmd: 'showOnWall', args: { show: scene } }),
    });
    return answer.json();
  }, show);
  if (!reply.ok) return false;
  await wall.waitForTimeout(40);
  await looked(wall, `wall, ${show.scene}`);
  return true;
}

test('on every screen and in every scene nothing runs', async (t) => {
  t.diagnostic(`${LIST.length} payloads in ${filled.fields} fields`);
  await screens(filled.file, t);
});

/** Every document in every format that says words. */
async function documents(file) {
  const made = [];
  const { stdout } = await heard('show', file, '--json');
  assert.ok(stdout.includes('heardRan'));
  const out = join(folder, 'documents');
  const pipe = promisify(execFile)(HEARD, ['call', file]);
  pipe.child.stdin.end('{"id":"1","cmd":"documents"}\n');
  const kinds = JSON.parse((await pipe).stdout).ok;
  await run('mkdir', ['-p', out]);
  for (const { kind, formats } of kinds) {
    // Pages to print take long, and are set in the same way.
    const quick = formats.filter((format) => format !== 'pdf' || kind === 'action-plan');
    for (const format of quick) {
      const path = join(out, `${kind}.${format}`);
      const asked = ['--document', kind, '--format', format, '--force', '--output', path];
      const is = await heard('export', file, ...asked).then(
        () => true,
        () => false,
      );
      if (is) made.push({ kind, format, path });
    }
  }
  return made;
}

/** The parts of a ZIP archive that are text. */
async function parts(path, ending) {
  const into = `${path}.parts`;
  await run('unzip', ['-o', '-q', path, '-d', into]);
  const names = await readdir(into, { recursive: true });
  const texts = names.filter((name) => ending.test(name));
  return Promise.all(texts.map(async (name) => [name, await readFile(join(into, name), 'utf8')]));
}

/** What a cell of a CSV begins with must not be a formula. */
function cells(text) {
  return [...text.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/gm)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
}

test('in every document they are words', async (t) => {
  const made = await documents(filled.file);
  const browser = await chromium.launch({
    executablePath: process.env.HEARD_CHROMIUM ?? '/usr/bin/chromium',
    args: FLAGS,
  });
  const count = {};
  for (const { kind, format, path } of made) {
    count[format] = (count[format] ?? 0) + 1;
    if (format === 'html') {
      const context = await browser.newContext();
      await ready(context);
      const page = await context.newPage();
      await page.goto(pathToFileURL(path).href);
      await looked(page, `${kind}.html`);
      assert.ok((await page.innerText('body')).includes('heardRan(1)'), `${kind}.html says them`);
    } else if (format === 'docx' || format === 'xlsx') {
      for (const [name, xml] of await parts(path, /\.xml(\.rels)?$/)) {
        const page = await browser.newPage();
        // The browser's own reader says whether it is whole.
        const wrong = await page.evaluate((text) => {
          const read = new DOMParser().parseFromString(text, 'application/xml');
          return read.querySelector('parsererror')?.textContent ?? '';
        }, xml);
        assert.equal(wrong, '', `${kind}.${format}: ${name}`);
        assert.doesNotMatch(
          xml,
          /<w:fldSimple w:instr="(?!(PAGE|NUMPAGES)")|<w:instrText|<f>|<!ENTITY|<!DOCTYPE|Target="javascript/,
        );
        await page.close();
      }
    } else if (format === 'csv') {
      for (const [name, text] of await parts(path, /\.csv$/)) {
        const formulas = cells(text).filter((cell) => /^[=+\-@\t\r]/.test(cell));
        assert.deepEqual(
          formulas.filter((cell) => Number.isNaN(Number(cell))),
          [],
          name,
        );
      }
    } else if (format === 'md') {
      const text = await readFile(path, 'utf8');
      const raw = text.match(/(?<!\\)<(script|img|svg|iframe|a |body|input|style)/gi) ?? [];
      assert.deepEqual(raw, [], `${kind}.md`);
      assert.doesNotMatch(text, /(?<!\\)\]\(\s*javascript:/i, `${kind}.md`);
    } else if (format === 'pdf') {
      const { stdout } = await run('pdfinfo', ['-js', path]);
      assert.doesNotMatch(stdout, /heardRan/, `${kind}.pdf`);
      assert.doesNotMatch((await readFile(path)).toString('latin1'), /\/(JavaScript|JS|Launch)\b/);
    } else if (format === 'ics') {
      const text = await readFile(path, 'utf8');
      assert.doesNotMatch(text, /^ATTACH/m);
      assert.equal(text.match(/^BEGIN:VEVENT/gm)?.length, text.match(/^END:VEVENT/gm)?.length);
    }
  }
  await browser.close();
  t.diagnostic(JSON.stringify(count));
  assert.ok(
    (count.html ?? 0) >= 2 && (count.docx ?? 0) >= 2 && (count.md ?? 0) >= 2,
    JSON.stringify(count),
  );
});

test('the look sees what would run', async () => {
  const browser = await chromium.launch({
    executablePath: process.env.HEARD_CHROMIUM ?? '/usr/bin/chromium',
    args: FLAGS,
  });
  const context = await browser.newContext();
  await ready(context);
  let seen = 0;
  const some = PAYLOADS.slice(0, 58).filter((_, at) => at % 3 === 0);
  for (const payload of some) {
    const page = await context.newPage();
    await page.setContent(`<!doctype html><body><p>x</p>${payload}`);
    await page.waitForTimeout(5);
    seen += (await page.evaluate(became)).length > 0 ? 1 : 0;
    await page.close();
  }
  await browser.close();
  assert.ok(seen >= 14, `only ${seen} of ${some.length} were seen`);
});

for (let turn = 1; turn < TURNS; turn += 1) {
  test(`in other fields: turn ${turn}`, async (t) => {
    const { file } = await fill(turn * 37);
    await screens(file, t);
    await rm(file, { force: true });
  });
}
