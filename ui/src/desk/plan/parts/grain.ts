/** The grain of an idea: the words that the room underlined, counted in characters, not units. */
import type { Part } from '../../../protocol/protocol';

/** The words before the grain, the grain, and the words after it. */
export function aroundGrain(
  text: string,
  grain: Part | null,
): { before: string; grain: string; after: string } {
  const letters = [...text];
  if (!grain) return { before: text, grain: '', after: '' };
  return {
    before: letters.slice(0, grain.start).join(''),
    grain: letters.slice(grain.start, grain.end).join(''),
    after: letters.slice(grain.end).join(''),
  };
}

/** One word and where it stands. */
export interface Word extends Part {
  text: string;
}

/** The words of a text, in their order. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/\S+/gu), (match) => {
    const start = [...text.slice(0, match.index)].length;
    return { text: match[0], start, end: start + [...match[0]].length };
  });
}

/** From the first to the last of some words, without the sign that ends a sentence. */
export function grainOf(words: readonly Word[], from: number, to: number): Part | null {
  const first = words[Math.min(from, to)];
  const last = words[Math.max(from, to)];
  if (!first || !last) return null;
  const ending = /[.,;:!?…]+$/u.exec(last.text)?.[0] ?? '';
  const end = last.end - [...ending].length;
  return { start: first.start, end: end > first.start ? end : last.end };
}
