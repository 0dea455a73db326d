/** Messages that may break a rule, each with why. One that breaks nothing any more has to go. */
import type { Rule } from './rules';

export interface Exception {
  where: string;
  rule: Rule;
  why: string;
}

export const exceptions: Exception[] = [
  {
    where: 'help.credit',
    rule: 'hard',
    why: 'The names of those who own and made the process are theirs, and have to be named.',
  },
  {
    where: 'home.practise',
    rule: 'hard',
    why: 'Four words, and “example” is the plain word for it. Shorter would not say what it does.',
  },
  {
    where: 'kinds.important',
    rule: 'hard',
    why: 'The third question of the process has this name, and people were asked in these words.',
  },
  {
    where: 'stages.success',
    rule: 'hard',
    why: 'The stage has this name wherever the process is written down.',
  },
];
