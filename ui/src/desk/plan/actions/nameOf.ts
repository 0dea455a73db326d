/** A short name for an action from the words of its idea, to begin with. */

const MOST = 48;

/** The words up to the first colon, comma or full stop where that is short; else the first few words. */
export function nameOf(idea: string): string {
  const text = idea.trim().replace(/\s+/gu, ' ');
  const first = /^[^:.,;!?]+/u.exec(text)?.[0].trim() ?? '';
  if (first !== '' && [...first].length <= MOST) return first;
  let name = '';
  for (const word of text.split(' ')) {
    if ([...`${name} ${word}`].length > MOST) break;
    name = `${name} ${word}`.trim();
  }
  return name || [...text].slice(0, MOST).join('');
}

/** Names out of what was typed: 'Ana, Joe and Bev' are three. */
export function namesIn(text: string): string[] {
  return text
    .split(/[,;\n]|\s+and\s+|\s*&\s*/u)
    .map((name) => name.trim())
    .filter(Boolean);
}
