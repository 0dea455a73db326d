// The card that runs off the left edge of a one-thing wall.
import type { Kind } from '../../protocol/protocol';
import { smallest, type Stage, type Type } from '../stage';

/** Space that the panel's words do not get: the margin and the free side. */
export const PANEL_SIDES = 96 + 40;

/** Width of a panel: as wished on a wide wall, narrower on a narrow one, wide enough for its words. */
export function panelWidth(
  stage: Stage,
  wished: number,
  texts: readonly string[],
  looks: readonly Type[],
): number {
  const usual = wished * Math.min(1, Math.max(0.8, stage.width / 1920));
  const longest = Math.max(0, ...texts.map((text) => stage.ruler.narrowest(text, smallest(looks))));
  return Math.round(Math.min(Math.max(usual, longest + PANEL_SIDES), stage.width * 0.46));
}

/** The panel's outline, cut as its kind is on the free side. */
export function panelPath(width: number, kind?: Kind): string {
  const w = width.toString();
  const left = (by: number): string => (width - by).toString();
  if (kind === 'notWorking') return `M0 0H${left(150)}A150 150 0 0 0 ${w} 150V1080H0Z`;
  if (kind === 'working') return `M0 0H${left(250)}A250 250 0 0 1 ${w} 250V1080H0Z`;
  if (kind === 'important') return `M0 0H${left(84)}L${w} 540L${left(84)} 1080H0Z`;
  return `M0 0H${w}V1080H0Z`;
}
