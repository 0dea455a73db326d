/** What the team says about one step, in one length. */
export interface PromptWords {
  /** What the step is for. */
  whatFor: string;
  /** What to say, one quote each, in the order of speaking. */
  say: readonly string[];
  onWall: string;
  materials: string;
  minutes: string;
  /** What often goes wrong and what helps; the first one for somebody who knows is the cue card's tip. */
  goesWrong: readonly string[];
  leads: string;
}

/** One step in two lengths: for somebody learning, and for somebody who knows it well. */
export interface StepWords {
  title: string;
  learning: PromptWords;
  knowing: PromptWords;
}
