/** The steps of the process, and which one a screen is about. */
import type { ProcessStep, Scene } from '../../protocol/protocol';
import type { Place } from '../state/route.svelte';

/** Every step, in the order in which a workshop takes them. */
export const STEPS = [
  'prepare',
  'collect',
  'welcome',
  'warmUp',
  'hear',
  'cluster',
  'name',
  'causes',
  'voteWhatMatters',
  'success',
  'recap',
  'inPlace',
  'ideasOne',
  'ideasTwo',
  'ideasThree',
  'voteIdeas',
  'grid',
  'choose',
  'actionPlans',
  'close',
  'carryOut',
  'review',
] as const satisfies readonly ProcessStep[];

/** The three ways to think, in the order of the settings. */
export const IDEAS = [
  'ideasOne',
  'ideasTwo',
  'ideasThree',
] as const satisfies readonly ProcessStep[];

const BY_PART: Partial<Record<Place, Record<string, ProcessStep>>> = {
  prepare: { agree: 'welcome' },
  theme: { tables: 'cluster', board: 'cluster' },
  understand: { vote: 'voteWhatMatters', result: 'voteWhatMatters' },
  plan: {
    ideas: 'ideasOne',
    vote: 'voteIdeas',
    grid: 'grid',
    choose: 'choose',
    actions: 'actionPlans',
  },
};

const BY_PLACE: Record<Place, ProcessStep | null> = {
  prepare: 'prepare',
  collect: 'collect',
  theme: 'hear',
  understand: 'causes',
  success: 'success',
  plan: 'inPlace',
  implement: 'carryOut',
  review: 'review',
  documents: null,
  help: null,
  goBack: null,
  passphrase: null,
};

/** The step of a screen and its open part; null where a screen belongs to none. */
export function stepAt(place: Place, part: string | undefined): ProcessStep | null {
  return BY_PART[place]?.[part ?? ''] ?? BY_PLACE[place];
}

/** The step that a scene on the wall begins, where no screen of the desk is about it. */
export function stepOnWall(scene: Scene['scene']): ProcessStep | null {
  if (scene === 'warmUp') return 'warmUp';
  return scene === 'thanks' ? 'close' : null;
}
