/** Parts of cards that may name somebody and that nobody has chosen about yet. */
import type { Pointed, Statement } from '../../../protocol/protocol';
import { byNumber } from '../../state/order';
import { stands } from '../../state/views';
import { workshop } from '../../state/workshop.svelte';

/** One place to choose about. */
export interface ToCheck {
  card: Statement;
  pointed: Pointed;
  /** The pointed-at words. */
  text: string;
}

/** Every place that waits for a choice, card by card. */
export function toCheck(): ToCheck[] {
  return workshop.doc.statements.rows
    .filter((card) => card.pointed.some((each) => each.choice === 'undecided') && stands(card))
    .toSorted(byNumber)
    .flatMap((card) =>
      card.pointed
        .filter((each) => each.choice === 'undecided')
        .toSorted((a, b) => a.part.start - b.part.start)
        .map((pointed) => ({
          card,
          pointed,
          text: [...card.words].slice(pointed.part.start, pointed.part.end).join(''),
        })),
    );
}

/** Cards with words that the room will not see, by number. */
export function withHidden(): Statement[] {
  return workshop.doc.statements.rows
    .filter((card) => stands(card))
    .filter(
      (card) => card.hidden.length > 0 || card.pointed.some((each) => each.choice === 'hidden'),
    )
    .toSorted(byNumber);
}
