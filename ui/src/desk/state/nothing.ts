/** What the single rows are while no workshop is open, so that screens need not ask each time. */
import type { Settings, Wall, Workshop } from '../../protocol/protocol';

/** No workshop. */
export const NO_WORKSHOP: Workshop = {
  id: '',
  title: '',
  focusQuestion: '',
  organisation: '',
  place: '',
  quietRoom: '',
  timeZone: 'Europe/London',
  dayOne: null,
  dayTwo: null,
  reviewDate: null,
  deleteBy: null,
  stage: 'prepare',
  done: [],
  screenHeightCm: null,
  backRowCm: null,
  practice: false,
};

/** No settings. */
export const NO_SETTINGS: Settings = {
  id: '',
  working: '',
  notWorking: '',
  important: '',
  askedPerPerson: 2,
  perspectives: [],
  lenses: [],
  dotsPerPerson: 3,
  mostPerItem: 3,
  effortAxis: '',
  differenceAxis: '',
  corners: [],
  promptLength: 'learning',
  hearSeed: 0,
  reader: '',
};

/** A wall that shows nothing. */
export const NO_WALL: Wall = {
  id: '',
  scene: { scene: 'blank' },
  page: 0,
  held: null,
  blank: true,
  scheme: 'light',
  size: 100,
  pause: null,
  timer: null,
};
