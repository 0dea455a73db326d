// One run: a fresh browser, one board, everything measured on it.
import { chromium, FLAGS } from '../../browser/support/browser.js';
import { drawnAfter, framesOf, gaps, marks, traced } from './trace.js';

const STEPS = 60;
const TICK = 1000 / 60;
const DROPS = 5;
/** The drawn gaps of a drag begin with its first step and end with its last. */
const DRAG = ['bench:drag', 'bench:dragged'];
const SCROLL = ['bench:scroll', 'bench:scrolled'];

/** In the page: marks the frame in which the last card came, and begins on the board of themes. */
function prepare(count) {
  localStorage.setItem('heard.parts', '{"theme":"board"}');
  localStorage.setItem('heard.kind', 'notWorking');
  const seen = new MutationObserver(() => {
    if (document.querySelectorAll('[data-card]').length < count) return;
    seen.disconnect();
    requestAnimationFrame(() => performance.mark('bench:painted'));
  });
  seen.observe(document, { childList: true, subtree: true });
}

/** In the wall: marks every frame in which something on it changed. */
function watchWall() {
  let asked = false;
  new MutationObserver(() => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      performance.mark('bench:wall');
    });
  }).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
}

const mark = (page, name) => page.evaluate((name) => void performance.mark(name), name);
/** The scripts and styles that a page has loaded. */
const loaded = (page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => /\.(js|css)$/.test(path)),
  );
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Does something sixty times a second, as a hand does. */
async function paced(steps, act) {
  const began = performance.now();
  for (let n = 1; n <= steps; n += 1) {
    await act(n / steps);
    await pause(Math.max(0, began + n * TICK - performance.now()));
  }
}

/** Where a drag begins: the last card in full view that waits for a theme. */
const startOf = (page) =>
  page.evaluate(() => {
    const boxes = [...document.querySelectorAll('[data-card]')]
      .filter((card) => !card.closest('[data-theme]'))
      .map((card) => card.getBoundingClientRect())
      .filter((box) => box.top > 100 && box.bottom < innerHeight - 60 && box.left < 460);
    const box = boxes.at(-1);
    if (!box) throw new Error('No card is in view.');
    return { x: box.left + 60, y: box.top + 20 };
  });

/** Moves the card that is under the hand across the board. */
async function dragAcross(page, from) {
  const to = { x: 1000, y: 320 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await mark(page, DRAG[0]);
  await paced(STEPS, (part) =>
    page.mouse.move(
      from.x + (to.x - from.x) * part,
      from.y + (to.y - from.y) * part + 40 * Math.sin(part * 9),
    ),
  );
  await mark(page, DRAG[1]);
}

const letGo = async (page) => {
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await pause(150);
};

/** Milliseconds of processor time that the browser's processes have used: [the page's, all]. */
async function processorTime(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sum = (all) => all.reduce((total, { cpuTime }) => total + cpuTime * 1000, 0);
  return [sum(processInfo.filter(({ type }) => type === 'renderer')), sum(processInfo)];
}

function between(events, [from, to], options) {
  const [began] = marks(events, from);
  const [ended] = marks(events, to);
  const frames = framesOf(events, options).filter((frame) => frame.pid === began.pid);
  return gaps(frames, began.ts, ended.ts);
}

async function paint(browser, page, address) {
  const events = await traced(browser, async () => {
    await page.goto(address);
    await page.waitForFunction(() => performance.getEntriesByName('bench:painted').length > 0);
    await pause(150);
  });
  const [painted] = marks(events, 'bench:painted');
  const begun = marks(events, 'navigationStart').findLast(
    ({ pid, ts, args }) =>
      pid === painted.pid && ts < painted.ts && args.data?.documentLoaderURL !== '',
  );
  return (drawnAfter(events, [painted]) - begun.ts) / 1000;
}

async function drag(browser, page) {
  const from = await startOf(page);
  const events = await traced(browser, () => dragAcross(page, from));
  await letGo(page);
  const before = await processorTime(browser);
  await dragAcross(page, from);
  const after = await processorTime(browser);
  await letGo(page);
  return {
    gaps: between(events, DRAG, { whole: true }),
    processor: after[0] - before[0],
    processors: after[1] - before[1],
  };
}

/** Down and up again by the wheel, as far as there are cards. */
async function scroll(browser, page, over, count) {
  const far = count >= 1000 ? 200 : 40;
  await page.mouse.move(over.x, over.y);
  const events = await traced(browser, async () => {
    await page.mouse.wheel(0, far);
    await pause(50);
    await mark(page, SCROLL[0]);
    await paced(40, () => page.mouse.wheel(0, far));
    await paced(40, () => page.mouse.wheel(0, -far));
    await mark(page, SCROLL[1]);
  });
  await pause(300);
  return between(events, SCROLL);
}

/** Puts card after card into themes; milliseconds from each release to the frame of the wall that knows. */
async function drops(browser, page, wall, targets) {
  const all = [];
  for (let n = 0; n < DROPS; n += 1) {
    const from = await startOf(page);
    const to = targets[n % targets.length];
    const events = await traced(browser, async () => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await paced(12, (part) =>
        page.mouse.move(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part),
      );
      await pause(50);
      await wall.evaluate(() => performance.clearMarks('bench:wall'));
      await page.mouse.up();
      await wall.waitForFunction(() => performance.getEntriesByName('bench:wall').length > 0);
      await pause(150);
    });
    const [released] = marks(events, 'bench:released').slice(-1);
    const knows = marks(events, 'bench:wall').filter(({ ts }) => ts > released.ts);
    all.push((drawnAfter(events, knows) - released.ts) / 1000);
  }
  return all;
}

/** The places that cards are dropped on, the same for both boards. */
const TARGETS = [
  { x: 560, y: 330 },
  { x: 860, y: 330 },
];

/** Everything about one board. `throttle` slows its processor so many times. */
export async function measure({ desk, wall }, { count, throttle = 1 }) {
  const browser = await chromium.launch({
    executablePath: process.env.HEARD_CHROMIUM ?? '/usr/bin/chromium',
    args: FLAGS,
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.addInitScript(prepare, count);
    await page.addInitScript(() => {
      addEventListener('pointerup', () => performance.mark('bench:released'), { capture: true });
    });
    if (throttle > 1) {
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    }
    const painted = await paint(browser, page, desk);
    await pause(300);
    const dragged = await drag(browser, page);
    const scrolled = await scroll(browser, page, { x: 300, y: 700 }, count);
    const files = { desk: await loaded(page), wall: [] };
    if (throttle > 1) return { painted, files, ...dragged, scrolled, drops: [] };
    const room = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
    const shown = await room.newPage();
    await shown.addInitScript(watchWall);
    await shown.goto(wall);
    await shown.locator('main').first().waitFor();
    files.wall = await loaded(shown);
    // The wall is blank until somebody shows something.
    await page.keyboard.press('w');
    await pause(800);
    return {
      painted,
      files,
      ...dragged,
      scrolled,
      drops: await drops(browser, page, shown, TARGETS),
    };
  } finally {
    await browser.close();
  }
}
