/**
 * Typing cards in, as fast as typing a list. What is typed waits in a line of its own until it is saved,
 * in its order; what could not be saved stays in sight, words and all.
 */
import type { Kind, Pointed, Statement } from '../../../protocol/protocol';
import { announce } from '../../../design/announce.svelte';
import * as words from '../../../words';
import { Refused, workshop } from '../../state/workshop.svelte';

/** Where the words that are being typed wait for the next start, if Heard ends meanwhile. */
export const TYPED_IN = 'addStatement/words';

/** Who said what is typed next. */
export type Who = 'nobody' | 'new' | 'same';

/** A person who may not be on the disk yet: the first card of theirs makes them. */
interface Speaker {
  id: string | null;
  mayShow: boolean;
  mayQuote: boolean;
}

/** Words on their way to the disk. */
export interface Waiting {
  id: string;
  kind: Kind;
  words: string;
  /** Who said it; null where nobody is noted. */
  speaker: Speaker | null;
  /** Why it could not be saved, in a sentence. */
  trouble: string | null;
}

class Typing {
  kind: Kind = $state('working');
  who: Who = $state('nobody');
  /** The person that was typed for last. */
  person: string | null = $state(null);
  /** What a new person knows; asked once, without a preset answer. */
  mayShow: boolean | null = $state(null);
  mayQuote: boolean | null = $state(null);
  waiting: Waiting[] = $state.raw([]);
  /** Words in the field, kept while other parts are open. */
  draft: string = $state('');

  #speaker: Speaker | null = null;
  #last: Promise<void> = Promise.resolve();
  #workshop = '';

  /** Another workshop was opened: its people are others. */
  begin(id: string): void {
    if (this.#workshop === id) return;
    this.#workshop = id;
    this.who = 'nobody';
    this.person = null;
    this.#speaker = null;
    this.mayShow = null;
    this.mayQuote = null;
    this.waiting = [];
    this.draft = '';
  }

  /** True while a new person's two questions are open. */
  get asks(): boolean {
    return this.who === 'new' && (this.mayShow === null || this.mayQuote === null);
  }

  /** Takes what was typed; it is saved after all that was typed before it. */
  take(text: string): void {
    const { mayShow, mayQuote } = this;
    if (this.who === 'new') {
      this.#speaker = { id: null, mayShow: mayShow === true, mayQuote: mayQuote === true };
      this.who = 'same';
    }
    const speaker = this.who === 'same' ? this.#speaker : null;
    const id = crypto.randomUUID();
    const one: Waiting = { id, kind: this.kind, words: text, speaker, trouble: null };
    this.waiting = [...this.waiting, one];
    this.#last = this.#last.then(() => this.#save(one));
  }

  /** Tries again to save what could not be saved. */
  again(one: Waiting): void {
    this.#change(one, { trouble: null });
    this.#last = this.#last.then(() => this.#save(one));
  }

  /** Lets go of what could not be saved. */
  letGo(one: Waiting): void {
    this.waiting = this.waiting.filter((each) => each.id !== one.id);
  }

  async #save(one: Waiting): Promise<void> {
    const trouble = await this.#add(one);
    if (trouble === null) this.letGo(one);
    else this.#change(one, { trouble });
  }

  /** Answers why not, in a sentence; null where it is saved. */
  async #add(one: Waiting): Promise<string | null> {
    const pointed = await pointAt(one.words);
    if (typeof pointed === 'string') return pointed;
    const person = one.speaker && (await this.#personOf(one.speaker));
    if (one.speaker && !person) return words.collect.type.notAdded;
    let trouble: string | null = words.collect.type.notAdded;
    const outcome = await workshop.run(
      { cmd: 'addStatement', args: { kind: one.kind, words: one.words, person, pointed } },
      {
        said: '',
        drafts: [TYPED_IN],
        onRefused: (problem) => {
          trouble = problem.message;
        },
        onSavedLater: ({ made }) => {
          this.letGo(one);
          tellNumber(made[0]);
        },
      },
    );
    if (!outcome) return trouble;
    tellNumber(outcome.made[0]);
    return null;
  }

  async #personOf(speaker: Speaker): Promise<string | null> {
    if (speaker.id !== null) return speaker.id;
    const { mayShow, mayQuote } = speaker;
    const outcome = await workshop.run(
      { cmd: 'addPerson', args: { reference: '', group: null, mayShow, mayQuote } },
      { said: '' },
    );
    speaker.id = outcome?.made[0] ?? null;
    if (speaker === this.#speaker) this.person = speaker.id;
    return speaker.id;
  }

  #change({ id }: Waiting, change: Partial<Waiting>): void {
    this.waiting = this.waiting.map((each) => (each.id === id ? { ...each, ...change } : each));
  }
}

/** Milliseconds in which the new card's own row has come too. */
const ROW_COMES = 60;

/** Reads out the new card's number, as soon as its row is here. */
function tellNumber(id: string | undefined, again = true): void {
  const card = workshop.doc.statements.get(id);
  if (card) announce(words.collect.type.added(card.number));
  else if (again) {
    setTimeout(() => {
      tellNumber(id, false);
    }, ROW_COMES);
  }
}

/** What may identify somebody in these words, or why that could not be found out. */
export async function pointAt(text: string): Promise<Pointed[] | string> {
  try {
    return await workshop.job('pointAt', { words: text });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.problem.message;
  }
}

/** Choices that were made about the same words stay made when a card is corrected. */
export function keepChoices(card: Statement, text: string, pointed: readonly Pointed[]): Pointed[] {
  const part = (of: string, { start, end }: Pointed['part']): string =>
    [...of].slice(start, end).join('');
  return pointed.map((each) => {
    const before = card.pointed.find(
      (old) =>
        old.looksLike === each.looksLike &&
        part(card.words, old.part) === part(text, each.part) &&
        old.choice !== 'undecided',
    );
    return before ? { ...each, choice: before.choice } : each;
  });
}

/** Typing cards in, in this window. */
export const typing = new Typing();
