/** Voting: set up, count, close, show place by place, settle a tie. */
import type { VoteOn, VoteSource } from '../../protocol/protocol';
import { capital, listed } from './saying';
import { stageOf } from './stages';

const one: Record<VoteOn, string> = { themes: 'theme', causes: 'cause', ideas: 'idea' };
const more: Record<VoteOn, string> = { themes: 'themes', causes: 'causes', ideas: 'ideas' };

const unit = (source: VoteSource, count: number): string => {
  const names: Record<VoteSource, [string, string]> = {
    dots: ['dot', 'dots'],
    hands: ['hand', 'hands'],
    cards: ['green card', 'green cards'],
    phones: ['vote', 'votes'],
  };
  return names[source][count === 1 ? 0 : 1];
};

/** Words for votes. */
export const vote = {
  title: {
    themes: 'Vote: what matters most',
    causes: 'Vote: which causes matter most',
    ideas: 'Vote: which ideas we like best',
  } satisfies Record<VoteOn, string>,
  resultTitle: {
    themes: 'What matters most to us',
    causes: 'The causes that matter most',
    ideas: 'The ideas we like best',
  } satisfies Record<VoteOn, string>,
  round: (number: number, on: VoteOn, again: boolean) =>
    again
      ? `Vote ${number.toString()}: again, ${more[on]}`
      : `Vote ${number.toString()}: ${more[on]}`,
  whichRound: 'Which vote',
  newRound: 'New vote',
  removeRound: 'Take this vote away',
  removed: 'The vote is taken away.',
  more: 'More about this vote',

  setUp: {
    title: 'Set up the vote',
    lead: 'Silent thinking first. Then all vote at once.',
    on: 'What do we vote on?',
    onOption: { themes: 'Themes', causes: 'Causes', ideas: 'Ideas' } satisfies Record<
      VoteOn,
      string
    >,
    which: 'Which ones?',
    whichHint: 'Join twins before you vote.',
    all: 'All of them',
    none: 'None',
    people: 'People voting',
    dots: 'Dots each',
    most: 'Most on one',
    begin: 'Begin the vote',
    cancel: 'Not now',
    change: 'Change which ones',
    save: 'Keep these',
    tooFew: 'Choose at least two to vote on.',
    nobody: 'Say how many people vote.',
    nothing: {
      themes: `No themes yet. Make them at ${stageOf('theme')}.`,
      causes: 'No causes yet. Ask why first.',
      ideas: 'No ideas yet. Collect ideas first.',
    } satisfies Record<VoteOn, string>,
    ofTheme: (theme: number, name: string) =>
      name ? `Theme ${theme.toString()}: ${name}` : `Theme ${theme.toString()}`,
    chosen: (count: number, on: VoteOn) =>
      `${count.toString()} ${count === 1 ? one[on] : more[on]} chosen`,
  },

  people: 'People voting',
  dotsEach: 'Dots each',
  mostOnOne: 'Most on one',
  rules: (people: number, dots: number, most: number) =>
    `${people.toString()} people, ${dots.toString()} ${dots === 1 ? 'dot' : 'dots'} each, at most ${most.toString()} on one.`,
  source: 'What we count',
  sources: {
    dots: 'Dots',
    hands: 'Hands',
    cards: 'Green cards',
    phones: 'Phones',
  } satisfies Record<VoteSource, string>,
  columnItem: { themes: 'Theme', causes: 'Cause', ideas: 'Idea' } satisfies Record<VoteOn, string>,
  columnCount: {
    dots: 'Dots on the sheet',
    hands: 'Hands up',
    cards: 'Green cards up',
    phones: 'Votes by phone',
  } satisfies Record<VoteSource, string>,
  countOf: (called: string, source: VoteSource) => `${unit(source, 2)} for ${called}`,
  counted: (count: number, of: number) => ({
    figure: count.toString(),
    rest: `of ${of.toString()} dots counted.`,
  }),
  countedFrom: (count: number, source: VoteSource, most: number) => ({
    figure: count.toString(),
    rest: `of at most ${most.toString()} ${unit(source, most)} counted.`,
  }),
  nowCount: (source: VoteSource) => `Now we count ${unit(source, 2)}.`,
  votedBy: (people: number, source: VoteSource) =>
    `${people.toString()} ${people === 1 ? 'person' : 'people'}, with ${unit(source, 2)}.`,

  tally: {
    on: 'Count one by one',
    off: 'Type the numbers',
    hint: 'Press the number on a line for one more.',
    more: (called: string, count: number) => `One more for ${called}. ${count.toString()} so far.`,
    less: (called: string) => `One less for ${called}`,
    said: (called: string, count: number, source: VoteSource) =>
      `${capital(called)}: ${count.toString()} ${unit(source, count)}.`,
    none: (number: number) => `Nothing here has the number ${number.toString()}.`,
  },
  toFind: (count: number) => `${count.toString()} to find.`,
  allCounted: 'All dots are counted.',
  over: (count: number) =>
    count === 1 ? '1 more than given out.' : `${count.toString()} more than given out.`,
  alsoFrom: (n: number, source: VoteSource) => `and ${n.toString()} ${unit(source, n)}`,

  itIsRight: 'It is right',

  close: 'Close the vote',
  closeMissing: (missing: number) => `Close with ${missing.toString()} missing`,
  closed: 'The vote is closed.',
  howTo: 'Show how to vote',
  showResult: 'Show the result',
  hiddenUntilClosed: 'The result stays hidden until you close the vote.',
  toResult: 'Go to the result',
  toVote: 'Go to the vote',
  hint: 'Type the number, then Enter for the next one.',
  isClosed: 'This vote is closed. The numbers stand.',

  result: {
    none: 'No vote yet.',
    noneAsk: 'Set up a vote first.',
    stillOpen: 'The vote is still open.',
    stillOpenAsk: 'Count the dots, then close the vote.',
    next: 'Show the next place',
    first: 'Show the last place',
    all: 'All places are shown',
    shown: (count: number, of: number) => `${count.toString()} of ${of.toString()} places shown`,
    toCome: 'Not shown yet',
    place: (place: number, level: boolean) => (level ? `${place.toString()} =` : place.toString()),
    placeSaid: (place: number, level: boolean) =>
      level ? `Joint place ${place.toString()}` : `Place ${place.toString()}`,
    votes: (count: number) => `${count.toString()} ${count === 1 ? 'vote' : 'votes'}`,
    dots: (count: number) => `${count.toString()} ${count === 1 ? 'dot' : 'dots'}`,
    said: (place: string, called: string, count: number) =>
      `${place}: ${called}, ${count.toString()}.`,
    reopen: 'Open the vote again',
    reopened: 'The vote is open again. Its places are hidden.',
    forward: 'Take forward',
    ring: 'Matters most',
    taken: (count: number) =>
      count === 1 ? '1 theme goes forward.' : `${count.toString()} themes go forward.`,
    nothingTaken: 'Tick what goes forward. Three to six work well.',
    onWallFirst: 'Show the result on the wall first, if the room should see it.',
  },

  tie: {
    level: (called: readonly string[], place: number) =>
      `${capital(listed(called))} are level in place ${place.toString()}.`,
    ask: 'The room chooses. Heard never breaks a tie.',
    takeBoth: (count: number) => (count === 2 ? 'Take both' : 'Take them all'),
    talk: 'Talk and agree',
    again: 'Vote again between them',
    settled: {
      takeBoth: 'The room takes them all.',
      talkAndAgree: 'The room talks and agrees.',
      voteAgain: 'The room votes again between them.',
    },
    change: 'Choose another way',
    newRound: (number: number) => `Vote ${number.toString()} is between them.`,
  },

  keys: {
    enter: 'next one',
    arrows: 'up and down',
    oneMore: 'one more',
    takeBack: 'take it back',
    close: 'close the vote',
    show: 'show the next place',
    closeLong: 'Close the vote',
    tallyLong: 'One more for the line with this number',
    takeBackLong: 'Take the last one back',
    nextLong: 'Show the next place',
  },

  cue: {
    topic: 'Dots',
    topicThink: 'Think first',
    topicResult: 'Place by place',
    sayThink: 'Think first, in silence. Which matter most to you?',
    say: (dots: number) =>
      dots === 1
        ? 'You have one dot. Put it on what matters most to you.'
        : `You have ${dots.toString()} dots. Put them on what matters most to you.`,
    topicShow: 'Show of hands',
    sayHands: 'I read them one by one. Put a hand up for what matters most to you.',
    sayCards: 'I read them one by one. Hold up green for what matters most to you.',
    tipShow: 'Count aloud, so that all can hear it.',
    sayAllOnOne: 'You can put them all on one.',
    sayMost: (most: number) =>
      most === 1 ? 'Put at most one on each.' : `Put at most ${most.toString()} on one.`,
    tip: 'Bring the sheets to people who cannot reach the wall.',
    tipSetUp: 'Each person has the same number of dots.',
    sayResult: 'This is what you said together. We begin with the last place.',
    tipResult: 'Wait after each place. Let people take it in.',
    sayTie: 'These are level. Shall we take both, talk, or vote again?',
    tipTie: 'Give quiet people time. A tie is fine.',
    sayForward: 'Which of these shall we take on together?',
    tipForward: 'Three to six work well. The others are not lost.',
  },
};
