// The same script through the pipe and through the web makes the same document; and whoever listens to
// the pushes has that document too.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { pipe, twoAlike, web } from './support/hosts.js';
import { script } from './support/script.js';

const LISTS = {
  facilitator: 'facilitators',
  agendaItem: 'agenda',
  roomNote: 'roomNotes',
  warmUpCard: 'warmUpCards',
  person: 'people',
  statement: 'statements',
  theme: 'themes',
  voteRound: 'voteRounds',
  count: 'counts',
  cause: 'causes',
  success: 'successes',
  idea: 'ideas',
  placement: 'placements',
  actionPlan: 'plans',
  step: 'steps',
  signUp: 'signUps',
  update: 'updates',
};
const ID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;

const MOMENT = /"\d{4}-\d\d-\d\dT[\d:.]+Z"/g;

/** The same with each id named by when it first appeared; moments of the clock are no part of it. */
function byAppearance(value) {
  const names = new Map();
  const name = (id) => {
    if (!names.has(id)) names.set(id, `id ${names.size + 1}`);
    return names.get(id);
  };
  return JSON.parse(JSON.stringify(value).replace(ID, name).replace(MOMENT, '"now"'));
}

/** Runs the script at a host: every reply, and the document at the end. */
async function runAt(host) {
  let number = 0;
  const ask = (cmd, args) => host.ask({ id: `r${(number += 1)}`, cmd, args });
  const replies = await script(ask);
  const { ok } = await ask('snapshot', {});
  return { replies, snapshot: ok };
}

/** What a desk makes of the pushes: rows by their ids, as the first one gave them, then changed. */
class Listening {
  constructor(first) {
    this.epoch = first.epoch;
    this.seq = first.seq;
    this.document = new Map(
      Object.entries(first.snapshot.document).map(([list, rows]) => [
        list,
        new Map(rows.map((row) => [row.id, row])),
      ]),
    );
    this.wallView = first.snapshot.wallView;
    this.revision = first.snapshot.revision;
  }

  hear(push) {
    assert.equal(push.epoch, this.epoch);
    assert.equal(push.seq, this.seq + 1, 'a push is missing');
    this.seq = push.seq;
    this.revision = push.revision;
    this.history = push.history;
    if (push.wallView) this.wallView = push.wallView;
    for (const { record, id, before, after } of push.changes) {
      const rows = this.document.get(LISTS[record] ?? record);
      assert.deepEqual(rows.get(id) ?? null, before, `${record} before`);
      if (after) rows.set(id, after);
      else rows.delete(id);
    }
  }

  asDocument() {
    const rows = (list) => Array.from(list.values()).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    return Object.fromEntries(Array.from(this.document, ([name, list]) => [name, rows(list)]));
  }
}

describe('one script, two hosts', () => {
  let files;
  let byPipe;
  let byWeb;
  let listening;

  before(async () => {
    files = await twoAlike();
    const calls = pipe(files.one);
    byPipe = await runAt(calls);
    await calls.close();
    const server = await web(files.other);
    try {
      listening = new Listening(await server.pushes.next());
      byWeb = await runAt(server);
      while (listening.revision < byWeb.snapshot.revision) {
        listening.hear(await server.pushes.next());
      }
    } finally {
      await server.close();
    }
  });
  after(() => files.remove());

  it('does most of what it asks for, and refuses the rest with a sentence', () => {
    const refused = byPipe.replies.filter(({ reply }) => reply.err);
    assert.ok(byPipe.replies.length >= 60, `only ${byPipe.replies.length} requests`);
    assert.deepEqual(
      refused.map(({ cmd, reply }) => `${cmd} ${reply.err.code}`),
      [
        'moveStatements invalid',
        'countVotes invalid',
        'countVotes invalid',
        'moveCause invalid',
        'setStepStatus invalid',
        'removeTheme notFound',
        'addTheme invalid',
        'addTheme invalid',
        'sing invalid',
      ],
    );
    for (const { reply } of refused) assert.match(reply.err.message, /^[A-Z'].*\.$/s);
  });

  it('gets the same replies', () => {
    assert.deepEqual(byAppearance(byWeb.replies), byAppearance(byPipe.replies));
  });

  it('makes the same document, and the same wall', () => {
    const inOrder = ({ replies, snapshot }) => {
      const [, named] = byAppearance([replies, snapshot]);
      // Two rows that were made in one millisecond may stand either way round.
      const number = (row) => Number(row.id.replace('id ', ''));
      for (const rows of Object.values(named.document)) rows.sort((a, b) => number(a) - number(b));
      return named;
    };
    assert.deepEqual(inOrder(byWeb), inOrder(byPipe));
  });

  it('leaves whoever hears the pushes with the document of a fresh snapshot', () => {
    const { document, revision, history, wallView } = byWeb.snapshot;
    assert.equal(listening.revision, revision);
    assert.deepEqual(listening.asDocument(), document);
    assert.deepEqual(listening.history, history);
    assert.deepEqual(listening.wallView, wallView);
  });
});
