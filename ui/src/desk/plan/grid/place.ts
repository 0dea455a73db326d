/** Places on the investment grid: across is effort, up is the difference it makes, both 0 to 100. */
import * as words from '../../../words';

/** A place on the grid. */
export interface At {
  effort: number;
  difference: number;
}

/** Where an idea stands that nobody has moved yet. */
export const MIDDLE: At = { effort: 50, difference: 50 };

/** One step of an arrow key: 1/40 of the axis; with Shift 1/8. */
export const STEP = 2.5;
export const FAR = 12.5;

const within = (value: number): number => Math.max(0, Math.min(100, Math.round(value * 10) / 10));

/** One step to a side. */
export function stepped(at: At, key: string, step: number): At {
  const across = { ArrowLeft: -step, ArrowRight: step }[key] ?? 0;
  const up = { ArrowDown: -step, ArrowUp: step }[key] ?? 0;
  return { effort: within(at.effort + across), difference: within(at.difference + up) };
}

/** A place from shares of the picture's width and height, counted from its lower left. */
export function placeAt(across: number, up: number): At {
  return { effort: within(across * 100), difference: within(up * 100) };
}

/** Which of the four corners, in the settings' order; the middle lines belong to right and top. */
export function cornerOf({ effort, difference }: At): 0 | 1 | 2 | 3 {
  if (difference >= 50) return effort < 50 ? 0 : 1;
  return effort < 50 ? 2 : 3;
}

/** How much, as the room says it. */
export const AMOUNTS = ['little', 'some', 'lot'] as const;
export type Amount = (typeof AMOUNTS)[number];

/** How much this is, by thirds. */
export function amountOf(value: number): Amount {
  if (value < 100 / 3) return 'little';
  return value < 200 / 3 ? 'some' : 'lot';
}

/** Where an answer in words puts an idea: the middle of its third. */
export const MIDDLE_OF: Record<Amount, number> = { little: 17.5, some: 50, lot: 82.5 };

/** A place in words: 'a little effort, a lot of difference. Quicker wins'. */
export function inWords(
  at: At,
  settings: { effortAxis: string; differenceAxis: string; corners: string[] },
): string {
  const text = words.plan.grid;
  return text.at(
    text.amountOf(text.amount[amountOf(at.effort)], settings.effortAxis),
    text.amountOf(text.amount[amountOf(at.difference)], settings.differenceAxis),
    settings.corners[cornerOf(at)] ?? '',
  );
}
