const HOUR = 60;

const minutes = (n: number): string => (n === 1 ? '1 minute' : `${n.toString()} minutes`);

/** '25 minutes', '1 hour', '2 hours 5 minutes'. */
const long = (n: number): string => {
  if (n < HOUR) return minutes(n);
  const hours = Math.floor(n / HOUR);
  const whole = hours === 1 ? '1 hour' : `${hours.toString()} hours`;
  return n % HOUR === 0 ? whole : `${whole} ${minutes(n % HOUR)}`;
};

/** The day: what is now, what is next, and what that does to the end. */
export const day = {
  title: 'The day',
  open: 'Open the day',
  shut: 'Close the day',
  which: 'Which day',
  day: (n: number) => `Day ${n.toString()}`,
  today: 'today',
  now: 'Now',
  next: 'Next',
  then: (what: string) => `Then ${what}`,
  first: (what: string) => `First ${what}`,
  at: (time: string, title: string) => `${time} ${title}`,
  short: 'min left',
  running: (n: number) => `Day ${n.toString()}, now`,
  notBegun: 'The day has not begun',
  notToday: 'No day of the workshop today',
  dayOver: 'Nothing more today',

  left: (n: number) => `${minutes(n)} left`,
  leftOf: (n: number, of: number) => `${n === 1 ? 'minute' : 'minutes'} left of ${of.toString()}`,
  over: (n: number) => `${long(n)} over`,
  timeIsUp: 'Time is up. Carry on if the room needs it.',
  began: (time: string, until: string) => `Began at ${time}. Until ${until}.`,
  beganAt: (time: string) => `Began at ${time}`,
  more: (n: number) => `${minutes(n)} more`,

  onTime: (ends: string) => `On time. The day ends at ${ends}.`,
  behind: (n: number, ends: string, planned: string) =>
    `${long(n)} behind. The day ends at ${ends}, not ${planned}.`,
  ahead: (n: number, ends: string, planned: string) =>
    `${long(n)} ahead. The day ends at ${ends}, not ${planned}.`,
  pace: {
    onTime: 'On time',
    behind: (n: number) => `${long(n)} behind`,
    ahead: (n: number) => `${long(n)} ahead`,
  },

  fiveMore: 'Five more minutes',
  startNext: (title: string) => `Start: ${title}`,
  startNow: 'Start now',
  startAgain: 'Start again from now',
  startNamed: (title: string) => `Start now: ${title}`,
  skip: 'Skip it',
  takeIn: 'Take it in again',
  moveTo: (n: number) => `Move to day ${n.toString()}`,
  remove: 'Remove',
  moreAbout: (title: string) => `More about ${title}`,
  skipped: 'Skipped',
  done: 'Done',
  passed: 'Not begun',
  plannedFor: (time: string, long: string) => `Planned for ${time}, ${long}.`,
  minutes,

  said: {
    started: (title: string) => `Now: ${title}`,
    more: (title: string) => `${title} has five more minutes.`,
    skipped: (title: string) => `${title} is skipped.`,
    takenIn: (title: string) => `${title} is in the day again.`,
    moved: (title: string, n: number) => `${title} is on day ${n.toString()} now.`,
  },

  empty: 'Nothing on this day yet.',
  toAgenda: 'Change the agenda',
  showNowNext: 'Show now and next',
  tone: 'A soft tone when time is up',
  toneHint: 'Only on this computer, and off at first.',
};

/** The timer that the room can see. */
export const timer = {
  title: 'A timer',
  what: 'What for',
  whatHint: 'The room reads this on the wall.',
  length: 'Minutes',
  start: 'Start the timer',
  startFor: (what: string, n: number) => `Start a timer for ${what}, ${minutes(n)}`,
  idle: (n: number) => minutes(n),
  running: (n: number) => `${n.toString()} min left`,
  runningFor: (what: string, n: number) => `${what}: ${minutes(n)} left`,
  up: 'Time is up',
  upFor: (what: string) => (what ? `${what}: time is up` : 'Time is up'),
  unnamed: 'Timer',
  carryOn: 'Carry on if the room needs it.',
  fiveMore: 'Five more minutes',
  twoMore: 'Two more minutes',
  stop: 'Stop the timer',
  show: 'Show it on the wall',
  shown: 'It is on the wall',
  saidStarted: (n: number) => `The timer runs: ${minutes(n)}.`,
  saidStopped: 'The timer is stopped.',
};
