/** What can be done about a part of the day, the same in the day and in the agenda. */
import type { MenuItem } from '../../design/menu';
import type { AgendaItem } from '../../protocol/protocol';
import * as words from '../../words';
import { day } from './day.svelte';

/** The lines of a part's menu. */
export function dayMenu(item: AgendaItem, now: boolean): MenuItem[] {
  const text = words.day;
  return [
    { id: 'start', label: item.started === null ? text.startNow : text.startAgain, icon: 'right' },
    ...(now ? [{ id: 'more', label: text.fiveMore, icon: 'plus' } as const] : []),
    ...(item.started === null
      ? [{ id: 'skip', label: item.skipped ? text.takeIn : text.skip, icon: 'minus' } as const]
      : []),
    { id: 'move', label: text.moveTo(item.day === 1 ? 2 : 1), icon: 'calendar' },
  ];
}

/** Does what was picked. */
export function doInDay(item: AgendaItem, id: string): void {
  if (id === 'start') void day.start(item);
  if (id === 'more') void day.fiveMore(item);
  if (id === 'skip') void day.skip(item, !item.skipped);
  if (id === 'move') void day.moveToOther(item);
}
