/** The parts of the screen that F6 steps through: bar, stages, sheet, wall. */
const REGIONS = ['.bar', '.rail', '#sheet', '.side'];
const FOCUSABLE = 'a[href], :is(button, input, select, textarea):not(:disabled), [tabindex="0"]';

/** Puts the focus into the next part of the screen that can have it: -1 for the one before. */
export function nextRegion(by: 1 | -1): void {
  const regions = REGIONS.map((name) => document.querySelector<HTMLElement>(name));
  const here = regions.findIndex((region) => region?.contains(document.activeElement));
  for (let step = 1; step <= regions.length; step += 1) {
    const region = regions.at((Math.max(here, -1) + by * step) % regions.length);
    if (region && takesFocus(region)) return;
  }
}

/** The sheet takes it itself, so that its heading is read and Tab goes on from the top. */
function takesFocus(region: HTMLElement): boolean {
  const inside = [...region.querySelectorAll<HTMLElement>(FOCUSABLE)];
  for (const target of region.id === 'sheet' ? [region] : inside) {
    target.focus();
    if (target === document.activeElement) return true;
  }
  return false;
}
