/**
 * Bringing answers in: one sheet at a time, from its file to its cards. It stays while other parts and
 * stages are open; another workshop begins anew. Nothing is made before `make`.
 */
import { announce } from '../../../design/announce.svelte';
import type {
  AnswerChoice,
  Choices,
  ColumnUse,
  ImportDone,
  Mapping,
  Preview,
  SheetRead,
  SheetRef,
} from '../../../protocol/protocol';
import * as words from '../../../words';
import { Refused, workshop } from '../../state/workshop.svelte';

/** Where bringing in stands. */
export type BringStep = 'choose' | 'match' | 'check' | 'made';

/** What Heard is busy with. */
export type Busy = 'reading' | 'looking' | 'making';

const NO_CHOICES: Choices = {
  mayShow: null,
  mayQuote: null,
  answers: [],
  cutLong: false,
  anotherForm: null,
};

/** Where an answer stands in the sheet. */
export interface Place {
  row: number;
  column: number;
}

const key = ({ row, column }: Place): string => `${row.toString()} ${column.toString()}`;

/** A mapping with one column used for something else; the layout follows from the uses. */
export function used(mapping: Mapping, column: number, usedAs: ColumnUse, reason: string): Mapping {
  const columns = mapping.columns.map((each) =>
    each.column === column ? { ...each, usedAs, reason } : each,
  );
  const byStatement = columns.some((each) => each.usedAs === 'kind' || each.usedAs === 'words');
  return { ...mapping, columns, shape: byStatement ? 'statementPerRow' : 'personPerRow' };
}

/** Choices with one answer's choice changed; a choice that says nothing any more goes. */
export function answered(
  choices: Choices,
  at: Place,
  change: Partial<Omit<AnswerChoice, 'row' | 'column'>>,
): Choices {
  const before = choices.answers.find((each) => key(each) === key(at));
  const after: AnswerChoice = {
    include: null,
    kind: null,
    cuts: [],
    changed: null,
    ...before,
    ...change,
    row: at.row,
    column: at.column,
  };
  const empty =
    after.include === null &&
    after.kind === null &&
    after.changed === null &&
    after.cuts.length === 0;
  const others = choices.answers.filter((each) => each !== before);
  return { ...choices, answers: empty ? others : [...others, after] };
}

class Bringing {
  step: BringStep = $state('choose');
  sheet: SheetRead | null = $state.raw(null);
  /** The file's name as people see it. */
  name: string = $state('');
  mapping: Mapping | null = $state.raw(null);
  choices: Choices = $state.raw(NO_CHOICES);
  preview: Preview | null = $state.raw(null);
  /** What went wrong, in a sentence. */
  trouble: string = $state('');
  busy: Busy | null = $state(null);
  done: ImportDone | null = $state.raw(null);
  /** Cells that are typed or pasted into the field, until they are used. */
  cells: string = $state('');

  #from: SheetRef | null = null;
  #workshop = '';
  #asked = 0;
  #asking = false;
  /** Answers as they were whole, so that a cut can be changed. */
  readonly #whole = new Map<string, { words: string; offered: number[] }>();

  /** Another workshop was opened: its answers are not those of this file. */
  begin(id: string): void {
    if (this.#workshop !== id) this.forget();
    this.#workshop = id;
  }

  /** Leaves the file. */
  forget(): void {
    this.step = 'choose';
    this.sheet = null;
    this.mapping = null;
    this.choices = NO_CHOICES;
    this.preview = null;
    this.trouble = '';
    this.busy = null;
    this.done = null;
    this.#from = null;
    this.#asked += 1;
    this.#whole.clear();
  }

  /** Reads a sheet and shows its columns. */
  async read(from: SheetRef, name: string, tab: string | null = null): Promise<void> {
    this.busy = 'reading';
    this.trouble = '';
    const sheet = await this.#try(workshop.job('readSheet', { from, tab }));
    this.busy = null;
    if (!sheet) return;
    this.forget();
    this.#from = from;
    this.sheet = sheet;
    this.name = name;
    this.mapping = sheet.mapping;
    this.cells = '';
    this.step = 'match';
    await this.#look();
    // What stands under the title is not read by itself.
    const answered = this.preview?.counts.answered;
    const { lead, leadRows } = words.collect.bring;
    announce(answered === undefined ? leadRows(name, sheet.rows) : lead(name, answered));
  }

  /** Reads another sheet of the same file. */
  async readTab(tab: string): Promise<void> {
    if (this.#from) await this.read(this.#from, this.name, tab);
  }

  /** Uses a column for something else. */
  use(column: number, usedAs: ColumnUse): void {
    if (!this.mapping) return;
    this.mapping = used(this.mapping, column, usedAs, words.collect.bring.youChose);
    void this.#look();
  }

  /** Answers a question about the whole sheet. */
  choose(change: Partial<Choices>): void {
    this.choices = { ...this.choices, ...change };
    void this.#look();
  }

  /** Chooses something for one answer. */
  answer(at: Place, change: Partial<Omit<AnswerChoice, 'row' | 'column'>>): void {
    this.choices = answered(this.choices, at, change);
    void this.#look();
  }

  /** Chooses the same for several answers. */
  answerAll(places: readonly Place[], change: Partial<Omit<AnswerChoice, 'row' | 'column'>>): void {
    this.choices = places.reduce((choices, at) => answered(choices, at, change), this.choices);
    void this.#look();
  }

  /** What was chosen for one answer. */
  chosenFor(at: Place): AnswerChoice | undefined {
    return this.choices.answers.find((each) => key(each) === key(at));
  }

  /** An answer whole, with the places where it may be cut. */
  whole(at: Place): { words: string; offered: number[] } | undefined {
    return this.#whole.get(key(at));
  }

  /** Makes the cards, as one step. */
  async make(): Promise<void> {
    if (!this.sheet || !this.mapping || this.busy === 'making') return;
    const { sheet, mapping, choices } = this;
    this.busy = 'making';
    this.trouble = '';
    const done = await this.#try(workshop.job('import', { sheet: sheet.sheet, mapping, choices }));
    this.busy = null;
    if (!done) return;
    this.forget();
    this.done = done;
    this.step = 'made';
  }

  /** Asks for the cards that would come; what is chosen meanwhile is asked for afterwards. */
  async #look(): Promise<void> {
    this.#asked += 1;
    if (this.#asking) return;
    this.#asking = true;
    this.busy ??= 'looking';
    try {
      let answered = -1;
      while (answered !== this.#asked && this.sheet && this.mapping) {
        answered = this.#asked;
        const { sheet, mapping, choices } = this;
        const preview = await this.#try(
          workshop.job('previewImport', { sheet: sheet.sheet, mapping, choices }),
        );
        if (answered !== this.#asked) continue;
        if (preview) this.#remember(preview);
        if (preview) this.trouble = '';
        this.preview = preview;
      }
    } finally {
      this.#asking = false;
      if (this.busy === 'looking') this.busy = null;
    }
  }

  #remember(preview: Preview): void {
    for (const each of preview.tooLong) {
      this.#whole.set(key(each), { words: each.words, offered: each.offered });
    }
    for (const card of preview.cards) {
      if (card.parts === 1) this.#whole.set(key(card), card);
    }
  }

  async #try<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
    try {
      return await asked;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.trouble = error.problem.message;
      return null;
    }
  }
}

/** Bringing answers in, in this window. */
export const bringing = new Bringing();
