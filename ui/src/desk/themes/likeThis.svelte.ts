/**
 * 'Like this one': the waiting cards that come nearest in words to a chosen card, offered one at a time.
 * Only a person moves a card; themes are never changed by themselves.
 */
import { SvelteSet } from 'svelte/reactivity';
import type { Outcome, Statement, Theme } from '../../protocol/protocol';
import * as words from '../../words';
import { isPlaced, stands } from '../state/views';
import { Refused, workshop } from '../state/workshop.svelte';
import { notify } from '../../design/notices.svelte';

/** One going through of what is like a card. */
export class LikeThis {
  #of: string | null = $state(null);
  /** The theme that the first accepted card made, until the card itself says so. */
  #made: string | null = $state(null);
  #found: string[] = $state([]);
  readonly #passed = new SvelteSet<string>();
  readonly #going = new SvelteSet<string>();
  /** The laptop is looking for cards. */
  isLooking: boolean = $state(false);
  /** A card is being moved, or cards are being looked for. */
  readonly isBusy: boolean = $derived(this.isLooking || this.#going.size > 0);
  /** What was done last, in a sentence. */
  told: string = $state('');
  /** Cards that were accepted since the last look. */
  #accepted = 0;

  /** The card that others are compared with; null while nothing is offered. */
  readonly of: Statement | null = $derived(workshop.doc.statements.get(this.#of) ?? null);

  /** Where an accepted card goes; none yet where the two would make a new theme. */
  readonly theme: Theme | null = $derived(
    workshop.doc.themes.get(this.of?.theme ?? this.#made) ?? null,
  );

  readonly #open: Statement[] = $derived(
    this.#found
      .filter((id) => !this.#passed.has(id) && !this.#going.has(id))
      .map((id) => workshop.doc.statements.get(id))
      .filter((card) => card !== undefined)
      .filter((card) => !isPlaced(card) && stands(card)),
  );

  /** The card that is offered now. */
  readonly offer: Statement | null = $derived(this.#open[0] ?? null);

  /** How many more are offered after this one. */
  readonly left: number = $derived(Math.max(0, this.#open.length - 1));

  /** Looks for cards that are like this one. */
  async begin(card: Statement): Promise<void> {
    this.#of = card.id;
    this.#made = null;
    this.#passed.clear();
    this.told = '';
    await this.#look();
  }

  /** The offered card goes where the chosen one is, or makes a new theme with it. */
  async accept(): Promise<void> {
    const { of, offer, theme } = this;
    // Two new themes at once would part what belongs together.
    if (!of || !offer || (!theme && this.#going.size > 0)) return;
    this.#going.add(offer.id);
    const done = await (theme ? this.#put(offer, theme) : this.#putTogether(of, offer));
    this.told = done ? words.board.like.moved(offer.number, theme?.number ?? null) : '';
    if (done) this.#accepted += 1;
    this.#going.delete(offer.id);
    await this.#lookAgain();
  }

  #put(offer: Statement, theme: Theme): Promise<Outcome | null> {
    const destination = { to: 'theme', theme: theme.id, after: null } as const;
    const args = { statements: [offer.id], destination };
    return workshop.run({ cmd: 'moveStatements', args }, { said: '' });
  }

  async #putTogether(of: Statement, offer: Statement): Promise<Outcome | null> {
    const args = { kind: of.kind, name: '', statements: [of.id, offer.id] };
    const done = await workshop.run({ cmd: 'addTheme', args }, { said: '' });
    this.#made = done?.made[0] ?? null;
    return done;
  }

  /** The offered card stays where it waits. */
  async pass(): Promise<void> {
    const { offer } = this;
    if (!offer) return;
    this.told = words.board.like.passed(offer.number);
    this.#passed.add(offer.id);
    await this.#lookAgain();
  }

  /** Offers nothing more. */
  end(): void {
    this.#of = null;
    this.#found = [];
  }

  /** A theme that has grown may be like further cards. */
  async #lookAgain(): Promise<void> {
    if (this.offer === null && this.#accepted > 0) await this.#look();
  }

  async #look(): Promise<void> {
    const of = this.#of;
    if (of === null) return;
    this.#accepted = 0;
    this.#found = [];
    this.isLooking = true;
    try {
      const found = await workshop.job('likeThis', { statement: of });
      if (this.#of === of) this.#found = found;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      notify(error.problem.message, { trouble: true });
      if (this.#of === of) this.end();
    } finally {
      if (this.#of === of || this.#of === null) this.isLooking = false;
    }
  }
}

/** What is offered on this desk. */
export const likeThis = new LikeThis();
