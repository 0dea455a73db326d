/** What a workshop does not have yet of all that people take home. */
import type { ActionPlan, Step, Update, Workshop } from '../../protocol/protocol';
import * as words from '../../words';

const text = words.documents.packs.missing;

/** What is asked of the tables of a workshop. */
interface Kept {
  workshop: { rows: readonly Pick<Workshop, 'reviewDate'>[] };
  plans: { rows: readonly Pick<ActionPlan, 'nextMeeting'>[] };
  steps: { rows: readonly Pick<Step, 'by'>[] };
  updates: { rows: readonly Pick<Update, 'id'>[] };
}

/** Plans, dates and what was done, as far as there are none. */
export function stillMissing({ workshop, plans, steps, updates }: Kept): string[] {
  const dated =
    workshop.rows.some(({ reviewDate }) => reviewDate !== null) ||
    plans.rows.some(({ nextMeeting }) => nextMeeting.trim() !== '') ||
    steps.rows.some(({ by }) => by !== null);
  return [
    ...(plans.rows.length > 0 ? [] : [text.plans]),
    ...(dated ? [] : [text.dates]),
    ...(updates.rows.length > 0 ? [] : [text.updates]),
  ];
}
