/** A file that can't be opened: what is wrong with it, and what can be saved. */
import type { CanBeSaved, GivenKey, WorkshopOnDisk } from '../../protocol/protocol';
import { workshop } from '../state/workshop.svelte';

/** A workshop of the list, as it is opened. */
export type Listed = Pick<WorkshopOnDisk, 'file' | 'title' | 'changed'>;

/** The file, what opens its backups, and what there is to save. */
export interface DamagedFile {
  file: Listed;
  key: GivenKey | undefined;
  saved: CanBeSaved;
}

class Damaged {
  /** The one whose page lies over the home screen. */
  told: DamagedFile | null = $state.raw(null);

  /** Looks what can be saved, and shows it. Throws `Refused`, as for a file that opens after all. */
  async look(file: Listed, key?: GivenKey): Promise<void> {
    const saved = await workshop.job('whatCanBeSaved', { file: file.file, ...(key && { key }) });
    this.told = { file, key, saved };
  }

  /** Its page was left. */
  leave(): void {
    this.told = null;
  }
}

/** The one that is shown. */
export const damaged = new Damaged();
