/** Stage 5: if it worked, what do we see? */
import { many } from './saying';

/** Words for the success lines of a theme. */
export const success = {
  title: 'It worked. What do we see?',
  titleIn: (when: string) => `It is ${when}. It worked. What do we see?`,

  lines: (count: number) => (count === 0 ? 'no lines yet' : many(count, 'line', 'lines')),
  next: 'Next line',
  nextFor: (number: number, view: string) => `Success ${number.toString()}, ${view.toLowerCase()}`,
  removed: (number: number) => `Success ${number.toString()} is off the list.`,
  added: (number: number) => `Success ${number.toString()} is added.`,

  show: (theme: number) => `Show success, theme ${theme.toString()}`,

  keys: {
    enter: 'next line',
    enterLong: 'Type the next line',
    tab: 'next view',
    escape: 'leave the field',
  },

  cue: {
    sayPlain: 'Think a year on. It worked. What do you see?',
    sayView: (view: string) => `What is different for ${view.toLowerCase()}?`,
    tip: 'Say it as if it is true now: “I go out twice a week.”',
  },
};
