/** What may be done with one idea: its menu, and the commands behind the menu and the keys. */
import type { MenuItem } from '../../../design/menu';
import { notify } from '../../../design/notices.svelte';
import type { Idea } from '../../../protocol/protocol';
import * as words from '../../../words';
import { leading } from '../../state/views';
import { workshop } from '../../state/workshop.svelte';
import { NO_CAUSE } from './causeLines';

const text = words.plan.ideas;

/** The menu of an idea. */
export function menuOf(idea: Idea): MenuItem[] {
  const tied =
    idea.joinedTo !== null || workshop.doc.ideas.rows.some((other) => other.joinedTo === idea.id);
  const lens = leading(idea).lens;
  const lenses = workshop.settings.lenses.map(({ name }, index) => ({ name, index }));
  return [
    { id: 'edit', label: text.menu.edit, icon: 'edit' },
    { id: 'join', label: text.menu.join, key: 'J' },
    ...(tied ? [{ id: 'part', label: text.menu.part }] : []),
    { id: 'underline', label: text.menu.underline, key: 'U' },
    ...lenses
      .filter(({ index }) => index !== lens)
      .map(({ name, index }) => ({
        id: `lens ${index.toString()}`,
        label: text.menu.lens(name),
      })),
    { id: 'cause', label: text.menu.cause, key: 'C' },
    {
      id: 'remove',
      label: text.menu.remove,
      icon: 'close',
      apart: true,
      refused: tied && idea.joinedTo === null,
      hint: tied && idea.joinedTo === null ? text.menu.joinedFirst : undefined,
    },
  ];
}

/** Does what a line of the menu or a key says: 'part', 'lens', 'lens 2', 'cause …', 'remove'. */
export async function move(idea: Idea, what: string): Promise<void> {
  const [verb = '', which] = what.split(' ');
  if (verb === 'part') await part(idea);
  if (verb === 'lens') await toLens(leading(idea), which);
  if (verb === 'cause' && which) await answers(idea, which === NO_CAUSE ? null : which);
  if (verb === 'remove') await remove(idea);
}

async function part(idea: Idea): Promise<void> {
  await workshop.run(
    { cmd: 'partIdeas', args: { idea: idea.id } },
    { said: text.done.parted(idea.number) },
  );
}

/** Without a wanted one: the way to think that follows. */
async function toLens(idea: Idea, wanted: string | undefined): Promise<void> {
  const lenses = workshop.settings.lenses;
  const value = wanted === undefined ? (idea.lens + 1) % lenses.length : Number(wanted);
  await workshop.run(
    { cmd: 'editIdea', args: { idea: idea.id, change: { field: 'lens', value } } },
    { said: text.done.lens(idea.number, lenses[value]?.name ?? '') },
  );
}

async function answers(idea: Idea, cause: string | null): Promise<void> {
  const letter = workshop.doc.causes.get(cause)?.letter;
  await workshop.run(
    { cmd: 'editIdea', args: { idea: idea.id, change: { field: 'cause', value: cause } } },
    { said: letter ? text.done.cause(letter) : text.done.noCause },
  );
}

async function remove(idea: Idea): Promise<void> {
  const done = await workshop.run({ cmd: 'removeIdea', args: { idea: idea.id } }, { said: '' });
  if (!done) return;
  notify(text.done.removed(idea.number), {
    action: { label: words.common.undo, run: () => void workshop.undo() },
  });
}
