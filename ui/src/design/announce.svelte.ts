import { untrack } from 'svelte';

/** What screen readers are told next; two places by turns, so that the same words are heard again. */
export const announced = $state({ turn: 0, text: '' });

/** Something was said a moment ago and is not drawn yet. */
let isFresh = false;

/**
 * Tells people who use a screen reader what has changed: 'Moved to theme 5. Undo with Control Z.' What is
 * told in the same moment is heard together: one thing would else take the place of the other.
 */
export function announce(text: string): void {
  // An effect that tells something does not follow what is told: it would begin anew with whatever is said next.
  untrack(() => {
    if (isFresh) {
      if (!announced.text.includes(text)) announced.text = `${announced.text} ${text}`;
      return;
    }
    announced.turn += 1;
    announced.text = text;
    isFresh = true;
    setTimeout(() => {
      isFresh = false;
    });
  });
}
