/** How amounts, lists and first letters are said, in every area of words. */

/** '1 card', '2 cards', '1,200 cards'. */
export const many = (count: number, one: string, more: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`;

/** '12, 45 and 77'; 'Denise, Marcus and Tariq'. */
export const listed = (names: readonly (number | string)[]): string => {
  const all = names.map(String);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
};

/** A name of one person: it begins with a capital, and has four words at most. */
const onePerson = (name: string): boolean =>
  /^[^\p{Ll}\P{L}]/u.test(name) && name.split(/\s+/).length <= 4;

/**
 * How many people stand on these lines: 'Marg and Pauline' are two. Null where nobody can tell how
 * many: 'Denise and her sons'. The documents count in the same way.
 */
export const peopleNamed = (lines: readonly string[]): number | null => {
  const counts = lines.map((line) => {
    const joined = line.trim().replaceAll(' and ', ' & ').replaceAll('+', '&');
    if (!joined.includes('&')) return joined === '' ? 0 : 1;
    const names = joined.split(/[&,]/).map((name) => name.trim());
    return names.every(onePerson) ? names.length : null;
  });
  return counts.reduce<number | null>(
    (sum, count) => (sum === null || count === null ? null : sum + count),
    0,
  );
};

/** For the beginning of a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** For the middle of a sentence; short forms such as 'NHS' keep their capitals. */
export const lower = (text: string): string =>
  /^\p{Lu}(\p{Ll}|\W)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
