/** The votes of one screen: which round is open on it, what it counts, how far it is shown. */
import type { VoteOn, VoteRound, VoteSource } from '../../protocol/protocol';
import * as words from '../../words';
import { rounds, votesFor } from '../state/views';
import { wall } from '../state/wall.svelte';
import { workshop } from '../state/workshop.svelte';
import { itemOf, type VoteItem } from './items';
import { groupsOf, placesOf, type Placed } from './places';

/** Votes on some of the three things; the count and the result share it. */
export class Voting {
  /** What this screen votes on. */
  readonly ons: readonly VoteOn[];
  #chosen: string | null = $state(null);
  /** One press is one dot; else whole numbers are typed. */
  tally: boolean = $state(false);
  /** What the last presses counted, the newest last. */
  readonly pressed: string[] = [];
  /** A new vote is being set up although there is one, or which ones this vote is on. */
  settingUp: 'new' | 'which' | null = $state(null);

  constructor(ons: readonly VoteOn[]) {
    this.ons = ons;
  }

  /** Every round on these things, in the order in which they were made. */
  readonly all: VoteRound[] = $derived.by(() =>
    rounds().filter((round) => this.ons.includes(round.on)),
  );

  /** The round that is looked at: the one chosen, else the last. */
  readonly round: VoteRound | null = $derived(
    this.all.find((round) => round.id === this.#chosen) ?? this.all.at(-1) ?? null,
  );

  readonly items: VoteItem[] = $derived.by(() => {
    const { round } = this;
    return round ? round.items.flatMap((id) => itemOf(round.on, id) ?? []) : [];
  });

  readonly places: Placed[] = $derived.by(() => {
    const { round } = this;
    if (!round) return [];
    return placesOf(round.items.map((item) => ({ item, votes: votesFor(round.id, item) })));
  });

  /** Level ones together, the best first. */
  readonly groups: Placed[][] = $derived(groupsOf(this.places));

  /** Votes of every source together. */
  readonly counted: number = $derived(this.places.reduce((sum, { votes }) => sum + votes, 0));

  /** All dots that the room has. */
  readonly given: number = $derived(this.round ? this.round.people * this.round.dotsPerPerson : 0);

  /** What is counted now: what people vote with. */
  readonly source: VoteSource = $derived.by(() => this.round?.votedBy ?? 'dots');

  /** True where all votes are dots; with hands and cards nothing is left to find. */
  readonly isDots: boolean = $derived.by(() => {
    const from = workshop.doc.counts.rows.filter((count) => count.round === this.round?.id);
    return this.source === 'dots' && from.every((count) => count.source === 'dots');
  });

  /** The screen's title. */
  readonly title: string = $derived.by(() => {
    const { round } = this;
    if (!round || this.settingUp) return words.vote.setUp.title;
    return words.vote.title[round.on];
  });

  /** The result's title. */
  readonly resultTitle: string = $derived.by(
    () => words.vote.resultTitle[this.round?.on ?? this.ons[0] ?? 'themes'],
  );

  /** Looks at a round. */
  look(id: string): void {
    if (id !== this.round?.id) this.pressed.length = 0;
    this.#chosen = id;
    this.settingUp = null;
  }

  /** People vote with something else; what was counted so far stays. */
  async voteBy(votedBy: VoteSource): Promise<void> {
    if (!this.round) return;
    const { id: round, items, dotsPerPerson, mostPerItem, people } = this.round;
    const args = { round, items, dotsPerPerson, mostPerItem, people, votedBy };
    await workshop.run({ cmd: 'editRound', args }, { said: words.vote.nowCount(votedBy) });
  }

  /** The last press for this item did not count. */
  forget(item: string): void {
    const at = this.pressed.lastIndexOf(item);
    if (at >= 0) this.pressed.splice(at, 1);
  }

  /** Votes for an item from one source. */
  votesFrom(item: string, source: VoteSource): number {
    const round = this.round?.id;
    const row = workshop.doc.counts.rows.find(
      (count) => count.round === round && count.item === item && count.source === source,
    );
    return row?.n ?? 0;
  }

  /** Votes for an item from all other sources. */
  votesFromElsewhere(item: string): { source: VoteSource; n: number }[] {
    return workshop.doc.counts.rows
      .filter((count) => count.round === this.round?.id && count.item === item)
      .filter((count) => count.source !== this.source && count.n > 0);
  }

  /** True while the room sees the result of this round. */
  get isOnWall(): boolean {
    const { scene, held } = workshop.wall;
    const seen = held ?? scene;
    return !wall.isBlank && seen.scene === 'voteResult' && seen.round === this.round?.id;
  }

  /** True while this group is shown; places are shown from the last. */
  isShown(group: number): boolean {
    return this.groups.length - group <= (this.round?.revealed ?? 0);
  }
}

const known: Record<string, Voting> = {};

/** The votes on these things, the same for every part of the screen. */
export function votingOn(ons: readonly VoteOn[]): Voting {
  const made = known[ons.join()];
  if (made) return made;
  // What a screen makes while it opens ends with that screen; this has to live on.
  let voting!: Voting;
  $effect.root(() => {
    voting = new Voting(ons);
  });
  known[ons.join()] = voting;
  return voting;
}
