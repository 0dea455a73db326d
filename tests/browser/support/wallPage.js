// Builds the wall's test page, serves it, and looks at what it drew.
import { createServer } from 'node:http';
import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ui = fileURLToPath(new URL('../../../ui/', import.meta.url));
const packages = createRequire(join(ui, 'package.json'));
const { chromium } = packages('playwright-core');
export const { AxeBuilder } = packages('@axe-core/playwright');

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};
const PAGE = 'src/wall/testing/harness.html';

const fromUi = (file) => import(pathToFileURL(join(ui, 'node_modules', file)));

/** Only the test page and the wall's own are built, so that a fault on another page does not show here. */
async function build(outDir) {
  const { build: bundle } = await fromUi('vite/dist/node/index.js');
  const { svelte } = await fromUi('@sveltejs/vite-plugin-svelte/src/index.js');
  await bundle({
    root: ui,
    base: './',
    configFile: false,
    logLevel: 'error',
    plugins: [svelte({ configFile: join(ui, 'svelte.config.js') })],
    build: {
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { harness: join(ui, PAGE), wall: join(ui, 'wall.html') },
      },
    },
  });
}

function serve(folder) {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    readFile(join(folder, path)).then(
      (body) => {
        response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
        response.end(body);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => done(server));
  });
}

/** Opens the wall's test page in a browser of its own. */
export async function openWallPage() {
  const folder = await mkdtemp(join(tmpdir(), 'heard-wall-'));
  await build(folder);
  const server = await serve(folder);
  const browser = await chromium.launch({
    executablePath: process.env.HEARD_CHROMIUM ?? '/usr/bin/chromium',
    args: FLAGS,
  });
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`http://127.0.0.1:${server.address().port}/${PAGE}`);
  return {
    page,
    errors,
    names: await page.evaluate(() => window.wallTest.names),
    show: (picture, box, change) => show(page, picture, box, change),
    look: () => page.evaluate(look),
    openOwn: (line) => openOwn(context, server, line),
    close: async () => {
      await browser.close();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Opens the page that people use, on a line of the test's own: `session` is the status of the answer to
 * the exchanged token, `push` hears the page's socket.
 */
async function openOwn(context, server, { session = 200, push = () => {} }) {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.route('**/api/session', (route) =>
    route.fulfill({ status: session, json: { session: 'abc', role: 'wall' } }),
  );
  await page.routeWebSocket('**/api/push', push);
  await page.goto(`http://127.0.0.1:${server.address().port}/wall.html#token=once`);
  return page;
}

async function show(page, picture, [width, height], change) {
  const now = page.viewportSize();
  if (now?.width !== width || now.height !== height) await page.setViewportSize({ width, height });
  return page.evaluate((asked) => window.wallTest.show(asked), {
    picture,
    width,
    height,
    change,
  });
}

/** Runs in the page: what is drawn, and all that is wrong with it. */
function look() {
  const SMALLEST = 0.0426;
  const stage = document.querySelector('.stage').getBoundingClientRect();
  const zoom = stage.height / 1080;
  const wrong = [];
  const blocks = new Map();
  const walker = document.createTreeWalker(document.querySelector('.stage'), NodeFilter.SHOW_TEXT);
  const ignored = '.said, .gauge';
  let text = '';

  const sizeOf = (element) => {
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (!(element instanceof SVGElement)) return size * zoom;
    return size * element.getScreenCTM().a;
  };
  const blockOf = (element) => element.closest('.wall-text, .disc, .practice, svg') ?? element;
  const name = (element) => `"${element.textContent.trim().slice(0, 40)}"`;

  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest(ignored)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = Array.from(range.getClientRects()).filter((one) => one.width > 0);
    if (rects.length === 0) continue;
    text += `${node.data} `;
    const size = sizeOf(element);
    if (size < SMALLEST * stage.height - 0.05) {
      wrong.push(`${name(element)} is ${((size / stage.height) * 100).toFixed(2)} % high`);
    }
    const block = blockOf(element);
    const known = blocks.get(block) ?? { element: block, rects: [] };
    known.rects.push(...rects);
    blocks.set(block, known);
    // The box of a large figure is far taller than its digits.
    const drop = size > stage.height * 0.12 ? size * 0.3 : 0;
    for (const rect of rects) {
      const one = {
        left: rect.left,
        right: rect.right,
        top: rect.top + drop,
        bottom: rect.bottom - drop,
      };
      const out =
        one.left < stage.left - 1 ||
        one.right > stage.right + 1 ||
        one.top < stage.top - 1 ||
        one.bottom > stage.bottom + 1;
      if (out) wrong.push(`${name(element)} leaves the wall`);
      const box = element.closest('.card, .panel, .square, .box');
      if (!box) continue;
      const edge = box.getBoundingClientRect();
      const air = 2 * zoom;
      const spills =
        one.left < edge.left - air ||
        one.right > edge.right + air ||
        one.top < edge.top - air ||
        one.bottom > edge.bottom + air;
      if (spills) wrong.push(`${name(element)} leaves its ${box.className.split(' ')[0]}`);
    }
  }

  // Letters do not fill their line: the part between an accent and a tail is what must stay clear.
  const core = (one) => ({
    left: one.left + zoom,
    right: one.right - zoom,
    top: one.top + one.height * 0.2,
    bottom: one.bottom - one.height * 0.2,
  });
  const all = Array.from(blocks.values(), (block) => ({
    ...block,
    rects: block.rects.map(core),
  }));
  const meets = (a, b) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  all.forEach((one, index) => {
    for (const other of all.slice(index + 1)) {
      if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
      if (one.rects.some((a) => other.rects.some((b) => meets(a, b)))) {
        wrong.push(`${name(one.element)} and ${name(other.element)} overlap`);
      }
    }
  });

  // Discs hold numbers only, but two of them may not cover each other, nor a corner's name.
  const discs = Array.from(document.querySelectorAll('.square li .disc'), (disc) => ({
    number: disc.textContent,
    box: disc.getBoundingClientRect(),
  }));
  const corners = Array.from(document.querySelectorAll('.square .corner'), (corner) => ({
    corner: corner.textContent,
    box: corner.getBoundingClientRect(),
  }));
  discs.forEach((one, index) => {
    const middle = (box) => [box.left + box.width / 2, box.top + box.height / 2];
    for (const other of discs.slice(index + 1)) {
      const [x, y] = middle(one.box);
      const [u, v] = middle(other.box);
      const apart = Math.hypot(x - u, y - v);
      if (apart < (one.box.width + other.box.width) / 2 - zoom) {
        wrong.push(`discs ${one.number} and ${other.number} cover each other`);
      }
    }
    for (const { corner, box } of corners) {
      if (meets(one.box, { ...core(box), left: box.left, right: box.right })) {
        wrong.push(`disc ${one.number} covers '${corner}'`);
      }
    }
  });

  const lines = all.flatMap((block) =>
    block.rects.map((one) => [(one.left - stage.left) / zoom, (one.top - stage.top) / zoom]),
  );
  return { wrong: Array.from(new Set(wrong)), text, lines };
}
