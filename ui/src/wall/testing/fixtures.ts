// Views for the tests of the wall: usual, empty, and as long as the protocol lets them be.
// All of it is invented. No page that people use imports this file.
import type {
  AgendaLine,
  CardOnWall,
  CauseOnWall,
  Disc,
  IdeaOnWall,
  KindOnWall,
  LensOnWall,
  Picture,
  Piece,
  ThemeOnWall,
  WallView,
} from '../../protocol/protocol';

const NAMES = ['Ana', 'Bo', 'Cleo', 'Dev', 'Efe', 'Fay'];

/** First names of this many people. */
function names(count: number): string[] {
  return Array.from({ length: count }, (_, at) => NAMES[at % NAMES.length] ?? '');
}

const working: KindOnWall = { kind: 'working', name: 'Working' };
const notWorking: KindOnWall = { kind: 'notWorking', name: 'Not working' };
const important: KindOnWall = { kind: 'important', name: 'Important for the future' };

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

/** Words of exactly this many letters. Each text carries marks of its own, so that none can be lost unseen. */
export function long(letters: number, from = 0): string {
  texts += 1;
  let text = '';
  for (let at = 0; text.length < letters; at += 1) {
    const mark = `${texts.toString(36)}x${at.toString()}`;
    text += `${SENTENCES[(at + from) % SENTENCES.length] ?? ''} ${mark} `;
  }
  return text.slice(0, letters).trimEnd();
}

const words = (text: string): Piece[] => [{ piece: 'words', text }];
const card = (number: number, kind: KindOnWall, text: string): CardOnWall => ({
  number,
  kind,
  words: words(text),
});
const agenda = (start: number, minutes: number, title: string, leads = ''): AgendaLine => ({
  start,
  minutes,
  title,
  leads,
});
const theme = (
  number: number,
  name: string,
  statements = 12,
  kind = notWorking,
  soThat = '',
): ThemeOnWall => ({ kind, number, name, soThat, statements });
const idea = (number: number, text: string, grain = '', chosen = false): IdeaOnWall => {
  const at = grain ? text.indexOf(grain) : text.length;
  return {
    said: [{ number, before: text.slice(0, at), grain, after: text.slice(at + grain.length) }],
    chosen,
  };
};
const joined = (one: IdeaOnWall, other: IdeaOnWall): IdeaOnWall => ({
  said: [...one.said, ...other.said],
  chosen: one.chosen,
});
const disc = (
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
const cause = (
  letter: string,
  text: string,
  causes: CauseOnWall[] = [],
  mattersMost = false,
): CauseOnWall => ({ letter, text, mattersMost, causes });

const alone = theme(
  3,
  'I need someone to come with me, and there is nobody to ask.',
  21,
  notWorking,
  'So that nobody has to go alone',
);

const CORNERS = ['Quicker wins', 'Big and worth it', 'Small extras', 'Not now'];
const axes = {
  effortAxis: 'Effort',
  differenceAxis: 'Difference',
  corners: CORNERS,
};

const discs = [
  disc(12, 12, 74),
  disc(11, 31, 61),
  disc(14, 43, 78, true),
  disc(6, 70, 78, false, true),
  disc(17, 86, 80),
  disc(13, 64, 56),
  disc(15, 23, 35),
  disc(16, 41, 20),
  disc(18, 90, 33),
];

const lenses: LensOnWall[] = [
  {
    name: 'Delia',
    prompt: 'The well-known way, by services',
    icon: 'apron',
    ideas: [
      idea(11, 'Put one hour for going out in every support plan.'),
      idea(12, 'One page: what staff and neighbours can do.'),
      idea(13, 'Train six of us to teach bus travel.'),
    ],
  },
  {
    name: 'Jamie',
    prompt: 'Friends, families and neighbours',
    icon: 'table',
    ideas: [
      idea(14, 'Going-out friends: neighbours who come along.', '', true),
      idea(15, 'A Sunday table in a different café each week.'),
      joined(idea(16, 'Families swap lifts on a list.'), idea(24, 'A list of who drives where.')),
    ],
  },
  {
    name: 'Heston',
    prompt: 'Off the wall, with a grain of brilliance',
    icon: 'flask',
    ideas: [
      idea(17, 'A bench bell: ring it, someone walks with you.', 'someone walks with you'),
      idea(18, 'A bus with no route. The people on it choose.'),
    ],
  },
];

/** Every scene as it usually is. */
export const usual: Record<string, Picture> = {
  blank: { scene: 'blank' },
  welcome: {
    scene: 'welcome',
    title: 'Getting out and about in Larkby',
    focusQuestion: 'What would help us to go where we want, when we want?',
    organisation: 'Larkby Together',
    place: 'Fern House',
    quietRoom: 'Room 4, behind the stairs',
    ways: [
      'Everyone’s words count the same.',
      'One person speaks at a time.',
      'Rest when you need to.',
    ],
    first: [
      agenda(570, 30, 'Welcome and tea'),
      agenda(600, 60, 'Hearing what people told us'),
      agenda(660, 45, 'Finding themes'),
    ],
  },
  nowNext: {
    scene: 'nowNext',
    quietRoom: '',
    now: agenda(670, 45, 'Ideas so nobody has to go alone', 'Shanice'),
    minutesLeft: 18,
    next: agenda(715, 20, 'Tea and cake'),
    then: agenda(735, 30, 'Voting on ideas'),
  },
  timeIsUp: {
    scene: 'nowNext',
    quietRoom: '',
    now: agenda(670, 45, 'Ideas so nobody has to go alone'),
    minutesLeft: 0,
    next: agenda(715, 20, 'Tea and cake'),
    then: null,
  },
  waysOfWorking: {
    scene: 'waysOfWorking',
    lines: [
      'One person talks at a time.',
      'Everybody’s words count the same.',
      'No short forms. Say the whole thing.',
      'Step out when you need to. No one will ask.',
      'What is said about a person stays here.',
    ],
  },
  canAndCannot: {
    scene: 'canAndCannot',
    can: [
      'How the two buses meet.',
      'What staff may do on a walk.',
      'The small grants, £6,000 in all.',
    ],
    cannot: ['The county’s fares. We can write to them.', 'The law on driving licences.'],
  },
  warmUp: {
    scene: 'warmUp',
    themes: [
      { name: '', cards: ['My tomatoes came up.'] },
      { name: 'I have people round me.', cards: ['My sister rang.', 'Card night is back.'] },
      { name: 'I sleep well again.', cards: ['New curtains, thick ones.'] },
    ],
  },
  hear: {
    scene: 'hear',
    card: card(
      43,
      notWorking,
      'The last bus back is twenty to six. I have not seen my sister’s kids play football since I moved.',
    ),
    heard: 17,
    of: 96,
  },
  hearShort: {
    scene: 'hear',
    card: card(7, working, 'My neighbour Joan.'),
    heard: 1,
    of: 88,
  },
  hearHidden: {
    scene: 'hear',
    card: {
      number: 218,
      kind: important,
      words: [
        { piece: 'words', text: 'I want ' },
        { piece: 'hidden' },
        { piece: 'words', text: ' to keep coming on Tuesdays, and to bring the dog.' },
      ],
    },
    heard: 60,
    of: 111,
  },
  themes: {
    scene: 'themes',
    kind: notWorking,
    statements: 96,
    themes: [
      theme(1, 'I cannot get home at night because the buses stop too early.', 18),
      theme(2, 'I do not feel safe walking after dark.', 14),
      theme(3, 'I need someone to go with me, and there is nobody to ask.', 21),
      theme(4, 'I cannot find out what is on, or who to ring.', 12),
      theme(5, 'I have to plan days ahead just to get a lift.', 15),
      theme(6, 'I run out of money before I get there.', 9),
      theme(7, 'I am treated as a problem when I ask for help.', 7),
    ],
  },
  themesWorking: {
    scene: 'themes',
    kind: working,
    statements: 31,
    themes: [
      theme(1, 'I have neighbours who look out for me.', 31, working),
      theme(2, '', 4, working),
    ],
  },
  theme: {
    scene: 'theme',
    theme: alone,
    cards: [
      card(43, notWorking, 'The last bus back is twenty to six.'),
      card(57, notWorking, 'Nobody will come to the pool with me, so I stopped.'),
      card(112, notWorking, 'I would go if there was somebody at the other end.'),
      card(8, notWorking, 'My worker may not walk me to the shop. It is not on the list.'),
    ],
    notShown: 2,
  },
  howToVote: {
    scene: 'howToVote',
    on: 'themes',
    dotsPerPerson: 3,
    mostPerItem: 3,
    votedBy: 'dots',
  },
  howToVoteOneEach: {
    scene: 'howToVote',
    on: 'ideas',
    dotsPerPerson: 3,
    mostPerItem: 1,
    votedBy: 'dots',
  },
  voteResult: {
    scene: 'voteResult',
    people: 24,
    votedBy: 'dots',
    on: 'themes',
    toCome: 0,
    settled: false,
    places: [
      {
        place: 1,
        level: false,
        called: '3',
        kind: notWorking,
        name: 'I need someone to go with me, and there is nobody to ask.',
        votes: 34,
      },
      {
        place: 2,
        level: true,
        called: '1',
        kind: notWorking,
        name: 'I cannot get home at night because the buses stop too early.',
        votes: 26,
      },
      {
        place: 2,
        level: true,
        called: '5',
        kind: notWorking,
        name: 'I have to plan days ahead just to get a lift.',
        votes: 26,
      },
      {
        place: 4,
        level: false,
        called: '2',
        kind: notWorking,
        name: 'I do not feel safe walking after dark.',
        votes: 17,
      },
    ],
  },
  voteSome: {
    scene: 'voteResult',
    people: 24,
    votedBy: 'dots',
    on: 'ideas',
    toCome: 3,
    settled: false,
    places: [
      {
        place: 4,
        level: false,
        called: '17',
        kind: null,
        name: 'A bench bell: ring it, someone walks with you.',
        votes: 9,
      },
      {
        place: 5,
        level: false,
        called: '12',
        kind: null,
        name: 'One page: what staff and neighbours can do.',
        votes: 0,
      },
    ],
  },
  voteCauses: {
    scene: 'voteResult',
    people: 24,
    votedBy: 'dots',
    on: 'causes',
    toCome: 0,
    settled: false,
    places: [
      {
        place: 1,
        level: false,
        called: 'G',
        kind: null,
        name: 'Nobody has written down what is allowed.',
        votes: 12,
      },
      {
        place: 2,
        level: false,
        called: 'AB',
        kind: null,
        name: 'Staff are paid for tasks only.',
        votes: 3,
      },
    ],
  },
  whyTree: {
    scene: 'whyTree',
    theme: alone,
    causes: [
      cause(
        'A',
        'Paid support stops at my front door.',
        [cause('D', 'Staff are paid for tasks only.')],
        true,
      ),
      cause('B', 'I lost touch with friends when I was unwell.', [
        cause('E', 'There is nowhere to meet in the day.'),
      ]),
      cause('C', 'Neighbours would come. Nobody asks them.', [
        cause('F', 'Staff worry about checks and insurance.'),
        cause('G', 'Nobody has written down what is allowed.', [], true),
      ]),
    ],
  },
  success: {
    scene: 'success',
    theme: alone,
    lookingBackFrom: '2027-10-15',
    perspectives: [
      {
        name: 'People and families',
        lines: [
          { number: 1, text: 'I say yes when friends ask me out.' },
          { number: 2, text: 'I have two people I can ring to come with me.' },
          { number: 3, text: 'My mum gets her Saturdays back.' },
        ],
      },
      {
        name: 'Providers and staff',
        lines: [
          { number: 4, text: 'We have time in the week to go along.' },
          { number: 5, text: 'We know what is allowed. It fits on one page.' },
          { number: 6, text: 'We introduce people, then step back.' },
        ],
      },
      {
        name: 'Commissioners',
        lines: [
          { number: 7, text: 'We pay for time out, not only for tasks.' },
          { number: 8, text: 'We ask people every spring if it is working.' },
          { number: 9, text: 'Fewer people tell us they are lonely.' },
        ],
      },
    ],
  },
  inPlace: {
    scene: 'inPlace',
    theme: alone,
    things: [
      { text: 'Fern House lunch', runBy: 'Volunteers, on Thursdays', howWell: 'well' },
      { text: 'Befriending line', runBy: 'The church. 14 people wait', howWell: 'partly' },
      { text: 'Bus buddy scheme', runBy: 'The council. Stopped in March', howWell: 'no' },
      { text: 'Street group chat', runBy: 'Neighbours, Mill Lane only', howWell: 'well' },
      { text: 'Library reading hour', runBy: 'Maureen, on Tuesdays', howWell: 'well' },
      { text: 'Minibus', runBy: 'The council. Book a week ahead', howWell: null },
    ],
  },
  ideas: { scene: 'ideas', theme: alone, lenses },
  grid: {
    scene: 'grid',
    ...axes,
    inPlay: {
      idea: idea(14, 'Going-out friends: neighbours who come along.'),
      lens: 'Jamie',
      icon: 'table',
    },
    discs,
  },
  gridJoined: {
    scene: 'grid',
    ...axes,
    inPlay: {
      idea: joined(
        idea(16, 'Families swap lifts on a list.'),
        idea(24, 'A list of who drives where.'),
      ),
      lens: 'Jamie',
      icon: 'table',
    },
    discs: [
      disc(16, 50, 50, true),
      disc(24, 51, 51),
      disc(25, 51, 51),
      disc(26, 52, 51),
      disc(27, 52, 51),
    ],
  },
  gridWhole: {
    scene: 'grid',
    ...axes,
    inPlay: null,
    discs: discs.map((one) => ({ ...one, inPlay: false })),
  },
  chosen: {
    scene: 'chosen',
    ideas: [
      idea(14, 'Going-out friends: neighbours who come along.', '', true),
      idea(12, 'One page: what staff and neighbours can do.', '', true),
      joined(
        idea(16, 'Families swap lifts on a list.', '', true),
        idea(24, 'A list of who drives where.'),
      ),
    ],
  },
  actionPlan: {
    scene: 'actionPlan',
    name: 'Going-out friends',
    ideas: [14],
    theme: alone,
    what: 'Twenty neighbours who come along when we go out.',
    firstStep: {
      what: 'Put a poster up at Fern House and the library',
      people: ['Denise', 'Marcus', 'Tariq'],
      by: '2026-10-30',
    },
    howWeKnow: 'Ten people have been out twice by January',
    whoTells: 'Joan, at Thursday lunch',
    nextMeeting: 'Thursday 5 November, 14:00, Fern House',
    signedUp: names(9),
    success: '',
    causes: [],
    needs: '',
  },
  thanks: {
    scene: 'thanks',
    made: { statements: 291, themes: 23, ideas: 20, plans: 3 },
    title: 'Getting out and about in Larkby',
    lines: [
      { on: '2026-10-30', what: 'The first posters go up', who: 'Denise, Marcus and Tariq' },
      {
        on: '2026-11-05',
        what: 'The action plans reach you',
        who: 'Joan sends them. By post if you like',
      },
      {
        on: '2027-01-12',
        what: 'We come back together, here',
        who: 'Bev rings you the week before',
      },
    ],
  },
  togetherWeDid: {
    scene: 'togetherWeDid',
    said: [card(43, notWorking, 'I need someone to go with me, and there is nobody to ask.')],
    about: 'Going-out friends',
    on: '2027-04-12',
    weDid:
      '14 friends signed up. 23 people have been out with one.\nGoing out is in 61 support plans.',
    couldNot: 'A paid worker on Sundays.',
    why: 'There is no money for it this year. We have asked for it in next year’s plan. We will hear in September.',
  },
};

/** Every scene that can be empty, empty. */
export const empty: Record<string, Picture> = {
  welcome: {
    scene: 'welcome',
    title: '',
    focusQuestion: '',
    organisation: '',
    place: '',
    quietRoom: '',
    ways: [],
    first: [],
  },
  nowNext: { scene: 'nowNext', quietRoom: '', now: null, minutesLeft: 0, next: null, then: null },
  nowNextLater: {
    scene: 'nowNext',
    quietRoom: '',
    now: null,
    minutesLeft: 0,
    next: agenda(570, 30, 'Welcome'),
    then: null,
  },
  waysOfWorking: { scene: 'waysOfWorking', lines: [] },
  canAndCannot: { scene: 'canAndCannot', can: [], cannot: [] },
  warmUp: { scene: 'warmUp', themes: [] },
  hear: { scene: 'hear', card: null, heard: 0, of: 0 },
  hearOff: { scene: 'hear', card: null, heard: 3, of: 40 },
  themes: { scene: 'themes', kind: important, themes: [], statements: 0 },
  theme: { scene: 'theme', theme: theme(4, '', 0), cards: [], notShown: 0 },
  voteResult: {
    scene: 'voteResult',
    people: 24,
    votedBy: 'dots',
    on: 'themes',
    places: [],
    toCome: 6,
    settled: false,
  },
  whyTree: { scene: 'whyTree', theme: alone, causes: [] },
  success: {
    scene: 'success',
    theme: theme(2, ''),
    lookingBackFrom: null,
    perspectives: [
      { name: 'People and families', lines: [] },
      { name: 'Us', lines: [] },
    ],
  },
  inPlace: { scene: 'inPlace', theme: alone, things: [] },
  ideas: {
    scene: 'ideas',
    theme: theme(2, ''),
    lenses: lenses.map((lens) => ({ ...lens, ideas: [] })),
  },
  grid: { scene: 'grid', ...axes, inPlay: null, discs: [] },
  chosen: { scene: 'chosen', ideas: [] },
  actionPlan: {
    scene: 'actionPlan',
    name: 'Warm welcome',
    ideas: [3],
    theme: alone,
    what: '',
    firstStep: null,
    howWeKnow: '',
    whoTells: '',
    nextMeeting: '',
    signedUp: names(0),
    success: '',
    causes: [],
    needs: '',
  },
  thanks: {
    scene: 'thanks',
    made: { statements: 291, themes: 23, ideas: 20, plans: 3 },
    title: 'Larkby',
    lines: [],
  },
  togetherWeDid: {
    scene: 'togetherWeDid',
    said: [],
    about: 'Warm welcome',
    on: '2027-04-12',
    weDid: '',
    couldNot: '',
    why: '',
  },
};

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const letter = (at: number): string =>
  at < 26 ? LETTERS.charAt(at) : `A${LETTERS.charAt(at - 26)}`;

/** Thirty causes, six deep: each of five has five under it, one under the other. */
function thirtyCauses(): CauseOnWall[] {
  let at = 0;
  const chain = (depth: number, branch: number): CauseOnWall => {
    const mine = letter(at);
    at += 1;
    return cause(
      mine,
      long(depth % 3 === 2 ? 120 : 46, branch + depth),
      depth < 6 ? [chain(depth + 1, branch)] : [],
      depth === 3,
    );
  };
  return Array.from({ length: 5 }, (_, branch) => chain(1, branch));
}

const manyIdeas = (from: number): IdeaOnWall[] =>
  Array.from({ length: 20 }, (_, at) =>
    at === 4
      ? joined(idea(from + at, long(70, at)), idea(from + 60 + at, long(64, at + 1)))
      : idea(
          from + at,
          long(40 + ((at * 37) % 80), at),
          at % 5 === 0 ? long(26, at) : '',
          at === 2,
        ),
  );

/** Scenes with as much and as long as the protocol allows. */
export const longest: Record<string, Picture> = {
  welcome: {
    scene: 'welcome',
    title: long(200),
    focusQuestion: long(400, 2),
    organisation: long(90, 3),
    place: long(120, 4),
    quietRoom: long(200, 5),
    ways: [long(200, 1), long(200, 2), long(4000, 3)],
    first: [
      agenda(540, 60, long(200, 1)),
      agenda(600, 60, long(120, 2)),
      agenda(660, 60, long(60, 3)),
    ],
  },
  nowNext: {
    scene: 'nowNext',
    quietRoom: '',
    now: agenda(540, 180, long(200, 1), 'Winnie, Gareth and Shanice'),
    minutesLeft: 127,
    next: agenda(720, 60, long(200, 2)),
    then: agenda(780, 60, long(200, 3)),
  },
  waysOfWorking: {
    scene: 'waysOfWorking',
    lines: Array.from({ length: 14 }, (_, at) => long(at === 6 ? 900 : 90, at)),
  },
  canAndCannot: {
    scene: 'canAndCannot',
    can: Array.from({ length: 8 }, (_, at) => long(120, at)),
    cannot: [long(4000), ...Array.from({ length: 4 }, (_, at) => long(120, at))],
  },
  warmUp: {
    scene: 'warmUp',
    themes: Array.from({ length: 7 }, (_, at) => ({
      name: at === 0 ? '' : long(110, at),
      cards: Array.from({ length: at + 1 }, (__, one) => long(80 + one * 10, one)),
    })),
  },
  hear: { scene: 'hear', card: card(1043, important, long(4000)), heard: 1000, of: 1012 },
  hearOneWord: {
    scene: 'hear',
    card: card(299, notWorking, `https://example.org/${'a1b2c3d4'.repeat(60)}`),
    heard: 40,
    of: 300,
  },
  hearScripts: {
    scene: 'hear',
    card: {
      number: 88,
      kind: working,
      words: [
        { piece: 'words', text: '我喜欢星期二的午餐，因为大家都在一起。'.repeat(6) },
        { piece: 'hidden' },
        {
          piece: 'words',
          text: ' أحب الغداء يوم الثلاثاء لأن الجميع معا. <script>alert(1)</script> 👩🏽‍🦽🎉 \u202eabc',
        },
      ],
    },
    heard: 88,
    of: 96,
  },
  themes: {
    scene: 'themes',
    kind: important,
    statements: 412,
    themes: Array.from({ length: 13 }, (_, at) =>
      theme(at + 1, long(120, at), at * 17 + 1, important),
    ),
  },
  themesLongKind: {
    scene: 'themes',
    kind: { kind: 'working', name: 'What is already going well for us and for our families' },
    statements: 40,
    themes: Array.from({ length: 9 }, (_, at) => theme(at + 1, long(40, at), 120, working)),
  },
  theme: {
    scene: 'theme',
    theme: theme(12, long(200), 47),
    cards: [
      card(3, notWorking, long(4000)),
      ...Array.from({ length: 40 }, (_, at) =>
        card(at + 90, notWorking, long(20 + ((at * 53) % 300), at)),
      ),
    ],
    notShown: 6,
  },
  howToVote: {
    scene: 'howToVote',
    on: 'causes',
    dotsPerPerson: 10,
    mostPerItem: 10,
    votedBy: 'dots',
  },
  howToVoteFour: {
    scene: 'howToVote',
    on: 'causes',
    dotsPerPerson: 4,
    mostPerItem: 2,
    votedBy: 'dots',
  },
  voteResult: {
    scene: 'voteResult',
    people: 24,
    votedBy: 'dots',
    on: 'themes',
    toCome: 0,
    settled: false,
    places: Array.from({ length: 14 }, (_, at) => ({
      place: at < 3 ? 1 : at + 1,
      level: at < 3,
      called: String(at + 1),
      kind: notWorking,
      name: long(at === 2 ? 200 : 110, at),
      votes: at < 3 ? 600 : 200 - at * 10,
    })),
  },
  voteCauses: {
    scene: 'voteResult',
    people: 24,
    votedBy: 'dots',
    on: 'causes',
    toCome: 0,
    settled: false,
    places: [
      { place: 1, level: true, called: 'A', kind: null, name: long(4000), votes: 20 },
      { place: 1, level: true, called: 'AB', kind: null, name: long(300), votes: 20 },
    ],
  },
  whyTree: { scene: 'whyTree', theme: theme(10, long(200)), causes: thirtyCauses() },
  whyTreeWide: {
    scene: 'whyTree',
    theme: alone,
    causes: [
      cause('A', long(4000), [], true),
      cause(
        'B',
        long(90),
        Array.from({ length: 11 }, (_, at) => cause(letter(at + 2), long(80, at))),
      ),
    ],
  },
  success: {
    scene: 'success',
    theme: theme(11, long(120)),
    lookingBackFrom: '2027-09-30',
    perspectives: Array.from({ length: 5 }, (_, at) => ({
      name: at === 0 ? long(120) : `The ${String(at)} people and families and friends`,
      lines: Array.from({ length: at * 3 }, (__, one) => ({
        number: at * 20 + one,
        text: long(one === 2 ? 700 : 110, one),
      })),
    })),
  },
  inPlace: {
    scene: 'inPlace',
    theme: alone,
    things: Array.from({ length: 12 }, (_, at) => ({
      text: long(at === 3 ? 900 : 120, at),
      runBy: long(at === 5 ? 600 : 100, at + 2),
      howWell: at % 2 === 0 ? 'well' : 'no',
    })),
  },
  ideas: {
    scene: 'ideas',
    theme: theme(10, long(120), 12, notWorking, `So that ${long(190)}`),
    lenses: lenses.map((lens, at) => ({
      ...lens,
      name: at === 0 ? 'Delia and her whole kitchen' : lens.name,
      ideas: manyIdeas(100 + at * 100),
    })),
  },
  grid: {
    scene: 'grid',
    effortAxis: 'Effort',
    differenceAxis: 'Difference it makes to people and their families over the next three years',
    corners: ['Quicker wins', 'Big and worth it, though not this year', 'Small extras', long(120)],
    inPlay: { idea: idea(114, long(600)), lens: 'Delia and her whole kitchen', icon: 'apron' },
    discs: Array.from({ length: 40 }, (_, at) =>
      disc(at + 90, (at * 31) % 101, (at * 47) % 101, at === 24, at % 9 === 0),
    ),
  },
  gridOneSpot: {
    scene: 'grid',
    ...axes,
    inPlay: { idea: idea(9, 'A bell on the bench.'), lens: 'Heston', icon: 'flask' },
    discs: [
      ...Array.from({ length: 12 }, (_, at) => disc(at + 1, 0, 100)),
      ...Array.from({ length: 8 }, (_, at) => disc(at + 20, 100, 0)),
      disc(60, 0, 100, true),
    ],
  },
  chosen: {
    scene: 'chosen',
    ideas: Array.from({ length: 11 }, (_, at) =>
      idea(at + 1, long(at === 4 ? 700 : 120, at), '', true),
    ),
  },
  actionPlan: {
    scene: 'actionPlan',
    name: long(200),
    ideas: [114, 203, 7],
    theme: theme(10, long(120)),
    what: long(600),
    firstStep: {
      what: long(400, 3),
      people: Array.from({ length: 14 }, (_, at) => `Person number ${String(at)}`),
      by: '2026-10-30',
    },
    howWeKnow: long(4000),
    whoTells: long(120, 4),
    nextMeeting: long(120, 5),
    signedUp: names(60),
    success: '',
    causes: [],
    needs: '',
  },
  thanks: {
    scene: 'thanks',
    made: { statements: 291, themes: 23, ideas: 20, plans: 3 },
    title: long(200),
    lines: Array.from({ length: 9 }, (_, at) => ({
      on: at === 2 ? null : '2026-12-30',
      what: long(at === 4 ? 700 : 120, at),
      who: long(100, at),
    })),
  },
  togetherWeDid: {
    scene: 'togetherWeDid',
    said: [card(43, notWorking, long(700)), card(143, notWorking, long(90, 2))],
    about: long(120),
    on: '2027-04-12',
    weDid: long(900, 3),
    couldNot: long(300, 4),
    why: long(4000, 5),
  },
};

/** All fixtures by name. */
export const pictures: Record<string, Picture> = Object.fromEntries(
  Object.entries({ usual, empty, longest }).flatMap(([group, list]) =>
    Object.entries(list).map(([name, picture]) => [`${group} ${name}`, picture]),
  ),
);

/** A view of a picture, as the wall gets it. */
export function viewOf(picture: Picture, change: Partial<WallView> = {}): WallView {
  return { scheme: 'light', size: 100, page: 0, practice: false, picture, ...change };
}
