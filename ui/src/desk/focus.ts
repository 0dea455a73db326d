/** The focus is never lost: where what had it has gone, the nearest place that is left takes it. */
import { tick } from 'svelte';

const FOCUSABLE =
  'a[href], :is(button, input, select, textarea):not(:disabled), [tabindex="0"], [role="menuitem"]';

/** Gives the sheet the focus after the next drawing, if nothing else has it by then. */
export async function keepFocus(): Promise<void> {
  await tick();
  if (hasFocus()) return;
  document.getElementById('sheet')?.focus();
}

/**
 * Watches the whole page from now on. Screens that know a better place give it the focus themselves,
 * within a frame; this is for all the others. Call what it returns to end it.
 */
export function watchFocus(): () => void {
  let last: HTMLElement | null = null;
  let around: HTMLElement[] = [];
  const remember = (event: FocusEvent): void => {
    if (!(event.target instanceof HTMLElement)) return;
    last = event.target;
    around = ancestors(last);
    requestAnimationFrame(showFocus);
  };
  const check = (): void => {
    if (!last || hasFocus() || canHaveFocus(last)) return;
    requestAnimationFrame(() => {
      if (!last || hasFocus() || canHaveFocus(last) || !document.hasFocus()) return;
      nearest(around)?.focus();
    });
  };
  const changed = (): void => {
    // A whole screen went: the one in its place has it before anything else happens.
    if (
      !hasFocus() &&
      [last, ...around].some((each) => each?.id === 'sheet' && !each.isConnected)
    ) {
      sheet()?.focus();
    }
    check();
  };
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('focusin', remember);
  document.addEventListener('focusout', check);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', remember);
    document.removeEventListener('focusout', check);
  };
}

/** What has the focus by key is seen whole: browsers are content with a part of it. */
function showFocus(): void {
  const focused = document.activeElement;
  if (!focused?.matches(':focus-visible') || focused.matches('#sheet')) return;
  focused.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function hasFocus(): boolean {
  return document.activeElement !== null && document.activeElement !== document.body;
}

/** A click beside everything takes the focus from what still stands: that is no loss. */
function canHaveFocus(element: HTMLElement): boolean {
  return (
    element.isConnected && element.getClientRects().length > 0 && !element.matches(':disabled')
  );
}

function ancestors(element: HTMLElement): HTMLElement[] {
  const all: HTMLElement[] = [];
  for (let each = element.parentElement; each; each = each.parentElement) all.push(each);
  return all;
}

/**
 * The closest part that is left: a dialog gives its first field, a part with `data-keeps-focus` the first
 * thing in it that can have it, all else leads to the sheet.
 */
function nearest(around: readonly HTMLElement[]): HTMLElement | null {
  const left = around.find(
    (each) => each.isConnected && each.matches('dialog[open], #sheet, [data-keeps-focus]'),
  );
  if (left?.matches('dialog')) return left.querySelector<HTMLElement>(`.body :is(${FOCUSABLE})`);
  if (left?.id !== 'sheet') return left?.querySelector<HTMLElement>(FOCUSABLE) ?? sheet();
  return left;
}

function sheet(): HTMLElement | null {
  return document.getElementById('sheet');
}
