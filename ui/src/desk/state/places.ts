/** Which field is which, the same after a restart: by the command that keeps its words. */
import type { Command } from '../../protocol/protocol';

/** Stands for the words in a command that is only looked at. */
const WORDS = '\u{E000}words\u{E000}';
/** Ids and the names of fields, kinds and steps tell one field from another; anybody's words never do. */
const TELLS = /^([0-9a-f-]{36}|[a-z][A-Za-z]{0,30})$/;
/** What may be said of a thing beside its words, and changes without its field being another one. */
const SAYS_NOTHING = new Set(['after', 'name', 'contact', 'reach', 'runBy', 'text', 'value']);

/** The place of the field whose words this command keeps; none where no words are kept. */
export function placeOf(save: (words: string) => Command | string): string | undefined {
  const command = save(WORDS);
  if (typeof command === 'string') return undefined;
  const path = pathTo(command.args);
  return path && [command.cmd, ...path].join('/');
}

/** The way to the words, with what tells this field from others; none where they are not in it. */
function pathTo(within: unknown): string[] | undefined {
  if (typeof within === 'string') return within.includes(WORDS) ? [] : undefined;
  if (typeof within !== 'object' || within === null) return undefined;
  for (const [key, value] of Object.entries(within)) {
    const rest = pathTo(value);
    if (rest) return [...(Array.isArray(within) ? [] : telling(within)), key, ...rest];
  }
  return undefined;
}

function telling(within: object): string[] {
  return Object.entries(within)
    .filter(([key, value]) => !SAYS_NOTHING.has(key) && tells(value))
    .map(([key, value]) => `${key}=${String(value)}`);
}

const tells = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'string' && TELLS.test(value));
