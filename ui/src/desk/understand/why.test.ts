import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Cause, Theme } from '../../protocol/protocol';
import type { Reply, Request } from '../../transport';
import { FakeHost } from '../state/fakeHost';

vi.stubGlobal('document', {
  activeElement: null,
  querySelector: () => null,
  getElementById: () => null,
});

const { workshop } = await import('../state/workshop.svelte');
const { Why } = await import('./why.svelte');

const theme: Theme = {
  id: 't1',
  kind: 'notWorking',
  number: 1,
  name: 'I wait',
  soThat: '',
  rank: 'V',
  takenForward: false,
};

let host: FakeHost;
let why: InstanceType<typeof Why>;
let refuse = false;

/** Adds causes as core does, each after a while. */
async function answer(request: Request): Promise<Reply> {
  await new Promise((done) => setTimeout(done, 20));
  if (request.cmd !== 'addCause') return host.ok(request);
  if (refuse) return { re: request.id, err: { code: 'invalid', message: 'No.', params: {} } };
  const args = request.args as Pick<Cause, 'parent' | 'text'> & { after: string | null };
  const count = host.document.causes.length;
  const id = `c${count.toString()}`;
  const cause: Cause = {
    id,
    theme: 't1',
    parent: args.parent,
    letter: String.fromCharCode(65 + count),
    text: args.text,
    rank: `${args.after ?? ''}${id}`,
    mattersMost: false,
  };
  host.push([{ record: 'cause', id, before: null, after: cause }]);
  const { re } = host.ok(request);
  return {
    re,
    ok: { revision: host.revision, made: [id], step: null, passedOver: [], leftOut: 0 },
  };
}

const said = (): string[] =>
  host.document.causes.map(({ text, parent }) => (parent ? `${parent} < ${text}` : text));

const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(500);

beforeEach(async () => {
  vi.useFakeTimers();
  refuse = false;
  host = new FakeHost();
  host.answer = answer;
  host.document.themes = [theme];
  await workshop.connect(host.connect);
  why = new Why(() => workshop.doc.themes.get('t1'));
});

describe('the field', () => {
  it('keeps the order of what is typed faster than it is saved', async () => {
    why.add(null);
    for (const text of ['one', 'two', 'three']) {
      why.typed = text;
      why.another();
    }
    why.typed = 'fo';
    await settled();
    expect(said()).toEqual(['one', 'two', 'three']);
    expect(why.typed).toBe('fo');
    expect(why.field).toMatchObject({ is: 'new', parent: null, after: 'c2' });
  });

  it('lets a key that follows at once mean the cause that is still being saved', async () => {
    why.add(null);
    why.typed = 'one';
    why.another();
    why.leaveKeeping();
    let meant: string | undefined;
    why.whenKept(() => {
      meant = why.cause?.text;
    });
    expect(meant).toBeUndefined();
    await settled();
    expect(why.field).toBeNull();
    expect(meant).toBe('one');
  });

  it('asks why again under the words just typed', async () => {
    why.add(null);
    why.typed = 'one';
    why.askWhy();
    why.typed = 'two';
    why.askWhy();
    await settled();
    expect(said()).toEqual(['one', 'c0 < two']);
    expect(why.field).toMatchObject({ is: 'new', parent: 'c1' });
  });

  it('goes back to what it answers, with its words', async () => {
    why.add(null);
    why.typed = 'one';
    why.askWhy();
    why.back();
    await settled();
    expect(why.field).toEqual({ is: 'edit', cause: 'c0' });
    expect(why.typed).toBe('one');
  });

  it('takes the words back when they are refused', async () => {
    refuse = true;
    why.add(null);
    why.typed = 'one';
    why.another();
    await settled();
    expect(said()).toEqual([]);
    expect(why.typed).toBe('one');
    expect(why.field).not.toBeNull();
  });

  it('is left by Escape with its words kept, and the cursor on them', async () => {
    why.add(null);
    why.typed = 'one';
    why.leaveKeeping();
    await settled();
    expect(why.field).toBeNull();
    expect(why.cursor).toBe('c0');
  });

  it('is left by Enter where nothing is typed', async () => {
    why.add(null);
    why.another();
    await settled();
    expect(why.field).toBeNull();
    expect(host.requests).toEqual([]);
  });
});

describe('walking', () => {
  it('goes from column to column and stops at the edges', async () => {
    why.add(null);
    why.typed = 'one';
    why.askWhy();
    why.typed = 'under one';
    why.leaveKeeping();
    await settled();
    why.cursor = null;
    expect(why.walk('ArrowLeft')).toBe(false);
    expect(why.walk('ArrowRight')).toBe(true);
    expect(why.cursor).toBe('c0');
    expect(why.walk('ArrowRight')).toBe(true);
    expect(why.cursor).toBe('c1');
    expect(why.walk('ArrowRight')).toBe(false);
    expect(why.walk('ArrowLeft')).toBe(true);
    expect(why.walk('ArrowLeft')).toBe(true);
    expect(why.cursor).toBeNull();
  });
});
