/** What was told, in the order in which a room hears it: plan by plan, then the rest. */
import type { Update } from '../../protocol/protocol';
import { plans, updates } from '../state/views';

/** Every update, plan by plan, the newest of each first. */
export function inOrder(): Update[] {
  const all = updates();
  const order = plans().map(({ plan }) => plan.id);
  const place = (update: Update): number => {
    const at = update.plan ? order.indexOf(update.plan) : -1;
    return at < 0 ? order.length : at;
  };
  return all.toSorted((a, b) => place(a) - place(b));
}
