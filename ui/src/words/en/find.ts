/** The finder: any stage, card, theme, idea, scene or command by its words or its number. */
export const find = {
  title: 'Find',
  label: 'What are you looking for?',
  hint: 'Type words, or a number. “43”, “theme 3”, “blank the wall”.',
  list: 'What was found',
  none: 'Nothing found. Try fewer words, or a number.',
  found: (count: number) => (count === 1 ? '1 found.' : `${count.toString()} found.`),
  more: (count: number) => `And ${count.toString()} more. Type another word.`,

  stage: (number: number) => `Stage ${number.toString()}`,
  idea: 'Idea',
  cause: 'Cause',
  plan: 'Action plan',
  command: 'Do it',
  thisPage: 'On this page',
  onTheWall: 'On the wall',

  show: (what: string) => `Show ${what}`,
  savePlan: 'Save the action plan as PDF',
  saveData: 'Save all the data',
  home: 'All your workshops',
  dark: 'Make the desk dark',
  light: 'Make the desk light',
};
