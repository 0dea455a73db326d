/** Stage 4: why is this happening. */
import { many } from './saying';

/** Words for the why-tree and the parts of its stage. */
export const understand = {
  parts: { why: 'Why is this happening?', vote: 'Vote', result: 'Result' },

  themes: 'Themes that are not working',
  causes: (count: number) => (count === 0 ? 'no causes yet' : many(count, 'cause', 'causes')),
  themeTab: (theme: number, name: string, causes: string) =>
    `Theme ${theme.toString()}. ${name || 'No name yet'}. ${causes}`,
  allThemes: (count: number) => `${count.toString()} more`,
  noThemes: 'No themes of this kind yet.',
  noThemesAsk: 'Make themes of what is not working first.',
  toBoard: 'Go to the theme board',
  noName: 'No name yet',
  dots: (count: number) => many(count, 'dot', 'dots'),

  mattersMost: 'matters most:',
  mattersMostOf: (letters: readonly string[]) =>
    letters.length < 2
      ? letters.join('')
      : `${letters.slice(0, -1).join(', ')} and ${letters.at(-1) ?? ''}`,
  columns: ['Why is this happening?', 'And why is that?'],
  tree: 'Why-tree',
  none: 'No causes yet. Ask: why does this happen?',
  firstCause: 'Add the first cause',
  anotherHere: 'One more answer to “why”',
  another: 'Another answer',
  twice: 'Press twice to change the words.',
  askWhy: 'Ask why again',
  cause: (letter: string, text: string, ringed: boolean) =>
    `Cause ${letter}. ${text}${ringed ? '. Matters most' : ''}`,
  newCause: (letter: string) => `New cause ${letter}`,
  editCause: (letter: string) => `Words of cause ${letter}`,
  because: 'Because…',
  stop: 'Stop when the room thinks it is there. Three whys may be enough.',

  menuOf: (letter: string) => `Cause ${letter}: what to do`,
  menu: {
    edit: 'Change its words',
    why: 'Ask why again',
    another: 'One more answer beside it',
    ring: 'Ring it: it matters most',
    unring: 'Take the ring away',
    up: 'Move up',
    down: 'Move down',
    first: 'It is the first one.',
    last: 'It is the last one.',
    under: 'Move it elsewhere',
    remove: 'Take it away',
    removeHint: (count: number) =>
      count === 0 ? '' : `${many(count, 'cause', 'causes')} under it goes too.`,
  },
  move: {
    title: (letter: string) => `Move cause ${letter}`,
    label: 'It is an answer to',
    theTheme: (theme: number) => `Theme ${theme.toString()} itself`,
    option: (letter: string, text: string) => `${letter}: ${text}`,
    go: 'Move it there',
    cancel: 'Leave it',
  },

  said: {
    ringed: (letter: string) => `Cause ${letter} matters most.`,
    unringed: (letter: string) => `Cause ${letter} is not ringed any more.`,
    added: (letter: string) => `Cause ${letter} is added.`,
    removed: (letter: string, under: number) =>
      under === 0
        ? `Cause ${letter} is taken away.`
        : `Cause ${letter} is taken away, with ${under.toString()} under it.`,
    moved: (letter: string) => `Cause ${letter} moved. Undo with Control Z.`,
  },

  showTree: 'Show the why-tree',

  keys: {
    enter: 'another cause here',
    right: 'ask why again',
    left: 'back',
    then: 'then',
    ring: 'ring what matters most',
    ringLong: 'Ring what matters most',
    walkLong: 'Walk the tree',
    removeLong: 'Take the cause away',
    addLong: 'Add a cause',
    menuLong: 'What to do with this cause',
  },

  cue: {
    topic: 'Ask why again',
    sayFirst: (name: string) =>
      name ? `${ended(name)} Why is this happening?` : 'Why is this happening?',
    say: (text: string) => `${ended(text)} Why is that?`,
    tip: 'If an answer is about a person, ask what made it so.',
  },
};

/** A sentence with its full stop. */
function ended(text: string): string {
  const line = text.trim();
  return /[.!?…]$/.test(line) ? line : `${line}.`;
}
