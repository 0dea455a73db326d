// The keyboard map of the desk. Screens lay their keys on top of the frame's and take them away
// when they go; the top layer wins. Single keys work only while no field is typed in.

/** One thing that keys do. */
export interface KeyAction {
  /** Such as 'W', 'Ctrl+Z', 'Shift+F8', 'ArrowUp', 'Space'. On a Mac, Cmd counts as Ctrl. */
  keys: readonly string[];
  /** What it does, in words, for the page of all keys. */
  words: string;
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
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat' | 'isComposing'
>;

const NAMES: Record<string, string> = { ' ': 'Space', Esc: 'Escape', Del: 'Delete' };

/** The name of what was pressed, as written in `KeyAction.keys`. */
export function keyName(event: KeyEvent): string {
  const key = NAMES[event.key] ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key);
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

/** A key that types something when a field has the focus. */
function isSingle(name: string): boolean {
  return !/^(Ctrl|Alt)\+/.test(name) && !/^(Shift\+)?F\d+$/.test(name);
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

/** Layers of keys, the newest on top. */
export class KeyMap {
  readonly #layers: (readonly KeyAction[])[] = [];

  /** Turned off in the settings: keys of one character do nothing. */
  singleKeys = true;

  /** Lays keys on top; call what it returns to take them away. */
  layer(actions: readonly KeyAction[]): () => void {
    this.#layers.push(actions);
    return () => {
      const index = this.#layers.indexOf(actions);
      if (index >= 0) this.#layers.splice(index, 1);
    };
  }

  /** Runs what the key stands for; true if something was done. */
  press(event: KeyEvent, typing: boolean): boolean {
    if (event.isComposing) return false;
    const name = keyName(event);
    if (!this.singleKeys && isCharacter(name)) return false;
    return this.#layers.toReversed().some((layer) =>
      layer.some((action) => {
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

  /** All keys that work now, the newest layer first, for the page of all keys. */
  all(): KeyAction[] {
    return this.#layers.toReversed().flat();
  }
}

/** Puts figures that are typed shortly after each other together: '1', '2' within 600 ms is 12. */
export class Figures {
  #typed = '';
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param taken gets the number, after `wait` milliseconds without a further figure, or at once
   * when no longer number is possible.
   * @param most the largest number that can be meant.
   */
  constructor(
    private readonly taken: (number: number) => void,
    private readonly most: () => number,
    private readonly wait = 600,
  ) {}

  /** One more figure was typed. */
  add(figure: string): void {
    clearTimeout(this.#waiting);
    this.#typed += figure;
    if (Number(this.#typed) * 10 > this.most()) this.#take();
    else
      this.#waiting = setTimeout(() => {
        this.#take();
      }, this.wait);
  }

  #take(): void {
    const number = Number(this.#typed);
    this.#typed = '';
    this.taken(number);
  }
}
