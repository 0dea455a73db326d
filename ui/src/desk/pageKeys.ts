/**
 * Keys of a page. They rest while a dialog is open. Enter and Space stay with the button that has the
 * focus, arrows with a row of choices, so that no key is taken from what people stand on.
 */
import { layKeys } from './state/keys.svelte';
import { keyName, type KeyAction, type KeyEvent } from './keys';

/** Lays the keys of a page until it goes. The function may follow the page's state. */
export function layPageKeys(actions: () => readonly KeyAction[]): void {
  layKeys(() => actions().map(guarded));
}

function guarded(action: KeyAction): KeyAction {
  return {
    ...action,
    run: (event) => (restsNow(event) ? false : action.run(event)),
  };
}

const CONTROLS = 'button, a[href], summary, [role="menuitem"], input:not([type="text"])';

/** True where the key belongs to an open dialog or to what has the focus. */
function restsNow(event: KeyEvent): boolean {
  if (document.querySelector('dialog[open]')) return true;
  const focused = document.activeElement;
  if (!focused || focused.matches('[data-card], [data-card] .number')) return false;
  const name = keyName(event);
  if (name === 'Enter' || name === 'Space') return focused.matches(CONTROLS);
  if (name.startsWith('Arrow')) return focused.matches('input[type="radio"]');
  return false;
}
