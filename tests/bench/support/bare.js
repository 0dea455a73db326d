// The page to compare with: the same cards as plain positioned elements and a pointer handler, nothing else.
// Its wall is told of a drop by the shortest way a browser has.
import { createServer } from 'node:http';

const escaped = (words) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const board = (cards) => `<!doctype html><meta charset="utf-8"><title>Bare</title>
<style>
body{margin:0;font:16px/22px sans-serif;user-select:none}
div{position:absolute;width:220px;height:112px;overflow:hidden;background:#f8e0cf;border:1px solid #90340f}
</style>
${cards
  .map(({ number, words }, n) => {
    const place = `left:${(n % 6) * 232 + 8}px;top:${Math.floor(n / 6) * 124 + 8}px`;
    return `<div data-card="${number}" style="${place}">${number} ${escaped(words)}</div>`;
  })
  .join('\n')}
<script>
let held, x, y;
addEventListener('pointerdown', (event) => {
  held = event.target.closest('[data-card]');
  x = event.clientX;
  y = event.clientY;
});
addEventListener('pointermove', (event) => {
  if (held) held.style.transform = 'translate(' + (event.clientX - x) + 'px,' + (event.clientY - y) + 'px)';
});
addEventListener('pointerup', () => {
  if (held) fetch('/drop', { method: 'POST' });
  held = null;
});
</script>`;

const WALL = `<!doctype html><meta charset="utf-8"><title>Bare wall</title>
<main style="font:96px/1.2 sans-serif">0</main>
<script>
new EventSource('/drops').onmessage = (event) => {
  document.querySelector('main').textContent = event.data;
};
</script>`;

/** Serves a bare board of these cards, and a bare wall. */
export async function serveBare(cards) {
  const walls = new Set();
  let drops = 0;
  const server = createServer((request, response) => {
    if (request.url === '/drop') {
      drops += 1;
      for (const wall of walls) wall.write(`data: ${drops}\n\n`);
      response.end();
    } else if (request.url === '/drops') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write('retry: 1000\n\n');
      walls.add(response);
    } else {
      response.writeHead(200, { 'Content-Type': 'text/html' });
      response.end(request.url === '/wall' ? WALL : board(cards));
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${server.address().port}`;
  return {
    desk: `${address}/`,
    wall: `${address}/wall`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
