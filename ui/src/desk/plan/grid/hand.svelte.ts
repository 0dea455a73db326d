/* eslint-disable svelte/prefer-svelte-reactivity -- what is being sent is bookkeeping that no screen reads */
/**
 * Ideas while the room moves them: each move is seen at once, and the host gets the latest place when it
 * has taken the one before, so that a held key never queues up.
 */
import { SvelteMap } from 'svelte/reactivity';
import { placementOf } from '../../state/views';
import { workshop, type OpenWorkshop } from '../../state/workshop.svelte';
import type { At } from './place';

interface Held {
  at: At;
  /** The revision in which the host has it; null while that is not known. */
  since: number | null;
}

/** The places of ideas, as the desk shows them. */
export class Hand {
  readonly #held = new SvelteMap<string, Held>();
  readonly #sending = new Map<string, Promise<void>>();

  constructor(
    private readonly desk: Pick<OpenWorkshop, 'run' | 'revision'>,
    private readonly known: (idea: string) => At | undefined,
  ) {}

  /** Where an idea stands now; undefined where nobody has placed it. */
  at(idea: string): At | undefined {
    const held = this.#held.get(idea);
    const reached = held?.since !== null && held && this.desk.revision >= held.since;
    if (held && !reached) return held.at;
    return this.known(idea);
  }

  /** Moves an idea: seen at once, kept as soon as the host can take it. */
  place(idea: string, at: At): void {
    this.#held.set(idea, { at, since: null });
    if (!this.#sending.has(idea)) {
      const sending = this.#send(idea).finally(() => this.#sending.delete(idea));
      this.#sending.set(idea, sending);
    }
  }

  /** Waits until the host has every place of an idea. */
  async settled(idea: string): Promise<void> {
    await this.#sending.get(idea);
  }

  async #send(idea: string): Promise<void> {
    for (;;) {
      const held = this.#held.get(idea);
      if (!held) return;
      const { effort, difference } = held.at;
      const outcome = await this.desk.run(
        { cmd: 'placeIdea', args: { idea, effort, difference } },
        { said: '' },
      );
      if (!outcome) {
        // Refused or not saved, and said so: what the host knows is shown again.
        this.#held.delete(idea);
        return;
      }
      if (this.#held.get(idea) === held) {
        this.#held.set(idea, { at: held.at, since: outcome.revision });
        return;
      }
    }
  }
}

/** The ideas in the room's hands. */
export const hand = new Hand(workshop, placementOf);
