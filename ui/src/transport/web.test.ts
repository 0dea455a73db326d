import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LineLost, wallOrder, type Connection, type DeskMessage, type Request } from './transport';
import { webDesk } from './web';

/** A socket that the test opens, feeds and breaks. */
class FakeSocket {
  static readonly OPEN = 1;
  static all: FakeSocket[] = [];
  readyState = 0;
  sent: string[] = [];
  onopen: () => void = () => undefined;
  onmessage: (event: { data: string }) => void = () => undefined;
  onclose: (event: { code: number }) => void = () => undefined;

  constructor(readonly address: URL) {
    FakeSocket.all.push(this);
  }

  open(): void {
    this.readyState = FakeSocket.OPEN;
    this.onopen();
  }

  send(text: string): void {
    this.sent.push(text);
  }

  push(message: unknown): void {
    this.onmessage({ data: JSON.stringify(message) });
  }

  close(code = 1006): void {
    this.readyState = 3;
    this.onclose({ code });
  }
}

const last = (): FakeSocket => {
  const socket = FakeSocket.all.at(-1);
  if (!socket) throw new Error('No socket was opened.');
  return socket;
};

let states: Connection[];
let messages: DeskMessage[];
let kept: Map<string, string>;
let address: string;
let answer: (url: string, init: RequestInit) => unknown;
let status: number;
let posted: { url: string; body: string }[];

const REQUEST: Request = { id: 'r1', cmd: 'undo', args: {} };

beforeEach(() => {
  vi.useFakeTimers();
  FakeSocket.all = [];
  states = [];
  messages = [];
  posted = [];
  status = 200;
  kept = new Map();
  address = '#token=once';
  answer = (url) =>
    url.endsWith('session') ? { session: 'S', role: 'desk' } : { re: 'r1', ok: 1 };
  vi.stubGlobal('WebSocket', FakeSocket);
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
  vi.stubGlobal('location', {
    get hash() {
      return address;
    },
    href: 'http://127.0.0.1:4000/',
    pathname: '/',
    search: '',
  });
  vi.stubGlobal('history', {
    replaceState: (_: unknown, __: unknown, to: string) => (address = to),
  });
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    posted.push({ url, body: typeof init.body === 'string' ? init.body : '' });
    return new Promise((done) => {
      done({ ok: true, status, json: () => Promise.resolve(answer(url, init)) });
    });
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const connect = () =>
  webDesk({
    message: (message) => messages.push(message),
    connection: (state) => states.push(state),
  });

describe('a web desk', () => {
  it('exchanges its token once, takes it out of the address, and keeps the session in the tab', async () => {
    await connect();
    expect(posted).toEqual([{ url: 'api/session', body: '{"token":"once"}' }]);
    expect(address).toBe('/');
    expect([...kept.values()]).toEqual(['S']);
    await connect();
    expect(posted).toHaveLength(1);
  });

  it('has no line without a token or a session', async () => {
    address = '';
    expect(await connect()).toBeNull();
    expect(FakeSocket.all).toHaveLength(0);
  });

  it('says its session first, and never in the address', async () => {
    await connect();
    last().open();
    expect(last().sent).toEqual(['{"session":"S"}']);
    expect(last().address.href).toBe('ws://127.0.0.1:4000/api/push');
  });

  it('comes back by itself, waiting longer each time, and says how the line is', async () => {
    await connect();
    last().open();
    last().push({ epoch: 'e', seq: 0, snapshot: null });
    last().close();
    await vi.advanceTimersByTimeAsync(249);
    expect(FakeSocket.all).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(FakeSocket.all).toHaveLength(2);
    last().close();
    await vi.advanceTimersByTimeAsync(499);
    expect(FakeSocket.all).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(FakeSocket.all).toHaveLength(3);
    last().open();
    last().push({ epoch: 'e', seq: 3, snapshot: null });
    expect(states).toEqual(['connecting', 'open', 'lost', 'lost', 'open']);
    expect(messages).toHaveLength(2);
  });

  it('gives up where the host does not know the session', async () => {
    await connect();
    last().open();
    last().close(4401);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(FakeSocket.all).toHaveLength(1);
    expect(states.at(-1)).toBe('gone');
    expect(kept.size).toBe(0);
  });

  it('sends a request again with the same id until the line is back', async () => {
    const line = await connect();
    let broken = 2;
    answer = () => {
      broken -= 1;
      if (broken >= 0) throw new TypeError('Failed to fetch');
      return { re: 'r1', ok: 1 };
    };
    const reply = line?.call(REQUEST);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await reply).toEqual({ re: 'r1', ok: 1 });
    const bodies = posted.filter(({ url }) => url === 'api/call').map(({ body }) => body);
    expect(bodies).toEqual(Array(3).fill(JSON.stringify(REQUEST)));
  });

  it('is gone where a call is not known any more', async () => {
    const line = await connect();
    status = 401;
    answer = () => ({ re: null, err: { code: 'notAllowed', message: '', params: {} } });
    await line?.call(REQUEST);
    expect(states.at(-1)).toBe('gone');
    expect(kept.size).toBe(0);
  });

  it('says so in the end where no answer comes', async () => {
    const line = await connect();
    answer = () => {
      throw new TypeError('Failed to fetch');
    };
    const refused = expect(line?.call(REQUEST)).rejects.toThrow(LineLost);
    await vi.advanceTimersByTimeAsync(60_000);
    await refused;
  });
});

describe('a wall', () => {
  it('passes over a view that is older than what it shows', () => {
    const seen: number[] = [];
    const take = wallOrder((view) => seen.push(view.size));
    const view = (size: number) =>
      ({ scheme: 'light', size, page: 0, practice: false, picture: { scene: 'blank' } }) as const;
    take({ epoch: 'a', seq: 4, view: view(100) });
    take({ epoch: 'a', seq: 3, view: view(115) });
    take({ epoch: 'b', seq: 0, view: view(130) });
    expect(seen).toEqual([100, 130]);
  });
});
