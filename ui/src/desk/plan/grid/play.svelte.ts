/** The game of the grid: which idea is in the room's hands, which come next, and the way back. */
import { SvelteSet } from 'svelte/reactivity';
import { announce } from '../../../design/announce.svelte';
import * as words from '../../../words';
import { ideasOf, leading, placementOf, type JoinedIdea } from '../../state/views';
import { wall } from '../../state/wall.svelte';
import { workshop } from '../../state/workshop.svelte';
import { inHand } from '../inHand.svelte';
import { dotsOf, voted } from '../parts/votes';
import { hand } from './hand.svelte';
import { cornerOf, MIDDLE, type At } from './place';

const text = words.plan.grid;

/** Milliseconds that a push may come after its reply. */
const PUSH = 500;

/** One game, as long as the desk is open. */
export class Play {
  /** All ideas, or those that got dots; null: those with dots where there was a vote. */
  #which: 'dots' | 'all' | null = $state(null);
  /** What was taken in hand here; null: the last one was left in its place. */
  #taken: string | null | undefined = $state();
  readonly #leaving = new SvelteSet<string>();
  #before: string[] = $state.raw([]);
  #skipped: string[] = $state.raw([]);

  /** Whether the grid is played with ideas that got dots, or with all. */
  readonly which: 'dots' | 'all' = $derived(this.#which ?? (voted('ideas') ? 'dots' : 'all'));

  /** The ideas of the game, in the order of their numbers. */
  readonly ideas: JoinedIdea[] = $derived(
    ideasOf().filter(
      ({ idea }) =>
        this.which === 'all' ||
        (dotsOf('ideas', idea.id) ?? 0) > 0 ||
        placementOf(idea.id) !== undefined,
    ),
  );

  /** Ideas that the room has not agreed on yet; those that were skipped come last. */
  readonly toPlace: JoinedIdea[] = $derived.by(() => {
    const open = this.ideas.filter(({ idea }) => !this.agreed(idea.id));
    const later = (each: JoinedIdea): boolean => this.#skipped.includes(each.idea.id);
    return [...open.filter((each) => !later(each)), ...open.filter(later)];
  });

  /** The idea in the room's hands. */
  readonly current: JoinedIdea | undefined = $derived.by(() => {
    // All had their places; one that is open again, as after an undo, is next.
    if (this.#taken === null) return this.toPlace[0];
    const wanted = this.#taken ?? onWall() ?? inHand.idea;
    const row = workshop.doc.ideas.get(wanted);
    const lead = row && leading(row).id;
    const found = ideasOf().find(({ idea }) => idea.id === lead);
    if (this.#taken !== undefined && found) return found;
    return found && !this.agreed(found.idea.id) ? found : this.toPlace[0];
  });

  /** Whether there is a way back. */
  readonly hasBefore: boolean = $derived(
    this.#before.length > 0 || this.ideas.some(({ idea }) => this.agreed(idea.id)),
  );

  /** Where the idea in hand stands; the middle where nobody has moved it. */
  readonly at: At = $derived((this.current && hand.at(this.current.idea.id)) ?? MIDDLE);

  /** True once the room agreed on where an idea stands. */
  agreed(idea: string): boolean {
    return this.#leaving.has(idea) || placementOf(idea)?.agreed === true;
  }

  /** Plays with other ideas. */
  choose(which: 'dots' | 'all'): void {
    this.#which = which;
  }

  /** Takes an idea in hand, or none; the wall follows where it shows the grid. */
  take(idea: string | null): void {
    const now = this.current?.idea.id;
    if (now && now !== idea) this.#before = [...this.#before, now];
    this.#go(idea);
  }

  /** Moves the idea in hand. */
  place(at: At): void {
    if (!this.current) return;
    this.#leaving.delete(this.current.idea.id);
    hand.place(this.current.idea.id, at);
  }

  /** The room agrees: the idea stays, and the next one comes. */
  leave(): void {
    const now = this.current;
    if (!now) return;
    const corner = workshop.settings.corners[cornerOf(this.at)] ?? '';
    const next = this.#after(now.idea.id);
    void this.#agree(now.idea.id);
    this.#before = [...this.#before, now.idea.id];
    this.#skipped = this.#skipped.filter((id) => id !== now.idea.id);
    this.#go(next?.idea.id ?? null, text.went.agreed(now.idea.number, corner));
  }

  /** Leaves the idea in hand for later. */
  skip(): void {
    const now = this.current?.idea.id;
    const next = now && this.#after(now);
    if (!now || !next) return;
    if (!this.agreed(now)) this.#skipped = [...this.#skipped.filter((id) => id !== now), now];
    this.take(next.idea.id);
  }

  /** Takes the idea in hand again that was there before; else the last one that was agreed on. */
  back(): void {
    const now = this.current?.idea.id;
    const last =
      this.#before.findLast((id) => id !== now && workshop.doc.ideas.get(id)) ??
      this.ideas.findLast(({ idea }) => idea.id !== now && this.agreed(idea.id))?.idea.id;
    if (!last) return;
    this.#before = this.#before.slice(0, Math.max(0, this.#before.lastIndexOf(last)));
    this.#go(last);
  }

  #after(now: string): JoinedIdea | undefined {
    const open = this.toPlace.filter(({ idea }) => idea.id !== now);
    const number = workshop.doc.ideas.get(now)?.number ?? 0;
    const skipped = (each: JoinedIdea): boolean => this.#skipped.includes(each.idea.id);
    const onwards = open.filter((each) => !skipped(each) && each.idea.number > number);
    return onwards[0] ?? open.find((each) => !skipped(each)) ?? open[0];
  }

  #go(idea: string | null, said = ''): void {
    this.#taken = idea;
    inHand.take('idea', idea ?? undefined);
    const row = workshop.doc.ideas.get(idea);
    announce([said, row ? text.went.next(row.number, row.text) : text.went.all].join(' ').trim());
    const { scene, blank } = workshop.wall;
    if (scene.scene === 'grid' && !blank && scene.idea !== idea)
      wall.show({ scene: 'grid', idea }, '');
  }

  async #agree(idea: string): Promise<void> {
    this.#leaving.add(idea);
    if (!hand.at(idea)) hand.place(idea, MIDDLE);
    await hand.settled(idea);
    await workshop.run({ cmd: 'agreePlacement', args: { idea, agreed: true } }, { said: '' });
    setTimeout(() => this.#leaving.delete(idea), PUSH);
  }
}

/** The idea that the room sees on the grid. */
function onWall(): string | null {
  const { scene } = workshop.wall;
  return scene.scene === 'grid' ? scene.idea : null;
}

/** The game of the grid. */
export const play = new Play();
