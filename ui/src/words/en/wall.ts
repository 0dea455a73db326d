import type { VoteSource } from '../../protocol/protocol';
import { common } from './common';
import { listed, lower, many, peopleNamed } from './saying';

const inUtc = (options: Intl.DateTimeFormatOptions, day: Date): string =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(day);

/** 'Friday 30 October' from '2026-10-30'. */
const longDay = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  const part = (options: Intl.DateTimeFormatOptions): string => inUtc(options, date);
  return `${part({ weekday: 'long' })} ${part({ day: 'numeric' })} ${part({ month: 'long' })}`;
};

/** 'October 2027' from '2027-10-30'. */
const month = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return `${inUtc({ month: 'long' }, date)} ${inUtc({ year: 'numeric' }, date)}`;
};

/** '9:05' from minutes after midnight. */
const clock = (minutes: number): string =>
  `${(Math.floor(minutes / 60) % 24).toString()}:${(minutes % 60).toString().padStart(2, '0')}`;

/** The wall's own words. What people said comes from the view, never from here. */
export const wall = {
  name: 'The wall',
  pageTitle: 'Heard: the wall',
  practice: 'Practice',
  listed,
  longDay,
  month,
  clock,
  page: (page: number, of: number) => `${page.toString()} of ${of.toString()}`,
  statements: (count: number) => many(count, 'statement', 'statements'),
  theme: (number: number | string) => `Theme ${number.toString()}`,
  cause: (letter: string) => `Cause ${letter}`,
  hidden: common.hidden,
  welcome: {
    welcome: 'Welcome',
    first: (time: string) => `First, ${time}`,
    next: (time: string) => `Next, ${time}`,
    then: (time: string) => `Then, ${time}`,
    fromTo: (from: string, to: string) => `${from} to ${to}`,
    quietRoom: 'Quiet room:',
    agreed: 'We agreed',
    today: 'Today',
  },
  nowNext: {
    now: 'Now',
    minutesLeft: (count: number) => (count === 1 ? 'minute left' : 'minutes left'),
    timeIsUp: 'Time is up.',
    carryOn: 'Carry on if the room needs it.',
    nothingNow: 'Nothing is planned for now.',
    leads: (name: string) => `with ${name}`,
  },
  pause: {
    slowDown: { title: 'Slow down', line: 'Somebody needs more time.' },
    question: { title: 'A question', line: 'We stop and listen.' },
  },
  testPattern: {
    ask: (line: number) => `Can you read line ${line.toString()} from the back?`,
    reach: (heights: number) =>
      `These letters reach ${heights.toString()} times as far as the picture is high.`,
  },
  ways: { title: 'How we work together', none: 'Nothing is agreed yet. What helps you?' },
  change: {
    title: 'What we can change here',
    can: 'We can change',
    cannot: 'We cannot change',
    none: 'Nothing is written here yet.',
  },
  warmUp: {
    title: 'Warm-up: what is going well?',
    loose: 'Not in a theme yet',
    unnamed: 'No name yet',
    none: 'No cards yet. What is going well for you?',
  },
  hear: {
    heard: (heard: number, of: number) => ({
      figure: heard.toString(),
      rest: `of ${of.toString()} heard`,
    }),
    off: 'This card stays off the wall.',
    card: (number: number) => `Card ${number.toString()}`,
  },
  themes: {
    title: (kind: string, count: number) =>
      count === 1 ? `${kind}: our theme` : `${kind}: our ${count.toString()} themes`,
    noneTitle: (kind: string) => `${kind}: our themes`,
    none: 'No themes yet. Which cards belong together?',
    unnamed: 'No name yet',
    pile: 'Each line in a pile is one statement.',
  },
  oneTheme: {
    none: 'No cards to show here.',
    off: (count: number) => `${many(count, 'card stays', 'cards stay')} off the wall.`,
  },
  howToVote: {
    title: 'How to vote',
    each: (count: number, by: VoteSource) => {
      if (by === 'dots') return count === 1 ? 'dot each' : 'dots each';
      return count === 1 ? 'vote each' : 'votes each';
    },
    think: 'Think first. One quiet minute.',
    choose: {
      themes: 'What matters most to you?',
      causes: 'Which causes matter most to you?',
      ideas: 'Which ideas will help most?',
    },
    together: (count: number, by: VoteSource) => {
      if (by === 'hands') return 'We read each one out. Put your hand up.';
      if (by === 'cards') return 'We read each one out. Hold up your green card.';
      if (by === 'phones') return 'We all vote on our phones.';
      return count === 1 ? 'We all put our dot on together.' : 'We all put our dots on together.';
    },
    count: {
      dots: 'We count when all dots are on.',
      hands: 'We count the hands each time.',
      cards: 'We count the cards each time.',
      phones: 'We count when all have voted.',
    },
    reach: 'Cannot reach? We bring the sheet to you.',
    fine: 'All of these are fine',
    counted: (count: number) => ['None', 'One', 'Two', 'Three', 'Four'][count] ?? count.toString(),
    allOnOne: 'All on one',
    oneOnEach: 'One on each',
    most: (most: number) => `At most ${most.toString()} on one`,
  },
  vote: {
    title: {
      themes: 'What matters most to us',
      causes: 'The causes that matter most',
      ideas: 'The ideas we like best',
    },
    /** '42 people, 126 dots'. */
    fact: (people: number, votes: number, by: VoteSource) => {
      const [one, more] = {
        dots: ['dot', 'dots'],
        hands: ['hand', 'hands'],
        cards: ['green card', 'green cards'],
        phones: ['vote', 'votes'],
      }[by] as [string, string];
      const counted = many(votes, one, more);
      return people > 0 ? `${many(people, 'person', 'people')}, ${counted}` : counted;
    },
    toCome: (count: number) => `${many(count, 'place', 'places')} still to come`,
    none: 'The result comes soon.',
    place: (place: number, level: boolean) => (level ? `${place.toString()} =` : place.toString()),
    /** '3', or '3 with 4' where idea 4 was joined to it. */
    called: (called: string, joined: readonly number[]) =>
      joined.length === 0 ? called : `${called} with ${listed(joined.map(String))}`,
    level: (called: readonly string[], on: 'themes' | 'causes' | 'ideas') => {
      const what = { themes: 'Themes', causes: 'Causes', ideas: 'Ideas' }[on];
      return `${what} ${listed(called)} are level. We can`;
    },
    takeAll: (count: number) => (count === 2 ? 'take both on' : 'take them all on'),
    talk: 'talk and agree',
    again: (count: number) => (count === 2 ? 'vote again on these two' : 'vote again on these'),
    ways: ['A', 'B', 'C'] as const,
    said: { themes: 'Theme', causes: 'Cause', ideas: 'Idea' },
  },
  why: {
    title: 'Why is this happening?',
    mattersMost: 'matters most',
    none: 'No causes yet. Ask: why does this happen?',
    goesOn: 'This goes on: why is that?',
    ringed: 'matters most',
  },
  success: {
    title: (when: string | null) =>
      when === null ? 'It worked. What do we see?' : `It is ${when}. It worked. What do we see?`,
    nothing: 'Nothing yet. What do we see?',
    peopleAndFamilies: 'people and families',
    providersAndStaff: 'providers and staff',
    commissioners: 'commissioners',
  },
  inPlace: {
    title: 'In place already',
    worksWell: 'works well',
    missed: 'What have we missed?',
    none: 'Nothing yet. What is there already?',
  },
  ideas: {
    title: (soThat: string, name: string) =>
      soThat.trim() === ''
        ? `Ideas: ${name.trim() === '' ? 'no name yet' : name}`
        : `Ideas ${lower(soThat.trim())}`,
    none: 'No ideas yet. Call one out.',
    idea: (numbers: readonly number[]) =>
      numbers.length === 1
        ? `Idea ${listed(numbers.map(String))}`
        : `Ideas ${listed(numbers.map(String))}`,
    chosen: 'we chose this',
  },
  grid: {
    higher: 'Higher',
    lower: 'Lower',
    left: 'Left',
    right: 'Right',
    more: (axis: string) => `more ${lower(axis)}`,
    less: (axis: string) => `less ${lower(axis)}`,
    where: 'Where does it go? Call out.',
    title: 'Our ideas',
    placed: (count: number) =>
      count === 0
        ? 'No ideas are on the grid yet.'
        : count === 1
          ? 'One idea is on the grid.'
          : `${count.toString()} ideas are on the grid.`,
    /** 'Quicker wins: 9, 12 and 19'. */
    wins: (corner: string, numbers: readonly number[]) =>
      `${corner}: ${listed(numbers.map(String))}`,
    chosen: 'ring: we chose it',
    described: (number: number, effort: string, difference: string) =>
      `Idea ${number.toString()}: ${effort}, ${difference}`,
    part: (first: number, last: number) => `Ideas ${first.toString()} to ${last.toString()}`,
  },
  chosen: { title: 'What we chose', none: 'Nothing is chosen yet.' },
  action: {
    firstStep: 'First step',
    who: 'Who',
    byWhen: 'By when',
    howWeKnow: 'How we will know',
    whoTells: 'Who tells people',
    nextMeeting: 'Next meeting',
    because: (kind: string, number: number, causes: readonly string[]) =>
      causes.length === 0
        ? `Because of theme ${number.toString()}, ${lower(kind)}`
        : `Because of theme ${number.toString()}, ${causes.length === 1 ? 'cause' : 'causes'} ${listed(causes)}`,
    needs: 'What it needs',
    success: 'What we will see',
    whoSigned: 'Who signed up',
    why: 'Why',
    notYet: 'not agreed yet',
    signedUp: (names: readonly string[]) => {
      const count = peopleNamed(names);
      if (count === null) return 'Signed up so far';
      return count === 1 ? 'One person has signed up' : `${count.toString()} people have signed up`;
    },
    nobody: 'Who signs up?',
  },
  thanks: {
    thankYou: 'Thank you',
    made: {
      statements: (count: number) => (count === 1 ? 'statement' : 'statements'),
      themes: (count: number) => (count === 1 ? 'theme' : 'themes'),
      ideas: (count: number) => (count === 1 ? 'idea' : 'ideas'),
      plans: (count: number) => (count === 1 ? 'action' : 'actions'),
    },
    strokes: 'Each stroke is one statement.',
    next: 'What happens next',
    none: 'We will tell you what happens.',
  },
  told: {
    youSaid: 'You said',
    about: 'This is about',
    weDid: 'Together we did',
    by: (when: string) => `by ${when}`,
    couldNot: 'What we could not do, and why',
    nothing: 'Nothing yet.',
  },
};
