// Every scene as it usually is.
import type { LensOnWall, Picture } from '../../protocol/protocol';
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
  notWorking,
  theme,
  working,
  people,
} from './build';

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

/** Three lenses with a few ideas each. */
export const lenses: LensOnWall[] = [
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
    quietRoom: 'Room 4, behind the stairs',
    now: agenda(670, 45, 'Ideas so nobody has to go alone', 'Shanice'),
    minutesLeft: 18,
    next: agenda(715, 20, 'Tea and cake'),
    then: agenda(735, 30, 'Voting on ideas'),
  },
  timeIsUp: {
    scene: 'nowNext',
    quietRoom: 'Room 4, behind the stairs',
    now: agenda(670, 45, 'Ideas so nobody has to go alone'),
    minutesLeft: 0,
    next: agenda(715, 20, 'Tea and cake'),
    then: null,
  },
  timer: { scene: 'timer', label: 'Heston', icon: 'flask', minutes: 10, minutesLeft: 7 },
  timerPlain: { scene: 'timer', label: 'A quiet minute', icon: null, minutes: 1, minutesLeft: 1 },
  timerUp: { scene: 'timer', label: 'Heston', icon: 'flask', minutes: 10, minutesLeft: 0 },
  testPattern: { scene: 'testPattern' },
  slowDown: { scene: 'pause', pause: 'slowDown' },
  question: { scene: 'pause', pause: 'question' },
  howToVoteHands: {
    scene: 'howToVote',
    on: 'themes',
    dotsPerPerson: 3,
    mostPerItem: 1,
    votedBy: 'hands',
  },
  howToVoteCards: {
    scene: 'howToVote',
    on: 'ideas',
    dotsPerPerson: 1,
    mostPerItem: 1,
    votedBy: 'cards',
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
    people: 42,
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
    people: 42,
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
    people: 42,
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
    signedUp: people(9),
    success: 'I have two people I can ring to come with me.',
    causes: [{ letter: 'G', text: 'Nobody has written down what is allowed.' }],
    needs: '£400 and one phone',
  },
  thanks: {
    scene: 'thanks',
    made: { statements: 295, themes: 23, ideas: 24, plans: 3 },
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
