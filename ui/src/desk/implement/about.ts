/** What an update is about: an action plan or a theme, by what people call it. */
import { KINDS } from '../../design/kinds';
import type { Update } from '../../protocol/protocol';
import * as words from '../../words';
import { kindName, plans, themesOf } from '../state/views';
import { workshop } from '../state/workshop.svelte';

/** Everything that an update may be about; plans first. */
export function abouts(): { value: string; label: string }[] {
  const text = words.implement.update;
  return [
    ...plans().map(({ plan }, index) => ({
      value: `plan ${plan.id}`,
      label: text.plan(index + 1, plan.name),
    })),
    ...KINDS.flatMap((kind) =>
      themesOf(kind).map((theme) => ({
        value: `theme ${theme.id}`,
        label: text.theme(kindName(kind), theme.number, theme.name),
      })),
    ),
  ];
}

/** What an update is about, in words. */
export function aboutOf(update: Pick<Update, 'plan' | 'theme'>): string {
  const value = update.plan ? `plan ${update.plan}` : `theme ${update.theme ?? ''}`;
  return abouts().find((each) => each.value === value)?.label ?? '';
}

/** 'plan ID' or 'theme ID' as the command takes it. */
export function parts(about: string): { plan: string | null; theme: string | null } {
  const [what, id = null] = about.split(' ');
  if (what === 'plan') {
    const idea = workshop.doc.ideas.get(workshop.doc.plans.get(id)?.idea);
    return { plan: id, theme: idea?.theme ?? null };
  }
  return { plan: null, theme: id };
}
