import * as words from '../../words/wall';

/** One way to put the dots: how many in each box. */
export interface Example {
  name: string;
  boxes: number[];
}

const MOST_BOXES = 4;
const say = words.wall.howToVote;

/** Ways to put `dots` that the rules allow; with one dot there is nothing to explain. */
export function examples(dots: number, most: number): Example[] {
  if (dots < 2) return [];
  const wide = Math.min(dots, 3);
  const padded = (boxes: number[]): number[] => [
    ...boxes,
    ...Array.from({ length: Math.max(0, wide - boxes.length) }, () => 0),
  ];
  const all: Example[] = [];
  if (most >= dots) all.push({ name: say.allOnOne, boxes: padded([dots]) });
  if (dots > 2 && most >= dots - 1 && dots <= 5) {
    all.push({
      name: words.wall.listed([say.counted(dots - 1), say.counted(1).toLowerCase()]),
      boxes: padded([dots - 1, 1]),
    });
  } else if (most > 1 && most < dots) {
    const boxes = [most, ...rest(dots - most, most)];
    if (boxes.length <= MOST_BOXES) all.push({ name: say.most(most), boxes: padded(boxes) });
  }
  if (dots <= MOST_BOXES)
    all.push({ name: say.oneOnEach, boxes: Array.from({ length: dots }, () => 1) });
  return all;
}

function rest(left: number, most: number): number[] {
  if (left <= 0) return [];
  const now = Math.min(left, most);
  return [now, ...rest(left - now, most)];
}
