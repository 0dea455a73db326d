/** What is on the wall, in the words that people use for it. */
import type { Picture, Scene } from '../../protocol/protocol';
import * as words from '../../words';
import { kindName } from './views';
import { workshop } from './workshop.svelte';

/** What the room sees: 'Card 27, not working'. */
export function showing(picture: Picture): string {
  const { scenes } = words;
  switch (picture.scene) {
    case 'hear':
      return scenes.hear(picture.card?.number ?? null, picture.card?.kind.name ?? '');
    case 'themes':
      return scenes.themes(picture.kind.name);
    case 'theme':
    case 'whyTree':
    case 'success':
    case 'inPlace':
    case 'ideas':
      return scenes[picture.scene](picture.theme.number);
    case 'grid': {
      const number = picture.inPlay?.idea.said[0]?.number;
      return number === undefined ? scenes.grid : scenes.gridIdea(number);
    }
    case 'actionPlan':
      return scenes.actionPlan(picture.name);
    case 'pause':
      return scenes.pause[picture.pause];
    default:
      return scenes[picture.scene];
  }
}

/** What a scene is called before it is shown, for 'Show card 27 again'. */
export function named(scene: Scene): string {
  const { scenes } = words;
  const { doc } = workshop;
  switch (scene.scene) {
    case 'hear': {
      const statement = doc.statements.get(scene.statement);
      return statement ? words.called.card(statement.number) : scenes.hear(null, '').toLowerCase();
    }
    case 'themes':
      return lower(scenes.themes(kindName(scene.kind)));
    case 'theme':
    case 'whyTree':
    case 'success':
    case 'inPlace':
    case 'ideas':
      return lower(scenes[scene.scene](doc.themes.get(scene.theme)?.number ?? 0));
    case 'grid': {
      const idea = doc.ideas.get(scene.idea);
      return idea ? words.called.idea(idea.number) : words.desk.scene.grid;
    }
    case 'actionPlan':
      return lower(scenes.actionPlan(doc.plans.get(scene.plan)?.name ?? ''));
    default:
      return words.desk.scene[scene.scene];
  }
}

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
