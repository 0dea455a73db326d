import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dismiss, notices } from '../../design/notices.svelte';
import type { PackAt } from '../../protocol/protocol';
import { LineLost, type Reply, type Request } from '../../transport';
import * as words from '../../words';
import { FakeHost } from '../state/fakeHost';
import { OpenWorkshop } from '../state/workshop.svelte';
import { PackMaking } from './packs.svelte';

const text = words.documents.packs;

const AT: PackAt = {
  done: 1,
  of: 2,
  making: 'easy-read',
  pages: 3,
  unprintable: [],
  leftOut: [],
  finished: false,
  stopped: false,
  name: null,
  path: null,
  handle: null,
  trouble: null,
};
const WHOLE: PackAt = {
  ...AT,
  done: 2,
  making: null,
  finished: true,
  name: 'for-participants.zip',
};

let host: FakeHost;
let packs: PackMaking;
/** What the host answers when it is asked how far the pack is; the last one again and again. */
let states: (PackAt | 'no line')[];
let cancelled: (request: Request) => Reply;

beforeEach(async () => {
  vi.useFakeTimers();
  host = new FakeHost();
  const desk = new OpenWorkshop();
  await desk.connect(host.connect);
  packs = new PackMaking(desk);
  states = [AT, WHOLE];
  cancelled = ({ id }) => ({ re: id, ok: AT });
  host.answer = (request) => {
    if (request.cmd === 'beginPack') return { re: request.id, ok: { run: 'r1' } };
    if (request.cmd === 'cancelPack') return cancelled(request);
    const at = states.length > 1 ? states.shift() : states[0];
    if (at === 'no line') throw new LineLost();
    return { re: request.id, ok: at };
  };
});

afterEach(() => {
  dismiss();
  vi.useRealTimers();
});

const soon = (): Promise<unknown> => vi.advanceTimersByTimeAsync(500);

describe('a pack', () => {
  it('goes on whatever page is shown, and says what became of it', async () => {
    const made = packs.make('participants');
    await vi.advanceTimersByTimeAsync(0);
    expect([packs.begun, packs.at, packs.said]).toEqual(['participants', AT, text.begun]);
    await soon();
    await made;
    expect([packs.begun, packs.at]).toEqual([null, null]);
    expect(packs.said).toBe(text.made('for-participants.zip', 2, 3));
    expect(notices.now?.text).toBe(packs.said);
  });

  it('goes on where the line is down for a while', async () => {
    states = [AT, 'no line', 'no line', WHOLE];
    const made = packs.make('participants');
    for (let asked = 0; asked < 4; asked += 1) await soon();
    await made;
    expect(packs.said).toBe(text.made('for-participants.zip', 2, 3));
  });

  it('that is gone says so, and another can be made', async () => {
    const err = {
      code: 'notFound',
      message: 'This pack is not there any more.',
      params: {},
    } as const;
    const known = host.answer;
    host.answer = (request) =>
      request.cmd === 'packState' ? { re: request.id, err } : known(request);
    await packs.make('participants');
    expect([notices.now?.text, notices.now?.trouble]).toEqual([err.message, true]);
    expect([packs.begun, packs.said]).toEqual([null, '']);
  });

  it('that is called off says so at once, and that the document in work is finished first', async () => {
    states = [AT];
    const made = packs.make('participants');
    await soon();
    void packs.stop();
    expect([packs.stopping, packs.said]).toEqual([true, text.stopping]);
    await packs.stop();
    states = [{ ...AT, stopped: true }];
    await soon();
    await made;
    expect(host.requests.filter(({ cmd }) => cmd === 'cancelPack')).toHaveLength(1);
    expect([packs.stopping, packs.said]).toEqual([false, text.stopped]);
  });

  it('that is called off before the host has begun it is called off then', async () => {
    const known = host.answer;
    let begin = (): void => undefined;
    const begun = new Promise<void>((done) => (begin = done));
    host.answer = async (request) => {
      if (request.cmd === 'beginPack') await begun;
      return known(request);
    };
    states = [{ ...AT, stopped: true }];
    const made = packs.make('participants');
    await packs.stop();
    expect(packs.said).toBe(text.stopping);
    begin();
    await made;
    expect(host.requests.map(({ cmd }) => cmd)).toContain('cancelPack');
    expect(packs.said).toBe(text.stopped);
  });

  it('that can’t be stopped says why', async () => {
    states = [AT];
    const err = { code: 'notFound', message: 'It is not there.', params: {} } as const;
    cancelled = ({ id }) => ({ re: id, err });
    void packs.make('participants');
    await soon();
    await packs.stop();
    expect([notices.now?.text, notices.now?.trouble]).toEqual([err.message, true]);
    states = [{ ...AT, stopped: true }];
    await soon();
    expect([packs.begun, packs.said]).toEqual([null, text.stopped]);
  });
});
