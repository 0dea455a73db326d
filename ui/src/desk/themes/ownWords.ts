/** What people said themselves, short enough to begin a theme's name with. */
import type { Statement } from '../../protocol/protocol';
import { runsOf } from './parts';

type Worded = Pick<Statement, 'words' | 'hidden' | 'pointed'>;

/** Names are read from the back row: longer sentences are left out. */
const LONGEST = 70;
const SHORTEST = 8;

/** What a name begins with: people speak for themselves. */
const BEGINS = /^(I|I['’][a-z]+|My|We|We['’][a-z]+|Our)\s/u;
/** Where somebody begins to speak for themselves in the middle of a sentence. */
const WITHIN =
  /(?:^|[,;:–—]\s*|\s)(?:and|but|so|because|then|that|when|if)?\s*((?:I|I['’][a-z]+|we|my)\s.+)$/u;

/** A sign that stands for what is hidden; no sentence with it is offered. */
const HIDDEN = '￼';

/**
 * Sentences of these statements that begin with I, then with my or we, the shorter first, each once, at
 * most `most`.
 * None with a hidden part, or with a part that nobody has chosen about.
 */
export function ownWords(statements: readonly Worded[], most = 4): string[] {
  const whole = statements.flatMap(sentencesOf);
  const speaking = whole.filter((sentence) => BEGINS.test(sentence));
  const parts = whole.filter((sentence) => !BEGINS.test(sentence)).flatMap(spokenPart);
  return [...inOrder(speaking), ...inOrder(parts)].filter(isFirst).slice(0, most);
}

function sentencesOf(statement: Worded): string[] {
  const seen = runsOf(statement)
    .map((run) => (run.as === 'words' ? run.text : HIDDEN))
    .join('');
  return seen
    .split(/(?<=[.!?…])\s+|\n+/u)
    .map((sentence) =>
      sentence
        .replace(/[\s.!…]+$/u, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((sentence) => !sentence.includes(HIDDEN));
}

/** 'The bus stops so I stay in' holds 'I stay in'. */
function spokenPart(sentence: string): string[] {
  const found = WITHIN.exec(sentence)?.[1];
  return found ? [found.charAt(0).toUpperCase() + found.slice(1)] : [];
}

const inOrder = (sentences: readonly string[]): string[] =>
  sentences
    .filter((sentence) => sentence.length >= SHORTEST && sentence.length <= LONGEST)
    .toSorted((a, b) => Number(isMine(b)) - Number(isMine(a)) || a.length - b.length);

const isMine = (sentence: string): boolean => /^I\b/u.test(sentence);

const isFirst = (sentence: string, at: number, all: readonly string[]): boolean =>
  all.findIndex((other) => other.toLowerCase() === sentence.toLowerCase()) === at;
