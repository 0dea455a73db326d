/** Finding cards by number or by words. */
import type { Statement } from '../../protocol/protocol';

/** A card made ready to be searched. */
export interface Searched {
  card: Statement;
  /** Its words as the room may read them, folded. */
  folded: string;
}

/** Small letters without accents, so that 'cafe' finds 'Café'. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").toLowerCase();
}

/**
 * The cards that hold all typed words, or carry the typed number: the card of that very number first,
 * then those where a typed word begins a word.
 */
export function found(cards: readonly Searched[], typed: string): Statement[] {
  const asked = fold(typed).split(/\s+/).filter(Boolean);
  if (asked.length === 0) return [];
  const number = asked.length === 1 && /^\d+$/.test(asked[0] ?? '') ? asked[0] : undefined;
  const weighed = cards.flatMap(({ card, folded }) => {
    if (number === card.number.toString()) return [{ card, weight: 0 }];
    if (!asked.every((word) => folded.includes(word))) return [];
    const begins = asked.every((word) => ` ${folded}`.includes(` ${word}`));
    return [{ card, weight: begins ? 1 : 2 }];
  });
  return weighed
    .toSorted((a, b) => a.weight - b.weight || a.card.number - b.card.number)
    .map(({ card }) => card);
}
