/**
 * What each card shows of itself on the board, worked out once for as long as nothing about it changes:
 * the lists then draw a thousand cards from plain values.
 */
import type { Statement } from '../../protocol/protocol';
import * as words from '../../words';
import { kindName, offTheWall } from '../state/views';
import { workshop } from '../state/workshop.svelte';

/** A card as the board shows it. */
export interface Face {
  card: Statement;
  id: string;
  number: number;
  kind: Statement['kind'];
  /** It stays off the wall. */
  isOff: boolean;
  /** Somebody must choose about its words first. */
  isUndecided: boolean;
  /** Parts of its words are hidden. */
  hasHidden: boolean;
  words: string;
  /** What a screen reader hears of it among those that wait. */
  said: string;
}

class Faces {
  /** Begun anew when somebody may or may not be shown any more, or a kind has another name. */
  readonly #known: WeakMap<Statement, Face> = $derived.by(() => {
    void workshop.doc.people.rows;
    void workshop.doc.settings.rows;
    return new WeakMap();
  });

  /** The faces of these cards, in their order. */
  of(cards: readonly Statement[]): Face[] {
    const known = this.#known;
    return cards.map((card) => {
      const face = known.get(card) ?? faceOf(card);
      known.set(card, face);
      return face;
    });
  }
}

function faceOf(card: Statement): Face {
  const off = offTheWall(card);
  return {
    card,
    id: card.id,
    number: card.number,
    kind: card.kind,
    isOff: off !== null,
    isUndecided: off === 'undecided',
    hasHidden: card.hidden.length > 0 || card.pointed.some((each) => each.choice === 'hidden'),
    words: card.words,
    said: words.board.waiting(card.number, kindName(card.kind), card.setAside),
  };
}

/** What cards show of themselves. */
export const faces = new Faces();
