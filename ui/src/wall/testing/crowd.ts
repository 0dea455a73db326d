// A full workshop: 300 statements of the lengths that people write, and what comes of them. Most have
// one sentence, some five; all are invented.
import type {
  CardOnWall,
  CauseOnWall,
  IdeaOnWall,
  KindOnWall,
  LensOnWall,
  Picture,
} from '../../protocol/protocol';
import {
  agenda,
  axes,
  card,
  cause,
  disc,
  idea,
  important,
  joined,
  letter,
  notWorking,
  theme,
  working,
  people,
} from './build';

const STARTS: Record<KindOnWall['kind'], readonly string[]> = {
  working: [
    'My brother fetches me from the clinic',
    'The gardener at number nine waves every morning',
    'Choir',
    'I have had the same key worker since the spring',
    'There is a chair kept for me at the barber’s',
    'The new kettle, because I can lift it myself',
    'Swimming with the school when the pool is quiet',
    'I got my own front door key',
    'The lady on the phone at the surgery knows my voice',
    'Painting the railings together went better than anybody thought it would',
  ],
  notWorking: [
    'They changed the rota again',
    'I wait in all day for a delivery that never comes',
    'The forms are in print that I cannot see',
    'Nobody told me that the club had moved',
    'Stairs',
    'It is a different face at the door most weeks, and I have to start from the beginning',
    'My wheelchair does not fit past the bins',
    'The letter said ring, and the number was wrong',
    'I am talked about as if I was not in the room',
    'Evenings are long when the heating is off',
  ],
  important: [
    'I want to cook for my friends',
    'A job with a proper contract',
    'To know by Friday what happens on Monday',
    'That my mum can stop worrying about who comes after her',
    'A room with a lock',
    'I would like to learn to drive, or at least find out if I could',
    'Seeing the sea again before the winter',
    'People who stay long enough to know how I take my tea',
    'My own money in my own account',
    'Being asked first, not last',
  ],
};

const DETAILS = [
  ', and it makes the week.',
  '. It is the small things that add up.',
  ', even on a Sunday.',
  '. My sister says the same about her street, and she lives forty miles away.',
  '.',
  ', which nobody had planned.',
  '. I wrote that down in March too.',
  ', as long as the lift works.',
  ', for the first time in years.',
  '. Ask anyone on the landing.',
];

const MORE = [
  'We tried it on a Wednesday first because the hall is free then.',
  'I did not think that I would ever say so.',
  'The bus is part of it: two changes, and the second one does not wait for the first.',
  'Somebody should write this down properly so that the next person does not have to find out alone.',
  'Three of us said it in the meeting and then it went quiet, and then somebody brought biscuits.',
  'It would take one phone call, maybe two.',
];

/** How many more sentences a statement has, again and again. */
const LENGTHS = [0, 0, 1, 0, 0, 2, 0, 1, 0, 0, 0, 3, 0, 1, 5, 0];

const kindOf = (at: number): KindOnWall => (at < 92 ? working : at < 200 ? notWorking : important);

function statement(at: number): CardOnWall {
  const kind = kindOf(at);
  const starts = STARTS[kind.kind];
  const start = starts[at % starts.length] ?? '';
  const detail = DETAILS[Math.floor(at / starts.length) % DETAILS.length] ?? '';
  const more = Array.from(
    { length: LENGTHS[at % LENGTHS.length] ?? 0 },
    (_, one) => MORE[(at + one) % MORE.length] ?? '',
  );
  return card(at + 1, kind, [start + detail, ...more].join(' '));
}

const statements = Array.from({ length: 300 }, (_, at) => statement(at));

const NAMES = [
  'I know who is coming, and when.',
  'I cannot get there and back on my own.',
  'I want to be asked before things are decided about me.',
  'I have people round me who stay.',
  'I wait too long, and nobody says why.',
  'I can do more than people think I can.',
  'I do not hear about what is on until it is over.',
  'I want a home that is mine, with a door that I can lock and a key in my own pocket.',
];

const themesOf = (kind: KindOnWall): ReturnType<typeof theme>[] =>
  NAMES.map((name, at) => {
    const count = statements.filter((one) => one.kind === kind && one.number % 8 === at).length;
    return theme(at + 1, name, count, kind, `So that ${name.toLowerCase().slice(0, -1)}`);
  });

const cardsOf = (kind: KindOnWall, at: number): CardOnWall[] =>
  statements.filter((one) => one.kind === kind && one.number % 8 === at);

const IDEAS = [
  'A board by the door with a photograph-free list of who is on today.',
  'Swap an hour: you do my garden, I do your forms.',
  'One number to ring, with a person at the end of it, from eight until eight.',
  'Put the timetable on a tea towel.',
  'Ask the college for students who want to practise listening.',
  'Pay travel before the journey, not eight weeks after it.',
  'A parade.',
];

const ideas = (from: number): IdeaOnWall[] =>
  Array.from({ length: 20 }, (_, at) => {
    const text = `${IDEAS[(at + from) % IDEAS.length] ?? ''} Try it in ward ${(from + at).toString()}.`;
    if (at !== 7) return idea(from + at, text, at % 6 === 0 ? 'Try it' : '', at % 9 === 4);
    return joined(
      idea(from + at, text),
      idea(from + 40, `The same, in ward ${from.toString()} too.`),
    );
  });

const lens = (
  name: string,
  prompt: string,
  icon: LensOnWall['icon'],
  some: IdeaOnWall[],
): LensOnWall => ({ name, prompt, icon, ideas: some });

const delia = (some: IdeaOnWall[]): LensOnWall =>
  lens('Delia', 'The well-known way, by services', 'apron', some);
const jamie = (some: IdeaOnWall[]): LensOnWall =>
  lens('Jamie', 'Friends, families and neighbours', 'table', some);
const heston = (some: IdeaOnWall[]): LensOnWall =>
  lens('Heston', 'Off the wall, with a grain of brilliance', 'flask', some);

const told = (number: number): string => {
  const [first] = statements[number]?.words ?? [];
  return first?.piece === 'words' ? first.text : '';
};

/** Fifteen causes: four, each with some of its own, and two that go deeper. */
const causes: CauseOnWall[] = Array.from({ length: 4 }, (_, at) =>
  cause(
    letter(at),
    told(93 + at * 5),
    Array.from({ length: at + 1 }, (__, one) =>
      cause(
        letter(4 + at * 3 + one),
        told(130 + at * 7 + one * 3),
        one === 2 ? [cause(letter(20 + at), told(150 + at))] : [],
        at + one === 3,
      ),
    ),
    at === 1,
  ),
);

const some = themesOf(notWorking);
const third = some[2] ?? theme(3, '');
const spread = (at: number, step: number): number => (at * step + Math.floor(at / 7) * 5) % 101;

const scenes: Record<string, Picture> = {
  welcome: {
    scene: 'welcome',
    title: 'Living well in Eastwater and the villages',
    focusQuestion: 'What would help us to live our lives, with the people we choose around us?',
    organisation: 'Eastwater and District Good Neighbours',
    place: 'The Drill Hall, Chandler Street',
    quietRoom: 'The room with the blue door. Go in at any time.',
    ways: ['One person talks at a time.', 'We stop when we need to.', 'No short forms.'],
    first: [
      agenda(570, 30, 'Tea, names and how the day works'),
      agenda(600, 90, 'Hearing what people told us is working'),
      agenda(690, 60, 'Hearing what people told us is not working'),
    ],
  },
  nowNext: {
    scene: 'nowNext',
    quietRoom: 'The room with the blue door. Go in at any time.',
    now: agenda(600, 90, 'Hearing what people told us is not working', 'Shanice and Gareth'),
    minutesLeft: 64,
    next: agenda(690, 15, 'Tea, and a walk round the yard for those who want it'),
    then: agenda(705, 60, 'Putting statements together'),
  },
  waysOfWorking: {
    scene: 'waysOfWorking',
    lines: Array.from({ length: 9 }, (_, at) => told(at * 11).split('. ')[0] ?? ''),
  },
  canAndCannot: {
    scene: 'canAndCannot',
    can: Array.from({ length: 6 }, (_, at) => told(at * 13 + 2)),
    cannot: Array.from({ length: 5 }, (_, at) => told(at * 17 + 5)),
  },
  warmUp: {
    scene: 'warmUp',
    themes: Array.from({ length: 6 }, (_, at) => ({
      name: at === 0 ? '' : (NAMES[at] ?? ''),
      cards: Array.from({ length: 4 + (at % 3) }, (__, one) => told(at * 9 + one)),
    })),
  },
  themesWorking: { scene: 'themes', kind: working, statements: 92, themes: themesOf(working) },
  themes: { scene: 'themes', kind: notWorking, statements: 108, themes: some },
  themesImportant: {
    scene: 'themes',
    kind: important,
    statements: 100,
    themes: themesOf(important),
  },
  voteResult: {
    scene: 'voteResult',
    people: 49,
    votedBy: 'dots',
    on: 'themes',
    toCome: 0,
    settled: false,
    places: [...some, ...themesOf(important)].map((one, at) => ({
      place: at < 4 ? at + 1 : at < 7 ? 5 : at + 1,
      level: at > 3 && at < 7,
      called: String(one.number),
      joined: [],
      kind: one.kind,
      name: one.name,
      votes: at > 3 && at < 7 ? 9 : Math.max(0, 21 - at * 3),
    })),
  },
  whyTree: { scene: 'whyTree', theme: third, causes },
  success: {
    scene: 'success',
    theme: third,
    lookingBackFrom: '2027-10-15',
    perspectives: ['People and families', 'Providers and staff', 'Commissioners'].map(
      (name, at) => ({
        name,
        lines: Array.from({ length: 6 + at }, (_, one) => ({
          number: at * 6 + one + at,
          text: told(202 + at * 9 + one * 2),
        })),
      }),
    ),
  },
  inPlace: {
    scene: 'inPlace',
    theme: third,
    things: Array.from({ length: 9 }, (_, at) => ({
      text: (IDEAS[at % IDEAS.length] ?? '').split(/[:.,]/)[0] ?? '',
      runBy: told(at * 23).split('. ')[0] ?? '',
      howWell: at % 3 === 0 ? 'well' : at % 3 === 1 ? 'partly' : null,
    })),
  },
  ideas: {
    scene: 'ideas',
    theme: third,
    lenses: [delia(ideas(100)), jamie(ideas(200)), heston(ideas(300))],
  },
  ideasInOne: {
    scene: 'ideas',
    theme: third,
    lenses: [delia(ideas(100)), jamie(ideas(200).slice(0, 2)), heston([])],
  },
  grid: {
    scene: 'grid',
    ...axes,
    inPlay: { idea: idea(131, told(14)), lens: 'Delia', icon: 'apron' },
    discs: Array.from({ length: 60 }, (_, at) =>
      disc(at + 101, spread(at, 37), spread(at, 53), at === 30, at % 13 === 3),
    ),
  },
  gridWhole: {
    scene: 'grid',
    ...axes,
    inPlay: null,
    discs: Array.from({ length: 32 }, (_, at) =>
      disc(at + 1, spread(at, 29), spread(at, 61), false, at % 8 === 3),
    ),
  },
  chosen: { scene: 'chosen', ideas: ideas(40).slice(0, 8) },
  actionPlan: {
    scene: 'actionPlan',
    name: 'One number to ring, with a person at the end of it',
    ideas: [102, 140],
    theme: third,
    what: told(29),
    firstStep: {
      what: told(36),
      people: ['Winnie', 'Gareth', 'Shanice', 'Old Tom', 'Mrs Abernathy from the landing'],
      by: '2026-11-27',
    },
    howWeKnow: told(11),
    whoTells: 'Winnie, at the Thursday lunch and in the newsletter',
    nextMeeting: 'Thursday 3 December, 10:30, the Drill Hall, upstairs',
    signedUp: people(23),
    success: told(211),
    causes: ['G', 'H'].map((called, at) => ({ letter: called, text: told(140 + at) })),
    needs: 'Two phones, a rota and somebody to keep it',
  },
  thanks: {
    scene: 'thanks',
    made: { statements: 300, themes: 24, ideas: 60, plans: 4 },
    title: 'Living well in Eastwater and the villages',
    lines: Array.from({ length: 6 }, (_, at) => ({
      on: `2026-11-${String(10 + at)}`,
      what: told(at * 31 + 3).split('. ')[0] ?? '',
      who: 'Winnie, Gareth and Shanice',
    })),
  },
  togetherWeDid: {
    scene: 'togetherWeDid',
    said: [statements[93], statements[101]].filter((one) => one !== undefined),
    about: 'One number to ring',
    on: '2027-04-12',
    weDid: [told(2), told(5), told(9)].join('\n'),
    couldNot: told(12),
    why: told(14),
  },
};

const hearing = statements.map((one): [string, Picture] => [
  `hear ${String(one.number)}`,
  { scene: 'hear', card: one, heard: one.number - 1, of: 300 },
]);
const grouped = [working, notWorking, important].flatMap((kind) =>
  themesOf(kind).map((one, at): [string, Picture] => [
    `theme ${kind.kind} ${String(one.number)}`,
    { scene: 'theme', theme: one, cards: cardsOf(kind, at), notShown: at % 3 },
  ]),
);

/** Every scene of a workshop with 300 statements. */
export const crowd: Record<string, Picture> = {
  ...scenes,
  ...Object.fromEntries([...hearing, ...grouped]),
};
