/** Letters of causes: A to Z, then AA, AB and on. */

/** Which one a letter is: A is 1, Z 26, AA 27. */
export function numberOf(letter: string): number {
  return [...letter].reduce((sum, sign) => sum * 26 + (sign.codePointAt(0) ?? 64) - 64, 0);
}

/** The letter of a number. */
export function letterOf(number: number): string {
  if (number <= 0) return '';
  const before = Math.floor((number - 1) / 26);
  return letterOf(before) + String.fromCharCode(65 + ((number - 1) % 26));
}

/** The letter that very likely comes next. Core deals it; a cause that was removed keeps its own. */
export function nextLetter(letters: readonly string[]): string {
  return letterOf(Math.max(0, ...letters.map(numberOf)) + 1);
}
