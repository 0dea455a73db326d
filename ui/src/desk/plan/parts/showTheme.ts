/** What Show does on a page about one theme: this theme, and once the room sees it, the next one. */
import type { Scene } from '../../../protocol/protocol';
import * as words from '../../../words';
import { wall, type Next } from '../../state/wall.svelte';
import { workshop } from '../../state/workshop.svelte';
import { inHand } from '../inHand.svelte';

type OfTheme = 'success' | 'inPlace' | 'ideas';

/** The next thing to show; `label` names the scene of a theme by its number. */
export function showTheme(scene: OfTheme, label: (theme: number) => string): Next | null {
  const { theme, nextTheme } = inHand;
  if (!theme) {
    return {
      scene: { scene: 'blank' },
      label: words.desk.nothingToShow,
      reasonNot: words.plan.nothingYet,
    };
  }
  if (!seen({ scene, theme: theme.id }) || !nextTheme) {
    return { scene: { scene, theme: theme.id }, label: label(theme.number) };
  }
  return {
    scene: { scene, theme: nextTheme.id },
    label: words.plan.showNextTheme,
    before: () => {
      inHand.take('theme', nextTheme.id);
    },
  };
}

function seen(wanted: { scene: OfTheme; theme: string }): boolean {
  const shown: Scene = workshop.wall.scene;
  return !wall.isBlank && shown.scene === wanted.scene && shown.theme === wanted.theme;
}
