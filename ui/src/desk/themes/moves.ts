/** Moving cards, with what is said about it. Every route ends here: dragging, clicking, keys, menus. */
import { announce } from '../../design/announce.svelte';
import { notify } from '../../design/notices.svelte';
import type { Kind, Outcome, Statement, Theme } from '../../protocol/protocol';
import * as words from '../../words';
import { workshop } from '../state/workshop.svelte';

/** Where cards can go. */
export type Place =
  | { to: 'theme'; theme: string }
  | { to: 'setAside' }
  | { to: 'unplaced' }
  | { to: 'new'; kind: Kind };

const { said } = words.board;

/** Moves cards to the end of a place. A new theme is what the outcome made; null where it was refused. */
export async function moveCards(cards: readonly Statement[], to: Place): Promise<Outcome | null> {
  if (cards.length === 0) return null;
  const statements = cards.map((card) => card.id);
  if (to.to === 'new') {
    return workshop.run(
      { cmd: 'addTheme', args: { kind: to.kind, name: '', statements } },
      { said: said.moved(said.aNewTheme, cards.length) },
    );
  }
  const destination = to.to === 'theme' ? { ...to, after: null } : to;
  return workshop.run(
    { cmd: 'moveStatements', args: { statements, destination } },
    { said: saidFor(to, cards.length) },
  );
}

function saidFor(to: Exclude<Place, { to: 'new' }>, count: number): string {
  if (to.to === 'setAside') return said.setAside(count);
  if (to.to === 'unplaced') return said.moved(said.notPlaced, count);
  return said.moved(said.theme(workshop.doc.themes.get(to.theme)?.number ?? 0), count);
}

/** True where all of these cards stand in the place already; says so. */
export function areThere(cards: readonly Statement[], to: Place): boolean {
  const isThere = (card: Statement): boolean => {
    if (to.to === 'new') return false;
    if (to.to === 'theme') return card.theme === to.theme;
    return card.theme === null && card.setAside === (to.to === 'setAside');
  };
  if (cards.length === 0 || !cards.every(isThere)) return false;
  if (to.to === 'theme') notify(said.there(workshop.doc.themes.get(to.theme)?.number ?? 0));
  else if (to.to === 'setAside') notify(said.thereAside);
  return true;
}

/**
 * Lets cards stand in a second theme too, or no longer where they do already. A card that stands in
 * none yet goes there as its first.
 */
export async function alsoIn(cards: readonly Statement[], theme: Theme): Promise<void> {
  for (const card of cards) {
    if (card.theme === null) {
      await moveCards([card], { to: 'theme', theme: theme.id });
      continue;
    }
    if (card.theme === theme.id) {
      announce(said.there(theme.number));
      continue;
    }
    const also = !card.alsoIn.includes(theme.id);
    const told = also ? said.also : said.notAlso;
    await workshop.run(
      { cmd: 'alsoIn', args: { statement: card.id, theme: theme.id, also } },
      { said: told(card.number, theme.number) },
    );
  }
}
