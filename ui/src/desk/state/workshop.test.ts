import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { announced } from '../../design/announce.svelte';
import { drafts } from '../../design/drafts.svelte';
import { dismiss, notices } from '../../design/notices.svelte';
import type { Change, Command, Statement } from '../../protocol/protocol';
import { LineLost, type Reply, type Request } from '../../transport';
import { FakeHost, statement } from './fakeHost';
import { OpenWorkshop, Refused } from './workshop.svelte';

let host: FakeHost;
let desk: OpenWorkshop;

beforeEach(async () => {
  vi.useFakeTimers();
  host = new FakeHost();
  host.document.statements = [statement('s1'), statement('s2'), statement('s3', { rank: 'W' })];
  desk = new OpenWorkshop();
  await desk.connect(host.connect);
});

afterEach(() => {
  dismiss();
  // What was said in one test is not said together with what is said in the next.
  vi.runOnlyPendingTimers();
  vi.useRealTimers();
});

const changed = (before: Statement | null, after: Statement | null): Change => ({
  record: 'statement',
  id: (after ?? before)?.id ?? '',
  before,
  after,
});

const intoTheme = (id: string): Command => ({
  cmd: 'moveStatements',
  args: { statements: [id], destination: { to: 'theme', theme: 't1', after: null } },
});

/** A host that answers when the test says so. */
function slow(): { answer: (reply: (request: Request) => Reply) => void } {
  let give: ((reply: Reply) => void) | undefined;
  let asked: Request | undefined;
  host.answer = (request) => {
    asked = request;
    return new Promise((done) => {
      give = done;
    });
  };
  return {
    answer: (reply) => {
      if (asked) give?.(reply(asked));
    },
  };
}

describe('a replica fed by pushes', () => {
  it('equals a fresh snapshot', () => {
    let seed = 7;
    const random = (most: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % most;
    };
    for (let turn = 0; turn < 400; turn += 1) {
      const id = `s${random(40).toString()}`;
      const before = host.document.statements.find((row) => row.id === id) ?? null;
      const after = random(5) === 0 ? null : statement(id, { words: `turn ${turn.toString()}` });
      host.push([changed(before, after)]);
    }
    expect(desk.doc.document()).toEqual(host.snapshot().document);
    expect(desk.revision).toBe(host.revision);
  });

  it('keeps a row that did not change as it is, so that it is not drawn again', () => {
    const before = desk.doc.statements.get('s1');
    host.listener?.message({ epoch: 'second run', seq: 4, snapshot: host.snapshot() });
    expect(desk.doc.statements.get('s1')).toBe(before);
  });

  it('asks for everything after a gap', async () => {
    host.change([changed(null, statement('missed'))]);
    host.push([changed(null, statement('s9'))]);
    await vi.runAllTimersAsync();
    expect(host.requests.map((request) => request.cmd)).toEqual(['snapshot']);
    expect(desk.doc.document()).toEqual(host.snapshot().document);
    host.push([changed(null, statement('after'))]);
    expect(desk.doc.document()).toEqual(host.snapshot().document);
    expect(host.requests).toHaveLength(1);
  });

  it('asks for everything when the host started anew', async () => {
    host.epoch = 'second run';
    host.seq = 40;
    host.push([changed(null, statement('s9'))]);
    await vi.runAllTimersAsync();
    expect(desk.doc.document()).toEqual(host.snapshot().document);
  });

  it('takes what was pushed while it asked for everything', async () => {
    const before = host.snapshot();
    const line = slow();
    host.change([changed(null, statement('missed'))]);
    const asked = host.snapshot();
    host.push([changed(null, statement('s8'))]);
    await vi.advanceTimersByTimeAsync(1);
    host.push([changed(null, statement('s9'))]);
    line.answer((request) => ({ re: request.id, ok: asked }));
    await vi.runAllTimersAsync();
    expect(before.revision).toBeLessThan(host.revision);
    expect(desk.doc.document()).toEqual(host.snapshot().document);
  });

  it('keeps the workshop that was opened while it asked for everything of the one before', async () => {
    const line = slow();
    host.change([changed(null, statement('missed'))]);
    host.push([changed(null, statement('s8'))]);
    const asked = host.snapshot();
    await vi.advanceTimersByTimeAsync(1);
    host.document.statements = [statement('other')];
    host.seq += 1;
    host.listener?.message({ epoch: host.epoch, seq: host.seq, snapshot: host.snapshot() });
    line.answer((request) => ({ re: request.id, ok: asked }));
    await vi.runAllTimersAsync();
    expect(desk.doc.document()).toEqual(host.snapshot().document);
    host.push([changed(null, statement('next'))]);
    expect(desk.doc.document()).toEqual(host.snapshot().document);
  });

  it('passes over a push that it has seen', () => {
    host.push([changed(null, statement('s9'))]);
    host.listener?.message({
      epoch: host.epoch,
      seq: host.seq,
      origin: '',
      revision: host.revision,
      changes: [changed(statement('s9'), null)],
      history: { undo: null, redo: null },
      wallView: null,
    });
    expect(desk.doc.statements.get('s9')).toBeDefined();
  });
});

describe('a move', () => {
  it('is shown at once, and stays when reply and push have come', async () => {
    const line = slow();
    const done = desk.run(intoTheme('s1'));
    expect(desk.doc.statements.get('s1')?.theme).toBe('t1');

    await vi.advanceTimersByTimeAsync(1);
    line.answer((request) => host.ok(request, host.revision + 1));
    let isDone = false;
    void done.then(() => (isDone = true));
    await vi.advanceTimersByTimeAsync(1);
    expect(desk.doc.statements.get('s1')?.theme).toBe('t1');
    expect(isDone, 'what was made is not there yet').toBe(false);

    host.push([changed(statement('s1'), statement('s1', { theme: 't1', rank: 'Q' }))]);
    await done;
    expect(desk.doc.statements.get('s1')).toMatchObject({ theme: 't1', rank: 'Q' });
    expect(desk.doc.document()).toEqual(host.snapshot().document);
  });

  it('says once that a file of an older Heard was kept as it was', () => {
    const snapshot = { ...host.snapshot(), keptAsItWas: '20261008T100000Z-r9-00.heard' };
    host.listener?.message({ epoch: 'opened', seq: 0, snapshot });
    expect(notices.now?.text).toContain('A backup holds it as it was');
    dismiss();
    host.listener?.message({ epoch: 'opened', seq: 1, snapshot: host.snapshot() });
    expect(notices.now).toBeNull();
  });

  it('goes back when it is refused, and the sentence is shown', async () => {
    host.answer = (request) => ({
      re: request.id,
      err: { code: 'invalid', message: 'Card 1 is of another kind.', params: {} },
    });
    const done = desk.run(intoTheme('s1'));
    expect(desk.doc.statements.get('s1')?.theme).toBe('t1');
    expect(await done).toBeNull();
    expect(desk.doc.statements.get('s1')?.theme).toBeNull();
    expect(notices.now?.text).toBe('Card 1 is of another kind.');
    expect(desk.saved.state).toBe('saved');
  });

  it('keeps what somebody else changed meanwhile when it is refused', async () => {
    const line = slow();
    const done = desk.run(intoTheme('s1'));
    host.push([changed(statement('s1'), statement('s1', { heard: 'heard' }))]);
    expect(desk.doc.statements.get('s1')).toMatchObject({ theme: 't1', heard: 'heard' });
    await vi.advanceTimersByTimeAsync(1);
    line.answer((request) => ({
      re: request.id,
      err: { code: 'invalid', message: '', params: {} },
    }));
    await done;
    expect(desk.doc.statements.get('s1')).toMatchObject({ theme: null, heard: 'heard' });
  });

  it('comes after the card it was put behind, and before the one that follows', () => {
    host.push([
      changed(null, statement('a', { theme: 't1', rank: 'A' })),
      changed(null, statement('b', { theme: 't1', rank: 'AV' })),
    ]);
    slow();
    void desk.run({
      cmd: 'moveStatements',
      args: { statements: ['s1', 's2'], destination: { to: 'theme', theme: 't1', after: 'a' } },
    });
    const order = desk.doc.statements.rows
      .filter((row) => row.theme === 't1')
      .toSorted((one, other) => (one.rank < other.rank ? -1 : 1))
      .map((row) => row.id);
    expect(order).toEqual(['a', 's1', 's2', 'b']);
  });
});

describe('what is saved', () => {
  it("says 'Saving' only when a reply takes long, 'Saved' after it", async () => {
    const line = slow();
    const done = desk.run(intoTheme('s1'));
    await vi.advanceTimersByTimeAsync(250);
    expect(desk.saved.state).toBe('saved');
    await vi.advanceTimersByTimeAsync(100);
    expect(desk.saved.state).toBe('saving');
    line.answer((request) => host.ok(request));
    await done;
    expect(desk.saved.state).toBe('saved');
  });

  it("says 'Not saved' with its sentence when the disk is full, until something is saved", async () => {
    host.answer = (request) => ({
      re: request.id,
      err: { code: 'diskFull', message: 'The disk is full.', params: {} },
    });
    await desk.run(intoTheme('s1'));
    expect([desk.saved.state, desk.saved.sentence]).toEqual(['notSaved', 'The disk is full.']);
    host.answer = (request) => host.ok(request);
    await desk.run(intoTheme('s1'));
    expect(desk.saved.state).toBe('saved');
  });

  const full = (request: Request): Reply => ({
    re: request.id,
    err: { code: 'diskFull', message: 'The disk is full.', params: {} },
  });
  const add = (text: string): Command => ({
    cmd: 'addSuccess',
    args: { theme: 't1', perspective: 0, text },
  });

  it('sends what could not be written again as the same request, and clears itself', async () => {
    host.answer = full;
    const drafted = { drafts: ['success'] };
    drafts.typed('success', 'more buses');
    expect(await desk.run(add('more buses'), drafted)).toBeNull();
    await desk.tryAgain();
    expect(desk.saved.state).toBe('notSaved');
    let later = 0;
    expect(await desk.run(intoTheme('s1'), { onSavedLater: () => (later += 1) })).toBeNull();
    host.answer = (request) => host.ok(request);
    await desk.tryAgain();
    expect([desk.saved.state, later]).toEqual(['saved', 1]);
    const ids = (cmd: string): string[] =>
      host.requests.filter((request) => request.cmd === cmd).map((request) => request.id);
    expect(new Set(ids('addSuccess')).size).toBe(1);
    expect(ids('addSuccess')).toHaveLength(3);
    expect(new Set(ids('moveStatements')).size).toBe(1);
    drafts.close();
  });

  it('asks as the same request where somebody asks for the same again', async () => {
    host.answer = full;
    await desk.run(add('more buses'));
    host.answer = (request) => host.ok(request);
    await desk.run(add('more buses'));
    expect(host.requests[0]?.id).toBe(host.requests[1]?.id);
    expect(desk.saved.state).toBe('saved');
  });

  it('does not send words that were changed or thrown away since', async () => {
    host.answer = full;
    drafts.typed('success', 'more buses');
    await desk.run(add('more buses'), { drafts: ['success'] });
    drafts.typed('success', 'more buses, and later');
    host.answer = (request) => host.ok(request);
    await desk.tryAgain();
    expect(host.requests.filter((request) => request.cmd === 'addSuccess')).toHaveLength(1);
    expect(desk.saved.state).toBe('saved');
    drafts.close();
  });

  it.each(['undo', 'blankWall', 'showPart'] as const)(
    'never does later by itself what belongs to its moment: %s',
    async (cmd) => {
      host.answer = full;
      await desk.run({ cmd, args: {} } as unknown as Command);
      expect(desk.saved.state).toBe('notSaved');
      host.answer = (request) => host.ok(request);
      await desk.tryAgain();
      expect(host.requests.filter((request) => request.cmd === cmd)).toHaveLength(1);
      expect(desk.saved.state).toBe('saved');
    },
  );

  it('is not saved when the line is lost', async () => {
    host.answer = () => Promise.reject(new LineLost());
    expect(await desk.run(intoTheme('s1'))).toBeNull();
    expect(desk.saved.state).toBe('notSaved');
  });

  it('keeps the order of what is asked for, but lets a blank go first', async () => {
    slow();
    void desk.run(intoTheme('s1'));
    void desk.run(intoTheme('s2'));
    void desk.run({ cmd: 'blankWall', args: { blank: true } });
    await vi.advanceTimersByTimeAsync(1);
    expect(host.requests.map((request) => request.cmd).toSorted()).toEqual([
      'blankWall',
      'moveStatements',
    ]);
  });

  it('lets a field take the refusal itself', async () => {
    host.answer = (request) => ({
      re: request.id,
      err: { code: 'invalid', message: 'Too long.', params: {} },
    });
    let said = '';
    await desk.run(intoTheme('s1'), { onRefused: (problem) => (said = problem.message) });
    expect(said).toBe('Too long.');
    expect(notices.now).toBeNull();
  });

  it('throws what a job is refused for', async () => {
    host.answer = (request) => ({
      re: request.id,
      err: { code: 'damaged', message: 'This is a picture.', params: {} },
    });
    await expect(desk.job('openWorkshop', { file: 'a.heard' })).rejects.toThrow(Refused);
  });
});

describe('what is said', () => {
  const step = { cmd: 'moveStatements', called: '1', n: 1 } as const;
  const before = statement('s1');
  const moved = changed(before, { ...before, theme: 't1' });

  it.each(['the push', 'the reply'])('is said once where %s comes first', async (first) => {
    const turn = announced.turn;
    const line = slow();
    const ran = desk.run(intoTheme('s1'));
    await vi.advanceTimersByTimeAsync(1);
    const push = (): void => {
      host.push([moved], { undo: step, redo: null });
    };
    if (first === 'the push') push();
    line.answer((request) => host.ok(request, 2));
    await vi.advanceTimersByTimeAsync(1);
    if (first === 'the reply') push();
    await ran;
    expect(announced.turn).toBe(turn + 1);
    expect(announced.text).toContain('move card 1');
  });
});

describe('a workshop that is locked', () => {
  const lock = async (): Promise<void> => {
    const locked = { name: 'Leeds in June', changed: '2026-11-22T12:00:00Z', wallBlank: false };
    host.listener?.message({ epoch: host.epoch, seq: host.seq + 1, snapshot: null, locked });
    await vi.advanceTimersByTimeAsync(1);
  };

  it('leaves nothing here but its name in lists', async () => {
    expect(desk.doc.statements.rows).not.toHaveLength(0);
    await lock();
    expect([desk.isOpen, desk.locked?.name]).toEqual([false, 'Leeds in June']);
    expect(desk.doc.statements.rows).toEqual([]);
    expect([desk.about.title, desk.wallView]).toEqual(['', null]);
  });

  it('is asked for nothing by fields that go from the screen', async () => {
    await lock();
    const asked = host.requests.length;
    expect(await desk.run(intoTheme('s1'))).toBeNull();
    expect(host.requests).toHaveLength(asked);
    expect(notices.now).toBeNull();
  });

  it('says the name of lists in place of its title, while it has one', async () => {
    const snapshot = { ...host.snapshot(), listName: 'Leeds in June' };
    host.listener?.message({ epoch: host.epoch, seq: host.seq + 1, snapshot });
    await vi.advanceTimersByTimeAsync(1);
    expect(desk.outerName).toBe('Leeds in June');
    host.listener?.message({ epoch: host.epoch, seq: host.seq + 2, snapshot: host.snapshot() });
    expect(desk.outerName).toBe(desk.about.title);
  });
});
