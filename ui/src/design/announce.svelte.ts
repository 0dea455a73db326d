/** What screen readers are told next; two places by turns, so that the same words are heard again. */
export const announced = $state({ turn: 0, text: '' });

/** Tells people who use a screen reader what has changed: 'Moved to theme 5. Undo with Control Z.' */
export function announce(text: string): void {
  announced.turn += 1;
  announced.text = text;
}
