/* eslint-disable svelte/prefer-svelte-reactivity -- bookkeeping that no screen reads */
/**
 * The open workshop as every desk screen sees it: `workshop.doc` to read, `run` to change, `job` for
 * what takes time or touches files. `import { workshop } from '../state/workshop.svelte'`.
 *
 * - `workshop.doc.statements.get(id)` and `.rows`: see `replica.svelte.ts`; look-ups: `views.ts`.
 * - `await workshop.run({ cmd: 'renameTheme', args: { theme, name } })` answers the `Outcome`, or null
 *   where it was refused; the sentence is then shown to the person (`onRefused` takes it instead).
 * - `await workshop.job('export', {…})` answers the job's reply, or throws `Refused`.
 */
import { tick, untrack } from 'svelte';
import { announce } from '../../design/announce.svelte';
import { drafts } from '../../design/drafts.svelte';
import { notify } from '../../design/notices.svelte';
import type {
  Behind,
  Command,
  CommandReplies,
  DeskPush,
  HistoryState,
  Job,
  LockedWorkshop,
  Outcome,
  Problem,
  Settings,
  Snapshot,
  StepName,
  Wall,
  WallView,
  Workshop,
} from '../../protocol/protocol';
import {
  connectDesk,
  isSnapshot,
  type Connection,
  type DeskMessage,
  type Displays,
  type Listener,
  type Transport,
} from '../../transport';
import * as words from '../../words';
import { guessesFor } from './guesses';
import { Line, Refused } from './line';
import { NO_SETTINGS, NO_WALL, NO_WORKSHOP } from './nothing';
import { Replica } from './replica.svelte';
import { isLost, Saved, type Unsaved } from './saved.svelte';

export { Refused } from './line';

/** Milliseconds that a push may come after its reply before the desk asks for everything again. */
const PUSH_LATE = 4_000;

/** How a command is asked for. */
export interface RunOptions {
  /** Takes the problem in place of the message at the foot of the sheet: a field says it itself. */
  onRefused?: (problem: Problem) => void;
  /** What screen readers hear when it is done, in place of the step's own name; '' for nothing. */
  said?: string;
  /** The fields whose words the command keeps, by their places: their drafts go with it. */
  drafts?: readonly string[];
  /** It was answered with null because it could not be written; now it is. */
  onSavedLater?: (outcome: Outcome) => void;
}

/** Opens a line to the host. Tests give their own. */
export type Connect = (listener: Listener<DeskMessage>) => Promise<Transport | null>;

/** The desk's side of the open workshop. */
export class OpenWorkshop {
  readonly doc = new Replica();
  readonly saved = new Saved();
  /** `null` until the host has said whether a workshop is open. */
  isOpen: boolean | null = $state(null);
  /** The workshop that was locked, while none is open. */
  locked: LockedWorkshop | null = $state.raw(null);
  /** The name that lists and window titles say; null for a workshop without a passphrase. */
  listName: string | null = $state(null);
  connection: Connection = $state('connecting');
  revision: number = $state(0);
  history: HistoryState = $state.raw({ undo: null, redo: null });
  /** What the room sees now. */
  wallView: WallView | null = $state.raw(null);
  /** The file holds less than it did; null where all is well. */
  behind: Behind | null = $state.raw(null);
  /** The open workshop's file has a passphrase. */
  hasPassphrase: boolean = $state(false);

  readonly #line = new Line();
  #displays: Displays | '' = '';
  #epoch = '';
  #seq = -1;
  /** What was answered before its push came: done with when this revision has come. */
  readonly #unseen = new Map<string, { revision: number; seen: () => void }>();
  #late: DeskPush[] | null = null;
  #trying = false;
  /** The workshop whose drafts were looked for. */
  #looked = '';
  /** The locked workshop whose words wait. */
  #resting = '';

  /** The workshop's own row. */
  get about(): Workshop {
    return this.doc.workshop.rows[0] ?? NO_WORKSHOP;
  }

  /** What others may read in window titles and file names: not the title where there is a passphrase. */
  get outerName(): string {
    return this.listName ?? this.about.title;
  }

  /** What the facilitator can change about how the process runs. */
  get settings(): Settings {
    return this.doc.settings.rows[0] ?? NO_SETTINGS;
  }

  /** What the wall was told to show. */
  get wall(): Wall {
    return this.doc.wall.rows[0] ?? NO_WALL;
  }

  /** Files, saving and the wall's page, as the host can do them. */
  get transport(): Transport | null {
    return this.#line.transport;
  }

  /** Opens the line; the first push says whether a workshop is open. */
  async connect(open: Connect = connectDesk): Promise<void> {
    this.#line.transport = await open({
      message: (message) => {
        this.#receive(message);
      },
      connection: (state) => {
        const back = state === 'open' && this.connection === 'lost';
        this.connection = state;
        if (back && this.saved.state === 'notSaved') void this.tryAgain();
      },
      displays: (displays) => {
        const trouble = displays === 'mirrored' || displays === 'notFull';
        if (displays !== 'one' || this.#displays !== '')
          notify(words.frame.displays[displays], { trouble });
        this.#displays = displays;
      },
      trouble: (sentence) => {
        notify(sentence, { trouble: true });
      },
    });
    if (!this.#line.transport) this.connection = 'gone';
    else if (this.#line.transport.said) this.#receive(this.#line.transport.said);
  }

  /**
   * Asks for a change. Answers after the commit, when `doc` has what was made; null where it was refused
   * and nothing changed.
   */
  async run(command: Command, options: RunOptions = {}): Promise<Outcome | null> {
    // A field that goes with its locked workshop saves once more: its words are kept as its draft already.
    if (this.locked) return null;
    const { saved } = this;
    const id = saved.takeOver(command, options.drafts) ?? crypto.randomUUID();
    const stood = (options.drafts ?? []).map((place) => drafts.words(place));
    return this.#ask({ id, command, options, stood });
  }

  /**
   * Sends again, as the same requests, what could not be written. What somebody has typed since stays in its
   * field: words that were changed or thrown away are not sent.
   */
  async tryAgain(): Promise<void> {
    if (this.#trying || this.connection === 'gone') return;
    this.#trying = true;
    try {
      for (const asked of this.saved.unsaved) {
        if (!stands(asked)) this.saved.letGo(asked);
        else if (!(await this.#askAgain(asked))) return;
      }
      if (this.saved.state === 'notSaved') await this.#write();
    } finally {
      this.#trying = false;
    }
  }

  /** False where it still can't be written. */
  async #askAgain(asked: Unsaved): Promise<boolean> {
    const outcome = await this.#ask(asked);
    if (!outcome) return !this.saved.unsaved.includes(asked);
    asked.options.onSavedLater?.(outcome);
    asked.options.drafts?.forEach((place, at) => {
      drafts.savedLater(place, asked.stood[at] ?? '');
    });
    return true;
  }

  /** Sees whether anything can be written. */
  async #write(): Promise<void> {
    try {
      for (const words of ['?', '']) await this.#keepDraft('tried', words);
      this.saved.works();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }

  async #ask(asked: Unsaved): Promise<Outcome | null> {
    const { id, command, options, stood } = asked;
    const { cmd, args } = command;
    const carried = drafts.carried(options.drafts ?? []);
    const request = { id, cmd, args, ...(carried.length > 0 && { drafts: carried }) };
    // It is on its way to the host, and to the wall, before this desk draws its guess.
    const answer = overtakes(command) ? this.#line.now(request) : this.#line.inTurn(request);
    // Asked for inside an effect, a command must not make that effect follow what it reads.
    untrack(() => {
      this.doc.guess(id, guessesFor(command, this.doc));
      this.saved.begin();
    });
    try {
      const outcome = (await answer) as Outcome;
      options.drafts?.forEach((place, at) => {
        drafts.kept(place, stood[at] ?? '');
      });
      this.saved.end(null, asked);
      await this.#seen(id, outcome.revision);
      this.#tell(command, outcome, options.said);
      return outcome;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.doc.drop(id);
      this.saved.end(error.problem, asked);
      if (options.onRefused) options.onRefused(error.problem);
      else if (!isLost(error.problem)) notify(error.problem.message, { trouble: true });
      return null;
    }
  }

  /** Asks for something that changes no row by itself, after all that was typed is saved. Throws `Refused`. */
  async job<Name extends Job['cmd']>(
    name: Name,
    args: CommandReplies[Name]['args'],
  ): Promise<CommandReplies[Name]['reply']> {
    await this.#line.settled();
    const request = { id: crypto.randomUUID(), cmd: name, args };
    return (await this.#line.now(request)) as CommandReplies[Name]['reply'];
  }

  /** Takes back the last step, whoever made it. */
  undo(): Promise<Outcome | null> {
    return this.run({ cmd: 'undo', args: {} });
  }

  /** Brings back what was undone. */
  redo(): Promise<Outcome | null> {
    return this.run({ cmd: 'redo', args: {} });
  }

  #receive(message: DeskMessage): void {
    if (isSnapshot(message)) {
      // Whatever was asked for before is of an older state, perhaps of another workshop.
      this.#late = null;
      this.#epoch = message.epoch;
      this.#seq = message.seq;
      if (message.snapshot) this.#take(message.snapshot);
      this.isOpen = message.snapshot !== null;
      this.locked = message.locked ?? null;
      if (!message.snapshot) void this.#forget();
      this.#lookForDrafts(message.snapshot?.workshop ?? '');
      const kept = message.snapshot?.keptAsItWas;
      if (kept) notify(words.home.keptAsItWas);
      return;
    }
    if (this.#late) {
      this.#late.push(message);
      return;
    }
    if (message.epoch === this.#epoch && message.seq <= this.#seq) return;
    const follows = message.epoch === this.#epoch && message.seq === this.#seq + 1;
    this.#epoch = message.epoch;
    this.#seq = message.seq;
    if (follows) this.#apply(message);
    else void this.#catchUp(message);
  }

  /** Nothing is open: once its screens have gone, this page knows nothing of the workshop any more. */
  async #forget(): Promise<void> {
    await tick();
    if (this.isOpen) return;
    this.doc.clear();
    this.listName = null;
    this.wallView = null;
    this.history = { undo: null, redo: null };
  }

  /**
   * What a crash had left in fields goes back into them, once for each workshop that is opened. What another
   * desk's lock left in the fields of this one waits here until the same workshop is open again.
   */
  #lookForDrafts(workshop: string): void {
    if (workshop === this.#looked) return;
    const waits = this.#looked !== '' && workshop === '' && this.locked !== null;
    if (waits) this.#resting = this.#looked;
    this.#looked = workshop;
    if (waits) drafts.rest();
    else if (workshop !== this.#resting || workshop === '') drafts.close();
    if (workshop === '') return;
    this.#resting = '';
    const looked = this.job('drafts', {}).then((found) => {
      if (workshop !== this.#looked) return;
      drafts.open(found, (place, words) => this.#keepDraft(place, words));
      const inFields = found.filter(({ place }) => place !== 'tried');
      if (inFields.length > 0) notify(words.drafts.found(inFields.length));
    });
    looked.catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      // The workshop was closed meanwhile, or the line is down: the next opening looks again.
      this.#looked = '';
    });
  }

  async #keepDraft(place: string, words: string): Promise<void> {
    const id = crypto.randomUUID();
    await this.#line.now({ id, cmd: 'keepDraft', args: { place, words } });
  }

  #take(snapshot: Snapshot): void {
    this.doc.replace(snapshot.document);
    this.listName = snapshot.listName ?? null;
    this.history = snapshot.history;
    this.wallView = snapshot.wallView;
    this.behind = snapshot.behind ?? null;
    this.hasPassphrase = snapshot.listName !== undefined;
    this.#reached(snapshot.revision);
  }

  #apply(push: DeskPush): void {
    this.doc.apply(push.changes);
    this.history = push.history;
    if (push.wallView) this.wallView = push.wallView;
    this.#reached(push.revision);
  }

  /** A push is missing: takes everything anew, then what was pushed meanwhile. */
  async #catchUp(first?: DeskPush): Promise<void> {
    if (this.#late) return;
    const late = first ? [first] : [];
    this.#late = late;
    try {
      const snapshot = await this.job('snapshot', {});
      if (this.#late !== late) return;
      this.#take(snapshot);
      for (const push of late) if (push.revision > snapshot.revision) this.#apply(push);
      this.#seq = late.at(-1)?.seq ?? this.#seq;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      // No workshop is open, or the line is down: its return begins with everything anew.
    } finally {
      if (this.#late === late) this.#late = null;
    }
  }

  /** A reply came: its guesses go as soon as its push has come too, which may be later. */
  #seen(id: string, revision: number): Promise<void> {
    if (this.revision >= revision) {
      this.doc.drop(id);
      return Promise.resolve();
    }
    setTimeout(() => {
      if (this.#unseen.has(id)) void this.#catchUp();
    }, PUSH_LATE);
    return new Promise((seen) => {
      this.#unseen.set(id, { revision, seen });
    });
  }

  #reached(revision: number): void {
    this.revision = revision;
    for (const [id, awaited] of this.#unseen) {
      if (awaited.revision > revision) continue;
      this.#unseen.delete(id);
      this.doc.drop(id);
      awaited.seen();
    }
  }

  /** Says what was done or undone, and what an undo had to pass over. */
  #tell(command: Command, outcome: Outcome, said: string | undefined): void {
    if (command.cmd === 'undo' || command.cmd === 'redo') {
      const sentences = words.history.told(command.cmd, outcome);
      if (outcome.passedOver.length > 0 || outcome.leftOut > 0) notify(sentences);
      else announce(sentences);
      return;
    }
    if (said !== undefined) {
      if (said) announce(said);
      return;
    }
    const step: StepName | null = this.history.undo;
    if (step?.cmd === command.cmd && !command.cmd.startsWith('edit')) {
      announce(words.history.done(step));
    }
  }
}

/** Whether the words that could not be saved still stand in their fields. */
const stands = ({ options, stood }: Unsaved): boolean =>
  (options.drafts ?? []).every(
    (place, at) => plain(drafts.words(place)) === plain(stood[at] ?? ''),
  );
const plain = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** What the room waits for goes past what is still being saved. */
const overtakes = ({ cmd }: Command): boolean =>
  cmd === 'blankWall' || cmd === 'holdWall' || cmd === 'pauseWall';

/** The one open workshop of this window. */
export const workshop = new OpenWorkshop();
