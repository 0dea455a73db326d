// Every scene with as much and as long as the protocol lets it be.
import type { CauseOnWall, IdeaOnWall, Picture } from '../../protocol/protocol';
import {
  agenda,
  alone,
  axes,
  card,
  cause,
  disc,
  idea,
  important,
  joined,
  letter,
  long,
  notWorking,
  theme,
  working,
  people,
} from './build';
import { lenses } from './usual';

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
  Array.from({ length: 20 }, (_, at) => {
    if (at === 4) {
      return joined(idea(from + at, long(70, at)), idea(from + 60 + at, long(64, at + 1)));
    }
    const text = long(40 + ((at * 37) % 80), at);
    return idea(from + at, text, at % 5 === 0 ? text.slice(6, 32) : '', at === 2);
  });

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
    quietRoom: long(120, 6),
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
    people: 2000,
    votedBy: 'dots',
    on: 'themes',
    toCome: 0,
    settled: false,
    places: Array.from({ length: 14 }, (_, at) => ({
      place: at < 3 ? 1 : at + 1,
      level: at < 3,
      called: String(at + 1),
      joined: [],
      kind: notWorking,
      name: long(at === 2 ? 200 : 110, at),
      votes: at < 3 ? 600 : 200 - at * 10,
    })),
  },
  voteCauses: {
    scene: 'voteResult',
    people: 2000,
    votedBy: 'dots',
    on: 'causes',
    toCome: 0,
    settled: false,
    places: [
      { place: 1, level: true, called: 'A', joined: [], kind: null, name: long(4000), votes: 20 },
      { place: 1, level: true, called: 'AB', joined: [], kind: null, name: long(300), votes: 20 },
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
    signedUp: people(60),
    success: long(300, 2),
    causes: ['G', 'AB', 'AC'].map((called, at) => ({ letter: called, text: long(120, at) })),
    needs: long(200, 3),
  },
  thanks: {
    scene: 'thanks',
    made: { statements: 2412, themes: 123, ideas: 220, plans: 13 },
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
