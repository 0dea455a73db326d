/**
 * What marks a card on the board: it is looked at, or chosen with others. The marks are put on the few
 * cards that have them; a thousand cards that each asked for themselves would all be asked every time.
 */
import type { Attachment } from 'svelte/attachments';
import { workshop } from '../state/workshop.svelte';
import type { BoardHand } from './boardHand.svelte';

/** Keeps the marks under an element as the board has them. */
export function marks(board: BoardHand): Attachment<HTMLElement> {
  return (root) => {
    // Cards that move or show their words are drawn anew, without their marks.
    void workshop.doc.statements.rows;
    void board.front;
    void board.opened.size;
    const looked = board.card?.id;
    const held = board.inHand ? looked : undefined;
    const marked: HTMLElement[] = [];
    for (const id of new Set([looked, ...board.chosen])) {
      for (const card of root.querySelectorAll<HTMLElement>(`[data-id="${id ?? ''}"]`)) {
        const isChosen = board.chosen.has(id ?? '');
        if (id === looked) card.dataset.looked = '';
        if (isChosen) card.dataset.chosen = '';
        buttonOf(card)?.setAttribute('aria-pressed', String(isChosen || id === held));
        if (id === looked) standIn(card);
        marked.push(card);
      }
    }
    return () => {
      for (const card of marked) {
        delete card.dataset.looked;
        delete card.dataset.chosen;
        buttonOf(card)?.setAttribute('aria-pressed', 'false');
      }
    };
  };
}

const buttonOf = (card: HTMLElement): Element | null =>
  card.matches('button') ? card : card.querySelector('button.number');

/** Tab reaches one card of a list: the one looked at stands in for the others. */
function standIn(card: HTMLElement): void {
  const list = card.closest('[data-one-stop]');
  const button = buttonOf(card);
  if (!list || !button) return;
  for (const other of list.querySelectorAll('[data-one-stop] [tabindex="0"]'))
    other.setAttribute('tabindex', '-1');
  button.setAttribute('tabindex', '0');
}
