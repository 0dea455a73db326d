/** Stage 2: bring answers in, type them in, the people who gave them, words that may name somebody. */
import type { ColumnUse, LeftOutReason, PointedAs } from '../../protocol/protocol';
import { many } from './saying';
import { stageOf } from './stages';

const cards = (count: number): string => many(count, 'card', 'cards');
const answers = (count: number): string => many(count, 'answer', 'answers');
const people = (count: number): string => many(count, 'person', 'people');

/** Columns that make no cards of a kind; the kinds carry the workshop's own names. */
const uses: Record<
  Exclude<ColumnUse, 'choose' | 'working' | 'notWorking' | 'important'>,
  string
> = {
  person: 'The form’s own number',
  group: 'The person’s group',
  mayShow: 'May be shown: yes or no',
  mayQuote: 'May be quoted: yes or no',
  kind: 'Which kind it is',
  words: 'The words',
  started: 'When they started',
  completed: 'When they finished',
  skip: 'Leave out',
};

/** One line a reason, with how many. */
const leftOut: Record<LeftOutReason, (count: number) => string> = {
  nothing: (count) =>
    `${answers(count)} that ${count === 1 ? 'says' : 'say'} nothing, such as “none”`,
  sameAgain: (count) => `${answers(count)} that the same person gave twice`,
  alreadyHere: (count) => `${answers(count)} that you have already`,
  oldKept: (count) => `${answers(count)} where the old words are kept`,
  chosen: (count) => `${answers(count)} that you left out`,
  noKind: (count) => `${answers(count)} without a kind`,
  withdrawn: (count) => `${answers(count)} of people who withdrew`,
  askedToGo: (count) => `${answers(count)} of people who asked to go`,
};

const looksLike: Record<PointedAs, string> = {
  name: 'a name',
  telephone: 'a telephone number',
  email: 'an e-mail address',
  postcode: 'a postcode',
  address: 'an address',
  nhsNumber: 'an NHS number',
  dateOfBirth: 'a date of birth',
};

/** Words of the collect stage. */
export const collect = {
  parts: {
    bringIn: 'Bring in',
    typeIn: 'Type in',
    people: 'People',
    pointed: 'Words to check',
  },
  pointedPart: (count: number) => `Words to check: ${count.toLocaleString('en-GB')}`,
  titles: {
    bringIn: 'Bring in the answers',
    typeIn: 'Type in what people say',
    people: 'People',
    pointed: 'Words that may name somebody',
  },
  cards,
  people,
  add: 'Add',
  remove: 'Take away',
  cancel: 'Leave it',
  showMore: (count: number) => `Show ${count.toLocaleString('en-GB')} more`,
  page: (from: number, to: number, of: number) =>
    `${from.toLocaleString('en-GB')} to ${to.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`,
  pageBack: 'The ones before',
  pageOn: 'The next ones',
  nothingForWall: `Cards are shown at ${stageOf('theme')}, one by one.`,
  showLast: (card: number) => `Show card ${card.toString()}`,
  notChecked: 'These cards are not checked yet, so they cannot go on the wall.',
  peopleNotShown: 'This page is about people. It is never shown.',

  bring: {
    steps: { choose: 'Choose the file', match: 'Match the columns', check: 'Check the cards' },
    stepLabel: 'Steps',
    choose: 'Choose a file',
    chooseHint: 'A spreadsheet from your form: .xlsx or .csv. You can also drop it here.',
    chooseHintWindow: 'A spreadsheet from your form: .xlsx or .csv.',
    paste: 'Or paste cells',
    pasteHint: 'Copy the cells with their first row, the questions.',
    pasteGo: 'Use these cells',
    pasted: 'Pasted cells',
    shapes: 'Both ways work',
    shapeRows: 'One row for each person, with the questions as columns.',
    shapeLines: 'One row for each answer, with a column that says the kind.',
    neverNames: 'Names and e-mail addresses are never kept.',
    reading: 'One moment. Heard reads the file.',
    looking: 'One moment. Heard looks at the answers.',
    making: 'One moment. Heard makes the cards.',
    goOn: 'Go on with the file',
    other: 'Choose another file',
    back: 'Back',
    check: 'Check the cards',
    makeAny: 'Make the cards',
    make: (count: number) => `Make ${cards(count)}`,
    correct: (count: number) => `Change ${cards(count)}`,
    nothingComes: 'Nothing new would come from this file.',
    lead: (name: string, count: number) => `${name}. ${people(count)} answered.`,
    leadRows: (name: string, count: number) => `${name}. ${many(count, 'row', 'rows')}.`,

    inSheet: 'In your spreadsheet',
    makes: 'Make these cards',
    column: (letter: string, header: string) => `Column ${letter}: ${header}`,
    chooseOne: 'Choose one',
    uses,
    youChose: 'You chose this.',
    leftColumns: (count: number) => `Show ${many(count, 'column', 'columns')} left out`,
    fewerColumns: 'Show fewer columns',
    look: 'How the first cards will look',
    lookNoneNew: 'No new cards so far.',
    lookNone: 'No cards yet. Choose a kind for a column.',
    willMake: 'This will make',
    each: (count: number, kind: string) => `${count.toLocaleString('en-GB')} ${kind.toLowerCase()}`,
    and: ' and ',
    leavesOut: (count: number, blank: number) =>
      `${answers(count)} stay out, and ${many(blank, 'blank', 'blanks')}. You can look at them.`,
    mayName: (count: number) => `${cards(count)} may name someone.`,
    mayNameHint: 'They stay off the wall until you choose what to hide.',

    asks: 'What were people told?',
    mayShow: 'Were people told that their words will be shown in the room?',
    mayQuote: 'Were people told that they may be quoted afterwards?',
    yes: 'Yes',
    no: 'No',
    perPerson: (header: string) => `The column “${header}” says so for each person.`,
    unclear: (count: number) => `${people(count)} gave no clear yes or no. That counts as no.`,
    form: 'Is it the same form as last time?',
    sameForm: 'The same form',
    otherForm: 'Another form',
    otherSheet: 'Sheet',

    lists: {
      come: (count: number) => `Will come: ${count.toLocaleString('en-GB')}`,
      out: (count: number) => `Left out: ${count.toLocaleString('en-GB')}`,
      changed: (count: number) => `Changed: ${count.toLocaleString('en-GB')}`,
      long: (count: number) => `Too long: ${count.toLocaleString('en-GB')}`,
    },
    listLabel: 'Lists of answers',
    row: (row: number) => `Row ${row.toString()}`,
    partOf: (part: number, parts: number) => `${part.toString()} of ${parts.toString()}`,
    cut: 'Cut',
    cutSaid: (row: number) => `Cut the answer in row ${row.toString()}`,
    leaveOut: 'Leave out',
    leaveOutSaid: (row: number) => `Leave out the answer in row ${row.toString()}`,
    kindSaid: (row: number) => `Kind of the answer in row ${row.toString()}`,
    bringIt: 'Bring it in',
    bringItSaid: (row: number) => `Bring in the answer in row ${row.toString()}`,
    leftOut,
    blank: (count: number) => `${many(count, 'answer is', 'answers are')} blank`,
    outNone: 'Nothing is left out.',
    comeNone: 'No cards come yet.',
    leftNow: 'Left out. It stands in the other list.',
    broughtNow: 'It comes in.',

    changedLead: 'These people answered the same form again, with other words.',
    before: 'Before',
    now: 'Now',
    keepOld: 'Keep the old words',
    takeNew: 'Take the new words',
    addNew: 'Keep both, as two cards',
    whichWords: 'Which words?',
    cannotTake: 'The old answer was cut, so its words cannot be changed here.',
    allOld: 'Keep the old words for all',
    allNew: 'Take the new words for all',

    longLead: 'One card holds 4,000 letters at most. Cut these answers, or leave them out.',
    cutBest: 'Cut all where it fits best',

    cutTitle: (row: number) => `Cut the answer in row ${row.toString()}`,
    cutLead: 'Press the word that begins a new card. The words stay as they are.',
    cutSentences: 'Cut at each sentence',
    cutNone: 'One card again',
    cutMakes: (count: number) => `It makes ${cards(count)}.`,
    cutKeep: 'Cut it so',
    cutWords: 'The words of the answer',
    begins: (word: string, part: number) => `${word}, begins part ${part.toString()}`,

    corrected: (count: number) => `${cards(count)} ${count === 1 ? 'has' : 'have'} new words`,
    made: (count: number) => `${cards(count)} ${count === 1 ? 'is' : 'are'} made`,
    madeNote: (peopleCame: number, corrected: number, left: number) =>
      [
        peopleCame > 0 ? `${people(peopleCame)} came new.` : '',
        corrected > 0 ? `${cards(corrected)} ${corrected === 1 ? 'has' : 'have'} new words.` : '',
        left > 0 ? `${answers(left)} stayed out.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    madeUndo: 'It was one step. Undo takes it all back.',
    madeShuffled: 'The numbers are mixed, so that nobody can tell whose cards they are.',
    checkWords: (count: number) => `Check the words of ${cards(count)}`,
    toThemes: 'Hear the cards',
    more: 'Bring in another file',
    undo: 'Undo',
  },

  type: {
    next: 'What somebody says',
    placeholder: 'Type it as it was said. Enter adds it.',
    add: 'Add the card',
    added: (card: number) => `Card ${card.toString()} added.`,
    waits: 'being saved',
    again: 'Try again',
    letGo: 'Let it go',
    notAdded: 'This one is not saved.',
    who: 'Who said it?',
    nobody: 'Not noted',
    newPerson: 'A new person',
    same: (code: number | null) =>
      code === null ? 'The same person' : `Person ${code.toString()} again`,
    showAsk: 'Do they know that it is shown in the room?',
    quoteAsk: 'May they be quoted later?',
    answerFirst: 'First say what this person knows.',
    last: 'Typed last',
    lastNone: 'No cards typed yet.',
    lastAsk: 'Ask: what is working for you?',
    more: (card: number) => `Card ${card.toString()}: what to do`,
    correct: 'Correct what was typed',
    remove: 'Take the card away',
    removed: (card: number) => `Card ${card.toString()} is taken away.`,
    find: 'Correct another card',
    findGo: 'Open it',
    findNumber: 'Card number',
    noCard: (card: string) => `There is no card ${card}.`,
    person: (code: number) => `person ${code.toString()}`,
    staysOff: 'stays off the wall until its words are checked',
    keys: { enter: 'add the card', enterLong: 'Type a card', line: 'new line', kinds: 'the kind' },
    kindKey: (kind: string) => `Type cards for: ${kind}`,
  },

  correct: {
    title: (card: number) => `Correct card ${card.toString()}`,
    words: 'The words',
    why: 'Why?',
    reasons: { typedWrongly: 'It was typed wrongly', personAsked: 'The person asked' },
    note: 'The old words are kept in the history.',
    whyFirst: 'Choose why.',
    save: 'Correct it',
    earlier: 'Earlier words',
    earlierWhy: {
      typedWrongly: 'It was typed wrongly',
      personAsked: 'The person asked',
      laterAnswer: 'A later answer took its place',
    },
    done: (card: number) => `Card ${card.toString()} is corrected.`,
  },

  person: {
    lead: 'No names are kept. A code stands for each person.',
    none: 'Nobody yet.',
    noneAsk: 'Bring in answers, or type them in.',
    find: 'Find a person',
    findHint: 'A code, the form’s number or a group',
    noneFound: 'Nobody fits these words.',
    called: (code: number) => `Person ${code.toString()}`,
    reference: 'The form’s own number',
    referenceShort: (reference: string) => `form number ${reference}`,
    group: 'Group',
    shown: 'Shown',
    quoted: 'Quoted',
    yes: 'yes',
    no: 'no',
    cards: (count: number) => cards(count),
    open: (code: number) => `Person ${code.toString()}: more`,
    noCards: 'No cards of this person.',
    withdrawn: 'withdrew',
    withdraw: 'Take this person out',
    withdrawTitle: (code: number) => `Take person ${code.toString()} out?`,
    withdrawNote: (count: number) =>
      count === 0
        ? 'This person has no cards. They are no longer counted.'
        : `Their ${cards(count)} leave${count === 1 ? 's' : ''} the wall, the documents and every count at once.`,
    withdrawBack: 'The words stay in the file. You can bring them back.',
    withdrawStay: 'Leave them in',
    withdrawGo: (count: number) => `Take out ${cards(count)}`,
    withdrawGoNone: 'Take this person out',
    back: 'Bring this person back',
    gone: (code: number, count: number) =>
      `Person ${code.toString()} is out, with ${cards(count)}.`,
    returned: (code: number) => `Person ${code.toString()} is back.`,
    counts: (all: number, hidden: number, unquoted: number, gone: number) =>
      [
        people(all),
        hidden > 0 ? `${hidden.toLocaleString('en-GB')} may not be shown` : '',
        unquoted > 0 ? `${unquoted.toLocaleString('en-GB')} may not be quoted` : '',
        gone > 0 ? `${gone.toLocaleString('en-GB')} withdrew` : '',
      ]
        .filter(Boolean)
        .join(', ') + '.',
  },

  check: {
    lead: 'You decide. Nothing changes until you choose.',
    left: (count: number) => `${many(count, 'place', 'places')} left to check`,
    hide: 'Hide these words',
    keep: 'Keep',
    hideSaid: (card: number, text: string) => `Hide “${text}” in card ${card.toString()}`,
    keepSaid: (card: number, text: string) => `Keep “${text}” in card ${card.toString()}`,
    looksLike: (what: PointedAs) => `It looks like ${looksLike[what]}.`,
    hidden: (left: number) => `Hidden. ${many(left, 'place', 'places')} left.`,
    kept: (left: number) => `Kept. ${many(left, 'place', 'places')} left.`,
    allDone: 'Every word is checked.',
    allDoneAsk: 'Heard does not find every name. Hide what you see.',
    noCards: 'No cards yet.',
    byHand: 'Hide other words',
    hiddenIn: (count: number) => `Words are hidden in ${cards(count)}`,
    change: (card: number) => `Change what is hidden in card ${card.toString()}`,
    changeShort: 'Change',
    keys: { hide: 'hide', keep: 'keep' },
  },

  cue: {
    bringIn: {
      title: 'Tips',
      told: true,
      say: [
        'Keep people’s own words, spelling and all.',
        'One card, one point. Cut long answers.',
        'Hide names of people who did not agree.',
      ],
      tip: 'Leave out what is no answer, like “none”.',
    },
    typeIn: {
      title: 'Say',
      say: ['What is working for you?', 'Have I typed it as you said it?'],
      tip: 'Type their words, not yours. Read each card back.',
    },
    people: {
      title: 'Tips',
      told: true,
      say: ['Somebody wants to leave? Take them out here.', 'Their code is on no card.'],
      tip: 'Ask nobody why.',
    },
    pointed: {
      title: 'Tips',
      told: true,
      say: ['Would somebody know who this is?', 'Hide it when nobody asked them.'],
      tip: 'The words are never rewritten. A block shows that some are hidden.',
    },
  },
};
