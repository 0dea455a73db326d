/** Cutting one answer into several cards. Places are counted in characters (code points). */

/** One word of an answer, and where it begins. */
export interface Word {
  start: number;
  text: string;
  /** It stands on a new line. */
  newLine: boolean;
}

/** The words of an answer in their order. */
export function wordsOf(answer: string): Word[] {
  const found: Word[] = [];
  let open: Word | null = null;
  let newLine = false;
  [...answer].forEach((character, at) => {
    if (/\s/u.test(character)) {
      open = null;
      newLine ||= character === '\n';
    } else if (open) {
      open.text += character;
    } else {
      open = { start: at, text: character, newLine: newLine && found.length > 0 };
      found.push(open);
      newLine = false;
    }
  });
  return found;
}

/** Which piece each word is in, from 1, if new pieces begin at these places. */
export function piecesOf(words: readonly Word[], cuts: ReadonlySet<number>): number[] {
  let piece = 1;
  return words.map((word, index) => {
    if (index > 0 && cuts.has(word.start)) piece += 1;
    return piece;
  });
}

/** Cuts that fall on the beginning of a word; a place between words means the next word. */
export function cutsOnWords(words: readonly Word[], places: readonly number[]): number[] {
  const starts = places.flatMap((place) => {
    const at = words.findIndex((word) => word.start + [...word.text].length > place);
    const word = words[at];
    return at > 0 && word ? [Math.max(word.start, place)] : [];
  });
  return [...new Set(starts)].toSorted((a, b) => a - b);
}
