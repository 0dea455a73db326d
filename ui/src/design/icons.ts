/** Heard's line pictures for buttons and signs: a grid of 24, one round nib, no fill. */
export const ICONS = {
  screen: 'M3.5 5h17v11.5h-17zM12 16.5V20M8.5 20h7',
  blank: 'M3.5 5h17v12.5h-17zM5 20.5 19.5 2.5',
  undo: 'M8 5 4.5 8.5 8 12M4.5 8.5h10a4.5 4.5 0 0 1 0 9H9',
  redo: 'M16 5l3.5 3.5L16 12M19.5 8.5h-10a4.5 4.5 0 0 0 0 9H15',
  tick: 'M4.5 13.5 9 18.5 19.5 5',
  find: 'M10.5 4.5a6 6 0 1 1 0 12 6 6 0 0 1 0-12M15 15l5.5 5.5',
  plus: 'M12 4v16M4 12h16',
  minus: 'M4 12h16',
  close: 'M5.5 5.5l13 13M18.5 5.5l-13 13',
  down: 'M6 9.5l6 6 6-6',
  right: 'M9.5 6l6 6-6 6',
  left: 'M14.5 6l-6 6 6 6',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  folder: 'M3.5 6h6l2 2.5h9V19h-17z',
  speech: 'M3.5 4.5h17v12h-10L6.5 20v-3.5h-3zM7.5 9h9M7.5 12.5h6',
  eye: 'M2.5 12C5 7.8 8.3 5.8 12 5.8s7 2 9.5 6.2c-2.5 4.2-5.8 6.2-9.5 6.2S5 16.2 2.5 12M12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6',
  lock: 'M5 10.5h14V20H5zM8 10.5V7.5a4 4 0 0 1 8 0v3',
  door: 'M6.5 20.5V3.5h11v17M3.5 20.5h17M14 12.5h.01',
  hold: 'M8.5 5.5v13M15.5 5.5v13',
  slow: 'M3.5 5h17L12 19.5z',
  question: 'M8 8.500a4 4 0 1 1 5.600 3.700C12.300 12.900 12 13.500 12 15M12 19h.01',
  edit: 'M4.5 19.5l1-4.5L16 4.5l3.5 3.5L9 18.5z',
  setAside: 'M3.5 14.5h5l1.5 2.5h4l1.5-2.5h5M3.5 14.5V20h17v-5.5M12 3.5v8M8.5 8l3.5 3.5L15.5 8',
  move: 'M5 12h14M13.5 6.5 19 12l-5.5 5.5',
  grip: 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01',
  document: 'M6 3.5h8.5L18.5 8v12.5H6zM14 3.5V8.5h4.5M9 12.5h6.5M9 16h6.5',
  print: 'M7 9V3.5h10V9M7 16H4V9h16v7h-3M7 13.5h10v7H7z',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8M4.5 20.5c.6-4.3 3.3-6.2 7.5-6.2s6.9 1.9 7.5 6.2',
  calendar: 'M4 6h16v14H4zM4 10.5h16M8.5 3.5V8M15.5 3.5V8',
  clock: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17M12 7.5V12l3.5 2.5',
  say: 'M4 6.5h16M4 11.5h16M4 16.5h9',
} as const;

/** The name of a line picture. */
export type IconName = keyof typeof ICONS;

/** Heard's pictures for the ways to think, on a grid of 64. Never a face, never without the word. */
export const LENSES = {
  apron:
    'M22 6v9c0 3-9 8-9 13M42 6v9c0 3 9 8 9 13M22 6v8a10 9 0 0 0 20 0V6M13 27v33h38V27M2 33h11M51 33h11M23 38h18v8a6 6 0 0 1-6 6h-6a6 6 0 0 1-6-6z',
  table:
    'M32 5a7 7 0 1 1 0 14 7 7 0 0 1 0-14M14 10a6 6 0 1 1 0 12 6 6 0 0 1 0-12M50 10a6 6 0 1 1 0 12 6 6 0 0 1 0-12M22 33v-3a10 10 0 0 1 20 0v3M5 33v-2a9 9 0 0 1 17-4M59 33v-2a9 9 0 0 0-17-4M2 33h60v7H2zM12 40v19M52 40v19',
  flask:
    'M25 27h16M28 27v13L15 57a3 3 0 0 0 2.500 5h31a3 3 0 0 0 2.500-5L38 40V27M21 49c4-2 7 2 11 0s7-2 13 0M30 55.500a1.800 1.800 0 1 1 0 .1M37 54.500a1.800 1.800 0 1 1 0 .1M27 10c-3 4 3 6 0 11M36 4c-3 5 4 8 1 15',
  star: 'M32 6l7.600 16.600L58 24.800 44.300 37.200 48 55.200 32 46.200 16 55.200 19.700 37.200 6 24.800 24.400 22.600z',
} as const;

/** The name of a lens's picture, as in the settings. */
export type LensName = keyof typeof LENSES;
