/** Words that a screen says by itself in place of taking them from the catalogue. */
import { type AST, parse } from 'svelte/compiler';
import type { Said } from './said';

const screens = import.meta.glob<string>('../../**/*.svelte', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Attributes that people read or hear. */
const readAloud =
  /^(?:title|placeholder|alt|label|aria-(?:label|description|roledescription|valuetext))$/;

/** Anything in the tree: what is looked for is picked by its type. */
interface Node {
  type?: string;
  name?: string;
  data?: string;
}

const isWord = (text: string): boolean => /\p{L}{2}/u.test(text);

/** The texts under a node; `attribute` is the one that it stands in. */
const texts = (node: unknown, attribute?: string): string[] => {
  if (Array.isArray(node)) return node.flatMap((one) => texts(one, attribute));
  if (typeof node !== 'object' || node === null) return [];
  const { type, name, data } = node as Node;
  if (type === 'Text') {
    const read = attribute === undefined || readAloud.test(attribute);
    return read && data !== undefined && isWord(data) ? [data.trim()] : [];
  }
  const inside = type === 'Attribute' || type === 'StyleDirective' ? name : attribute;
  return Object.values(node).flatMap((one) => texts(one, inside));
};

const fragment = (source: string): AST.Fragment => parse(source, { modern: true }).fragment;

/** Each with its screen; none is how it should be. */
export const saidByScreens = (): Said[] =>
  Object.entries(screens).flatMap(([path, source]) =>
    texts(fragment(source)).map((text) => ({ where: path.replace('../../', ''), text })),
  );
