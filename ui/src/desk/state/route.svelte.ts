/**
 * Where this desk is: a stage, the documents, the help or the backups, and the part of it. Each desk looks where it
 * wants; going to a stage also tells the workshop which stage the team is in.
 */
import type { Stage } from '../../protocol/protocol';
import { keep, kept } from './kept';
import { workshop } from './workshop.svelte';

/** What may fill the sheet. */
export type Place = Stage | Looked;

/** What is no stage. */
type Looked = 'documents' | 'help' | 'goBack' | 'passphrase';

const KEY = 'heard.parts';

class Route {
  place: Place = $state('prepare');
  /** The home screen lies over the open workshop. */
  home: boolean = $state(false);
  /** What a screen is to begin with when it comes: a card's id, or 'save' for the documents. */
  sought: string | null = $state(null);
  #parts: Record<string, string> = $state(remembered());

  /** A workshop was opened: begins in the stage that its team is in. */
  begin(stage: Stage): void {
    this.place = stage;
    this.home = false;
  }

  /** Fills the sheet with a stage, and says that the team is in it. */
  goTo(stage: Stage): void {
    this.place = stage;
    this.home = false;
    if (workshop.about.stage !== stage) void workshop.run({ cmd: 'goToStage', args: { stage } });
  }

  /** Opens the documents, the help, the backups or the passphrase; the stage that the team is in stays. */
  look(place: Looked): void {
    const open = this.place === place && !this.home;
    this.place = open ? workshop.about.stage : place;
    this.home = false;
  }

  /** The open part of a stage: the one chosen last, else the first. */
  part<Id extends string>(place: Place, parts: readonly Id[]): Id | undefined {
    const chosen = this.#parts[place];
    return parts.find((id) => id === chosen) ?? parts[0];
  }

  /** The part that was opened last; undefined while it is the first. */
  openOf(place: Place): string | undefined {
    return this.#parts[place];
  }

  /** Opens a part of a stage. */
  openPart(place: Place, part: string): void {
    this.#parts[place] = part;
    keep(KEY, JSON.stringify(this.#parts));
  }
}

/** The parts that were open last time on this computer, so that a restart goes on where it was. */
function remembered(): Record<string, string> {
  try {
    const parts: unknown = JSON.parse(kept(KEY) ?? '{}');
    return typeof parts === 'object' && parts !== null
      ? { ...(parts as Record<string, string>) }
      : {};
  } catch {
    return {};
  }
}

/** Where this desk is. */
export const route = new Route();
