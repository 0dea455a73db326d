/** What the cue card says: the screen's live words, else the step's, with one tip. */
import type { CueWords } from '../frame/CueCard.svelte';
import type { Cue } from '../state/wall.svelte';
import type { PromptNow } from './prompt';

/** More than two things to say at once nobody can hold; the panel has them all. */
const MOST = 2;

/** What the card needs to know beside the screen's own words. */
export interface Around {
  /** 'Say', where the screen gives no title. */
  title: string;
  /** The step's name, where the screen gives no topic. */
  topic: string | undefined;
  /** Who leads, as the agenda says. */
  leads: string | undefined;
  prompt: PromptNow | null;
  /** One short tip, in the words for somebody who knows: they tell what to do, not what goes wrong. */
  tip: string | undefined;
}

/** The card; null while there is nothing to say. */
export function onCard(
  said: Cue | null,
  { title, topic, leads, prompt, tip }: Around,
): CueWords | undefined {
  if (!said && !prompt) return undefined;
  const live = typeof said?.say === 'string' ? [said.say] : (said?.say ?? []);
  const lines = prompt?.say.lines.slice(0, MOST) ?? [];
  // What a workshop wrote itself is said first; the screen's words of the moment follow.
  const say = live.length === 0 ? lines : prompt?.say.own ? [...lines, ...live] : live;
  const own = prompt?.goesWrong.own ? prompt.goesWrong.lines[0] : undefined;
  return {
    title: said?.title ?? title,
    // A card with a title of its own, such as 'Ask your team', is not the step's.
    topic: said?.topic ?? (said?.title ? undefined : topic),
    say,
    told: said?.told && !prompt?.say.own,
    tip: own ?? said?.tip ?? tip,
    who: said?.lead ?? leads,
    whoLabel: said?.leadLabel,
    whole: prompt !== null,
  };
}
