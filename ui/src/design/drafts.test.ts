import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Drafts } from './drafts.svelte';

let drafts: Drafts;
/** What the disk has. */
let disk: Map<string, string>;
let full: boolean;

const write = (place: string, words: string): Promise<void> => {
  if (full) return Promise.reject(new Error('The disk is full.'));
  if (words === '') disk.delete(place);
  else disk.set(place, words);
  return Promise.resolve();
};

beforeEach(() => {
  vi.useFakeTimers();
  disk = new Map();
  full = false;
  drafts = new Drafts();
  drafts.open([], write);
});

afterEach(() => {
  vi.useRealTimers();
});

describe('what is typed and not kept', () => {
  it('is on the disk within two seconds, also while somebody goes on typing', async () => {
    for (let turn = 0; turn < 30; turn += 1) {
      drafts.typed('a', `typed ${turn.toString()}`);
      await vi.advanceTimersByTimeAsync(100);
      const kept = Number(disk.get('a')?.slice(6) ?? 0);
      expect(turn - kept).toBeLessThan(20);
    }
    await vi.advanceTimersByTimeAsync(1_000);
    expect(disk.get('a')).toBe('typed 29');
  });

  it('goes when the field is as it is saved', async () => {
    drafts.typed('a', 'typed');
    await vi.advanceTimersByTimeAsync(2_000);
    drafts.typed('a', '');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(disk.size).toBe(0);
  });

  it('is written again until it can be', async () => {
    full = true;
    drafts.typed('a', 'typed');
    await vi.advanceTimersByTimeAsync(9_000);
    full = false;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(disk.get('a')).toBe('typed');
  });

  it('goes with the command that keeps it, but not what was typed since', async () => {
    drafts.typed('a', 'first');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(drafts.carried(['a', 'b'])).toEqual(['a']);
    drafts.typed('a', 'second');
    disk.delete('a');
    drafts.kept('a', 'first');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(disk.get('a')).toBe('second');
    disk.delete('a');
    drafts.kept('a', 'second');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(disk.size).toBe(0);
    expect(drafts.carried(['a'])).toEqual([]);
  });

  it('goes also where it was on its way when its command was done', async () => {
    let arrive: (() => void) | undefined;
    drafts.open([], (place, words) => {
      if (words === '') return write(place, words);
      return new Promise((done) => {
        arrive = () => {
          void write(place, words);
          done();
        };
      });
    });
    drafts.typed('a', 'typed');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(drafts.carried(['a'])).toEqual(['a']);
    drafts.kept('a', 'typed');
    arrive?.();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(disk.size).toBe(0);
  });
});

describe('what a crash left', () => {
  it('is found once for its field, until somebody types there', async () => {
    disk.set('a', 'left');
    drafts.open([{ place: 'a', words: 'left' }], write);
    expect([drafts.found('a'), drafts.found('b')]).toEqual(['left', null]);
    drafts.typed('a', 'left');
    expect(drafts.found('a')).toBe('left');
    drafts.typed('a', 'left and more');
    expect(drafts.found('a')).toBeNull();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(disk.get('a')).toBe('left and more');
  });

  it('does not take the place of what is typed already', () => {
    drafts.typed('a', 'typed');
    drafts.open([{ place: 'a', words: 'left' }], write);
    expect([drafts.found('a'), drafts.words('a')]).toEqual([null, 'typed']);
  });

  it('is thrown away for good', async () => {
    disk.set('a', 'left');
    drafts.open([{ place: 'a', words: 'left' }], write);
    drafts.typed('a', '');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(disk.size).toBe(0);
    expect(drafts.found('a')).toBeNull();
  });

  it('is found again where its field went from the screen before it was kept', () => {
    drafts.typed('a', 'typed');
    drafts.left('a');
    // Nothing opens by itself for what is perhaps on its way to the disk.
    expect([drafts.leftover('a'), drafts.found('a')]).toEqual(['typed', null]);
    drafts.kept('a', 'typed');
    expect(drafts.leftover('a')).toBeNull();
  });
});

describe('a workshop that is locked', () => {
  it('has all that was typed on the disk at once', async () => {
    drafts.typed('a', 'typed');
    drafts.typed('b', 'as well');
    const flushed = drafts.flush();
    await vi.advanceTimersByTimeAsync(50);
    await flushed;
    expect([disk.get('a'), disk.get('b')]).toEqual(['typed', 'as well']);
  });

  it('does not wait for ever for a disk that is full', async () => {
    full = true;
    drafts.typed('a', 'typed');
    let done = false;
    void drafts.flush().then(() => (done = true));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(done).toBe(true);
  });

  it('finds in its fields what another desk gave no time to write', async () => {
    drafts.typed('a', 'typed');
    drafts.rest();
    drafts.left('a');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(disk.size).toBe(0);
    drafts.open([], write);
    expect(drafts.leftover('a')).toBe('typed');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(disk.get('a')).toBe('typed');
  });
});
