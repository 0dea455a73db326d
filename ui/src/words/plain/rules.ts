/** What a message must keep to, so that people of nine to eleven can read it aloud. */
import { grade, sentences, syllables, words } from './measure';
import type { Said } from './said';

/** The most words in a sentence. */
const MOST_WORDS = 15;
/** The highest school grade by Flesch and Kincaid. */
const HIGHEST_GRADE = 5;
/**
 * Messages of fewer words have no grade: one long word in a label of two is grade 12. Their words are
 * counted one by one instead.
 */
const GRADED_FROM = 4;
/** The most syllables of a word in a message that has no grade. */
const MOST_SYLLABLES = 3;

/**
 * Names that the room learns in its first minutes and then hears all day. They count as everyday words of
 * two syllables, as Gunning's fog index leaves familiar names out of the hard words.
 */
export const names = ['idea', 'ideas', 'important', 'commissioners'];

const spoken = (word: string): number =>
  names.includes(word.toLowerCase()) ? Math.min(2, syllables(word)) : syllables(word);

/** Words that label people, blame them, or belong to meetings that people were not asked to. */
export const avoided = [
  ...['service users?', 'clients?', 'patients?', 'stakeholders?', 'cases?', 'beggars?', 'addicts?'],
  ...['rough sleepers?', 'lived experience', 'fail(s|ed)? to engage'],
  ...['items?', 'records?', 'entit(y|ies)', 'clusters?', 'data points?'],
  ...['problems?', 'issues?', 'negatives?', 'pain points?', 'root causes?', 'barriers?'],
  ...['outcomes?', 'kpis?', 'targets?', 'resources?', 'success measures?'],
  ...['present(s|ed|ing)?', 'publish(es|ed|ing)?', 'push(es|ed|ing)?', 'cast(s|ing)?'],
  ...['delet(es?|ed|ing)', 'archiv(es?|ed|ing)', 'discard(s|ed|ing)?'],
  ...['restor(es?|ed|ing)', 'roll(s|ed|ing)? back', 'corrupt(s|ed)?'],
  ...['mailing lists?', 'contacts?', 'notif(y|ies|ied)', 'tied', 'draws?', 'losers?'],
  ...['delivered', 'completed', 'out of scope'],
];
const avoidedWords = new RegExp(`\\b(${avoided.join('|')})\\b`, 'i');

/** What a message breaks: too long a sentence, too hard, a word to avoid, or an exclamation mark. */
export type Rule = 'long' | 'hard' | 'avoided' | 'cheer';

export interface Finding extends Said {
  rule: Rule;
  /** The sentence, the grade or the word. */
  what: string;
}

const long = (text: string): string | undefined =>
  sentences(text).find((sentence) => words(sentence).length > MOST_WORDS);

const hard = (text: string): string | undefined => {
  const all = words(text);
  if (all.length < GRADED_FROM) return all.find((word) => spoken(word) > MOST_SYLLABLES);
  const found = grade(text, spoken);
  return found > HIGHEST_GRADE ? `grade ${found.toFixed(1)}` : undefined;
};

const rules: Record<Rule, (text: string) => string | undefined> = {
  long,
  hard,
  avoided: (text) => avoidedWords.exec(text)?.[0],
  cheer: (text) => (text.includes('!') ? '!' : undefined),
};

/** What a message breaks; nothing when all is well. */
export const findings = (said: Said): Finding[] =>
  Object.entries(rules).flatMap(([rule, check]) => {
    const what = check(said.text);
    return what === undefined ? [] : [{ ...said, rule: rule as Rule, what }];
  });
