import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { chunks } from './chunks.ts';
import { preload } from './preload.ts';

const page = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** One page for each window. A third page (phone) is one more line here. */
const pages = {
  desk: page('index.html'),
  wall: page('wall.html'),
};

export default defineConfig({
  // The same files are served by the window, by the local web server and from any folder.
  base: './',
  plugins: [svelte(), preload('index.html', '/src/desk/desk.ts', /latin-\d00-normal-.*\.woff2$/)],
  server: { port: 5173, strictPort: true },
  build: {
    // The oldest web view we ship on is WebKitGTK 2.40 (Safari 16.4).
    target: ['safari16.4', 'chrome111'],
    // Fonts and pictures stay files: a data: address would need a hole in the content policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: pages, output: { codeSplitting: chunks() } },
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts'],
  },
});
