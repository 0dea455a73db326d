/** What the team says about one step, in one length. */
export interface PromptWords {
  /** What the step is for. */
  whatFor: string;
  /** What to say, one quote each, in the order of speaking. */
  say: readonly string[];
  /** What to put on the wall. */
  onWall: string;
  /** What has to lie ready. */
  materials: string;
  /** How long it takes, in words. */
  minutes: string;
  /** What often goes wrong and what helps; the first one for somebody who knows is the cue card's tip. */
  goesWrong: readonly string[];
  /** Who leads this bit. */
  leads: string;
}

/** One step in two lengths: for somebody learning, and for somebody who knows it well. */
export interface StepWords {
  /** What the step is called. */
  title: string;
  learning: PromptWords;
  knowing: PromptWords;
}
