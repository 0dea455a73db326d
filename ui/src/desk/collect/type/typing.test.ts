import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reply, Request } from '../../../transport';
import { FakeHost, statement } from '../../state/fakeHost';
import { workshop } from '../../state/workshop.svelte';
import { keepChoices, typing } from './typing.svelte';

/** A host that points at nothing, and makes one row for each thing that is added. */
function host(): FakeHost {
  const fake = new FakeHost();
  let made = 0;
  fake.answer = async (request: Request): Promise<Reply> => {
    // The first words take longest: they must still be saved first.
    await new Promise((done) => setTimeout(done, Math.max(0, 6 - fake.requests.length)));
    if (request.cmd === 'pointAt') return { re: request.id, ok: [] };
    const reply = fake.ok(request);
    made += 1;
    if ('ok' in reply) Object.assign(reply.ok as object, { made: [`made ${made.toString()}`] });
    return reply;
  };
  return fake;
}

const added = (fake: FakeHost): unknown[] =>
  fake.requests
    .filter(({ cmd }) => cmd.startsWith('add'))
    .map(({ cmd, args }) => {
      const { words, person } = args as { words?: string; person?: string | null };
      return cmd === 'addPerson' ? 'person' : [words, person];
    });

describe('typing cards in', () => {
  let fake: FakeHost;

  beforeEach(async () => {
    fake = host();
    await workshop.connect(fake.connect);
    typing.begin(crypto.randomUUID());
  });

  it('saves them in the order in which they were typed', async () => {
    typing.take('one');
    typing.take('two');
    typing.take('three');
    await vi.waitFor(() => {
      expect(typing.waiting).toEqual([]);
    });
    expect(added(fake)).toEqual([
      ['one', null],
      ['two', null],
      ['three', null],
    ]);
  });

  it('gives each card to the person it was typed for, however fast', async () => {
    typing.mayShow = true;
    typing.mayQuote = false;
    typing.who = 'new';
    typing.take('first of A');
    typing.take('second of A');
    typing.who = 'new';
    typing.take('first of B');
    typing.who = 'nobody';
    typing.take('nobody noted');
    await vi.waitFor(() => {
      expect(typing.waiting).toEqual([]);
    });
    expect(added(fake)).toEqual([
      'person',
      ['first of A', 'made 1'],
      ['second of A', 'made 1'],
      'person',
      ['first of B', 'made 4'],
      ['nobody noted', null],
    ]);
  });

  it('keeps words that could not be saved, with the reason', async () => {
    const answer = fake.answer;
    fake.answer = (request) =>
      request.cmd === 'addStatement'
        ? { re: request.id, err: { code: 'diskFull', message: 'The disk is full.', params: {} } }
        : answer(request);
    typing.take('not lost');
    await vi.waitFor(() => {
      expect(typing.waiting.map(({ words, trouble }) => [words, trouble])).toEqual([
        ['not lost', 'The disk is full.'],
      ]);
    });
  });
});

describe('correcting a card', () => {
  it('keeps the choice about words that are still there', () => {
    const name = (start: number, choice: 'hidden' | 'undecided') => ({
      part: { start, end: start + 7 },
      looksLike: 'name' as const,
      choice,
    });
    const card = statement('s1', { words: 'Dr Osei rings', pointed: [name(0, 'hidden')] });
    expect(keepChoices(card, '🙂 Dr Osei rings', [name(2, 'undecided')])).toEqual([
      name(2, 'hidden'),
    ]);
    expect(keepChoices(card, 'Dr Lowe rings', [name(0, 'undecided')])).toEqual([
      name(0, 'undecided'),
    ]);
  });
});
