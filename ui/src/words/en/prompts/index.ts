// What to say at every step of the process, in two lengths. Written by the team; a workshop keeps
// its own words beside these and can always come back to them.
import { after } from './after';
import { before } from './before';
import { dayOneCloses } from './dayOneCloses';
import { dayOneOpens } from './dayOneOpens';
import { dayTwoCloses } from './dayTwoCloses';
import { dayTwoOpens } from './dayTwoOpens';

export type { PromptWords, StepWords } from './prompt';

/** Every step, in the order of the process. */
export const prompts = {
  ...before,
  ...dayOneOpens,
  ...dayOneCloses,
  ...dayTwoOpens,
  ...dayTwoCloses,
  ...after,
};
