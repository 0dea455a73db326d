// How the benches say what they found.

const sorted = (all) => all.toSorted((a, b) => a - b);

/** The value that so many of all (0 to 1) do not pass. */
export const share = (all, part) =>
  sorted(all)[Math.max(0, Math.ceil(all.length * part) - 1)] ?? NaN;

/** What something should be, and whether it is. */
export const aim = (met, words) => (words ? `${met ? 'met    ' : 'not met'} ${words}` : '');
