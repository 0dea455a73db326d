/** What each thing is called aloud. */
export const called = {
  card: (number: number) => `card ${number.toString()}`,
  theme: (number: number) => `theme ${number.toString()}`,
  /** Where kinds mix: 'not working 3'. */
  themeOfKind: (kind: string, number: number) => `${kind.toLowerCase()} ${number.toString()}`,
  cause: (letter: string) => `cause ${letter}`,
  success: (number: number) => `success ${number.toString()}`,
  idea: (number: number) => `idea ${number.toString()}`,
  ideas: (numbers: readonly number[]) =>
    numbers.length > 1
      ? `ideas ${numbers.slice(0, -1).join(', ')} and ${String(numbers.at(-1))}`
      : `idea ${numbers.join('')}`,
};
