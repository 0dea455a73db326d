/** Messages that may break a rule, each with why. One that breaks nothing any more has to go. */
import type { Rule } from './rules';

/** One message that may break one rule. */
export interface Exception {
  /** Where it stands, as a finding says it: 'help.credit'. */
  where: string;
  rule: Rule;
  why: string;
}

export const exceptions: Exception[] = [
  {
    where: 'core/words/new_workshop.rs THREE_LENSES',
    rule: 'hard',
    why: 'Three first names, which the room meets one by one.',
  },
  {
    where: 'help.credit',
    rule: 'hard',
    why: 'The names of those who own and made the process are theirs, and have to be named.',
  },
  ...['METHOD', 'CREDIT'].map((where) => ({
    where: `exchange/documents/words/report.rs ${where}`,
    rule: 'hard' as const,
    why: 'The process and those who own and made it have these names, and are to be named.',
  })),
  ...['passphrase.remember', 'passphrase.forget'].map((where) => ({
    where,
    rule: 'hard' as const,
    why: 'Each program that offers it says it so, and people know it by these words.',
  })),
  ...['TITLE', 'FOR_WHOM'].map((where) => ({
    where: `exchange/documents/words/data_page.rs ${where}`,
    rule: 'hard' as const,
    why: 'Whoever is responsible for data has this name in every organisation, and asks for it by it.',
  })),
  ...(['long', 'hard', 'avoided'] as const).map((rule) => ({
    where: 'host/cli/import.rs map',
    rule,
    why: 'It lists what can be typed after --map, letter by letter.',
  })),
  {
    where: 'documents.kinds.invitation.name',
    rule: 'hard',
    why: 'It is what people call it, and one word.',
  },
  {
    where: 'home.practise',
    rule: 'hard',
    why: 'Four words, and “example” is the plain word for it. Shorter would not say what it does.',
  },
  ...['stages.success', 'host/words/terminal.rs stage'].map((where) => ({
    where,
    rule: 'hard' as const,
    why: 'The stage has this name wherever the process is written down.',
  })),
];
