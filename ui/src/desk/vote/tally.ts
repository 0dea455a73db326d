/** Counting one press a dot: which figures stand for which item. */
import type { VoteItem } from './items';

/**
 * What is typed for each item, in their order: their own numbers where these are numbers and no two are
 * alike; else 1, 2, 3 from top to bottom (causes have letters, and kinds share numbers).
 */
export function tallyNumbers(items: readonly Pick<VoteItem, 'sign'>[]): number[] {
  const own = items.map(({ sign }) => (/^\d+$/.test(sign) ? Number(sign) : 0));
  const isPlain = own.every((number) => number > 0) && new Set(own).size === own.length;
  return isPlain ? own : items.map((_, at) => at + 1);
}
