/** From what people said to what was done: the way of each action plan, and what had none. */
import type { Cause, Idea, Statement, Step, Theme, Update } from '../../protocol/protocol';
import {
  leading,
  plans,
  statementsIn,
  takenForward,
  updates,
  type PlanWithSteps,
} from '../state/views';
import { workshop } from '../state/workshop.svelte';

/** One plan with all that it came from and what came of it. */
export interface Story extends PlanWithSteps {
  /** Its place among the plans, from 1. */
  number: number;
  theme: Theme | undefined;
  cause: Cause | undefined;
  /** What counts in the theme, by number. */
  said: Statement[];
  /** How many people said it, where that is known. */
  people: number;
  done: Step[];
  cannot: Step[];
  /** What was told about it, the newest first. */
  told: Update[];
}

const { doc } = workshop;

/** Every plan's story, in the order of the plans. */
export function stories(): Story[] {
  return plans().map((each, index) => {
    const idea: Idea | undefined = each.idea && leading(each.idea);
    const theme = doc.themes.get(idea?.theme);
    const said = theme ? statementsIn(theme.id).all : [];
    return {
      ...each,
      number: index + 1,
      theme,
      cause: doc.causes.get(idea?.cause),
      said,
      people: peopleOf(said),
      done: each.steps.filter((step) => step.status === 'done'),
      cannot: each.steps.filter((step) => step.status === 'cannotDo'),
      told: updates({ plan: each.plan.id }),
    };
  });
}

/** How many people these statements come from, as far as it is known. */
export function peopleOf(said: readonly Statement[]): number {
  return new Set(said.flatMap((card) => card.person ?? [])).size;
}

/** Themes that the room took forward and that no plan came of. */
export function withoutAction(): Theme[] {
  const carried = new Set(stories().flatMap((story) => story.theme?.id ?? []));
  return takenForward().filter((theme) => !carried.has(theme.id));
}
