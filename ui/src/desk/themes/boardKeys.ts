/** The keys of the theme board. */
import type { Theme } from '../../protocol/protocol';
import * as words from '../../words';
import type { KeyAction } from '../keys';
import type { BoardHand } from './boardHand.svelte';
import { likeThis } from './likeThis.svelte';
import { readOnWall } from './show';

/** What the board's page does that its hand cannot: dialogs, menus and what is scrolled to. */
interface Page {
  newTheme: () => void;
  join: () => void;
  rename: () => void;
  readWhole: (theme: Theme) => void;
  /** Opens the menu of places. */
  move: () => void;
  /** Goes to the field that finds cards. */
  find: () => void;
}

const text = words.board;

/** All keys that work on the board. */
export function boardKeys(board: BoardHand, page: Page): KeyAction[] {
  return [...cardKeys(board, page), ...themeKeys(board, page)];
}

/** What is done with the card that is looked at, or the cards that are chosen. */
function cardKeys(board: BoardHand, page: Page): KeyAction[] {
  const { keys } = text;
  return [
    {
      keys: ['ArrowDown'],
      words: keys.nextLong,
      repeats: true,
      run: () => {
        board.step(1);
      },
    },
    {
      keys: ['ArrowUp'],
      words: keys.beforeLong,
      repeats: true,
      run: () => {
        board.step(-1);
      },
    },
    {
      keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'],
      words: keys.moveLong,
      run: (event) => {
        board.figure(event.key);
      },
    },
    {
      keys: ['Enter'],
      words: keys.readLong,
      run: () => {
        if (board.card) readOnWall(board.card);
      },
    },
    { keys: ['N'], words: keys.newLong, run: page.newTheme },
    {
      keys: ['S'],
      words: keys.alsoLong,
      run: () => {
        board.startSecond();
      },
    },
    { keys: ['M'], words: keys.menuLong, run: page.move },
    {
      keys: ['L'],
      words: text.like.keyLong,
      run: () => {
        if (board.card) void likeThis.begin(board.card);
      },
    },
    {
      keys: ['X'],
      words: keys.chooseLong,
      run: () => {
        if (board.card) board.choose(board.card);
      },
    },
    { keys: ['F'], words: keys.findLong, run: page.find },
    { keys: ['Escape'], words: keys.letGoLong, run: () => board.letGo() },
  ];
}

function themeKeys(board: BoardHand, page: Page): KeyAction[] {
  const { keys } = text;
  return [
    { keys: ['J'], words: keys.joinLong, run: page.join },
    { keys: ['R'], words: keys.renameLong, run: page.rename },
    {
      keys: ['T'],
      words: keys.wholeLong,
      run: () => {
        const theme = board.themeMeant() ?? board.themes[0];
        if (theme) page.readWhole(theme);
      },
    },
  ];
}
