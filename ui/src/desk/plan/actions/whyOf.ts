/** The trail of an action back to what people said: action ← idea ← cause ← theme ← statements. */
import type { Cause, Statement, Theme } from '../../../protocol/protocol';
import {
  ideasOf,
  leading,
  mayQuote,
  mayShow,
  statementsIn,
  type JoinedIdea,
} from '../../state/views';
import { workshop } from '../../state/workshop.svelte';

/** Why an action is done. */
export interface Why {
  joined: JoinedIdea | undefined;
  theme: Theme | undefined;
  cause: Cause | undefined;
  /** Statements that count in the theme. */
  statements: number;
  /** People who said them, where that is known. */
  people: number;
  /** Statements that may be shown and quoted. */
  quotes: Statement[];
}

/** The trail of an idea. */
export function whyOf(idea: string): Why {
  const row = workshop.doc.ideas.get(idea);
  const lead = row ? leading(row) : undefined;
  const joined = ideasOf().find((each) => each.idea.id === lead?.id);
  const answered = joined?.said.find((each) => each.cause !== null)?.cause;
  const said = lead ? statementsIn(lead.theme).all : [];
  return {
    joined,
    theme: workshop.doc.themes.get(lead?.theme),
    cause: workshop.doc.causes.get(answered),
    statements: said.length,
    people: new Set(said.flatMap((statement) => statement.person ?? [])).size,
    quotes: said.filter((statement) => mayShow(statement) && mayQuote(statement)),
  };
}
