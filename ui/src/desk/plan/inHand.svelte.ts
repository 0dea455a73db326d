/** What stages 5 and 6 have in hand: a theme, a plan, an idea on the grid. Kept on this computer. */
import type { Theme } from '../../protocol/protocol';
import { KINDS } from '../../design/kinds';
import { keep, kept } from '../state/kept';
import { themesOf, themesToWorkOn } from '../state/views';
import { workshop } from '../state/workshop.svelte';

const KEY = 'heard.inHand';

type What = 'theme' | 'plan' | 'idea';

class InHand {
  #kept: Partial<Record<What, string>> = $state.raw(remembered());

  /** Themes in the order in which they are offered: those taken forward, then all others. */
  readonly themes: { first: Theme[]; others: Theme[] } = $derived.by(() => {
    const first = themesToWorkOn();
    const others = [...KINDS].flatMap((kind) => themesOf(kind));
    return { first, others: others.filter((theme) => !first.includes(theme)) };
  });

  /** The theme in hand; the first one that is offered where none was chosen. */
  get theme(): Theme | undefined {
    const { first, others } = this.themes;
    return workshop.doc.themes.get(this.#kept.theme) ?? first[0] ?? others[0];
  }

  /** The theme that follows; the first again after the last. Undefined where there is only one. */
  get nextTheme(): Theme | undefined {
    const { first, others } = this.themes;
    const all = first.length > 1 ? first : [...first, ...others];
    const at = all.findIndex((theme) => theme.id === this.theme?.id);
    return all.length > 1 ? all[(at + 1) % all.length] : undefined;
  }

  /** The plan in hand, if one was chosen. */
  get plan(): string | undefined {
    return this.#kept.plan;
  }

  /** The idea that was last in hand on the grid. */
  get idea(): string | undefined {
    return this.#kept.idea;
  }

  /** Takes something in hand. */
  take(what: What, id: string | undefined): void {
    this.#kept = { ...this.#kept, [what]: id };
    keep(KEY, JSON.stringify(this.#kept));
  }
}

function remembered(): Partial<Record<What, string>> {
  try {
    const taken: unknown = JSON.parse(kept(KEY) ?? '{}');
    return typeof taken === 'object' && taken !== null ? { ...taken } : {};
  } catch {
    return {};
  }
}

/** What stages 5 and 6 have in hand. */
export const inHand = new InHand();
