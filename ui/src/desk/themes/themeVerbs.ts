/** What is done with a whole theme. */
import { notify } from '../../design/notices.svelte';
import type { Theme } from '../../protocol/protocol';
import * as words from '../../words';
import { workshop } from '../state/workshop.svelte';

const { said } = words.board;

/** Takes a theme away; its cards wait again. The way back is offered at once. */
export function removeTheme(theme: Theme): void {
  void workshop
    .run({ cmd: 'removeTheme', args: { theme: theme.id } }, { said: '' })
    .then((done) => {
      if (!done) return;
      notify(said.removed(theme.number), {
        action: {
          label: words.common.undo,
          run: () => {
            void workshop.undo();
          },
        },
      });
    });
}

/** Moves a theme up or down among `themes`, as they stand on the board. */
export function moveTheme(theme: Theme, themes: readonly Theme[], up: boolean): void {
  const at = themes.findIndex((each) => each.id === theme.id);
  const after = up ? themes[at - 2] : themes[at + 1];
  void workshop.run(
    { cmd: 'moveTheme', args: { theme: theme.id, after: after?.id ?? null } },
    { said: said.reordered(theme.number, up) },
  );
}
