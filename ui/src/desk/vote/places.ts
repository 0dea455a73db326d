/** Who came where: joint ranks, and ties that stay ties. The same rules as the core's. */

/** Where one item of a vote came. */
export interface Placed {
  item: string;
  votes: number;
  /** Joint ranks: 1, 2, 2, 4. */
  place: number;
  /** Level with another: '2 ='. */
  level: boolean;
}

/** Every item with its place, the best first; level ones as they came. */
export function placesOf(totals: readonly { item: string; votes: number }[]): Placed[] {
  return totals
    .map(({ item, votes }) => ({
      item,
      votes,
      place: 1 + totals.filter((other) => other.votes > votes).length,
      level: totals.filter((other) => other.votes === votes).length > 1,
    }))
    .toSorted((a, b) => a.place - b.place);
}

/** Items of the same place together, the best first. */
export function groupsOf(places: readonly Placed[]): Placed[][] {
  const groups: Placed[][] = [];
  for (const placed of places) {
    const last = groups.at(-1);
    if (last?.[0]?.place === placed.place) last.push(placed);
    else groups.push([placed]);
  }
  return groups;
}

/** Whether a group is a tie that the room may settle; what nobody voted for is none. */
export function isTie(group: readonly Placed[]): boolean {
  return group.length > 1 && (group[0]?.votes ?? 0) > 0;
}
