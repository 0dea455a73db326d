/** A list of cards is one stop for Tab: arrows, Home and End go on inside it. */

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  Home: () => 0,
  End: (_, last) => last,
};

/** Walks from the button that has the focus to another one of its list; `of` finds them all. */
export function walk(event: KeyboardEvent & { currentTarget: HTMLElement }, of: string): void {
  const step = STEPS[event.key];
  if (!step) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(of)];
  const at = all.findIndex((button) => button === document.activeElement);
  if (at < 0) return;
  event.preventDefault();
  event.stopPropagation();
  all[step(at, all.length - 1)]?.focus();
}
