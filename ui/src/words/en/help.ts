/** The help page: keys, this computer's own choices, and who made the process. */
export const help = {
  title: 'Help',
  keys: 'Keys that work everywhere',
  keysNote: 'Each page has keys of its own too. Press ? to see all keys.',
  choices: 'On this computer',
  scheme: 'The desk is',
  light: 'Light',
  dark: 'Dark, for a dim room',
  safe: 'Kept safe',
  safeText: 'Heard makes backups by itself. You can go back to any of them.',
  wall: 'The wall',
  wallText: 'The wall is a window of its own. Put it on the screen that the room looks at.',
  about: 'About',
  credit:
    'Working Together for Change is © Groundswell Partnership. Helen Sanderson Associates first designed it.',
  noClaim: 'They have not checked or approved Heard.',
  stays: 'All of it stays on this computer. Nothing is sent out.',
};
