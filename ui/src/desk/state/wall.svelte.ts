/**
 * What the desk does with the wall, and what each screen says about it.
 *
 * A screen calls, once, while it is set up:
 * - `setNext(() => ({ scene, label, reasonNot? }))`: what the Show button (W) shows next. With
 *   `reasonNot`, one sentence, it cannot be shown; null: nothing to show from here.
 * - `setCue(() => ({ say?, tip?, step?, title?, topic?, lead? }))`: what the cue card says (from
 *   `words/`). What is left out the step's own prompt says; null: the prompt alone.
 * - `setSteps(() => ({ on, back }))`: what a presenter's remote does once the wall has no further page.
 * All take a function, so that they follow the screen's state. The one that was set up last speaks;
 * when its screen goes, the one before speaks again.
 */
import { onDestroy } from 'svelte';
import type { Pause, ProcessStep, Scene } from '../../protocol/protocol';
import * as words from '../../words';
import { named } from './showing';
import { workshop } from './workshop.svelte';

/** What the Show button would put on the wall. */
export interface Next {
  scene: Scene;
  /** What the button says: 'Show the themes'. */
  label: string;
  /** Why it cannot be shown now, in one sentence. */
  reasonNot?: string;
  /** Runs before the scene is shown, such as marking a statement as heard. */
  before?: () => void;
}

/** What the cue card says. */
export interface Cue {
  /** Words of the moment, one quote each; without them the step's own words stand there. */
  say?: string | readonly string[];
  /** The step that it is about, where the place of the screen does not tell. */
  step?: ProcessStep;
  /** The words are advice, not speech: no quotes. */
  told?: boolean;
  /** One quiet tip. */
  tip?: string;
  /** The card's title; without it 'Say'. */
  title?: string;
  /** At the right of the title, such as 'Card by card'. */
  topic?: string;
  /** Who leads this bit; without it the agenda says. */
  lead?: string;
  /** What `lead` is called if it is not who leads. */
  leadLabel?: string;
}

/** What 'next' and 'back' of a presenter's remote do on a screen; left out where there is nothing. */
export interface Steps {
  on?: () => void;
  back?: () => void;
}

class Spoken<What> {
  /** Plain, because a screen that goes would read the list as it was before the next one came. */
  readonly #all: (() => What | null)[] = [];
  #turns = 0;
  #turn = $state(0);

  get now(): What | null {
    void this.#turn;
    return this.#all.at(-1)?.() ?? null;
  }

  register(what: () => What | null): void {
    this.#all.push(what);
    this.#turn = ++this.#turns;
    onDestroy(() => {
      this.#all.splice(this.#all.indexOf(what), 1);
      this.#turn = ++this.#turns;
    });
  }
}

const next = new Spoken<Next>();
const cue = new Spoken<Cue>();
const steps = new Spoken<Steps>();

/** Says what the Show button shows next while this screen is open. */
export function setNext(what: () => Next | null): void {
  next.register(what);
}

/** Says what stands on the cue card while this screen is open. */
export function setCue(what: () => Cue | null): void {
  cue.register(what);
}

/** Says what a presenter's remote does while this screen is open, after the pages of the scene. */
export function setSteps(what: () => Steps | null): void {
  steps.register(what);
}

class WallControl {
  /** How many pages the picture on the wall has, as the drawn one says. */
  pages: number = $state(1);

  /** What Show would do now. */
  get next(): Next | null {
    return next.now;
  }

  /** What the cue card says now. */
  get cue(): Cue | null {
    return cue.now;
  }

  /** True while the room sees nothing. */
  get isBlank(): boolean {
    const { blank, pause, scene, held } = workshop.wall;
    return blank || (pause === null && (held ?? scene).scene === 'blank');
  }

  /** What stops the room for a moment, where the room sees it. */
  get paused(): Pause | null {
    return workshop.wall.blank ? null : workshop.wall.pause;
  }

  /** What waits behind a held wall; null where nothing else was shown meanwhile. */
  get waiting(): Scene | null {
    const { held, scene } = workshop.wall;
    return held && JSON.stringify(held) !== JSON.stringify(scene) ? scene : null;
  }

  /** True while the wall keeps what it shows although the desk goes on. */
  get isHeld(): boolean {
    return workshop.wall.held !== null;
  }

  /** The scene that a blanked wall would bring back. */
  get kept(): Scene | null {
    const { blank, scene } = workshop.wall;
    return blank && scene.scene !== 'blank' ? scene : null;
  }

  /**
   * Puts a scene on the wall from its first page; ends a blank. `said` is what screen readers hear in
   * place of the scene's name; '' where the screen says more about it itself.
   */
  show(scene: Scene, said = words.desk.said.shown(named(scene))): void {
    void workshop.run({ cmd: 'showOnWall', args: { show: scene } }, { said });
  }

  /** Shows what is next, if it may be shown. */
  showNext(): void {
    const what = next.now;
    if (!what || what.reasonNot) return;
    what.before?.();
    this.show(what.scene);
  }

  /** Blanks the wall at once, or brings it back. */
  blank(blank = !workshop.wall.blank): void {
    const said = blank ? words.desk.said.blank : words.desk.said.notBlank;
    void workshop.run({ cmd: 'blankWall', args: { blank } }, { said });
  }

  /** Holds what the wall shows, or lets it follow again. */
  hold(hold = !this.isHeld): void {
    const said = hold ? words.desk.said.held : words.desk.said.notHeld;
    void workshop.run({ cmd: 'holdWall', args: { hold } }, { said });
  }

  /** Shows the room's own card 'slow down' or 'a question', or goes on; the same one again ends it. */
  pause(pause: Pause | null): void {
    const next = this.paused === pause ? null : pause;
    const said = next ? words.desk.said.shown(words.scenes.pause[next]) : words.desk.said.goesOn;
    void workshop.run({ cmd: 'pauseWall', args: { pause: next } }, { said });
  }

  /**
   * Next or back, as a presenter's remote means it: the page of the scene, then the screen's own step.
   * False where there is neither: the key then scrolls the sheet.
   */
  step(by: 1 | -1): boolean {
    if (this.paused) {
      this.pause(null);
      return true;
    }
    const page = Math.min(workshop.wall.page, this.pages - 1) + by;
    if (!this.isBlank && page >= 0 && page < this.pages) {
      this.turn(by);
      return true;
    }
    const go = by === 1 ? steps.now?.on : steps.now?.back;
    go?.();
    return go !== undefined || (!this.isBlank && this.pages > 1);
  }

  /** Turns the wall's page: 1 for the next, -1 for the one before. */
  turn(by: 1 | -1): void {
    const page = Math.min(workshop.wall.page, this.pages - 1) + by;
    if (page < 0 || page >= this.pages) return;
    const said = words.desk.pages(page + 1, this.pages);
    void workshop.run({ cmd: 'turnPage', args: { page } }, { said });
  }
}

/** The wall as the desk drives it. */
export const wall = new WallControl();
