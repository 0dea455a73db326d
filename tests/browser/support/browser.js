// The browser that tests and measurements open, from the packages of the screens.
import { createRequire } from 'node:module';

const packages = createRequire(new URL('../../../ui/package.json', import.meta.url));
export const { chromium } = packages('playwright-core');
export const { AxeBuilder } = packages('@axe-core/playwright');

/** No sandbox, for tests run as root too; nothing that goes out, and nothing that waits for a graphics card. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
