// The minutes that are left: a figure, and a stroke for each. No seconds, and nothing that warns.
import * as words from '../../words/wall';
import { fit } from '../fit';
import { type, types, type Stage, type Type } from '../stage';

/** Minutes left, laid out; or that time is up. */
export interface MinutesPlan {
  timeUp: boolean;
  minutes: number;
  figure: Type;
  label: string;
  labelLook: Type;
  /** The words stand beside the figure, else under it. */
  beside: boolean;
  /** How many strokes there are in all; 0 where they would be too many, or time is up. */
  strokes: number;
  upLook: Type;
  carryLook: Type;
  height: number;
}

const MOST_STROKES = 240;
/** Space above the figure, so that its digits start level with the words beside it. */
export const FIGURE_DROP = 14;
/** Height of the figure's line as a part of its size. */
export const FIGURE_LINE = 0.76;

/** Lays the minutes out in a column; `all` is how many there are in all. */
export function minutesPlan(
  stage: Stage,
  minutes: number,
  all: number,
  column: number,
): MinutesPlan {
  const say = words.wall.nowNext;
  const { ruler } = stage;
  const timeUp = minutes === 0;
  const figure: Type = { size: minutes > 99 ? 300 : 430, weight: 800, line: FIGURE_LINE };
  const labelLook = type(stage, 74, 700, 1.15);
  const label = say.minutesLeft(minutes);
  const beside =
    column - ruler.width(String(minutes), figure) - 48 >= ruler.narrowest(label, labelLook) + 4;
  const strokes = !timeUp && all > 0 && all <= MOST_STROKES ? all : 0;
  const upSizes = types(stage, [110, 96, 84, 74, 64], 800, 1.05);
  const upLook = fit(stage, say.timeIsUp, upSizes, column, 400);
  const carryLook = type(stage, 60, 500, 1.2);
  const figureHeight =
    figure.size * FIGURE_LINE +
    FIGURE_DROP +
    (beside ? 0 : ruler.height(label, labelLook, column) + 24);
  const height = timeUp
    ? ruler.height(say.timeIsUp, upLook, column) + ruler.height(say.carryOn, carryLook, column) + 70
    : figureHeight + (strokes ? 150 : 40);
  return {
    timeUp,
    minutes,
    figure,
    label,
    labelLook,
    beside,
    strokes,
    upLook,
    carryLook,
    height,
  };
}
