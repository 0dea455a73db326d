// The grid's panel: the idea in the room's hands, its lens, and the question.
import type { IdeaInPlay, IdeaOnWall } from '../../protocol/protocol';
import * as words from '../../words/wall';
import { beginning } from '../cut';
import { fits, type Part } from '../fit';
import { BETWEEN, discOf, ideaHeight, wordsOf } from '../parts/idea';
import { panelWidth, PANEL_SIDES } from '../parts/panel';
import { EDGE_Y, PANEL_FOOT, smallest, type, types, type Stage, type Type } from '../stage';

/** Words too long for the panel or the grid, to be read on a page of their own. */
export interface LongWords {
  /** An idea's number; none for names. */
  number: number | null;
  words: string;
}

/** The panel, laid out. */
export interface PlayPlan {
  width: number;
  inner: number;
  askLook: Type;
  /** With an idea in play. */
  play: {
    number: number;
    bigDisc: number;
    joined: boolean;
    lens: string;
    lensLook: Type;
    lensBeside: boolean;
    topHeight: number;
    asks: boolean;
    look: Type;
    /** One idea's words, or their beginning. */
    text: string;
    /** Joined ideas, each with its own disc. */
    part: Part<IdeaOnWall>;
    disc: number;
  } | null;
  reading: LongWords[];
}

export const ICON = 120;
/** Space between a disc and the words beside it. */
const BESIDE = 22;

/** Lays the panel out, with the idea's words as large as they fit. */
export function playPlan(stage: Stage, play: IdeaInPlay | null): PlayPlan {
  const say = words.wall.grid;
  const { ruler } = stage;
  const joined = (play?.idea.said.length ?? 0) > 1;
  const first = play?.idea.said[0];
  const whole = first && !joined ? wordsOf(first) : '';
  const looks = types(stage, [78, 70, 62, 54, 46], 700, 1.15);
  const usual = panelWidth(stage, 600, [play?.lens ?? say.title, say.where, whole], looks);
  /** The longest word of joined ideas beside their discs; no word is broken that need not be. */
  const longest = (look: Type): number =>
    Math.max(0, ...(play?.idea.said ?? []).map((one) => ruler.narrowest(wordsOf(one), look)));
  const discs = play ? discOf(stage, [play.idea]) + BESIDE : 0;
  const least = joined ? Math.ceil(longest(smallest(looks))) + discs + PANEL_SIDES : 0;
  const width = Math.max(usual, Math.min(least, Math.round(stage.width * 0.46)));
  const inner = width - PANEL_SIDES;
  const askLook = type(stage, 54, 600, 1.18);
  if (!play || !first) return { width, inner, askLook, play: null, reading: [] };

  const lensLook = type(stage, 54, 600, 1.15);
  const lensFits = ruler.lines(play.lens, lensLook, inner) <= 3;
  const lens = lensFits ? play.lens : '';
  const disc = discOf(stage, [play.idea]);
  const bigDisc = Math.min(inner, Math.max(150, disc));
  const lensWidth = inner - (joined ? 0 : bigDisc + 34);
  const lensBeside =
    ruler.narrowest(lens, lensLook) <= lensWidth &&
    ruler.height(lens, lensLook, lensWidth) <= lensLook.size * 2.5;
  const lensHeight = ICON + ruler.height(lens, lensLook, lensBeside ? lensWidth : inner);
  const topHeight =
    joined || !lensBeside
      ? (joined ? 0 : bigDisc + 20) + lensHeight
      : Math.max(bigDisc, lensHeight);
  const askHeight = ruler.height(say.where, askLook, inner) + 30;
  const under = PANEL_FOOT - EDGE_Y - topHeight - 44;
  // The question goes where it would leave the idea itself too little room.
  const asks = under - askHeight >= 46 * stage.scale * 5;
  const room = under - (asks ? askHeight : 0);

  const beside = inner - disc - BESIDE;
  const part = { of: play.idea, said: '', part: 0 };
  const look =
    looks.find((one) =>
      joined
        ? longest(one) <= beside && ideaHeight(stage, part, one, beside, disc) <= room
        : fits(stage, whole, one, inner, room),
    ) ?? smallest(looks);
  const shown = joined ? begun(stage, play.idea, look, beside, room, disc) : play.idea;
  const text = beginning(ruler, whole, look, inner, room);
  const cutShort = joined ? shown !== play.idea : text !== whole;
  return {
    width,
    inner,
    askLook,
    play: {
      number: first.number,
      bigDisc,
      joined,
      lens,
      lensLook,
      lensBeside,
      topHeight,
      asks,
      look,
      text,
      part: { ...part, of: shown },
      disc,
    },
    reading: [
      ...(cutShort
        ? play.idea.said.map((one) => ({ number: one.number, words: wordsOf(one) }))
        : []),
      ...(lensFits ? [] : [{ number: null, words: play.lens }]),
    ],
  };
}

/** Joined ideas with as many of their first words as fit; the same where all of them do. */
function begun(
  stage: Stage,
  idea: IdeaOnWall,
  look: Type,
  width: number,
  room: number,
  disc: number,
): IdeaOnWall {
  if (ideaHeight(stage, { of: idea, said: '', part: 0 }, look, width, disc) <= room) return idea;
  const least = Math.max(disc, look.size * look.line) + BETWEEN;
  const count = Math.max(1, Math.min(idea.said.length, Math.floor((room + BETWEEN) / least)));
  const each = (room + BETWEEN) / count - BETWEEN - disc * 0.2;
  const said = idea.said.slice(0, count).map((one) => ({
    number: one.number,
    before: beginning(stage.ruler, wordsOf(one), look, width, each),
    grain: '',
    after: '',
  }));
  return { ...idea, said };
}
