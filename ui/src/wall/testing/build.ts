// What the views for the tests of the wall are built from. All words are invented.
import type {
  AgendaLine,
  CardOnWall,
  CauseOnWall,
  Disc,
  IdeaOnWall,
  KindOnWall,
  Piece,
  ThemeOnWall,
} from '../../protocol/protocol';

export const working: KindOnWall = { kind: 'working', name: 'Working' };
export const notWorking: KindOnWall = { kind: 'notWorking', name: 'Not working' };
export const important: KindOnWall = { kind: 'important', name: 'Important for the future' };

const SENTENCES = [
  'The kettle in the hall takes so long that the meeting is over.',
  'We walked to the allotment and back, and nobody was in a hurry.',
  'My neighbour carries the shopping up when the lift is out.',
  'They ask me the same four questions every time I ring.',
  'I want to choose who comes through my door, and when.',
  'On Sundays there is no way to get across the river at all.',
  'Somebody wrote it all down once, and then the folder went.',
];

let texts = 0;

/** Words of so many letters. Each text begins with a mark of its own, and has more, so that none can be lost unseen. */
export function long(letters: number, from = 0): string {
  texts += 1;
  let text = '';
  for (let at = 0; text.length < letters; at += 1) {
    const mark = `${texts.toString(36)}x${at.toString()}`;
    text += `${mark} ${SENTENCES[(at + from) % SENTENCES.length] ?? ''} `;
  }
  const cut = text.slice(0, letters);
  // A mark that is cut in two would be another's.
  const whole = cut.slice(0, cut.lastIndexOf(' '));
  return `${whole} ${'n'.repeat(letters - whole.length - 1)}`.trimEnd();
}

const words = (text: string): Piece[] => [{ piece: 'words', text }];
export const card = (number: number, kind: KindOnWall, text: string): CardOnWall => ({
  number,
  kind,
  words: words(text),
});
export const agenda = (start: number, minutes: number, title: string, leads = ''): AgendaLine => ({
  start,
  minutes,
  title,
  leads,
});
export const theme = (
  number: number,
  name: string,
  statements = 12,
  kind = notWorking,
  soThat = '',
): ThemeOnWall => ({ kind, number, name, soThat, statements });
export const idea = (number: number, text: string, grain = '', chosen = false): IdeaOnWall => {
  const at = grain ? text.indexOf(grain) : text.length;
  return {
    said: [{ number, before: text.slice(0, at), grain, after: text.slice(at + grain.length) }],
    chosen,
  };
};
export const joined = (one: IdeaOnWall, other: IdeaOnWall): IdeaOnWall => ({
  said: [...one.said, ...other.said],
  chosen: one.chosen,
});
export const disc = (
  number: number,
  effort: number,
  difference: number,
  inPlay = false,
  chosen = false,
): Disc => ({
  number,
  effort,
  difference,
  inPlay,
  chosen,
});
export const cause = (
  letter: string,
  text: string,
  causes: CauseOnWall[] = [],
  mattersMost = false,
): CauseOnWall => ({ letter, text, mattersMost, causes });

/** A usual theme. */
export const alone = theme(
  3,
  'I need someone to come with me, and there is nobody to ask.',
  21,
  notWorking,
  'So that nobody has to go alone',
);

const CORNERS = ['Quicker wins', 'Big and worth it', 'Small extras', 'Not now'];
export const axes = {
  effortAxis: 'Effort',
  differenceAxis: 'Difference',
  corners: CORNERS,
};

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** A cause's letter, A to Z and then AA. */
export const letter = (at: number): string =>
  at < 26 ? LETTERS.charAt(at) : `A${LETTERS.charAt(at - 26)}`;

const FIRST_NAMES = ['Denise', 'Marcus', 'Tariq', 'Joan', 'Ola', 'Bev', 'Imran', 'Pat', 'Wes'];

/** First names of so many people. */
export const people = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => FIRST_NAMES[at % FIRST_NAMES.length] ?? '');
