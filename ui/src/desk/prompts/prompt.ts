/** A step's prompt as a workshop has it: its own words where it has some, else those that came with Heard. */
import type { Prompt, PromptField } from '../../protocol/protocol';
import type { PromptWords } from '../../words/prompts';

/** The name of a field. */
export type FieldName = keyof PromptWords;

/** The fields, in the order in which people need them. */
export const FIELDS = [
  'whatFor',
  'say',
  'onWall',
  'materials',
  'minutes',
  'goesWrong',
  'leads',
] as const satisfies readonly FieldName[];

/** Fields that hold several lines, one thing each. */
export const LISTS: ReadonlySet<FieldName> = new Set(['say', 'goesWrong']);

/** One field as it stands now. */
export interface FieldNow {
  lines: readonly string[];
  /** The workshop's own words stand in it. */
  own: boolean;
}

/** A prompt as it stands now. */
export type PromptNow = Record<FieldName, FieldNow>;

/** The lines of a text that somebody typed; empty ones fall away. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Our words, with the workshop's own laid over them. */
export function promptNow(ours: PromptWords, own: Prompt | undefined): PromptNow {
  const field = (name: FieldName): FieldNow => {
    const changed = own?.[name] ?? null;
    if (changed !== null) return { lines: linesOf(changed), own: true };
    const words = ours[name];
    return { lines: typeof words === 'string' ? [words] : words, own: false };
  };
  return {
    whatFor: field('whatFor'),
    say: field('say'),
    onWall: field('onWall'),
    materials: field('materials'),
    minutes: field('minutes'),
    goesWrong: field('goesWrong'),
    leads: field('leads'),
  };
}

/** What is kept of a typed text: none where it says what our words say, so that the field is ours again. */
export function fieldOf(name: FieldName, typed: string, ours: PromptWords): PromptField {
  const lines = linesOf(typed);
  const words = ours[name];
  const same = lines.join('\n') === (typeof words === 'string' ? words : words.join('\n'));
  return { field: name, value: same ? null : lines.join('\n') };
}
