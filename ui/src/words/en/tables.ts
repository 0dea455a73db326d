/** Stage 3: cards on tables in the room. */
import { listed, many } from './saying';

const cardsNamed = (numbers: readonly number[]): string =>
  `${numbers.length === 1 ? 'Card' : 'Cards'} ${listed(numbers)}`;

/** Words for sharing cards out, and for gathering what tables did. */
export const tables = {
  part: 'Tables',
  lead: 'Share the waiting cards out to tables.',
  why: 'Each table reads its own cards. Then it tells you what goes together.',
  howMany: 'How many tables?',
  share: (count: number) => `Share out ${many(count, 'card', 'cards')}`,
  each: (least: number, most: number) =>
    least === most
      ? `${many(least, 'card', 'cards')} on each table.`
      : `${least.toString()} or ${most.toString()} cards on each table.`,
  notNow: 'Not now',
  nothing: 'No cards wait to be placed.',
  kept: (count: number) =>
    count === 1
      ? '1 card stays off the wall. It goes to no table.'
      : `${count.toString()} cards stay off the wall. They go to no table.`,
  shared: (count: number, tables: number) =>
    `${many(count, 'card is', 'cards are')} on ${many(tables, 'table', 'tables')}.`,

  loose: (count: number) =>
    count === 1 ? '1 card waits on no table.' : `${count.toString()} cards wait on no table.`,
  list: 'The tables',
  table: (table: number) => `Table ${table.toString()}`,
  missing: (count: number) => `${count.toString()} to place`,
  done: 'All placed',
  more: 'More about the tables',
  again: 'Share out once more',
  takeBack: 'Take the cards back',
  takenBack: 'No card is on a table now.',

  gather: 'Cards that go together',
  gatherHint: 'As 12 45 77-79',
  into: 'They go into',
  newTheme: 'A new theme',
  theme: (theme: number, name: string) =>
    name ? `${theme.toString()}: ${name}` : `${theme.toString()}: no name yet`,
  put: 'Put them together',
  goTogether: (numbers: readonly number[]) =>
    numbers.length === 0
      ? ''
      : numbers.length === 1
        ? `Card ${listed(numbers)} goes by itself.`
        : `Cards ${listed(numbers)} go together.`,
  placed: (cards: readonly { number: number; theme: number | null }[]) =>
    `Placed already: ${listed(
      cards.map(({ number, theme }) =>
        theme === null
          ? `${number.toString()} (set aside)`
          : `${number.toString()} (theme ${theme.toString()})`,
      ),
    )}. They stay there.`,
  elsewhere: (numbers: readonly number[], table: number) =>
    `Not from table ${table.toString()}: ${listed(numbers)}.`,
  unknown: (numbers: readonly number[]) => `No such card of this kind: ${listed(numbers)}.`,
  notNumbers: 'Type the numbers of the cards.',
  said: (numbers: readonly number[], theme: number | null) =>
    theme === null
      ? `${cardsNamed(numbers)} made a new theme.`
      : `${cardsNamed(numbers)} went into theme ${theme.toString()}.`,

  stillMissing: (table: number) => `Still to place at table ${table.toString()}`,
  noneMissing: 'All cards of this table are placed.',
  addCard: (card: number) => `Add card ${card.toString()}`,
  groups: 'Together so far',
  setAside: 'Set aside',
  cards: (table: number) => `Cards of table ${table.toString()}`,
  inTheme: (theme: number) => `In theme ${theme.toString()}`,

  keys: {
    number: 'cards that go together',
    numberLong: 'Cards that go together at this table',
    put: 'put them together',
    putLong: 'Put the cards together',
    walk: 'next table',
    nextLong: 'Next table',
    beforeLong: 'Table before',
  },

  cue: {
    topic: 'At the tables',
    sayShare: 'Each table gets some cards. Read them aloud to each other.',
    tipShare: 'One person reads, one writes. All may say what fits.',
    say: (table: number) => `Table ${table.toString()}, which of your cards go together?`,
    tip: 'Ask one table at a time. The others check their cards.',
  },
};
