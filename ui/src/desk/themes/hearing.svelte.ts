/** Which card of the kind is being heard, what comes after it, and what waits. */
import { SvelteMap } from 'svelte/reactivity';
import { announce } from '../../design/announce.svelte';
import type { Kind, Statement } from '../../protocol/protocol';
import * as words from '../../words';
import { mayShow, offTheWall, statementsOf } from '../state/views';
import { wall } from '../state/wall.svelte';
import { workshop } from '../state/workshop.svelte';
import { kindHere } from './kindHere.svelte';
import { anotherSeed, BY_NUMBER, readingOrder } from './readingOrder';

/** Goes through the cards of a kind, one at a time. */
export class Hearing {
  /** The card that was chosen last, by kind; without one, the first that was not heard. */
  readonly #chosen = new SvelteMap<Kind, string>();
  readonly #before: Record<Kind, string[]> = { working: [], notWorking: [], important: [] };

  /** Every card of the kind. */
  readonly all: Statement[] = $derived(statementsOf(kindHere.kind));
  /** Cards that may be shown; only these are put in order, so that none that is skipped lets two meet. */
  readonly #shown: Statement[] = $derived(this.all.filter(mayShow));
  readonly #open: Statement[] = $derived(this.#shown.filter((card) => card.heard === 'notYet'));
  /** Cards to come back to. */
  readonly later: Statement[] = $derived(
    this.#ordered(this.#shown.filter((card) => card.heard === 'later')),
  );
  /** Cards that wait until somebody has chosen about their words. */
  readonly pointed: Statement[] = $derived(
    this.all.filter((card) => offTheWall(card) === 'undecided'),
  );
  /** How many cards of people who asked us not to show them there are. */
  readonly skipped: number = $derived(
    this.all.filter((card) => offTheWall(card) === 'mayNotShow').length,
  );

  readonly current: Statement | null = $derived.by(() => {
    const chosen = workshop.doc.statements.get(this.#chosen.get(kindHere.kind));
    if (chosen && chosen.kind === kindHere.kind && mayShow(chosen)) return chosen;
    return this.#ordered(this.#open)[0] ?? this.later[0] ?? null;
  });

  /** Cards not heard yet, as they come after the one that is read. */
  readonly coming: Statement[] = $derived(this.#ordered(this.#open, this.current));

  /** The card that is heard after this one. */
  readonly following: Statement | null = $derived(
    this.coming[0] ?? this.later.find((card) => card.id !== this.current?.id) ?? null,
  );

  constructor() {
    // After a restart hearing goes on with the card that the room sees.
    const { scene } = workshop.wall;
    const seen = scene.scene === 'hear' ? workshop.doc.statements.get(scene.statement) : undefined;
    if (seen?.kind === kindHere.kind) this.#chosen.set(seen.kind, seen.id);
  }

  /** True while the room sees this card. */
  isOnWall(card: Statement | null): boolean {
    const { scene, held } = workshop.wall;
    const seen = held ?? scene;
    return !wall.isBlank && seen.scene === 'hear' && seen.statement === card?.id;
  }

  /** The card was heard; the next one follows, on the wall too where the room sees cards. */
  next(): void {
    this.#leave('heard');
  }

  /** The card is heard again later; the next one follows. */
  comeBack(): void {
    this.#leave('later');
  }

  /** Like `next`, for the Show button, which shows the next card itself. */
  nextBeforeShow(): void {
    this.#leave('heard', false);
  }

  /** The card before this one. Nothing is unheard by it. */
  back(): void {
    const before = this.#before[kindHere.kind].pop() ?? this.#previous();
    if (before) this.go(before);
  }

  /** The cards come in an order of chance, not by their numbers. */
  get isShuffled(): boolean {
    return workshop.settings.hearSeed !== BY_NUMBER;
  }

  /** Puts the cards that were not heard in another order; the one that is read stays. */
  shuffle(): void {
    this.#reorder(anotherSeed(workshop.settings.hearSeed), words.hear.said.shuffled);
  }

  /** Goes on by the numbers of the cards. */
  goByNumber(): void {
    this.#reorder(BY_NUMBER, words.hear.said.byNumber);
  }

  #reorder(seed: number, said: string): void {
    if (this.current) this.#chosen.set(kindHere.kind, this.current.id);
    const change = { field: 'hearSeed', value: seed } as const;
    void workshop.run({ cmd: 'editSettings', args: { change } }, { said });
  }

  /** There is a card before this one. */
  get hasBack(): boolean {
    return this.#previous() !== undefined;
  }

  /** Hears this card now. */
  go(id: string): void {
    this.#chosen.set(kindHere.kind, id);
    this.#follow(workshop.doc.statements.get(id) ?? null);
  }

  #leave(heard: 'heard' | 'later', follow = true): void {
    const card = this.current;
    if (!card) return;
    const next = this.following;
    const { said } = words.hear;
    this.#before[kindHere.kind].push(card.id);
    if (next) this.#chosen.set(kindHere.kind, next.id);
    else this.#chosen.delete(kindHere.kind);
    if (card.heard !== heard && !(heard === 'later' && card.heard === 'heard')) {
      void workshop.run(
        { cmd: 'hearStatement', args: { statement: card.id, heard } },
        { said: '' },
      );
    }
    announce(heard === 'heard' ? said.heard(card.number) : said.later(card.number));
    if (follow) this.#follow(next);
  }

  #previous(): string | undefined {
    const before = this.#before[kindHere.kind].at(-1);
    if (before) return before;
    const order = this.#ordered(this.#shown);
    const now = order.findIndex((each) => each.id === this.current?.id);
    return order[(now < 0 ? order.length : now) - 1]?.id;
  }

  #ordered(cards: readonly Statement[], now: Statement | null = null): Statement[] {
    return readingOrder(cards, workshop.settings.hearSeed, now);
  }

  /** The room already sees cards one by one: it sees this one too. */
  #follow(card: Statement | null): void {
    if (card && !wall.isBlank && workshop.wall.scene.scene === 'hear') {
      wall.show({ scene: 'hear', statement: card.id }, '');
    }
  }
}
