/**
 * Parts of a card's words: what is hidden, what is pointed at, and which words a selection means.
 * Places are counted in characters (code points), as the protocol does.
 */
import type { Part, Pointed, Statement } from '../../protocol/protocol';

type Worded = Pick<Statement, 'words' | 'hidden' | 'pointed'>;

/** A run of words that is treated in one way. */
export interface Run extends Part {
  text: string;
  /** words: as said. hidden: the room sees a block. pointed: nobody has chosen yet. */
  as: 'words' | 'hidden' | 'pointed';
}

/** The words cut where their treatment changes. */
export function runsOf({ words, hidden, pointed }: Worded): Run[] {
  const characters = [...words];
  const as = new Array<Run['as']>(characters.length).fill('words');
  const paint = ({ start, end }: Part, how: Run['as']): void => {
    as.fill(how, start, end);
  };
  for (const each of pointed) if (each.choice === 'undecided') paint(each.part, 'pointed');
  for (const part of allHidden({ hidden, pointed })) paint(part, 'hidden');
  const runs: Run[] = [];
  characters.forEach((character, at) => {
    const last = runs.at(-1);
    const how = as[at] ?? 'words';
    if (last?.as === how) {
      last.text += character;
      last.end = at + 1;
    } else runs.push({ start: at, end: at + 1, text: character, as: how });
  });
  return runs;
}

function allHidden({ hidden, pointed }: Pick<Worded, 'hidden' | 'pointed'>): Part[] {
  return [...hidden, ...pointed.filter((each) => each.choice === 'hidden').map(({ part }) => part)];
}

/** A single word, or a whole hidden part, that can be hidden or shown by itself. */
export interface Token extends Part {
  text: string;
  hidden: boolean;
}

/** The words one by one; a hidden part is one token, so that nobody reads what is under it. */
export function tokensOf(statement: Worded): Token[] {
  return runsOf(statement).flatMap((run): Token[] => {
    if (run.as === 'hidden') return [{ start: run.start, end: run.end, text: '', hidden: true }];
    const characters = [...run.text];
    const tokens: Token[] = [];
    let open: Token | null = null;
    characters.forEach((character, at) => {
      if (/\s/u.test(character)) open = null;
      else if (open) {
        open.text += character;
        open.end = run.start + at + 1;
      } else {
        const start = run.start + at;
        open = { start, end: start + 1, text: character, hidden: false };
        tokens.push(open);
      }
    });
    return tokens;
  });
}

/** Chosen tokens as parts: neighbours become one part, with the space between them. */
export function partsOf(tokens: readonly Token[], chosen: (index: number) => boolean): Part[] {
  const parts: Part[] = [];
  let open: Part | null = null;
  tokens.forEach((token, index) => {
    if (token.hidden || !chosen(index)) open = null;
    else if (open) open.end = token.end;
    else {
      open = { start: token.start, end: token.end };
      parts.push(open);
    }
  });
  return parts;
}

const LETTER = /[\p{L}\p{N}\p{M}'’@_-]/u;

/** A selection widened to whole words, without the spaces at its ends; null where no word is in it. */
export function wholeWords(words: string, selected: Part): Part | null {
  const characters = [...words];
  const is = (at: number, what: RegExp): boolean => what.test(characters[at] ?? ' ');
  let { start, end } = selected;
  while (start < end && is(start, /\s/u)) start += 1;
  while (end > start && is(end - 1, /\s/u)) end -= 1;
  if (start >= end) return null;
  while (start > 0 && is(start, LETTER) && is(start - 1, LETTER)) start -= 1;
  while (end < characters.length && is(end - 1, LETTER) && is(end, LETTER)) end += 1;
  return { start, end };
}

/** What somebody did by hand, or chose about a pointed-at part, to make this part hidden. */
export function hiddenBy(
  { hidden, pointed }: Pick<Worded, 'hidden' | 'pointed'>,
  at: Part,
): { byHand: Part[]; chosen: Pointed[] } {
  const touches = (part: Part): boolean => part.start < at.end && part.end > at.start;
  return {
    byHand: hidden.filter(touches),
    chosen: pointed.filter((each) => each.choice === 'hidden' && touches(each.part)),
  };
}

/** How many characters stand before a place that the browser counts in units. */
export function charactersBefore(text: string, units: number): number {
  return [...text.slice(0, units)].length;
}
