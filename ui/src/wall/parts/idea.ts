// An idea, or ideas that were joined, on one card.
import type { IdeaOnWall, IdeaWords } from '../../protocol/protocol';
import { partsOf, type Part } from '../fit';
import type { Stage, Type } from '../stage';
import { discSize } from './head';

/** Space between the words of joined ideas. */
export const BETWEEN = 14;

/** All words of one idea. */
export const wordsOf = (idea: IdeaWords): string => idea.before + idea.grain + idea.after;

/** The numbers that people call an idea by; joined ideas keep them all. */
const numbersOf = (idea: IdeaOnWall): number[] => idea.said.map((one) => one.number);

/** Width of the discs of these ideas: one for all. */
export function discOf(stage: Stage, ideas: readonly IdeaOnWall[]): number {
  return discSize(stage, Math.max(1, ...ideas.flatMap(numbersOf)));
}

/** The cards of ideas; one too long for `room` comes in parts. */
export function ideaParts(
  stage: Stage,
  ideas: readonly IdeaOnWall[],
  look: Type,
  width: number,
  room: number,
): Part<IdeaOnWall>[] {
  const disc = discOf(stage, ideas);
  const whole = (idea: IdeaOnWall): string => idea.said.map(wordsOf).join('\n');
  return ideas.flatMap((idea) => {
    const part = { of: idea, said: whole(idea), part: 0 };
    if (ideaHeight(stage, part, look, width, disc) <= room) return [part];
    const apart = idea.said.map((one) => ({ said: [one], chosen: idea.chosen }));
    return partsOf(stage, apart, whole, look, width, room - discDrop(disc, look));
  });
}

/** Height of an idea's words beside their discs. */
export function ideaHeight(
  stage: Stage,
  part: Part<IdeaOnWall>,
  look: Type,
  width: number,
  disc: number,
): number {
  const heights = texts(part).map((text) =>
    Math.max(disc, stage.ruler.height(text.words, look, width) + discDrop(disc, look)),
  );
  return heights.reduce((sum, one) => sum + one, BETWEEN * (heights.length - 1));
}

/** How far the words start below the top of their disc, so that the first line is level with it. */
export function discDrop(disc: number, look: Type): number {
  return Math.max(0, (disc - look.size * look.line) / 2);
}

/** One idea's words on a card. */
export interface IdeaText {
  number: number;
  words: string;
  /** The idea's pieces around its underlined grain, where the words are whole. */
  pieces: IdeaWords | null;
}

/** What stands on an idea's card, each number with its own words. */
export function texts(part: Part<IdeaOnWall>): IdeaText[] {
  const [first] = part.of.said;
  if (part.of.said.length === 1 && first) {
    const words = typeof part.said === 'string' ? part.said : wordsOf(first);
    const pieces = words === wordsOf(first) ? first : null;
    return [{ number: first.number, words, pieces }];
  }
  return part.of.said.map((one) => ({
    number: one.number,
    words: wordsOf(one),
    pieces: one,
  }));
}
