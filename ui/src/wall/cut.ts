// Cuts long words into parts that fit: at the end of a sentence if one is near, else of a word.
import type { Piece } from '../protocol/protocol';
import type { Ruler, Said } from './ruler';
import type { Type } from './stage';

const SENTENCE_END = /[.!?…。！？؟।]["'”’»)\]]*\s*$/u;
/** A sentence's end is chosen when the part is at least this full. */
const FULL_ENOUGH = 0.5;
/** Longer runs without a space are cut between letters. */
const LONGEST_WORD = 40;

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function pieces(said: Said): readonly Piece[] {
  return typeof said === 'string' ? [{ piece: 'words', text: said }] : said;
}

function tokens(said: Said): Piece[] {
  return pieces(said).flatMap((piece): Piece[] => {
    if (piece.piece === 'hidden') return [piece];
    const found = piece.text.match(/^\s+|\S+\s*/gu) ?? [];
    return found
      .flatMap((word) =>
        word.length > LONGEST_WORD ? Array.from(letters.segment(word), (one) => one.segment) : word,
      )
      .map((text) => ({ piece: 'words', text }));
  });
}

function joined(list: readonly Piece[], plain: boolean): Said {
  const whole: Piece[] = [];
  for (const piece of list) {
    const last = whole.at(-1);
    if (piece.piece === 'words' && last?.piece === 'words') last.text += piece.text;
    else whole.push({ ...piece });
  }
  const first = whole[0];
  if (first?.piece === 'words') first.text = first.text.trimStart();
  const last = whole.at(-1);
  if (last?.piece === 'words') last.text = last.text.trimEnd();
  if (!plain) return whole;
  return whole.map((piece) => (piece.piece === 'words' ? piece.text : '')).join('');
}

function endsSentence(piece: Piece | undefined): boolean {
  return piece?.piece === 'words' && (SENTENCE_END.test(piece.text) || piece.text.includes('\n'));
}

/** The most tokens from `start` that fit. At least one, so that cutting always comes to an end. */
function mostThatFit(all: readonly Piece[], start: number, fits: (end: number) => boolean): number {
  let good = start + 1;
  let tooMany = all.length + 1;
  // Long texts take long to measure, so the first guesses are small.
  for (let step = 16; good + step < tooMany; step *= 2) {
    if (!fits(good + step)) tooMany = good + step;
    else good += step;
  }
  while (tooMany - good > 1) {
    const middle = (good + tooMany) >> 1;
    if (fits(middle)) good = middle;
    else tooMany = middle;
  }
  return good;
}

/** Cuts `said` into parts of which each fits a column `width` wide and `room` high. */
export function cutText(ruler: Ruler, said: Said, look: Type, width: number, room: number): Said[] {
  if (ruler.height(said, look, width) <= room) return [said];
  const plain = typeof said === 'string';
  const all = tokens(said);
  const parts: Said[] = [];
  let start = 0;
  while (start < all.length) {
    const part = (end: number): Said => joined(all.slice(start, end), plain);
    let end = mostThatFit(all, start, (at) => ruler.height(part(at), look, width) <= room);
    if (end < all.length) {
      const enough = start + (end - start) * FULL_ENOUGH;
      for (let at = end; at > enough; at -= 1) {
        if (!endsSentence(all[at - 1])) continue;
        end = at;
        break;
      }
    }
    const text = part(end);
    if (text.length > 0) parts.push(text);
    start = end;
  }
  return parts;
}

/** As many of the first words as fit, with '…' when that is not all. */
export function beginning(
  ruler: Ruler,
  said: string,
  look: Type,
  width: number,
  room: number,
): string {
  if (ruler.height(said, look, width) <= room) return said;
  const all = tokens(said);
  const part = (end: number): string => `${joined(all.slice(0, end), true) as string} …`;
  return part(mostThatFit(all, 0, (end) => ruler.height(part(end), look, width) <= room));
}
