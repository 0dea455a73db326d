/** What the theme board has in its hand: the card it looks at, the cards chosen, the keys half typed. */
import { SvelteSet } from 'svelte/reactivity';
import { tick } from 'svelte';
import { announce } from '../../design/announce.svelte';
import { notify } from '../../design/notices.svelte';
import type { Statement, Theme } from '../../protocol/protocol';
import * as words from '../../words';
import { kindName, setAside, statementsIn, themesOf, unplaced } from '../state/views';
import { byNumber } from '../state/order';
import { workshop } from '../state/workshop.svelte';
import { Figures } from '../figures.svelte';
import { kindHere } from './kindHere.svelte';
import { alsoIn, areThere, moveCards, type Place } from './moves';

const { said } = words.board;

/** The board of one kind. */
export class BoardHand {
  #current: string | null = $state(null);
  #front: string | null = $state(null);
  /** Cards chosen together, besides the one that is looked at. */
  readonly chosen = new SvelteSet<string>();
  /** Themes whose cards show their words. */
  readonly opened = new SvelteSet<string>();
  /** A card was picked up by a click: the next click on a place puts it there. */
  inHand: boolean = $state(false);
  /** The next place is a second one: the card stays where it is too. */
  second: boolean = $state(false);
  /** The theme that is read in full beside the board. */
  whole: string | null = $state(null);
  /** The theme whose name is being typed. */
  naming: string | null = $state(null);
  /** The theme that something was done with last. */
  lastTheme: string | null = $state(null);
  readonly #figures = new Figures(
    (number) => {
      const theme = this.themes.find((each) => each.number === number);
      if (theme) void this.move({ to: 'theme', theme: theme.id });
      else notify(said.noTheme(number));
    },
    () => this.#most,
  );

  readonly unplaced: Statement[] = $derived(unplaced(kindHere.kind));
  readonly setAside: Statement[] = $derived(setAside(kindHere.kind));
  readonly themes: Theme[] = $derived(themesOf(kindHere.kind));
  readonly #most: number = $derived(Math.max(0, ...this.themes.map((theme) => theme.number)));

  /** The card at the front of those that wait: it stands at the top, the others follow it. */
  readonly front: Statement | null = $derived.by(() => {
    const waits = [...this.unplaced, ...this.setAside];
    return waits.find((card) => card.id === this.#front) ?? waits[0] ?? null;
  });

  /** The cards not placed yet: those after the front one, then those before it. */
  readonly following: Statement[] = $derived.by(() => {
    const at = this.unplaced.findIndex((card) => card.id === this.front?.id);
    return at < 0 ? this.unplaced : [...this.unplaced.slice(at + 1), ...this.unplaced.slice(0, at)];
  });

  /** The card that is looked at: large at the left, and what keys and menus are about. */
  readonly card: Statement | null = $derived.by(() => {
    const looked = workshop.doc.statements.get(this.#current);
    return looked?.kind === kindHere.kind ? looked : this.front;
  });

  /** The cards that a move is about, in the order of their numbers. */
  get targets(): Statement[] {
    const chosen = [...this.chosen]
      .map((id) => workshop.doc.statements.get(id))
      .filter((card) => card?.kind === kindHere.kind)
      .filter((card) => card !== undefined);
    if (chosen.length > 0) return chosen.toSorted((a, b) => a.number - b.number);
    return this.card ? [this.card] : [];
  }

  /** Looks at a card where it stands. */
  look(id: string | null): void {
    this.#current = id;
  }

  /** Looks at a card; one that waits comes to the front. */
  bring(card: Statement): void {
    this.#current = card.id;
    if (card.theme === null) this.#front = card.id;
  }

  /** A card was clicked: alone it is picked up; with Control or Shift it is chosen with others. */
  pick(card: Statement, event?: MouseEvent): void {
    if (event?.shiftKey) this.#chooseTo(card);
    else if (event?.ctrlKey || event?.metaKey) this.choose(card);
    else if (this.inHand && this.chosen.size === 0 && this.card?.id === card.id) {
      this.letGo();
      return;
    } else {
      this.chosen.clear();
      this.look(card.id);
      this.inHand = true;
      announce(said.inHand(card.number));
    }
  }

  /** A click on a card of a list: one handler for all of them. */
  readonly pickAt = (event: MouseEvent): void => {
    const card = event.target instanceof Element ? cardAt(event.target) : undefined;
    if (card) this.pick(card, event);
  };

  /** Chooses one more card, or takes it out again. */
  choose(card: Statement): void {
    if (this.chosen.has(card.id)) this.chosen.delete(card.id);
    else {
      if (this.chosen.size === 0 && this.inHand && this.card) this.chosen.add(this.card.id);
      this.chosen.add(card.id);
    }
    this.look(card.id);
    this.inHand = this.chosen.size > 0;
    announce(said.chosen(this.chosen.size));
  }

  /** Chooses these cards. */
  chooseAll(cards: readonly Statement[]): void {
    this.chosen.clear();
    for (const card of cards) this.chosen.add(card.id);
    this.look(cards[0]?.id ?? null);
    this.inHand = cards.length > 0;
    announce(said.chosen(cards.length));
  }

  /** Chooses every card from the one looked at to this one, as they stand on the board. */
  #chooseTo(card: Statement): void {
    const all = this.#asTheyStand();
    const at = (id: string | undefined): number => all.findIndex((each) => each.id === id);
    const [from, to] = [at(this.card?.id), at(card.id)].toSorted((a, b) => a - b);
    for (const each of all.slice(from ?? 0, (to ?? 0) + 1)) this.chosen.add(each.id);
    this.inHand = true;
    announce(said.chosen(this.chosen.size));
  }

  #asTheyStand(): Statement[] {
    const placed = this.themes.flatMap((theme) => statementsIn(theme.id).own.toSorted(byNumber));
    return [...this.unplaced, ...this.setAside, ...placed];
  }

  /** Lets everything go that is in the hand; answers whether there was anything. */
  letGo(): boolean {
    const had = this.inHand || this.second || this.typed !== '' || this.chosen.size > 0;
    this.#figures.drop();
    this.chosen.clear();
    this.inHand = false;
    this.second = false;
    if (had) announce(said.letGo);
    else if (this.whole !== null) this.readWhole(null);
    else return false;
    return true;
  }

  /** Looks at the next card of those that wait, or the one before. */
  step(by: 1 | -1): void {
    const waiting = [...this.unplaced, ...this.setAside];
    const at = waiting.findIndex((card) => card.id === this.card?.id);
    const next = at < 0 ? this.front : waiting[at + by];
    if (!next) return;
    if (this.chosen.size === 0) this.inHand = false;
    this.bring(next);
    const kind = kindName(kindHere.kind);
    announce(words.board.waiting(next.number, kind, next.setAside));
    this.focusCard(true);
  }

  /** Moves what is in the hand, or the card looked at, and looks at the next one. */
  async move(to: Place, cards: readonly Statement[] = this.targets): Promise<void> {
    const theme = to.to === 'theme' ? workshop.doc.themes.get(to.theme) : undefined;
    // A card that stands nowhere yet has no second theme: it goes to its first.
    const second = this.second && cards.some((card) => card.theme !== null);
    this.#figures.drop();
    this.chosen.clear();
    this.inHand = false;
    this.second = false;
    if (theme) this.lastTheme = theme.id;
    if (theme && second) {
      await alsoIn(cards, theme);
      return;
    }
    if (areThere(cards, to)) return;
    const had = isCard(document.activeElement);
    this.#goOn(cards);
    const moved = moveCards(cards, to);
    if (had) this.focusCard();
    const made = to.to === 'new' ? (await moved)?.made[0] : undefined;
    if (made) this.lastTheme = made;
  }

  /** These cards leave where they wait: the next one comes to the front, if the front one is among them. */
  #goOn(cards: readonly Statement[]): void {
    const isGone = (card: Statement): boolean => cards.some((each) => each.id === card.id);
    if (this.card?.theme === null && isGone(this.card)) this.look(null);
    const { front } = this;
    if (!front || !isGone(front)) return;
    const list = front.setAside ? this.setAside : this.unplaced;
    const at = list.findIndex((card) => card.id === front.id);
    const left = [...list.slice(at + 1), ...list.slice(0, at)];
    this.#front = left.find((card) => !isGone(card))?.id ?? null;
  }

  /** Figures typed so far. */
  get typed(): string {
    return this.#figures.typed;
  }

  /** A figure was typed: 1 to 9 is a theme, two within a moment are one number, 0 alone sets aside. */
  figure(figure: string): void {
    if (this.typed === '' && figure === '0') void this.move({ to: 'setAside' });
    else this.#figures.add(figure);
  }

  /** Reads a theme in full beside the board; null ends it. */
  readWhole(theme: Theme | null): void {
    this.whole = theme?.id ?? null;
    if (!theme) return;
    this.lastTheme = theme.id;
    announce(said.whole(theme.number, statementsIn(theme.id).all.length));
  }

  /** The next place is a second one. */
  startSecond(): void {
    if (!this.card || this.themes.length === 0) return;
    this.second = !this.second;
    if (this.second) announce(said.alsoMode);
  }

  /** The theme that R, J and menus mean: the one with the focus, else the card's, else the last one. */
  themeMeant(): Theme | undefined {
    const focused =
      document.activeElement?.closest<HTMLElement>('[data-theme-id]')?.dataset.themeId;
    return [focused, this.lastTheme, this.card?.theme]
      .map((id) => workshop.doc.themes.get(id))
      .find((theme) => theme?.kind === kindHere.kind);
  }

  /** Puts the focus on the card that is looked at; `ifOn`: only where a card had it before. */
  focusCard(ifOn = false): void {
    if (ifOn && !isCard(document.activeElement)) return;
    const id = this.card?.id;
    void tick().then(() => {
      const card = document.querySelector<HTMLElement>(`[data-id="${id ?? ''}"]`);
      const target = card?.matches('button') ? card : card?.querySelector<HTMLElement>('.number');
      (target ?? document.getElementById('sheet'))?.focus({ preventScroll: true });
    });
  }

  /** Another kind: what was in the hand stays where it is. */
  begin(): void {
    this.letGo();
    this.#current = null;
    this.#front = null;
    this.lastTheme = null;
    this.whole = null;
    this.naming = null;
  }
}

/** The card at this element; none where buttons of its own are. */
function cardAt(element: Element): Statement | undefined {
  if (element.closest('.choose')) return undefined;
  return workshop.doc.statements.get(element.closest<HTMLElement>('[data-id]')?.dataset.id);
}

const isCard = (element: Element | null): boolean =>
  element?.closest('[data-id]') !== null && element !== null;
