// Starts the real host with a data folder of its own, and opens its desk and its wall in a browser.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder, chromium, FLAGS } from './browser.js';

export const root = fileURLToPath(new URL('../../../', import.meta.url));
export const HEARD = process.env.HEARD_BIN ?? join(root, 'target/debug/heard');

/** Resolves with the addresses that `heard serve` prints: the desk's, then the wall's. */
function addresses(host) {
  return new Promise((found, failed) => {
    let said = '';
    host.stdout.on('data', (data) => {
      said += data;
      const all = [...said.matchAll(/http:\S+/g)].map(([address]) => address);
      if (all.length > 1 && said.includes('Ctrl-C')) found(all);
    });
    host.once('exit', (code) => failed(new Error(`heard serve ended: ${code} ${said}`)));
  });
}

/**
 * A host, a desk of 1440 x 900 and a wall of 1920 x 1080, side by side. `desk` changes how the desk's
 * page is opened; `ready` gets its context before the page is loaded. A `folder` of an earlier run stays when
 * this one is closed; `through` is a command that runs the host.
 */
export async function openHeard({
  args = [],
  desk: deskOptions = {},
  ready,
  folder: kept,
  through = [],
} = {}) {
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'heard-test-')));
  const [command, ...rest] = [...through, HEARD, 'serve', ...args, '--port', '0'];
  const host = spawn(command, rest, {
    env: { ...process.env, HEARD_DATA: folder },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise((done) => host.once('exit', done));
  const [deskAddress, wallAddress] = await addresses(host);
  const browser = await chromium.launch({
    executablePath: process.env.HEARD_CHROMIUM ?? '/usr/bin/chromium',
    args: FLAGS,
  });
  const open = async (address, options, prepare) => {
    const context = await browser.newContext(options);
    await prepare?.(context);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.troubles = [];
    page.on('pageerror', (error) => page.troubles.push(error.message));
    page.on('console', (line) => {
      const isOurs = line.type() === 'warning' && line.text().includes('svelte.dev');
      if (line.type() === 'error' || isOurs) page.troubles.push(line.text());
    });
    await page.goto(address);
    return page;
  };
  const desk = await open(
    deskAddress,
    { viewport: { width: 1440, height: 900 }, ...deskOptions },
    ready,
  );
  const wall = await open(wallAddress, { viewport: { width: 1920, height: 1080 } });
  return {
    desk,
    wall,
    folder,
    host,
    /** Another desk of the same host, beside the first. */
    another: () => open(deskAddress, { viewport: { width: 1440, height: 900 } }),
    /** As a power cut ends a program: at once, wherever it is. Its folder stays. */
    async kill() {
      host.kill('SIGKILL');
      await ended;
    },
    async close() {
      await browser.close();
      host.kill('SIGINT');
      await ended;
      if (!kept) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until the wall says all of these words. */
export async function wallSays(wall, ...words) {
  for (const word of words) {
    await wall
      .locator('main')
      .filter({ hasText: word })
      .first()
      .waitFor({ timeout: 20_000 })
      .catch(async () => {
        const shown = await wall.locator('main').innerText();
        throw new Error(`the wall does not say '${word}'. It says: ${shown.replace(/\s+/g, ' ')}`);
      });
  }
}

/** The violations that axe finds, of any severity, in one line each. */
export async function violations(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}
