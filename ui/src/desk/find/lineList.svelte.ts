/**
 * A field with lines under it, as ARIA's combobox: the arrows walk, Enter takes, and the cursor stays in
 * the field all the while.
 */
import * as words from '../../words';
import { tellKeys } from '../state/keys.svelte';

/** What a list of lines needs to know. */
interface Lists<Line> {
  /** Unique on the page. */
  id: string;
  /** The lines that are drawn, in order. */
  lines: () => readonly Line[];
  /** Whether the lines can be seen. */
  open: () => boolean;
  /** A line was taken, by Enter or a press. */
  take: (line: Line) => void;
}

/** Lines that a jump by page goes on. */
const PAGE = 8;

/** The lines under one field. Made while its component is set up. */
export class LineList<Line> {
  #at: number = $state(-1);

  constructor(private readonly list: Lists<Line>) {
    tellKeys(() =>
      list.open()
        ? [
            { keys: ['ArrowUp', 'ArrowDown'], words: words.keys.walkFound },
            { keys: ['Enter'], words: words.keys.takeFound },
            { keys: ['Escape'], words: words.keys.endFind },
          ]
        : [],
    );
  }

  /** The line that Enter takes; -1 where it takes none. */
  get at(): number {
    return Math.min(this.#at, this.list.lines().length - 1);
  }

  /** Goes to a line; -1 is none. */
  go(at: number): void {
    this.#at = at;
    void Promise.resolve().then(() => {
      if (this.at < 0) document.getElementById(this.listId)?.scrollTo(0, 0);
      else document.getElementById(this.#idOf(this.at))?.scrollIntoView({ block: 'nearest' });
    });
  }

  /** For the field: `<input {...lines.field} />`. */
  get field(): Record<string, unknown> {
    return {
      type: 'text',
      role: 'combobox',
      autocomplete: 'off',
      spellcheck: false,
      'aria-autocomplete': 'list',
      'aria-haspopup': 'listbox',
      'aria-expanded': this.list.open() && this.list.lines().length > 0,
      'aria-controls': this.listId,
      'aria-activedescendant': this.at >= 0 ? this.#idOf(this.at) : undefined,
    };
  }

  /** The id of the element with the lines. */
  get listId(): string {
    return `${this.list.id}-list`;
  }

  /** For a line: `<li {...lines.line(index)}>`. */
  line(index: number): Record<string, unknown> {
    const line = this.list.lines()[index];
    return {
      id: this.#idOf(index),
      role: 'option',
      'aria-selected': index === this.at,
      onclick: () => {
        if (line !== undefined) this.list.take(line);
      },
    };
  }

  /** A key was pressed in the field; true where it was one of these. */
  pressed(event: KeyboardEvent): boolean {
    if (event.isComposing) return false;
    const { at } = this;
    const last = this.list.lines().length - 1;
    const to = {
      ArrowDown: at >= last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      PageDown: Math.min(last, at + PAGE),
      PageUp: Math.max(0, at - PAGE),
    }[event.key];
    if (to !== undefined) this.go(Math.max(0, to));
    else if (event.key === 'Enter') {
      const line = this.list.lines()[at];
      if (line !== undefined) this.list.take(line);
    } else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  #idOf(index: number): string {
    return `${this.list.id}-${index.toString()}`;
  }
}
