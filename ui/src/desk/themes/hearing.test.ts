import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Person, Pointed, Statement, Wall } from '../../protocol/protocol';
import type { Request } from '../../transport';
import { FakeHost, statement } from '../state/fakeHost';

vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });

const { workshop } = await import('../state/workshop.svelte');
const { kindHere } = await import('./kindHere.svelte');
const { Hearing } = await import('./hearing.svelte');

const quiet: Person = {
  id: 'p1',
  code: 1,
  reference: '',
  rowKey: '',
  group: null,
  mayShow: false,
  mayQuote: true,
  withdrawn: false,
};

const undecided: Pointed = {
  part: { start: 0, end: 2 },
  looksLike: 'name',
  choice: 'undecided',
};

const wallShowing = (id: string): Wall => ({
  id: 'w',
  scene: { scene: 'hear', statement: id },
  page: 0,
  held: null,
  blank: false,
  scheme: 'light',
  size: 100,
  pause: null,
  timer: null,
});

let host: FakeHost;

async function open(cards: Statement[], wall: Wall[] = []): Promise<InstanceType<typeof Hearing>> {
  host = new FakeHost();
  host.document.people = [quiet];
  host.document.statements = cards;
  host.document.wall = wall;
  await workshop.connect(host.connect);
  kindHere.look('notWorking');
  return new Hearing();
}

const sent = (cmd: string): Request['args'][] =>
  host.requests.filter((request) => request.cmd === cmd).map((request) => request.args);

const five = (): Statement[] => ['s1', 's2', 's3', 's4', 's5'].map((id) => statement(id));

beforeEach(() => {
  vi.useRealTimers();
});

// What a test asked for is answered by its own host, not by the next one's.
afterEach(async () => {
  await workshop.job('snapshot', {});
});

describe('hearing', () => {
  it('goes through every card once, and ends', async () => {
    const hearing = await open(five());
    const heard: number[] = [];
    while (hearing.current) {
      heard.push(hearing.current.number);
      hearing.next();
    }
    expect(heard.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5]);
  });

  it('never comes to a card that may not be shown, and counts it', async () => {
    const hearing = await open([
      statement('s1'),
      statement('s2', { person: 'p1' }),
      statement('s3', { pointed: [undecided] }),
    ]);
    expect(hearing.current?.id).toBe('s1');
    expect(hearing.following).toBeNull();
    expect([hearing.skipped, hearing.pointed.length]).toEqual([1, 1]);
  });

  it('comes back to a card when all others were heard', async () => {
    const hearing = await open(five());
    const first = hearing.current?.id;
    hearing.comeBack();
    for (let turn = 0; turn < 4; turn += 1) hearing.next();
    expect(hearing.current?.id).toBe(first);
  });

  it('goes back without unhearing', async () => {
    const hearing = await open(five());
    const first = hearing.current?.id;
    hearing.next();
    hearing.back();
    expect(hearing.current?.id).toBe(first);
    expect(hearing.current?.heard).toBe('heard');
    hearing.next();
    expect(hearing.current?.id).not.toBe(first);
  });

  it('shuffles what is still to come, and lets the card that is read stay', async () => {
    const hearing = await open(five());
    expect([hearing.isShuffled, hearing.current?.number, hearing.following?.number]).toEqual([
      false,
      1,
      2,
    ]);
    hearing.shuffle();
    await vi.waitFor(() => {
      expect(sent('editSettings')).toHaveLength(1);
    });
    const [{ change }] = sent('editSettings') as [{ change: { field: string; value: number } }];
    expect(change.field).toBe('hearSeed');
    expect(change.value).toBeGreaterThan(0);
    const settings = { ...workshop.settings, id: 'w', hearSeed: change.value };
    host.push([{ record: 'settings', id: 'w', before: null, after: settings }]);
    expect([hearing.isShuffled, hearing.current?.number]).toEqual([true, 1]);
    expect(hearing.coming).toHaveLength(4);
  });

  it('never lets a skipped card bring two of one person together', async () => {
    const cards = ['s1', 's2', 's3', 's4'].map((id) => statement(id, { person: 'p2' }));
    const others = ['s5', 's6', 's7'].map((id) => statement(id, { person: 'p1' }));
    const free = ['s8', 's9', 's10'].map((id) => statement(id));
    const hearing = await open([...cards, ...others, ...free]);
    const settings = { ...workshop.settings, id: 'w', hearSeed: 3 };
    host.push([{ record: 'settings', id: 'w', before: null, after: settings }]);
    const read: (string | null)[] = [];
    while (hearing.current && read.length < 20) {
      read.push(hearing.current.person);
      hearing.next();
    }
    expect(read).toEqual(['p2', null, 'p2', null, 'p2', null, 'p2']);
  });

  it('takes the wall along only where the room sees cards', async () => {
    const hearing = await open(five());
    hearing.next();
    await vi.waitFor(() => {
      expect(sent('hearStatement')).toHaveLength(1);
    });
    expect(sent('showOnWall')).toEqual([]);

    const following = await open(five(), [wallShowing('s3')]);
    expect(following.current?.id).toBe('s3');
    following.next();
    await vi.waitFor(() => {
      expect(sent('showOnWall')).toEqual([
        { show: { scene: 'hear', statement: following.current?.id } },
      ]);
    });
  });
});
