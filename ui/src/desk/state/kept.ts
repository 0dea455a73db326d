/** What this computer finds again next time: choices, and where somebody was. Never a workshop's words. */
import { keepForNextTime } from '../../transport';

/** The keys that are kept; a new one is added here. */
export type KeptKey = 'heard.preferences' | 'heard.parts' | 'heard.kind' | 'heard.inHand';

const KEYS: readonly KeptKey[] = ['heard.preferences', 'heard.parts', 'heard.kind', 'heard.inHand'];

/** What was kept last; null where nothing was. */
export function kept(key: KeptKey): string | null {
  return localStorage.getItem(key);
}

/** Keeps it in place of what was kept before. */
export function keep(key: KeptKey, text: string): void {
  localStorage.setItem(key, text);
  const entries = KEYS.map((each) => [each, kept(each)] as const);
  keepForNextTime(
    Object.fromEntries(entries.filter((entry): entry is [KeptKey, string] => entry[1] !== null)),
  );
}
