/** The page of all keys, and what fields and lists do with keys of their own. */
export const keys = {
  title: 'All keys',
  page: 'On this page',
  pageNone: 'This page has no keys of its own.',
  everywhere: 'Everywhere',
  or: 'or',
  to: 'to',
  singleKeys: 'Keys of one letter or figure work',
  singleKeysHint: 'Turn this off if you speak to type.',
  fields: 'They rest while you type in a field.',

  // Everywhere
  tab: 'Next field or button',
  tabBack: 'Field or button before',
  press: 'Press the button',
  menu: 'Walk in a menu or a list',
  fullScreen: 'The wall fills its screen',

  // Fields
  nextLine: 'Keep it, and begin the next',
  keepWords: 'Keep the words',
  newLine: 'New line in the words',
  leaveField: 'Leave the field',
  keepName: 'Keep the name',
  letBe: 'Leave it as it was',
  nextColumn: 'Next column',
  nextCount: 'Next one to count',
  walkCounts: 'Up and down the list',
  walkBackups: 'Up and down the list of days',
  walkDocuments: 'Up and down the documents',
  anotherCause: 'Another cause here',
  askWhy: 'At the end of the words: ask why again',
  backWhy: 'At the beginning of the words: back',
  addName: 'Add the name',
  lastName: 'In an empty field: take the last name away',
  belongs: 'Put the cards together',
  empty: 'Empty the field',

  // Lists
  walkCards: 'Walk the cards of a theme',
  firstLast: 'First and last card of a theme',
  walkWords: 'Walk the words',
  chooseWords: 'Choose several words',
  takeWords: 'Begin here, then end here',
  walkFound: 'Walk what was found',
  takeFound: 'Choose what was found',
  endFind: 'End finding',
};
