/* eslint-disable svelte/prefer-svelte-reactivity -- bookkeeping that no screen reads */
/**
 * What stands in a field and is not kept yet. It goes to the disk within two seconds, so that it comes
 * back after a crash; it goes away with the command that keeps its words.
 */
import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';

/** Milliseconds from a keystroke until its words are sent; with the disk's time it stays below two seconds. */
const PAUSE = 1_000;
/** Milliseconds until words that could not be written are sent again. */
const AGAIN = 2_000;
/** Milliseconds between looks at what is on its way to the disk, and how many. */
const SOON = 20;
const MOST_TRIES = 50;

/** Writes a draft; empty words let it go. Answers once it is on the disk. */
export type KeepDraft = (place: string, words: string) => Promise<void>;

const same = (one: string, other: string): boolean => one.trim() === other.trim();

interface Typed {
  /** What stands in the field and is not kept; '' for nothing. */
  words: string;
  /** What the disk has of it; null where that is not known. */
  onDisk: string | null;
  sending: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** All fields' drafts of the open workshop, by place. */
export class Drafts {
  readonly #typed = new Map<string, Typed>();
  readonly #found = new SvelteMap<string, string>();
  /** What stands unsaved in fields that went from the screen. */
  readonly #left = new SvelteMap<string, string>();
  readonly #savedLater = new SvelteMap<string, string>();
  #keep: KeepDraft | null = null;

  /** A workshop was opened: what was found in its file, and what writes there. */
  open(found: readonly { place: string; words: string }[], keep: KeepDraft): void {
    this.#keep = keep;
    for (const { place, words } of found) {
      const typed = this.#of(place);
      typed.onDisk = words;
      if (typed.words === '') {
        typed.words = words;
        this.#found.set(place, words);
      }
    }
    for (const place of this.#typed.keys()) this.#plan(place);
  }

  /** The workshop was closed: another one's words are others. */
  close(): void {
    this.#keep = null;
    for (const { timer } of this.#typed.values()) clearTimeout(timer);
    this.#typed.clear();
    this.#found.clear();
    this.#left.clear();
    this.#savedLater.clear();
  }

  /** The workshop was locked: what stands in its fields waits until it is open again. */
  rest(): void {
    this.#keep = null;
  }

  /** Writes at once what waits to be written; answers when all of it is on the disk, or can't be for now. */
  async flush(): Promise<void> {
    for (let tried = 0; tried < MOST_TRIES; tried += 1) {
      const waiting = [...this.#typed].filter(([, { words, onDisk }]) => words !== onDisk);
      if (waiting.length === 0) return;
      for (const [place, typed] of waiting) {
        clearTimeout(typed.timer);
        typed.timer = undefined;
        if (!typed.sending) await this.#send(place, typed);
      }
      await new Promise((done) => setTimeout(done, SOON));
    }
  }

  /** What a crash left of this field; null once somebody has typed there, kept it, or thrown it away. */
  found(place: string): string | null {
    return this.#found.get(place) ?? null;
  }

  /** What a crash left of this field, or what was not saved when it went from the screen; null: neither. */
  leftover(place: string): string | null {
    return this.#found.get(place) ?? this.#left.get(place) ?? null;
  }

  /** Whether something was found in any field whose place begins so. */
  foundIn(begin: string): boolean {
    return [...this.#found.keys()].some((place) => place.startsWith(begin));
  }

  /** What stands in the field and is not kept. */
  words(place: string): string {
    return this.#typed.get(place)?.words ?? '';
  }

  /** This stands in the field now and is not kept; '' where all of it is. */
  typed(place: string, words: string): void {
    if (words !== this.leftover(place)) this.#forget(place);
    if (words === '' && !this.#typed.has(place)) return;
    this.#of(place).words = words;
    this.#plan(place);
  }

  /** Somebody left without keeping what they typed; words that were found and only looked at stay. */
  giveUp(place: string): void {
    if (this.words(place) !== this.leftover(place)) this.typed(place, '');
  }

  /** Those of the places whose drafts may be on the disk: the command that keeps their words takes them along. */
  carried(places: readonly string[]): string[] {
    return places.filter((place) => {
      const typed = this.#typed.get(place);
      return typed !== undefined && (typed.sending || typed.onDisk !== '');
    });
  }

  /** A command kept the words that stood here when it was sent, and its draft went with it. */
  kept(place: string, stood: string): void {
    const typed = this.#typed.get(place);
    if (!typed) return;
    // What is on its way now may come after the command.
    typed.onDisk = typed.sending ? null : '';
    if (same(typed.words, stood)) {
      typed.words = '';
      // A field that came back meanwhile shows them as unsaved.
      if (this.leftover(place) !== null) this.savedLater(place, stood);
      this.#forget(place);
    }
    this.#plan(place);
  }

  /** A field went from the screen: what stands there unsaved is found again when it comes back. */
  left(place: string): void {
    const words = this.words(place);
    if (words !== '') this.#left.set(place, words);
  }

  /** Words that could not be saved at first are saved now: their field need not hold them any more. */
  savedLater(place: string, words: string): void {
    this.#savedLater.set(place, words);
  }

  /** The words that were saved later, once. */
  takeSavedLater(place: string): string | undefined {
    const words = this.#savedLater.get(place);
    if (words !== undefined) {
      untrack(() => {
        this.#savedLater.delete(place);
      });
    }
    return words;
  }

  #forget(place: string): void {
    this.#found.delete(place);
    this.#left.delete(place);
  }

  #of(place: string): Typed {
    const known = this.#typed.get(place);
    if (known) return known;
    const fresh: Typed = { words: '', onDisk: '', sending: false, timer: undefined };
    this.#typed.set(place, fresh);
    return fresh;
  }

  #plan(place: string, wait = PAUSE): void {
    const typed = this.#of(place);
    if (typed.words === typed.onDisk || typed.sending) return;
    typed.timer ??= setTimeout(() => {
      typed.timer = undefined;
      void this.#send(place, typed);
    }, wait);
  }

  async #send(place: string, typed: Typed): Promise<void> {
    const { words } = typed;
    if (!this.#keep || words === typed.onDisk) return;
    typed.sending = true;
    let wait = PAUSE;
    try {
      await this.#keep(place, words);
      if (typed.onDisk !== null) typed.onDisk = words;
      else typed.onDisk = words === '' ? '' : null;
    } catch {
      // The command that keeps the words says what is wrong; here they are only tried again.
      wait = AGAIN;
    } finally {
      typed.sending = false;
    }
    if (this.#typed.get(place) === typed) this.#plan(place, wait);
  }
}

/** The drafts of this window's workshop. */
export const drafts = new Drafts();

/** What a field tells of itself. */
interface FieldOf {
  /** Which field it is, the same after a restart; none: nothing of it is kept. */
  place: () => string | undefined;
  /** Its words as they are saved; '' for a field that adds something. */
  saved: () => string;
  /** What stands in it. */
  now: () => string;
  /** Puts words into it; null: what is saved again. */
  put: (words: string | null) => void;
}

/** True for what stands under a field with words that were found again: going there is not leaving the field. */
export const isFoundAgain = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-found-again]') !== null;

/** Follows one field while it is on the screen: made while its component begins. */
export class FieldDraft {
  /** The field shows words that a crash had left. */
  again: boolean = $state(false);
  /** Somebody has typed here, or said that the words are to be kept. */
  touched = false;
  #found = '';
  readonly #of: FieldOf;

  constructor(of: FieldOf) {
    this.#of = of;
    $effect(() => {
      const place = of.place();
      return () => {
        if (place !== undefined) drafts.left(place);
      };
    });
    $effect(() => {
      const place = of.place();
      const found = place === undefined ? null : drafts.leftover(place);
      if (place !== undefined && found !== null)
        untrack(() => {
          this.#take(place, found);
        });
    });
    $effect(() => {
      const place = of.place();
      const unsaved = same(of.now(), of.saved()) ? '' : of.now();
      if (place !== undefined)
        untrack(() => {
          this.#follow(place, unsaved);
        });
    });
    $effect(() => {
      const place = of.place();
      const words = place === undefined ? undefined : drafts.takeSavedLater(place);
      if (words !== undefined && same(untrack(of.now), words)) of.put(null);
    });
  }

  /** The found words stand in the field, and nobody has touched them: leaving the field does not keep them. */
  get waits(): boolean {
    return this.again && !this.touched;
  }

  /** The found words are not wanted. */
  throwAway(): void {
    const place = this.#of.place();
    this.again = false;
    if (place !== undefined) drafts.typed(place, '');
    this.#of.put(null);
  }

  #take(place: string, found: string): void {
    const { now, saved, put } = this.#of;
    if (this.again) return;
    if (same(found, saved())) drafts.typed(place, '');
    else if (same(now(), saved())) {
      this.#found = found;
      this.again = true;
      this.touched = false;
      put(found);
    }
  }

  #follow(place: string, unsaved: string): void {
    if (unsaved === '' && !this.again && drafts.leftover(place) !== null) return;
    if (unsaved === '') this.again = false;
    if (this.again && unsaved !== this.#found) this.touched = true;
    drafts.typed(place, unsaved);
  }
}
