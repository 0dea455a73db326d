/** Votes that are closed: what the room said, as facts beside things on the desk. */
import type { VoteOn } from '../../../protocol/protocol';
import { rounds, votesFor } from '../../state/views';

/** The dots of the last closed round that this stood in; null where there was none. */
export function dotsOf(on: VoteOn, item: string): number | null {
  const round = rounds(on).findLast((each) => each.closed && each.items.includes(item));
  return round ? votesFor(round.id, item) : null;
}

/** Whether a round on this was closed. */
export function voted(on: VoteOn): boolean {
  return rounds(on).some((round) => round.closed);
}
