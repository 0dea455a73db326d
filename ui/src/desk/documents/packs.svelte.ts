/** The pack that is being made: it goes on, and is told of, on whichever page the desk is meanwhile. */
import { notify } from '../../design/notices.svelte';
import type { Pack, PackAt } from '../../protocol/protocol';
import * as words from '../../words';
import { Refused, workshop, type OpenWorkshop } from '../state/workshop.svelte';
import { documentSet } from './set.svelte';

const text = words.documents.packs;
/** How often the host is asked how far it is, in milliseconds. */
const OFTEN = 400;

type Whole = PackAt & { name: string };

/** Makes one pack at a time. */
export class PackMaking {
  /** The pack that is being made. */
  begun: Pack | null = $state(null);
  /** How far it is; none before the host has said so. */
  at: PackAt | null = $state.raw(null);
  /** Somebody called it off, and the document in work is not done yet. */
  stopping = $state(false);

  readonly #workshop: OpenWorkshop;
  #run: string | null = null;
  /** What became of the last one, and of which workshop it was. */
  #told = $state.raw({ of: '', sentence: '' });

  constructor(workshop: OpenWorkshop) {
    this.#workshop = workshop;
  }

  /** What is said of it: that it is being made, or what became of the last one. */
  get said(): string {
    if (this.begun) return this.stopping ? text.stopping : text.begun;
    return this.#told.of === this.#workshop.about.id ? this.#told.sentence : '';
  }

  /** Makes a pack, unless one is being made. */
  async make(pack: Pack): Promise<void> {
    const { transport } = this.#workshop;
    if (this.begun || !transport) return;
    this.begun = pack;
    this.#tell('');
    try {
      const made = await transport.saveMany((path) => this.#makeIn(pack, path));
      if (made) this.#tellOf(made);
    } catch (error) {
      trouble(error);
    } finally {
      this.begun = null;
      this.at = null;
      this.stopping = false;
      this.#run = null;
    }
  }

  /** Calls it off; it ends with the document in work. */
  async stop(): Promise<void> {
    if (!this.begun || this.stopping) return;
    this.stopping = true;
    // One that the host has not begun yet is called off as soon as it has.
    if (this.#run !== null) await this.#cancel(this.#run);
  }

  async #cancel(run: string): Promise<void> {
    try {
      await this.#workshop.job('cancelPack', { run });
    } catch (error) {
      this.stopping = false;
      trouble(error);
    }
  }

  /** Begins, and asks how far it is until it has an end. */
  async #makeIn(pack: Pack, path: string | null): Promise<Whole | null> {
    const { largePrint, cream, paper, order } = documentSet.options;
    const options = { largePrint, cream, paper, order, plan: null };
    const { run } = await this.#workshop.job('beginPack', { pack, options, path });
    this.#run = run;
    if (this.stopping) await this.#cancel(run);
    for (;;) {
      const at = (await this.#ask(run)) ?? this.at;
      this.at = at;
      if (at?.trouble) throw new Refused(at.trouble);
      if (at?.stopped) {
        this.#tell(text.stopped);
        return null;
      }
      if (at?.finished) return { ...at, name: at.name ?? '' };
      await new Promise((soon) => setTimeout(soon, OFTEN));
    }
  }

  /** How far it is; null while the line is down, as after a laptop was closed: the pack goes on without it. */
  async #ask(run: string): Promise<PackAt | null> {
    try {
      return await this.#workshop.job('packState', { run });
    } catch (error) {
      const down = error instanceof Refused && error.problem.code === 'io';
      if (!down || this.#workshop.connection === 'gone') throw error;
      return null;
    }
  }

  #tell(sentence: string): void {
    this.#told = { of: this.#workshop.about.id, sentence };
  }

  #tellOf(made: Whole): void {
    const saved = text.made(made.name, made.done, made.pages);
    this.#tell(saved);
    const missing = made.unprintable.length;
    const sentences = [
      saved,
      missing > 0 ? words.documents.unprintable(missing) : '',
      made.leftOut.length > 0 ? words.documents.leftOut(made.leftOut) : '',
    ];
    const show = this.#workshop.transport?.showFolder;
    const run = this.#run;
    const open = (): void => {
      if (run !== null) show?.(run);
    };
    const options = show ? { action: { label: text.open, run: open } } : {};
    notify(sentences.join(' ').trim(), options);
  }
}

/** The pack that this desk makes. */
export const packMaking = new PackMaking(workshop);

function trouble(error: unknown): void {
  const sentence = error instanceof Refused ? error.problem.message : words.desk.noAnswer;
  notify(sentence, { trouble: true });
}
