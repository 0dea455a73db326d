/** The why-tree of one theme: which cause has the cursor, and the field that waits for words. */
import { tick } from 'svelte';
import { drafts } from '../../design/drafts.svelte';
import { notify } from '../../design/notices.svelte';
import type { Cause, Theme } from '../../protocol/protocol';
import * as words from '../../words';
import { causesOf, flatten, type CauseTree } from '../state/views';
import { workshop } from '../state/workshop.svelte';
import { nextLetter } from './letters';

const { said } = words.understand;

/** A field in the tree: for a new cause at a place, or for the words of one that is there. */
export type WhyField =
  | { is: 'new'; theme: string; parent: string | null; after: string | null }
  | { is: 'edit'; cause: string };

/** Works on the tree of one theme. */
export class Why {
  /** The cause that keys and menus mean; none: the theme itself. */
  cursor: string | null = $state(null);
  field: WhyField | null = $state(null);
  /** The words in the field. */
  typed: string = $state('');
  /** The words in the field were found again, and nobody has touched them. */
  foundWaits = false;
  /** The cause that was ringed last: its ring is drawn, once. */
  fresh: string | null = $state(null);
  readonly #theme: () => Theme | undefined;
  #last: Promise<void> = Promise.resolve();
  /** How many turns are still to be taken. */
  #waiting = 0;
  readonly tree: CauseTree[];
  readonly list: CauseTree[];
  readonly nextLetter: string;

  constructor(theme: () => Theme | undefined) {
    this.#theme = theme;
    this.tree = $derived(causesOf(theme()?.id ?? ''));
    this.list = $derived(flatten(this.tree));
    this.nextLetter = $derived(nextLetter(this.list.map(({ cause }) => cause.letter)));
  }

  /** The cause under the cursor. */
  get cause(): Cause | undefined {
    return workshop.doc.causes.get(this.cursor);
  }

  /** The causes beside this one, itself among them, in order. */
  beside(cause: Cause): Cause[] {
    return this.list.map((each) => each.cause).filter((each) => each.parent === cause.parent);
  }

  /** The causes right under this one, or right under the theme. */
  under(parent: string | null): Cause[] {
    return this.list.map((each) => each.cause).filter((each) => each.parent === parent);
  }

  // --- the field ---------------------------------------------------------------------------------

  /** Opens a field for a new cause: an answer to `parent`, after `after` or last. */
  add(parent: string | null, after: string | null = null): void {
    const theme = this.#theme()?.id;
    if (!theme) return;
    const last = this.under(parent).at(-1)?.id ?? null;
    this.field = { is: 'new', theme, parent, after: after ?? last };
    this.typed = '';
    this.cursor = parent;
  }

  /** Which field is open, the same after a restart. */
  get place(): string | undefined {
    return this.field ? placeOf(this.field) : undefined;
  }

  /** The words in the field as they are saved. */
  get saved(): string {
    return this.field?.is === 'edit' ? (workshop.doc.causes.get(this.field.cause)?.text ?? '') : '';
  }

  /** What was being typed in this tree when Heard ended is open again. */
  reopen(): void {
    const theme = this.#theme()?.id;
    if (this.field || !theme) return;
    const isFound = (field: WhyField): boolean => drafts.found(placeOf(field)) !== null;
    const edited = this.list.find(({ cause }) => isFound({ is: 'edit', cause: cause.id }));
    if (edited) {
      this.edit(edited.cause);
      return;
    }
    const parents = [null, ...this.list.map(({ cause }) => cause.id)];
    const parent = parents.find((id) => isFound({ is: 'new', theme, parent: id, after: null }));
    if (parent !== undefined) this.add(parent);
  }

  /** Opens the words of a cause. */
  edit(cause: Cause): void {
    this.field = { is: 'edit', cause: cause.id };
    this.typed = cause.text;
    this.cursor = cause.id;
  }

  /** Enter: keeps the words, and the field waits for another answer to the same question. */
  another(): void {
    const text = this.#take();
    this.#inTurn(async (field) => {
      if (text === '') {
        this.leave();
        this.focus();
        return;
      }
      const parent = parentOf(field);
      const kept = await this.#keep(field, text);
      if (kept) this.field = { is: 'new', theme: themeOf(field), parent, after: kept };
    });
  }

  /** Right at the end of the words: keeps them and asks why again. */
  askWhy(): void {
    const text = this.#take();
    this.#inTurn(async (field) => {
      const kept = await this.#keep(field, text);
      if (kept) this.field = { is: 'new', theme: themeOf(field), parent: kept, after: null };
    });
  }

  /** Left at the beginning: keeps the words and goes back to what they answer. */
  back(): void {
    const text = this.#take();
    this.#inTurn(async (field) => {
      if (text !== '' && !(await this.#keep(field, text))) return;
      const cause = workshop.doc.causes.get(parentOf(field));
      if (cause) this.edit(cause);
      else {
        this.leave();
        this.focus();
      }
    });
  }

  /** Keeps what was typed and leaves the field; the cursor stays on the cause. */
  leaveKeeping(takeFocus = true): void {
    if (this.foundWaits) {
      this.leave();
      return;
    }
    const text = this.#take();
    // What is still being saved may take a while; the next key is no longer for this field.
    if (takeFocus && this.#waiting > 0) document.getElementById('sheet')?.focus();
    this.#inTurn(async (field) => {
      const kept = text === '' ? null : await this.#keep(field, text);
      if (text !== '' && kept === null) return;
      const isHere = themeOf(field) === this.#theme()?.id;
      this.leave();
      this.cursor = isHere ? (kept ?? this.cursor) : null;
      if (takeFocus) this.focus();
    });
  }

  /** Leaves the field; what is in it is given up. */
  leave(): void {
    const { field } = this;
    this.field = null;
    this.typed = '';
    if (field?.is === 'new') this.cursor = field.after ?? field.parent;
  }

  /** The words in the field; it is free at once for what is typed next. */
  #take(): string {
    const text = this.typed.replace(/\s+/g, ' ').trim();
    this.typed = '';
    return text;
  }

  /** One after another, so that fast typing keeps its order. */
  #inTurn(run: (field: WhyField) => Promise<void>): void {
    this.#waiting += 1;
    this.#last = this.#last.then(async () => {
      if (this.field) await run(this.field);
      this.#waiting -= 1;
    });
  }

  /** Runs once all that was typed is kept, so that a quick key means the cause just written. */
  whenKept(run: () => void): void {
    if (this.#waiting === 0) run();
    else this.#last = this.#last.then(run);
  }

  /** Saves words; answers their cause, or null where they were refused: the field takes them back. */
  async #keep(field: WhyField, text: string): Promise<string | null> {
    const kept = await (field.is === 'edit' ? change(field.cause, text) : this.#save(field, text));
    if (kept === null) this.typed = text + this.typed;
    return kept;
  }

  async #save(at: WhyField & { is: 'new' }, text: string): Promise<string | null> {
    const { theme, parent, after } = at;
    const done = await workshop.run(
      { cmd: 'addCause', args: { theme, parent, text, after } },
      { said: said.added(this.nextLetter), drafts: [placeOf(at)] },
    );
    return done?.made[0] ?? null;
  }

  // --- walking -----------------------------------------------------------------------------------

  /** Arrows walk the tree. Answers false at its edge. */
  walk(key: string): boolean {
    const { cause } = this;
    const beside = cause ? this.beside(cause) : [];
    const at = beside.findIndex((each) => each.id === cause?.id);
    const next = {
      ArrowLeft: cause?.parent ?? null,
      ArrowRight: this.under(this.cursor)[0]?.id,
      ArrowDown: beside[at + 1]?.id ?? this.#level(1),
      ArrowUp: at > 0 ? beside[at - 1]?.id : this.#level(-1),
    }[key];
    if (next === undefined || (next === null && !cause)) return false;
    this.cursor = next;
    this.focus();
    return true;
  }

  /** The next cause in the same column, where the branch has no more. */
  #level(by: 1 | -1): string | undefined {
    const here = this.list.find((each) => each.cause.id === this.cursor);
    if (!here) return undefined;
    const column = this.list.filter((each) => each.depth === here.depth);
    return column[column.indexOf(here) + by]?.cause.id;
  }

  /** Puts the focus on the cause under the cursor. */
  focus(): void {
    void tick().then(() => {
      const id = this.cursor ?? 'theme';
      const node = document.querySelector<HTMLElement>(`[data-cause-id="${id}"]`);
      (node ?? document.getElementById('sheet'))?.focus();
      node?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
  }

  // --- what can be done with a cause ---------------------------------------------------------------

  /** Rings a cause, or takes the ring away. */
  ring(cause: Cause): void {
    const mattersMost = !cause.mattersMost;
    this.fresh = mattersMost ? cause.id : null;
    const told = mattersMost ? said.ringed : said.unringed;
    void workshop.run(
      { cmd: 'ringCause', args: { cause: cause.id, mattersMost } },
      { said: told(cause.letter) },
    );
  }

  /** Moves a cause one place up or down among those beside it. */
  shift(cause: Cause, up: boolean): void {
    const beside = this.beside(cause);
    const at = beside.findIndex((each) => each.id === cause.id);
    const after = up ? beside[at - 2] : beside[at + 1];
    if (up ? at === 0 : !after) return;
    this.#move(cause, cause.parent, after?.id ?? null);
  }

  /** Moves a cause with its branch under another one. */
  putUnder(cause: Cause, parent: string | null): void {
    if (parent === cause.parent) return;
    this.#move(cause, parent, this.under(parent).at(-1)?.id ?? null);
  }

  #move(cause: Cause, parent: string | null, after: string | null): void {
    void workshop
      .run(
        { cmd: 'moveCause', args: { cause: cause.id, parent, after } },
        { said: said.moved(cause.letter) },
      )
      .then(() => {
        this.focus();
      });
  }

  /** Takes a cause away with all under it; a message offers to bring it back. */
  async remove(cause: Cause): Promise<void> {
    const under = flatten(this.list.find((each) => each.cause.id === cause.id)?.under ?? []).length;
    const beside = this.beside(cause).filter((each) => each.id !== cause.id);
    const next = beside.at(-1)?.id ?? cause.parent;
    const done = await workshop.run(
      { cmd: 'removeCause', args: { cause: cause.id } },
      { said: '' },
    );
    if (!done) return;
    this.cursor = next;
    this.focus();
    notify(said.removed(cause.letter, under), {
      action: { label: words.common.undo, run: () => void workshop.undo() },
    });
  }

  /** Another theme: what was typed is kept where it belongs, the cursor stands on the theme. */
  begin(): void {
    if (this.field) this.leaveKeeping(false);
    this.cursor = null;
    this.fresh = null;
  }
}

/** Which field it is, the same after a restart. */
function placeOf(field: WhyField): string {
  return field.is === 'edit'
    ? `editCause/${field.cause}`
    : `addCause/${field.theme}/${field.parent ?? ''}`;
}

/** The theme that a field belongs to. */
function themeOf(field: WhyField): string {
  if (field.is === 'new') return field.theme;
  return workshop.doc.causes.get(field.cause)?.theme ?? '';
}

/** What the words in a field answer: a cause, or the theme itself (null). */
function parentOf(field: WhyField): string | null {
  if (field.is === 'new') return field.parent;
  return workshop.doc.causes.get(field.cause)?.parent ?? null;
}

/** Changes the words of a cause; null where they were refused. */
async function change(cause: string, text: string): Promise<string | null> {
  if (workshop.doc.causes.get(cause)?.text === text) return cause;
  const done = await workshop.run(
    { cmd: 'editCause', args: { cause, text } },
    { said: '', drafts: [placeOf({ is: 'edit', cause })] },
  );
  return done && cause;
}
