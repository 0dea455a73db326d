/** Which theme the team asks why about; it stays while other stages are looked at. */
import type { Theme } from '../../protocol/protocol';
import { themesOf } from '../state/views';

class Looking {
  #chosen: string | null = $state(null);
  /** Every theme is offered, not only those that go forward. */
  all: boolean = $state(false);

  /** Themes that are not working. */
  readonly themes: Theme[] = $derived(themesOf('notWorking'));
  readonly #forward: Theme[] = $derived(this.themes.filter((theme) => theme.takenForward));

  /** The theme that is looked at. */
  readonly theme: Theme | undefined = $derived(
    this.themes.find((theme) => theme.id === this.#chosen) ?? this.#forward[0] ?? this.themes[0],
  );

  /** The themes that are offered: those that go forward, else all. */
  readonly offered: Theme[] = $derived(
    this.all || this.#forward.length === 0
      ? this.themes
      : this.themes.filter((theme) => theme.takenForward || theme.id === this.theme?.id),
  );

  /** Looks at another theme. */
  at(id: string): void {
    this.#chosen = id;
  }
}

/** The theme that the team asks why about. */
export const looking = new Looking();
