/**
 * After a click with mouse or finger the focus goes on to the sheet, so that the page's own keys (Space,
 * Enter) work at once and do not press the same button again. Somebody who walks by keyboard stays.
 */
export function handOn(event: MouseEvent): void {
  const byPointer = event.detail > 0;
  if (byPointer && event.currentTarget instanceof HTMLElement) {
    event.currentTarget.closest('main')?.focus({ preventScroll: true });
  }
}
