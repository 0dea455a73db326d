/** Finding by what something is called, by the words of its name, then by any of its words. */
import { fold } from '../themes/find';

/** Something that can be found. */
export interface Findable {
  /** Short names that people shout: '43', 'card 43', 'theme 3'. */
  called?: readonly string[];
  name: string;
  /** Further words: a statement, a theme's name. Hidden words are never in it. */
  text?: string;
}

/** A thing made ready to be found. */
export interface Ready<Thing> {
  thing: Thing;
  called: readonly string[];
  name: string;
  all: string;
}

/** Folds the words once, so that every key that is typed only compares. */
export function ready<Thing extends Findable>(things: readonly Thing[]): Ready<Thing>[] {
  return things.map((thing) => {
    const name = plain(thing.name);
    return {
      thing,
      called: (thing.called ?? []).map(plain),
      name,
      all: `${name} ${plain(thing.text ?? '')}`,
    };
  });
}

/** The things that hold all typed words: called so first, then by name, then by the rest. */
export function matching<Thing>(things: readonly Ready<Thing>[], typed: string): Thing[] {
  const asked = plain(typed);
  const parts = asked.split(' ').filter(Boolean);
  if (parts.length === 0) return [];
  return things
    .map((each, index) => ({ each, index, weight: weigh(each, asked, parts) }))
    .filter(({ weight }) => weight < NOT)
    .toSorted((a, b) => a.weight - b.weight || a.index - b.index)
    .map(({ each }) => each.thing);
}

const NOT = 9;

function weigh<Thing>({ called, name, all }: Ready<Thing>, asked: string, parts: string[]): number {
  if (called.includes(asked)) return 0;
  // A number alone means what carries it, not what happens to hold the figure.
  if (/^\d+$/.test(asked)) return NOT;
  if (name.startsWith(asked)) return 1;
  if (parts.every((part) => begins(name, part))) return 2;
  if (parts.every((part) => begins(all, part))) return 3;
  return parts.every((part) => part.length > 2 && all.includes(part)) ? 4 : NOT;
}

const begins = (words: string, part: string): boolean => ` ${words}`.includes(` ${part}`);

/** Small letters, no accents, no signs round words: 'Card 43.' is 'card 43'. */
function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .replace(/(^|\s)'+|'+(\s|$)/g, '$1$2')
    .trim();
}
