import { announce } from './announce.svelte';

/** One short message at the foot of the sheet, with at most one thing to do. */
export interface Notice {
  id: number;
  text: string;
  /** What the button says and does, such as Undo. */
  action?: { label: string; run: () => void };
  /** Something did not work: it stays until it is closed. */
  trouble: boolean;
}

/** How long a message without trouble stays, in milliseconds; it waits while it is read or focused. */
const STAYS = 12_000;

let nextId = 1;
let leaving: ReturnType<typeof setTimeout> | undefined;

/** The message that is shown now; a new one takes the place of the old. */
export const notices: { now: Notice | null } = $state({ now: null });

/** Shows a message and has it read out. */
export function notify(
  text: string,
  options: Partial<Pick<Notice, 'action' | 'trouble'>> = {},
): void {
  notices.now = { id: nextId++, text, action: options.action, trouble: options.trouble ?? false };
  announce(text);
  release();
}

/** Takes the message away. */
export function dismiss(): void {
  clearTimeout(leaving);
  notices.now = null;
}

/** Keeps the message while the pointer or the focus is on it. */
export function hold(): void {
  clearTimeout(leaving);
}

/** Lets the message go after its time. */
export function release(): void {
  clearTimeout(leaving);
  if (notices.now && !notices.now.trouble) leaving = setTimeout(dismiss, STAYS);
}
