// Every scene that can be empty, empty.
import type { Picture } from '../../protocol/protocol';
import { agenda, alone, axes, important, theme } from './build';
import { lenses } from './usual';

/** Every scene that can be empty, empty. */
export const empty: Record<string, Picture> = {
  welcome: {
    scene: 'welcome',
    title: '',
    focusQuestion: '',
    organisation: '',
    place: '',
    quietRoom: '',
    ways: [],
    first: [],
  },
  nowNext: { scene: 'nowNext', now: null, minutesLeft: 0, next: null, then: null },
  nowNextLater: {
    scene: 'nowNext',
    now: null,
    minutesLeft: 0,
    next: agenda(570, 30, 'Welcome'),
    then: null,
  },
  waysOfWorking: { scene: 'waysOfWorking', lines: [] },
  canAndCannot: { scene: 'canAndCannot', can: [], cannot: [] },
  warmUp: { scene: 'warmUp', themes: [] },
  hear: { scene: 'hear', card: null, heard: 0, of: 0 },
  hearOff: { scene: 'hear', card: null, heard: 3, of: 40 },
  themes: { scene: 'themes', kind: important, themes: [], statements: 0 },
  theme: { scene: 'theme', theme: theme(4, '', 0), cards: [], notShown: 0 },
  voteResult: { scene: 'voteResult', on: 'themes', places: [], toCome: 6, settled: false },
  whyTree: { scene: 'whyTree', theme: alone, causes: [] },
  success: {
    scene: 'success',
    theme: theme(2, ''),
    lookingBackFrom: null,
    perspectives: [
      { name: 'People and families', lines: [] },
      { name: 'Us', lines: [] },
    ],
  },
  inPlace: { scene: 'inPlace', theme: alone, things: [] },
  ideas: {
    scene: 'ideas',
    theme: theme(2, ''),
    lenses: lenses.map((lens) => ({ ...lens, ideas: [] })),
  },
  grid: { scene: 'grid', ...axes, inPlay: null, discs: [] },
  chosen: { scene: 'chosen', ideas: [] },
  actionPlan: {
    scene: 'actionPlan',
    name: 'Warm welcome',
    ideas: [3],
    theme: alone,
    what: '',
    firstStep: null,
    howWeKnow: '',
    whoTells: '',
    nextMeeting: '',
    signedUp: 0,
  },
  thanks: { scene: 'thanks', title: 'Larkby', lines: [] },
  togetherWeDid: {
    scene: 'togetherWeDid',
    said: [],
    about: 'Warm welcome',
    on: '2027-04-12',
    weDid: '',
    couldNot: '',
    why: '',
  },
};
