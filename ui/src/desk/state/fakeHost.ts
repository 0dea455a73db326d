/** A host for tests: it answers as it is told, and pushes what the test gives it. */
import type {
  Change,
  Document,
  Draft,
  HistoryState,
  Outcome,
  Snapshot,
  Statement,
} from '../../protocol/protocol';
import type { DeskMessage, Listener, Reply, Request, Transport } from '../../transport';
import { LIST } from './replica.svelte';

const NO_HISTORY: HistoryState = { undo: null, redo: null };

export const WALL_VIEW = {
  scheme: 'light',
  size: 100,
  page: 0,
  practice: false,
  picture: { scene: 'blank' },
} as const;

export function emptyDocument(): Document {
  return Object.fromEntries(Object.values(LIST).map((list) => [list, []])) as unknown as Document;
}

export function statement(id: string, fields: Partial<Statement> = {}): Statement {
  return {
    id,
    number: Number(id.replace(/\D/g, '')) || 1,
    kind: 'notWorking',
    words: `words of ${id}`,
    person: null,
    theme: null,
    setAside: false,
    rank: 'V',
    alsoIn: [],
    heard: 'notYet',
    table: null,
    hidden: [],
    pointed: [],
    ...fields,
  };
}

/** Keeps a document, as a host does. */
export class FakeHost {
  document = emptyDocument();
  revision = 1;
  seq = 0;
  epoch = 'first run';
  requests: Request[] = [];
  /** What was typed and not kept before this desk came. */
  drafts: Draft[] = [];
  /** What answers the next requests; without one, commands are done and change nothing. */
  answer: (request: Request) => Reply | Promise<Reply> = (request) => this.ok(request);
  listener: Listener<DeskMessage> | undefined;

  readonly connect = (listener: Listener<DeskMessage>): Promise<Transport> => {
    this.listener = listener;
    listener.connection('open');
    listener.message({ epoch: this.epoch, seq: this.seq, snapshot: this.snapshot() });
    return Promise.resolve({
      host: 'web' as const,
      call: async (request: Request) => {
        // Every opening looks for them; no test counts that.
        if (request.cmd === 'drafts') return { re: request.id, ok: this.drafts };
        this.requests.push(request);
        return this.answer(request);
      },
      chooseFile: () => Promise.resolve(null),
      takeFile: () => Promise.resolve(null),
      saveFile: () => Promise.resolve(null),
      saveMany: (make) => make(null),
      chooseFolder: null,
      showFolder: null,
      fetchFile: () => Promise.resolve(null),
      openWall: () => false,
      close: () => undefined,
    });
  };

  snapshot(): Snapshot {
    return {
      workshop: 'w',
      revision: this.revision,
      document: structuredClone(this.document),
      history: NO_HISTORY,
      wallView: WALL_VIEW,
      keptAsItWas: null,
    };
  }

  ok(request: Request, revision = this.revision): Reply {
    if (request.cmd === 'snapshot') return { re: request.id, ok: this.snapshot() };
    const outcome: Outcome = { revision, made: [], step: null, passedOver: [], leftOut: 0 };
    return { re: request.id, ok: outcome };
  }

  /** Changes the document without telling anybody. */
  change(changes: Change[]): void {
    this.revision += 1;
    this.seq += 1;
    for (const { record, id, after } of changes) {
      const rows = this.document[LIST[record]] as { id: string }[];
      const left = rows.filter((row) => row.id !== id);
      const all = after ? [...left, after] : left;
      Object.assign(this.document, {
        [LIST[record]]: all.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      });
    }
  }

  /** Changes the document and pushes it. */
  push(changes: Change[], history = NO_HISTORY): void {
    this.change(changes);
    this.listener?.message({
      epoch: this.epoch,
      seq: this.seq,
      origin: 'somebody',
      revision: this.revision,
      changes,
      history,
      wallView: null,
    });
  }
}
