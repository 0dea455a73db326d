/** How hard a message is to read: words in its sentences, and its school grade by Flesch and Kincaid. */
import { dictionary } from 'cmu-pronouncing-dictionary';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

const sentenceBreaks = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
const wordBreaks = new Intl.Segmenter('en-GB', { granularity: 'word' });

/** A message cut into its sentences; each line is at least one. */
export const sentences = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) => Array.from(sentenceBreaks.segment(line), ({ segment }) => segment.trim()))
    .filter((sentence) => words(sentence).length > 0);

/** The words in it. Both halves of 'why-tree' count. */
export const words = (text: string): string[] =>
  Array.from(wordBreaks.segment(text.replaceAll('’', "'")))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);

/** Every way to say a word that the dictionary has: 'every', 'every(1)'. */
const spoken = (word: string): string[] =>
  [word, `${word}(1)`, `${word}(2)`].flatMap((entry) => dictionary[entry] ?? []);

/**
 * Syllables of a word, as people say it quickly: 'family' has two. Dictionary first (CMU, 134,000 words),
 * rules for what it does not know. A figure such as 12 or 10:40 is read at a glance: one.
 */
export const syllables = (word: string): number => {
  const ways = spoken(word.toLowerCase());
  // The dictionary marks the stress of each vowel with a digit.
  const counts = ways.map((sounds) => sounds.match(/\d/g)?.length ?? 1);
  return counts.length > 0 ? Math.min(...counts) : Math.max(1, syllable(word));
};

/** The school grade of a message: 5 is the end of primary school, ten years old. */
export const grade = (text: string, count: (word: string) => number = syllables): number => {
  const all = words(text);
  return fleschKincaid({
    sentence: sentences(text).length,
    word: all.length,
    syllable: all.reduce((sum, word) => sum + count(word), 0),
  });
};
