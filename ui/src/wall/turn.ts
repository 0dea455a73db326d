import type { Picture, WallView } from '../protocol/protocol';

function subject(picture: Picture): string {
  switch (picture.scene) {
    case 'hear':
      return String(picture.card?.number ?? '');
    case 'themes':
      return picture.kind.kind;
    case 'theme':
    case 'whyTree':
    case 'success':
    case 'inPlace':
    case 'ideas':
      return `${picture.theme.kind.kind} ${picture.theme.number.toString()}`;
    case 'actionPlan':
      return `${picture.ideas.join(' ')} ${picture.name}`;
    case 'togetherWeDid':
      return `${picture.about} ${picture.on}`;
    case 'howToVote':
    case 'voteResult':
      return picture.on;
    default:
      return '';
  }
}

/**
 * Names what a view shows. While it stays the same the picture changes in place, as when a disc moves
 * or a cause is added; when it changes, the old picture fades and the new one comes.
 */
export function turnOf(view: WallView): string {
  return `${view.picture.scene} ${subject(view.picture)} ${view.page.toString()}`;
}
