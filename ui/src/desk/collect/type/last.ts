/** Cards that were typed by hand. */
import type { Statement } from '../../../protocol/protocol';
import { stands } from '../../state/views';
import { workshop } from '../../state/workshop.svelte';

/** Cards without a person, or of one whom no form knows; the newest first. */
export function typedByHand(): Statement[] {
  const { doc } = workshop;
  return doc.statements.rows
    .filter((card) => stands(card) && !doc.people.get(card.person)?.rowKey)
    .toSorted((a, b) => b.number - a.number);
}
