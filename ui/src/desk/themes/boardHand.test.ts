import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Destination, Statement, Theme } from '../../protocol/protocol';
import type { Reply, Request } from '../../transport';
import { FakeHost, statement } from '../state/fakeHost';

// The board asks the page where the focus is and keeps the kind on this computer.
vi.stubGlobal('document', {
  activeElement: null,
  querySelector: () => null,
  getElementById: () => null,
});
vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });

const { workshop } = await import('../state/workshop.svelte');
const { kindHere } = await import('./kindHere.svelte');
const { BoardHand } = await import('./boardHand.svelte');

const theme = (number: number): Theme => ({
  id: `t${number.toString()}`,
  kind: 'notWorking',
  number,
  name: `I am theme ${number.toString()}`,
  soThat: '',
  rank: String.fromCharCode(64 + number),
  takenForward: false,
});

const card = (number: number, fields: Partial<Statement> = {}): Statement =>
  statement(`s${number.toString()}`, { rank: String.fromCharCode(64 + number), ...fields });

let host: FakeHost;
let board: InstanceType<typeof BoardHand>;

const sent = (cmd: string): Request['args'][] =>
  host.requests.filter((request) => request.cmd === cmd).map((request) => request.args);

/** Moves cards as core does. */
function answer(request: Request): Reply {
  if (request.cmd === 'moveStatements') {
    const { statements, destination } = request.args as {
      statements: string[];
      destination: Destination;
    };
    const place = {
      theme: destination.to === 'theme' ? destination.theme : null,
      setAside: destination.to === 'setAside',
    };
    const rows = host.document.statements.filter((row) => statements.includes(row.id));
    host.push(
      rows.map((before) => ({
        record: 'statement' as const,
        id: before.id,
        before,
        after: { ...before, ...place },
      })),
    );
  }
  return host.ok(request);
}

async function open(themes: number, cards: Statement[]): Promise<void> {
  host = new FakeHost();
  host.answer = answer;
  host.document.themes = Array.from({ length: themes }, (_, index) => theme(index + 1));
  host.document.statements = cards;
  await workshop.connect(host.connect);
  kindHere.look('notWorking');
  board = new BoardHand();
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('figures', () => {
  it('move the card to the theme at once where no second figure is possible', async () => {
    await open(9, [card(1), card(2)]);
    board.figure('5');
    await vi.advanceTimersByTimeAsync(0);
    expect(workshop.doc.statements.get('s1')?.theme).toBe('t5');
    expect(board.card?.id).toBe('s2');
  });

  it('are one number within 600 ms, and two moves after it', async () => {
    await open(12, [card(1), card(2), card(3)]);
    board.figure('1');
    await vi.advanceTimersByTimeAsync(500);
    board.figure('2');
    await vi.advanceTimersByTimeAsync(0);
    expect(workshop.doc.statements.get('s1')?.theme).toBe('t12');
    board.figure('1');
    await vi.advanceTimersByTimeAsync(601);
    expect(workshop.doc.statements.get('s2')?.theme).toBe('t1');
  });

  it('set aside with 0 alone, and reach theme 10 with 1 and 0', async () => {
    await open(10, [card(1), card(2)]);
    board.figure('0');
    await vi.advanceTimersByTimeAsync(0);
    expect(workshop.doc.statements.get('s1')?.setAside).toBe(true);
    board.figure('1');
    board.figure('0');
    await vi.advanceTimersByTimeAsync(0);
    expect(workshop.doc.statements.get('s2')?.theme).toBe('t10');
  });

  it('move nothing where there is no such theme', async () => {
    await open(2, [card(1)]);
    board.figure('7');
    await vi.advanceTimersByTimeAsync(0);
    expect(sent('moveStatements')).toEqual([]);
  });
});

describe('several cards', () => {
  it('are chosen with Control and moved together, in the order of their numbers', async () => {
    await open(3, [card(1), card(2), card(3)]);
    board.choose(card(3));
    board.choose(card(1));
    await board.move({ to: 'theme', theme: 't2' });
    expect(sent('moveStatements')).toEqual([
      { statements: ['s1', 's3'], destination: { to: 'theme', theme: 't2', after: null } },
    ]);
    expect(board.chosen.size).toBe(0);
    expect(board.card?.id).toBe('s2');
  });

  it('are chosen with Shift from the one looked at, as they stand', async () => {
    await open(1, [card(1), card(2), card(3), card(4)]);
    board.look('s2');
    board.pick(card(4), { shiftKey: true } as MouseEvent);
    expect([...board.chosen]).toEqual(['s2', 's3', 's4']);
  });
});

describe('a card', () => {
  it('is picked up by a click and let go by a second one', async () => {
    await open(1, [card(1)]);
    board.pick(card(1));
    expect(board.inHand).toBe(true);
    board.pick(card(1));
    expect(board.inHand).toBe(false);
  });

  it('stands in a second theme too, and goes to its first where it has none', async () => {
    await open(3, [card(1, { theme: 't1' }), card(2)]);
    board.look('s1');
    board.startSecond();
    await board.move({ to: 'theme', theme: 't2' });
    expect(sent('alsoIn')).toEqual([{ statement: 's1', theme: 't2', also: true }]);
    board.look('s2');
    board.startSecond();
    await board.move({ to: 'theme', theme: 't3' });
    expect(sent('moveStatements')).toHaveLength(1);
  });

  it('is not moved to where it stands', async () => {
    await open(2, [card(1, { theme: 't1' })]);
    board.look('s1');
    await board.move({ to: 'theme', theme: 't1' });
    expect(sent('moveStatements')).toEqual([]);
  });

  it('goes into a new theme', async () => {
    await open(0, [card(1)]);
    await board.move({ to: 'new', kind: 'notWorking' });
    expect(sent('addTheme')).toEqual([{ kind: 'notWorking', name: '', statements: ['s1'] }]);
  });
});
