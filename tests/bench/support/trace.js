// What the browser's own trace says: when frames were really drawn, and what they held.

/** Only these: a fuller trace would slow what it measures. */
const CATEGORIES = [
  'benchmark',
  'cc',
  'blink.user_timing',
  'disabled-by-default-devtools.timeline.frame',
];

/** Records while `act` runs; answers the trace's events, times in microseconds of one clock. */
export async function traced(browser, act) {
  await browser.startTracing(undefined, { categories: ['-*', ...CATEGORIES] });
  let events;
  try {
    await act();
  } finally {
    events = JSON.parse((await browser.stopTracing()).toString()).traceEvents;
  }
  return events;
}

/**
 * The frames that a page's process drew: `began`, `drawn` (on the screen), and `main`, the time in which its
 * main thread made it; only frames with something new of the main thread's where `whole` is set.
 */
export function framesOf(events, { whole = false } = {}) {
  const open = new Map();
  const frames = [];
  for (const event of events.toSorted((a, b) => a.ts - b.ts)) {
    const key = `${event.pid} ${event.id2?.local}`;
    if (event.name === 'PipelineReporter' && event.ph === 'b') {
      const state = event.args.frame_reporter?.state ?? event.args.chrome_frame_reporter?.state;
      open.set(key, { pid: event.pid, began: event.ts, state, main: null });
    } else if (event.name === 'SendBeginMainFrameToCommit' && event.ph === 'b') {
      const frame = open.get(key);
      if (frame) frame.main = [event.ts, Infinity];
    } else if (event.name === 'SendBeginMainFrameToCommit' && event.ph === 'e') {
      const frame = open.get(key);
      if (frame?.main) frame.main[1] = event.ts;
    } else if (event.name === 'PipelineReporter' && event.ph === 'e' && open.has(key)) {
      frames.push({ ...open.get(key), drawn: event.ts });
      open.delete(key);
    }
  }
  const states = whole
    ? ['STATE_PRESENTED_ALL']
    : ['STATE_PRESENTED_ALL', 'STATE_PRESENTED_PARTIAL'];
  return frames.filter((frame) => states.includes(frame.state)).sort((a, b) => a.drawn - b.drawn);
}

/** The marks of this name that a page set with `performance.mark`, oldest first. */
export function marks(events, name) {
  return events
    .filter((event) => event.name === name && event.cat.includes('blink.user_timing'))
    .sort((a, b) => a.ts - b.ts);
}

/** When the change at the first of these marks that shows was on the screen; undefined where no frame tells. */
export function drawnAfter(events, marks) {
  for (const mark of marks) {
    const drawn = drawnWith(events, mark);
    if (drawn !== undefined) return drawn;
  }
  return undefined;
}

function drawnWith(events, mark) {
  const frames = framesOf(events).filter((frame) => frame.pid === mark.pid);
  // A frame that the page had finished before the mark holds nothing of it.
  return frames.find(({ main, drawn }) => drawn > mark.ts && !(main && main[1] < mark.ts))?.drawn;
}

/** Two reports of one drawing lie closer together than this, in microseconds. */
const ONE_DRAWING = 4000;

/** Milliseconds between frames drawn from `from` to `to`; a wait at either end counts too. */
export function gaps(frames, from, to) {
  const drawn = frames
    .map((frame) => frame.drawn)
    .filter((at) => at > from && at < to)
    .filter((at, n, all) => n === 0 || at - all[n - 1] > ONE_DRAWING);
  const all = [from, ...drawn, to];
  return all.slice(1).map((at, n) => (at - all[n]) / 1000);
}
