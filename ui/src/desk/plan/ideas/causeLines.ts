/** The causes that an idea may answer, as lines of a menu: the ringed ones first. */
import type { MenuItem } from '../../../design/menu';
import type { Idea } from '../../../protocol/protocol';
import * as words from '../../../words';
import { causesOf, flatten } from '../../state/views';

const text = words.plan.ideas.cause;

/** The id of the line that says 'no cause'. */
export const NO_CAUSE = 'none';

/** Lines for the causes of the idea's theme; the letter picks one. */
export function causeLines(idea: Idea): MenuItem[] {
  const all = flatten(causesOf(idea.theme)).map(({ cause }) => cause);
  if (all.length === 0) {
    return [{ id: NO_CAUSE, label: text.noCauses, hint: text.noCausesHint, refused: true }];
  }
  const ringed = all.filter((cause) => cause.mattersMost);
  const others = all.filter((cause) => !cause.mattersMost);
  const lines = [...ringed, ...others].map((cause, index) => ({
    id: cause.id,
    label: cause.text,
    key: cause.letter,
    hint: cause.mattersMost ? text.ringed : undefined,
    icon: cause.id === idea.cause ? ('tick' as const) : undefined,
    apart: index > 0 && index === ringed.length,
  }));
  return [...lines, { id: NO_CAUSE, label: text.none, apart: true }];
}
