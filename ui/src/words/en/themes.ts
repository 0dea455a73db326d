/** Stage 3: hearing every card, and the theme board. */
import { listed, many } from './saying';

/** What both parts of the stage share. */
export const themes = {
  hear: 'Hear',
  board: 'Theme board',
  noCards: (kind: string) => `No cards yet: ${kind.toLowerCase()}.`,
  noCardsAsk: 'Bring answers in, or type them in, at Collect.',
  toCollect: 'Go to Collect',
  cueEmpty: 'Soon we listen to everything that people have told us.',
  tipEmpty: 'Every card is heard, and in people’s own words.',

  staysOff: 'Stays off the wall',
  mayNotShow: 'This person asked us not to show it.',
  pointedOne: 'These words may point at someone. Choose, and it can be heard.',
  hideThese: 'Hide these words',
  keep: 'Keep',
  hidden: (card: number) => `Words of card ${card.toString()} are hidden.`,
  kept: (card: number) => `Words of card ${card.toString()} stay.`,
  refusedOff: (card: number) => `Card ${card.toString()} stays off the wall.`,
  refusedPointed: (card: number) =>
    `Card ${card.toString()} stays off the wall until you hide or keep the words.`,
  showCard: (card: number) => `Show card ${card.toString()}`,
  showThemes: 'Show the themes',
  cardOf: (card: number, kind: string) => `Card ${card.toString()}, ${kind.toLowerCase()}`,
};

/** Hearing every card. */
export const hear = {
  onTheWall: 'On the wall',
  notOnTheWall: 'Not on the wall',
  next: 'Heard. Next card',
  last: 'Heard',
  nextPart: 'Next part of this card',
  later: 'Come back to it',
  back: 'Card before',
  hideWords: 'Hide words',
  showNext: 'Show the next card',

  nextByNumber: 'Next, by number',
  nextShuffled: 'Next, shuffled',
  order: 'Order of the cards',
  shuffle: 'Shuffle them',
  shuffleAgain: 'Shuffle again',
  byNumber: 'By number',
  reads: (name: string) => `${name} reads`,
  whoReads: 'Who reads?',
  reader: 'Who reads aloud',
  toHear: (count: number) => `${count.toString()} to hear`,
  laterList: 'Come back to these',
  nothingNext: 'No more cards after this one.',
  moreBelow: (count: number) => `${count.toString()} more after these`,

  fact: (heard: number, of: number) => `${heard.toString()} of ${of.toString()}`,
  heardOf: (of: number) => `of ${of.toString()} heard`,
  skippedAsked: (count: number) =>
    count === 1
      ? '1 more is skipped. That person asked us not to show it.'
      : `${count.toString()} more are skipped. Those people asked us not to show them.`,
  skippedPointed: (count: number) =>
    count === 1
      ? '1 card waits until you hide or keep its words.'
      : `${count.toString()} cards wait until you hide or keep their words.`,
  allHeard: (kind: string) => `All cards are heard: ${kind.toLowerCase()}.`,
  allHeardAsk: 'Go on with the next kind, or with the theme board.',
  toBoard: 'Go to the theme board',

  said: {
    heard: (card: number) => `Card ${card.toString()} is heard.`,
    later: (card: number) => `We come back to card ${card.toString()}.`,
    next: (card: number, words: string) => `Card ${card.toString()}: ${words}`,
    shuffled: 'The cards are shuffled. The card you read stays.',
    byNumber: 'The cards come by number again.',
    reader: (name: string) => (name ? `${name} reads aloud.` : 'No name for who reads.'),
    size: (percent: number) => `Words on the wall: ${percent.toString()} per cent.`,
  },

  belongs: {
    label: 'Belongs with card',
    hint: 'T and a number means a theme.',
    put: 'Put it there',
    putInTheme: (theme: number) => `Or theme ${theme.toString()}`,
    together: 'Together so far',
    andNow: 'and now',
    inTheme: (theme: number, name: string) =>
      name ? `In theme ${theme.toString()}: ${name}` : `In theme ${theme.toString()}, no name yet`,
    setAside: 'Set aside for now',
    newTheme: 'These two make a new theme.',
    noCard: (number: number) => `There is no card ${number.toString()}.`,
    noTheme: (number: number) => `There is no theme ${number.toString()} of this kind.`,
    thisCard: 'That is this card.',
    otherKind: (card: number, kind: string) =>
      `Card ${card.toString()} is another kind: ${kind.toLowerCase()}.`,
    thereAlready: (theme: number) => `It stands in theme ${theme.toString()} already.`,
    notANumber: 'Type the number of a card.',
  },

  hide: {
    title: (card: number) => `Hide words of card ${card.toString()}`,
    lead: 'Choose the words to hide. The room sees “hidden” in their place.',
    words: 'Words of the card',
    hiddenPart: 'hidden',
    save: 'Hide and show as chosen',
    cancel: 'Leave as it is',
  },

  keys: {
    next: 'heard, next',
    back: 'back',
    later: 'come back to it',
    number: 'type a number: belongs with',
    size: 'size on the wall',
    nextLong: 'Heard, next card',
    backLong: 'Card before',
    laterLong: 'Come back to this card',
    numberLong: 'This belongs with a card',
    largerLong: 'Larger words on the wall',
    smallerLong: 'Smaller words on the wall',
  },

  cue: {
    topic: 'Hear everything',
    say: (card: number) =>
      `We listen to everything that people have told us. Card ${card.toString()}.`,
    tip: 'Read it twice if it is long. Do not explain it.',
    sayDone: 'We have heard every card of this kind. Thank you.',
    tipDone: 'Ask: who wants to hear one again?',
  },
};

/** The theme board. */
export const board = {
  notPlaced: 'Not placed yet',
  of: (count: number, of: number) => `${count.toString()} of ${of.toString()}`,
  allPlaced: 'Every card has a place.',
  setAside: 'Set aside',
  inHand: 'In your hand',
  selectedCards: (numbers: readonly number[]) =>
    `${many(numbers.length, 'card', 'cards')} chosen: ${listed(numbers.slice(0, 8))}${numbers.length > 8 ? ' and more' : ''}`,
  letGo: 'Let go',
  inTheme: (theme: number) => `In theme ${theme.toString()}`,
  isSetAside: 'Set aside',
  also: (numbers: readonly number[]) => `Also in theme ${listed(numbers)}`,

  moveTo: 'Move to',
  alsoIn: 'Also in',
  pressNumber: 'press the number',
  typed: (figures: string) => `theme ${figures}`,
  newTheme: 'New theme',
  backToNotPlaced: 'Not placed yet',
  second: 'A second theme too',
  noName: 'No name yet',
  noNameWith: (cards: string) => `No name yet: ${cards}`,
  nameIt: 'Name it',
  noThemes: 'No themes yet.',
  noThemesAsk: 'Read a card. Ask: which others are like it?',
  emptyTheme: 'No cards in here yet.',
  putHere: 'Put here',
  putAllHere: (count: number) => `${count.toString()} here`,
  putInto: (cards: readonly number[], place: string) =>
    `Put ${cards.length === 1 ? `card ${String(cards[0])}` : `${cards.length.toString()} cards`} into ${place}`,

  themeLabel: (theme: number, name: string, count: number) =>
    `Theme ${theme.toString()}. ${name || 'No name yet'}. ${many(count, 'card', 'cards')}`,
  cards: (count: number) => many(count, 'card', 'cards'),
  wordsOf: (count: number) => `${many(count, 'card', 'cards')}: words`,
  openWords: 'Show the words',
  closeWords: 'Show the numbers only',
  showAllWords: 'Words in all themes',
  showNoWords: 'Numbers only',
  chip: (card: number, theme: number, also: boolean) =>
    `Card ${card.toString()}, ${also ? 'also ' : ''}in theme ${theme.toString()}`,
  waiting: (card: number, kind: string, setAside: boolean) =>
    `Card ${card.toString()}, ${kind.toLowerCase()}, ${setAside ? 'set aside' : 'not placed'}`,
  alsoMark: 'also',
  themes: 'Themes',
  waitingList: 'Cards to place',

  whole: {
    label: (theme: number, name: string, count: number) =>
      `Theme ${theme.toString()} in full. ${name || 'No name yet'}. ${many(count, 'card', 'cards')}`,
    close: 'Close the theme',
  },
  themeMenu: (theme: number) => `Theme ${theme.toString()}: what to do`,
  menu: {
    rename: 'Name it',
    join: 'Join with another theme',
    whole: 'Read it beside the board',
    up: 'Move up',
    down: 'Move down',
    first: 'It is the first one.',
    last: 'It is the last one.',
    show: 'Show it on the wall',
    remove: 'Take the theme away',
    removeHint: 'Its cards wait to be placed again.',
  },
  moveMenu: 'Move the card',

  name: 'Name of the theme',
  nameHint: 'Begins with I, in people’s own words. Enter keeps it.',
  beginsWithI: 'Names begin with I. Yours may differ.',
  nameStart: 'I ',
  ownWords: 'Or begin with what people said:',

  join: {
    title: 'Join two themes',
    lead: 'Their cards stand together. Choose which number and name stay.',
    one: 'This theme',
    other: 'Joins this one',
    stays: 'What stays',
    choose: 'Choose a theme',
    go: 'Join them',
    cancel: 'Leave them apart',
    option: (theme: number, name: string) =>
      name ? `${theme.toString()}: ${name}` : `${theme.toString()}: no name yet`,
  },
  whichToName: 'Which theme do you want to name?',

  like: {
    button: 'Like this one',
    key: 'like this one',
    keyLong: 'Cards like this one',
    keyYes: 'Yes, it belongs with it',
    keyNo: 'No, the next card',
    title: (card: number) => `Is it like card ${card.toString()}?`,
    this: 'This one',
    offered: 'Does this belong with it?',
    asked: (offered: number, card: number) =>
      `Does card ${offered.toString()} belong with card ${card.toString()}?`,
    inTheme: (theme: number, name: string) =>
      name ? `In theme ${theme.toString()}: ${name}` : `In theme ${theme.toString()}, no name yet`,
    noTheme: 'Not placed yet. The two would make a new theme.',
    put: (theme: number) => `Yes, into theme ${theme.toString()}`,
    putNew: 'Yes, make a theme of both',
    pass: 'No, pass',
    read: 'Read it on the wall',
    done: 'Done',
    looking: 'Looking for cards like it.',
    none: 'No waiting card shares its words.',
    noMore: 'No more cards are like it.',
    left: (count: number) =>
      count === 0 ? 'The last one for now.' : `${count.toString()} more to look at.`,
    moved: (card: number, theme: number | null) =>
      theme === null
        ? `Card ${card.toString()} is in a new theme now.`
        : `Card ${card.toString()} is in theme ${theme.toString()} now.`,
    passed: (card: number) => `Card ${card.toString()} stays where it is.`,
  },

  find: {
    label: 'Find a card',
    none: 'No card has these words.',
    choose: (count: number) => `Choose ${many(count, 'card', 'cards')}`,
    chooseWaiting: (count: number) => `Choose only ${count.toString()} not placed yet`,
    placed: (places: readonly string[]) =>
      `Placed already: ${places.slice(0, 4).join(', ')}${places.length > 4 ? `, and ${(places.length - 4).toString()} more` : ''}.`,
    placedIn: (card: number, theme: number) => `${card.toString()} in theme ${theme.toString()}`,
    placedAside: (card: number) => `${card.toString()} set aside`,
    chooseHint: (missing: readonly number[]) =>
      missing.length > 0 ? `Not of this kind, or not there: ${listed(missing)}` : '',
    where: (theme: number | null, setAside: boolean) =>
      theme !== null ? `theme ${theme.toString()}` : setAside ? 'set aside' : 'not placed',
    found: (count: number) => (count === 1 ? '1 card found' : `${count.toString()} cards found`),
    more: (count: number) => `${count.toString()} more. Type more words.`,
  },

  said: {
    moved: (place: string, count: number) =>
      count === 1
        ? `Moved to ${place}. Undo with Control Z.`
        : `${count.toString()} cards moved to ${place}. Undo with Control Z.`,
    theme: (theme: number) => `theme ${theme.toString()}`,
    aNewTheme: 'a new theme',
    notPlaced: 'not placed yet',
    setAside: (count: number) =>
      count === 1
        ? 'Set aside. Undo with Control Z.'
        : `${count.toString()} cards set aside. Undo with Control Z.`,
    also: (card: number, theme: number) =>
      `Card ${card.toString()} also stands in theme ${theme.toString()}. Undo with Control Z.`,
    notAlso: (card: number, theme: number) =>
      `Card ${card.toString()} no longer stands in theme ${theme.toString()} too.`,
    there: (theme: number) => `It stands in theme ${theme.toString()} already.`,
    thereAside: 'This card is set aside already.',
    noTheme: (theme: number) => `There is no theme ${theme.toString()}.`,
    inHand: (card: number) => `Card ${card.toString()} is in your hand. Choose a place.`,
    letGo: 'The card stays where it is.',
    chosen: (count: number) => `${many(count, 'card', 'cards')} chosen.`,
    whole: (theme: number, count: number) =>
      `All of theme ${theme.toString()} is beside the board: ${many(count, 'card', 'cards')}.`,
    alsoMode: 'Which second theme? Type its number.',
    joined: (theme: number, into: number) =>
      `Theme ${theme.toString()} joined theme ${into.toString()}. Undo with Control Z.`,
    removed: (theme: number) => `Theme ${theme.toString()} is taken away. Its cards wait again.`,
    reordered: (theme: number, up: boolean) =>
      `Theme ${theme.toString()} moved ${up ? 'up' : 'down'}.`,
    named: (theme: number, name: string) => `Theme ${theme.toString()} is named: ${name}`,
  },

  keys: {
    next: 'next card',
    to: (last: number) => `to ${last.toString()}`,
    move: 'move it',
    read: 'read it on the wall',
    also: 'second theme',
    aside: 'set aside',
    newTheme: 'new theme',
    undo: 'undo',
    nextLong: 'Next card',
    beforeLong: 'Card before',
    moveLong: 'Move to the theme with this number',
    readLong: 'Read the card on the wall',
    newLong: 'New theme',
    alsoLong: 'Stands in a second theme too',
    menuLong: 'Move menu',
    joinLong: 'Join two themes',
    renameLong: 'Name the theme',
    chooseLong: 'Choose one more card',
    wholeLong: 'Read the theme beside the board',
    findLong: 'Find a card',
    letGoLong: 'Let the card go',
  },
};
