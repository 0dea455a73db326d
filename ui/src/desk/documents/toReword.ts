/** Sentences that are hard to read, each once, under the plan in which it stands. */
import type { EasyReadFlag, HardBecause } from '../../protocol/protocol';

/** A sentence, and all that makes it hard. */
export interface Sentence {
  /** What was pointed at first in it: its plan, its field, its words. */
  first: EasyReadFlag;
  whys: HardBecause[];
}

/** Groups them in the order in which the host tells them; no more than so many sentences. */
export function byPlan(
  flags: readonly EasyReadFlag[],
  most = Infinity,
): { plan: string; sentences: Sentence[] }[] {
  const plans: { plan: string; sentences: Sentence[] }[] = [];
  let last: Sentence | undefined;
  let count = 0;
  for (const flag of flags) {
    if (last && isSame(last.first, flag)) {
      last.whys.push(flag.why);
      continue;
    }
    if (count === most) break;
    count += 1;
    last = { first: flag, whys: [flag.why] };
    const open = plans.at(-1);
    if (open?.plan === flag.plan) open.sentences.push(last);
    else plans.push({ plan: flag.plan, sentences: [last] });
  }
  return plans;
}

const isSame = (one: EasyReadFlag, other: EasyReadFlag): boolean =>
  one.plan === other.plan &&
  one.field === other.field &&
  one.step === other.step &&
  one.sentence === other.sentence;
