/** What a document shows and leaves out, counted from the workshop as it is now. */
import type { Statement } from '../../protocol/protocol';
import { decided, leading, mayQuote, plans, statementsIn } from '../state/views';
import { workshop } from '../state/workshop.svelte';

/** How much the action plans show, and what stays out of them. */
export interface PlanHolds {
  plans: number;
  steps: number;
  cannot: number;
  signedUp: number;
  /** Statements of the plans' themes that may be quoted. */
  quotable: number;
  /** Those that are counted only: their person said no, or nobody is on record who said yes. */
  notQuoted: number;
  /** Those with words that nobody has chosen about. */
  undecided: number;
  /** Those with words hidden in them. */
  hidden: number;
  withdrawn: number;
}

const { doc } = workshop;

/** Counts for one plan, or for all (null). */
export function planHolds(plan: string | null): PlanHolds {
  const chosen = plans().filter((each) => plan === null || each.plan.id === plan);
  const steps = chosen.flatMap((each) => each.steps);
  const said = [...new Set(chosen.flatMap(({ idea }) => (idea ? saidFor(idea.id) : [])))];
  const checked = said.filter(decided);
  const quotable = checked.filter(mayQuote);
  return {
    plans: chosen.length,
    steps: steps.length,
    cannot: steps.filter((step) => step.status === 'cannotDo').length,
    signedUp: chosen.reduce((sum, each) => sum + each.signUps.length, 0),
    quotable: quotable.length,
    notQuoted: checked.length - quotable.length,
    undecided: said.length - checked.length,
    hidden: said.filter(
      (card) => card.hidden.length > 0 || card.pointed.some((each) => each.choice === 'hidden'),
    ).length,
    withdrawn: doc.people.rows.filter((person) => person.withdrawn).length,
  };
}

function saidFor(id: string): Statement[] {
  const idea = doc.ideas.get(id);
  return idea ? statementsIn(leading(idea).theme).all : [];
}

/** What the team's own file holds. */
export function dataHolds(): { statements: number; people: number; contacts: number } {
  const reached = (contact: string): boolean => contact.trim() !== '';
  return {
    statements: doc.statements.size,
    people: doc.people.size,
    contacts:
      doc.wantsToHear.rows.filter((one) => reached(one.reach)).length +
      doc.signUps.rows.filter((one) => reached(one.contact)).length,
  };
}
