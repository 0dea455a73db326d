import { beforeEach, describe, expect, it } from 'vitest';
import { FakeHost, statement } from './fakeHost';
import { mayQuote, mayShow, statementsIn, statementsOf, unplaced, wordsAsPieces } from './views';
import { workshop } from './workshop.svelte';

let host: FakeHost;

beforeEach(async () => {
  host = new FakeHost();
  host.document.people = [
    person('gone', { withdrawn: true }),
    person('quiet', { mayShow: false }),
    person('open'),
  ];
  host.document.statements = [
    statement('s1', { theme: 't1', rank: 'B', person: 'open' }),
    statement('s2', { theme: 't1', rank: 'A', person: 'quiet' }),
    statement('s3', { theme: 't1', rank: 'C', person: 'gone' }),
    statement('s4', { theme: 't2', alsoIn: ['t1'] }),
    statement('s5', { rank: 'Z' }),
    statement('s6', { rank: 'Y', setAside: true }),
  ];
  await workshop.connect(host.connect);
});

function person(id: string, fields: { mayShow?: boolean; withdrawn?: boolean } = {}) {
  return {
    id,
    code: 1,
    reference: '',
    rowKey: '',
    group: null,
    mayShow: true,
    mayQuote: true,
    withdrawn: false,
    ...fields,
  };
}

const numbers = (rows: { number: number }[]): number[] => rows.map((row) => row.number);

describe('statements', () => {
  it('of a kind leave out those of people who withdrew', () => {
    expect(numbers(statementsOf('notWorking'))).toEqual([1, 2, 4, 5, 6]);
  });

  it('of a theme stand in rank order, those that are also in it last', () => {
    const { own, also, all } = statementsIn('t1');
    expect(numbers(own)).toEqual([2, 1]);
    expect(numbers(also)).toEqual([4]);
    expect(numbers(all)).toEqual([2, 1, 4]);
  });

  it('that nobody placed do not hold those that are set aside', () => {
    expect(numbers(unplaced('notWorking'))).toEqual([5]);
  });

  it('may be shown only where the person agreed and somebody chose', () => {
    const may = workshop.doc.statements.rows.filter(mayShow);
    expect(numbers(may)).toEqual([1, 4, 5, 6]);
    const pointed = { part: { start: 0, end: 2 }, looksLike: 'name', choice: 'undecided' } as const;
    expect(mayShow(statement('s7', { pointed: [pointed] }))).toBe(false);
    expect(mayShow(statement('s7', { pointed: [{ ...pointed, choice: 'kept' }] }))).toBe(true);
  });
});

describe('words with hidden parts', () => {
  const hidden = (start: number, end: number) => ({ start, end });

  it('count characters, not units', () => {
    const pieces = wordsAsPieces(
      statement('s', { words: '🙂🙂 Mrs Lee helps', hidden: [hidden(3, 10)] }),
    );
    expect(pieces).toEqual([
      { piece: 'words', text: '🙂🙂 ' },
      { piece: 'hidden' },
      { piece: 'words', text: ' helps' },
    ]);
  });

  it('never show a part that two hidden parts share', () => {
    const pieces = wordsAsPieces(
      statement('s', {
        words: 'abcdefgh',
        hidden: [hidden(1, 4), hidden(2, 3), hidden(3, 6)],
        pointed: [{ part: hidden(6, 7), looksLike: 'name', choice: 'kept' }],
      }),
    );
    expect(pieces).toEqual([
      { piece: 'words', text: 'a' },
      { piece: 'hidden' },
      { piece: 'words', text: 'gh' },
    ]);
  });

  it('may be quoted where their person said so, and never without a person', () => {
    const quoted = workshop.doc.statements.rows.filter(mayQuote);
    expect(numbers(quoted)).toEqual([1, 2]);
  });
});
