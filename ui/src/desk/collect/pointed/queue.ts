/** Parts of cards that may name somebody and that nobody has chosen about yet. */
import type { Part, Pointed, Statement } from '../../../protocol/protocol';
import { byNumber } from '../../state/order';
import { stands } from '../../state/views';
import { workshop } from '../../state/workshop.svelte';

/** One place to choose about. */
export interface ToCheck {
  card: Statement;
  pointed: Pointed;
  /** The pointed-at words. */
  text: string;
  /** What stands around them, and where they are in it: a long answer need not be read whole. */
  around: { words: string; part: Part };
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
          around: around(card.words, pointed.part),
        })),
    );
}

/** Characters shown before and after the pointed-at words of a long answer. */
const NEAR = 160;

/** The words near a part; an answer that is not much longer is shown whole. */
export function around(words: string, part: Part): { words: string; part: Part } {
  const characters = [...words];
  if (characters.length <= 3 * NEAR) return { words, part };
  const from = Math.max(0, part.start - NEAR);
  const to = Math.min(characters.length, part.end + NEAR);
  const before = from > 0 ? '… ' : '';
  const after = to < characters.length ? ' …' : '';
  const shift = before.length - from;
  return {
    words: `${before}${characters.slice(from, to).join('')}${after}`,
    part: { start: part.start + shift, end: part.end + shift },
  };
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
