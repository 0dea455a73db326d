/** Whether everything is on disk: 'Saved' only after the reply, 'Saving…' when one takes longer. */
import type { Command, ErrorCode, Problem } from '../../protocol/protocol';
import type { RunOptions } from './workshop.svelte';

/** Milliseconds after which a request that is not answered yet is shown as being saved. */
const SLOW = 300;

/** Problems after which something that somebody did is not on disk. */
const LOST: readonly ErrorCode[] = ['diskFull', 'readOnly', 'io', 'internal', 'locked', 'damaged'];

/** What the room sees and what is taken back belong to their moment: they are never done later by themselves. */
const ITS_MOMENT: readonly Command['cmd'][] = [
  'showOnWall',
  'turnPage',
  'holdWall',
  'blankWall',
  'pauseWall',
  'startTimer',
  'addToTimer',
  'stopTimer',
  'setScheme',
  'setWallSize',
  'showPart',
  'revealPlaces',
  'startAgendaItem',
  'giveMoreTime',
  'undo',
  'redo',
];

/** True where something that somebody did did not get onto the disk. */
export const isLost = (problem: Problem): boolean => LOST.includes(problem.code);

/** A command that could not be written, to be sent again as the same request. */
export interface Unsaved {
  readonly id: string;
  readonly command: Command;
  readonly options: RunOptions;
  /** What stood in its fields when it was first sent. */
  readonly stood: readonly string[];
}

/** Counts what waits for its reply, and keeps what could not be written. */
export class Saved {
  /** Every reply has come, one is slow, or something could not be saved. */
  state: 'saved' | 'saving' | 'notSaved' = $state('saved');
  /** Why it is not saved, in a sentence. */
  sentence: string = $state('');
  /** What could not be written, in its order. */
  unsaved: readonly Unsaved[] = $state.raw([]);
  #waiting = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** True while a reply is awaited, slow or not. */
  get waiting(): boolean {
    return this.#waiting > 0;
  }

  /** Something was sent. */
  begin(): void {
    this.#waiting += 1;
    this.#timer ??= setTimeout(() => {
      if (this.state === 'saved') this.state = 'saving';
    }, SLOW);
  }

  /** A reply came: without a problem, refused by a rule, or not saved. */
  end(problem: Problem | null, asked: Unsaved): void {
    this.#waiting -= 1;
    if (problem && isLost(problem)) {
      this.state = 'notSaved';
      this.sentence = problem.message;
      if (!ITS_MOMENT.includes(asked.command.cmd) && !this.unsaved.includes(asked))
        this.unsaved = [...this.unsaved, asked];
    } else {
      this.letGo(asked);
      if (!problem) this.works();
    }
    if (this.#waiting > 0) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.state === 'saving') this.state = 'saved';
  }

  /** Something could be written: all is saved, unless something else waits to be sent again. */
  works(): void {
    if (this.state === 'notSaved' && this.unsaved.length === 0)
      this.state = this.#waiting > 0 ? 'saving' : 'saved';
  }

  /** Nothing waits for this any more: it is saved, refused by a rule, or its words were changed since. */
  letGo(asked: Unsaved): void {
    if (this.unsaved.includes(asked)) this.unsaved = this.unsaved.filter((each) => each !== asked);
  }

  /**
   * The request id under which the same was asked for and not saved, if so; it waits no longer. What
   * waits with other words for the same fields is let go: these come in its place.
   */
  takeOver(command: Command, places: readonly string[] = []): string | undefined {
    const body = JSON.stringify(command);
    const before = this.unsaved.find((each) => JSON.stringify(each.command) === body);
    const elsewhere = (each: Unsaved): boolean =>
      !each.options.drafts?.some((place) => places.includes(place));
    if (this.unsaved.length > 0)
      this.unsaved = this.unsaved.filter((each) => each !== before && elsewhere(each));
    return before?.id;
  }
}
