// The keyboard map of the desk. Screens lay their keys on top of the frame's and take them away
// when they go; the top layer wins. Single keys work only while no field is typed in.

/** Keys and what they do. */
export interface ListedKey {
  /** Such as 'W', 'Ctrl+Z', 'Shift+F8', 'ArrowUp', 'Space'. On a Mac, Cmd counts as Ctrl. */
  keys: readonly string[];
  /** What it does, in words, for the page of all keys. */
  words: string;
}

/** One thing that keys do. */
export interface KeyAction extends ListedKey {
  /** Works also while a field is typed in: F8, PageDown, Ctrl+Enter. */
  whileTyping?: boolean;
  /** Works also when it repeats because the key is held down: arrows. */
  repeats?: boolean;
  /** Returns false when it did not apply: the next layer is asked. */
  run: (event: KeyEvent) => unknown;
}

/** What the map needs to know of a keyboard event. */
export type KeyEvent = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat' | 'isComposing'
>;

/** Where keys work: on every screen, or on the one that is open. */
export type Reach = 'everywhere' | 'page';

const NAMES: Record<string, string> = { ' ': 'Space', Esc: 'Escape', Del: 'Delete' };

/** The name of what was pressed, as written in `KeyAction.keys`. */
export function keyName(event: KeyEvent): string {
  const key = NAMES[event.key] ?? (event.key.length === 1 ? signOf(event) : event.key);
  // Shift is part of how a sign such as '?' is typed; it counts only with letters and named keys.
  const shift = event.shiftKey && (key.length > 1 || /[A-Z0-9]/.test(key));
  return [
    event.ctrlKey || event.metaKey ? 'Ctrl' : '',
    event.altKey ? 'Alt' : '',
    shift ? 'Shift' : '',
    key,
  ]
    .filter(Boolean)
    .join('+');
}

/** With Alt or Ctrl the key itself counts: on a Mac, Alt with 3 types a pound sign. */
function signOf(event: KeyEvent): string {
  const held = event.ctrlKey || event.metaKey || event.altKey;
  const plain = /^[a-z0-9?+=.,/-]$/i.test(event.key);
  const printed = held && !plain && /^(?:Key|Digit)(.)$/.exec(event.code)?.[1];
  return printed || event.key.toUpperCase();
}

/** A key that types something when a field has the focus. */
function isSingle(name: string): boolean {
  return !/^(Ctrl|Alt)\+/.test(name) && !/^(Shift\+)?F\d+$/.test(name);
}

/** What stands on the caps: 'Ctrl+Shift+Z' is 'Ctrl', 'Shift', 'Z'; on a Mac 'Cmd' for 'Ctrl'. */
export function capsOf(name: string, onMac = isMac()): string[] {
  return name
    .split(/\+(?!$)/)
    .map((part) => (part === 'Ctrl' && onMac ? 'Cmd' : (CAPS[part] ?? part)));
}

const CAPS: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Backspace: '⌫',
  PageDown: 'Page down',
  PageUp: 'Page up',
};

function isMac(): boolean {
  return typeof navigator !== 'undefined' && navigator.userAgent.includes('Mac');
}

/** Figures that follow each other as one: '1' to '9' is '1…9'. */
export function grouped(keys: readonly string[]): string[][] {
  const lines: string[][] = [];
  for (const key of keys) {
    const last = lines.at(-1);
    const before = last?.at(-1);
    const follows =
      before !== undefined && Number(/\d$/.exec(before)?.[0]) + 1 === Number(/\d$/.exec(key)?.[0]);
    if (last && follows && before.slice(0, -1) === key.slice(0, -1)) last.push(key);
    else lines.push([key]);
  }
  return lines;
}

/** Keys of one character can be turned off, for people who use speech to type. */
function isCharacter(name: string): boolean {
  return name.replace(/^Shift\+/, '').length === 1;
}

/** Whether something is being typed in: a field, a box of choices, or an editable text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return (
    target instanceof HTMLInputElement &&
    !['button', 'checkbox', 'radio', 'range'].includes(target.type)
  );
}

/** Keys that were laid together. */
interface Layer {
  reach: Reach;
  /** What the map runs. */
  actions: readonly KeyAction[];
  /** What a field or a list hears by itself: only told. */
  told: readonly ListedKey[];
}

/** Told only: the browser and the menus hear such keys by themselves. */
const isGiven = (layer: Layer): boolean => layer.told.length > 0;

/** Layers of keys, the newest on top. */
export class KeyMap {
  readonly #layers: Layer[] = [];

  /** Turned off in the settings: keys of one character do nothing. */
  singleKeys = true;

  /** Lays keys on top; call what it returns to take them away. */
  layer(actions: readonly KeyAction[], reach: Reach = 'page'): () => void {
    return this.#lay({ reach, actions, told: [] });
  }

  /** Tells of keys that a field or a list hears by itself; call what it returns to end that. */
  tell(told: readonly ListedKey[], reach: Reach = 'page'): () => void {
    return this.#lay({ reach, actions: [], told });
  }

  #lay(layer: Layer): () => void {
    this.#layers.push(layer);
    return () => {
      const index = this.#layers.indexOf(layer);
      if (index >= 0) this.#layers.splice(index, 1);
    };
  }

  /** Runs what the key stands for; true if something was done. */
  press(event: KeyEvent, typing: boolean): boolean {
    if (event.isComposing) return false;
    const name = keyName(event);
    if (!this.singleKeys && isCharacter(name)) return false;
    return this.#layers.toReversed().some(({ actions }) =>
      actions.some((action) => {
        if (!action.keys.includes(name)) return false;
        if (typing && !(action.whileTyping ?? !isSingle(name))) return false;
        if (event.repeat && !action.repeats) return true;
        return action.run(event) !== false;
      }),
    );
  }

  /** For the window's keydown: runs the key and keeps the browser from doing something else too. */
  readonly onkeydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    if (this.press(event, isTyping(event.target))) event.preventDefault();
  };

  /** What the map would run now, the newest layer first. */
  actions(reach: Reach): KeyAction[] {
    return this.#layers
      .toReversed()
      .filter((layer) => layer.reach === reach)
      .flatMap((layer) => layer.actions);
  }

  /** All keys that work now, the newest layer first, each line of words once. */
  listed(reach: Reach): ListedKey[] {
    const lines: ListedKey[] = [];
    // What the page takes for itself is not listed as everybody's; both leave fields with Escape.
    const taken = new Set(reach === 'page' ? [] : this.actions('page').flatMap(({ keys }) => keys));
    taken.delete('Escape');
    for (const layer of this.#layers.toReversed()) {
      if (layer.reach !== reach) continue;
      for (const { keys, words } of [...layer.actions, ...layer.told]) {
        const works = keys.filter(
          (key) => (this.singleKeys || !isCharacter(key)) && !(taken.has(key) && !isGiven(layer)),
        );
        const line = lines.find((each) => each.words === words);
        if (line) line.keys = [...new Set([...line.keys, ...works])];
        else if (works.length > 0) lines.push({ keys: works, words });
      }
    }
    return lines;
  }
}
