/** The prompts of the open workshop. The catalogue is long: it comes after the first screen is there. */
import type { ProcessStep, PromptLength } from '../../protocol/protocol';
import type { StepWords } from '../../words/prompts';
import { route } from '../state/route.svelte';
import { wall } from '../state/wall.svelte';
import { workshop } from '../state/workshop.svelte';
import { promptNow, type PromptNow } from './prompt';
import { stepAt, stepOnWall } from './steps';

type Catalogue = Record<ProcessStep, StepWords>;

class Prompts {
  #catalogue: Catalogue | null = $state.raw(null);

  /** Fetches the catalogue, once. */
  async load(): Promise<void> {
    this.#catalogue ??= (await import('../../words/prompts')).prompts;
  }

  /** How much is told. */
  get length(): PromptLength {
    return workshop.settings.promptLength;
  }

  /** The step that the desk is at: what the screen says, else its place, else what the wall begins. */
  get here(): ProcessStep | null {
    const { scene, blank } = workshop.wall;
    const begun = blank ? null : stepOnWall(scene.scene);
    return wall.cue?.step ?? begun ?? stepAt(route.place, route.openOf(route.place));
  }

  /** Our words for a step; null until they have come. */
  ours(step: ProcessStep): StepWords | null {
    return this.#catalogue?.[step] ?? null;
  }

  /** A step's prompt as this workshop has it. */
  of(step: ProcessStep, length = this.length): PromptNow | null {
    const ours = this.ours(step)?.[length];
    const own = workshop.doc.prompts.rows.find(
      (prompt) => prompt.step === step && prompt.length === length,
    );
    return ours ? promptNow(ours, own) : null;
  }
}

/** What to say, step by step. */
export const prompts = new Prompts();
