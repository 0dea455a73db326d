// Builds the wall's test page, serves it, and looks at what it drew.
import { createServer } from 'node:http';
import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium, FLAGS } from './browser.js';
import { look, walk } from './wallLook.js';

const ui = fileURLToPath(new URL('../../../ui/', import.meta.url));
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

/** Opens the wall's test page in a browser of its own, with more pictures beside the fixtures. */
export async function openWallPage(more = {}) {
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
  await page.evaluate(`window.lookAtWall = ${look}`);
  return {
    page,
    errors,
    names: await page.evaluate((pictures) => window.wallTest.ready(pictures), more),
    show: (picture, box, change) => show(page, picture, box, change),
    look: (size = 100) => page.evaluate(look, size),
    walk: (names, box, change, both = false) => walkIn(page, names, box, change, both),
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
async function openOwn(context, server, { session = 200, push = () => {}, motion }) {
  const page = await context.newPage();
  if (motion) await page.emulateMedia({ reducedMotion: motion });
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.route('**/api/session', (route) =>
    route.fulfill({ status: session, json: { session: 'abc', role: 'wall' } }),
  );
  await page.routeWebSocket('**/api/push', push);
  await page.goto(`http://127.0.0.1:${server.address().port}/wall.html#token=once`);
  return page;
}

async function toSize(page, [width, height]) {
  const now = page.viewportSize();
  if (now?.width !== width || now.height !== height) await page.setViewportSize({ width, height });
}

/** Every page of these pictures: what is seen on it, and what is wrong; with `both`, in both schemes. */
async function walkIn(page, names, [width, height], change, both) {
  await toSize(page, [width, height]);
  // The box is measured a frame after it is drawn: no page may be laid out in the one before.
  await show(page, names[0], [width, height], change);
  return page.evaluate(walk, { names, width, height, change, both });
}

async function show(page, picture, [width, height], change) {
  await toSize(page, [width, height]);
  return page.evaluate((asked) => window.wallTest.show(asked), {
    picture,
    width,
    height,
    change,
  });
}
