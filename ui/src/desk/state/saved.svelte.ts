/** Whether everything is on disk: 'Saved' only after the reply, 'Saving…' when one takes longer. */
import type { ErrorCode, Problem } from '../../protocol/protocol';

/** Milliseconds after which a request that is not answered yet is shown as being saved. */
const SLOW = 300;

/** Problems after which something that somebody did is not on disk. */
const LOST: readonly ErrorCode[] = ['diskFull', 'readOnly', 'io', 'internal', 'locked', 'damaged'];

/** Counts what waits for its reply. */
export class Saved {
  /** Every reply has come, one is slow, or something could not be saved. */
  state: 'saved' | 'saving' | 'notSaved' = $state('saved');
  /** Why it is not saved, in a sentence. */
  sentence: string = $state('');
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
  end(problem: Problem | null): void {
    this.#waiting -= 1;
    if (problem && LOST.includes(problem.code)) {
      this.state = 'notSaved';
      this.sentence = problem.message;
    } else if (!problem && this.state === 'notSaved') {
      this.state = 'saving';
    }
    if (this.#waiting > 0) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.state === 'saving') this.state = 'saved';
  }
}
