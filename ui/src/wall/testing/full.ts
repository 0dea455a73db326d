// Every scene with texts of 4,000 letters wherever the protocol allows them.
import type { Picture } from '../../protocol/protocol';
import { alone, axes, card, cause, disc, idea, joined, long, notWorking, people } from './build';
import { lenses } from './usual';

/** The most letters that a text may have. */
const MOST = 4000;
const full = (from: number): string => long(MOST, from);

/** One or more texts of 4,000 letters in each scene that can have them. */
export const fullest: Record<string, Picture> = {
  welcome: {
    scene: 'welcome',
    title: 'Getting out and about in Larkby',
    focusQuestion: full(1),
    organisation: 'Larkby Together',
    place: 'Fern House',
    quietRoom: 'Room 4',
    ways: [full(2), 'One person speaks at a time.', full(3)],
    first: [],
  },
  waysOfWorking: { scene: 'waysOfWorking', lines: ['Rest when you need to.', full(1)] },
  canAndCannot: { scene: 'canAndCannot', can: [full(1)], cannot: [full(2), 'The weather.'] },
  warmUp: { scene: 'warmUp', themes: [{ name: 'I sleep well.', cards: ['Curtains.', full(1)] }] },
  hear: { scene: 'hear', card: card(96, notWorking, full(0)), heard: 96, of: 96 },
  theme: {
    scene: 'theme',
    theme: alone,
    cards: [card(7, notWorking, full(1)), card(8, notWorking, full(2))],
    notShown: 0,
  },
  voteResult: {
    scene: 'voteResult',
    people: 24,
    votedBy: 'dots',
    on: 'ideas',
    toCome: 0,
    settled: false,
    places: [7, 12].map((number) => ({
      place: 1,
      level: true,
      called: String(number),
      joined: [],
      kind: null,
      name: full(number),
      votes: 11,
    })),
  },
  whyTree: {
    scene: 'whyTree',
    theme: alone,
    causes: [cause('A', full(1), [cause('B', full(2), [cause('C', full(3))], true)])],
  },
  success: {
    scene: 'success',
    theme: alone,
    lookingBackFrom: null,
    perspectives: [
      { name: 'People and families', lines: [{ number: 1, text: full(1) }] },
      { name: 'Commissioners', lines: [{ number: 2, text: full(2) }] },
    ],
  },
  inPlace: {
    scene: 'inPlace',
    theme: alone,
    things: [{ text: full(1), runBy: 'The church', howWell: 'well' }],
  },
  ideas: {
    scene: 'ideas',
    theme: alone,
    lenses: lenses.map((lens, at) => ({
      ...lens,
      ideas: at === 1 ? [joined(idea(14, full(2)), idea(15, full(3)))] : [idea(11 + at, full(at))],
    })),
  },
  grid: {
    scene: 'grid',
    ...axes,
    inPlay: { idea: idea(9, full(1)), lens: 'Heston', icon: 'flask' },
    discs: [disc(9, 50, 50, true), disc(8, 40, 60)],
  },
  gridJoined: {
    scene: 'grid',
    ...axes,
    inPlay: { idea: joined(idea(9, full(1)), idea(12, full(2))), lens: 'Jamie', icon: 'table' },
    discs: [disc(9, 50, 50, true)],
  },
  chosen: { scene: 'chosen', ideas: [idea(9, full(1), '', true), idea(10, 'A bell.', '', true)] },
  actionPlan: {
    scene: 'actionPlan',
    name: 'Going-out friends',
    ideas: [14],
    theme: alone,
    what: full(1),
    firstStep: { what: full(2), people: ['Denise'], by: '2026-10-30' },
    howWeKnow: full(3),
    whoTells: full(4),
    nextMeeting: full(5),
    signedUp: people(9),
    success: full(6),
    causes: [{ letter: 'A', text: full(7) }],
    needs: full(8),
  },
  thanks: {
    scene: 'thanks',
    made: { statements: 1, themes: 1, ideas: 1, plans: 1 },
    title: 'Larkby',
    lines: [{ on: '2026-10-30', what: full(1), who: full(2) }],
  },
  togetherWeDid: {
    scene: 'togetherWeDid',
    said: [card(43, notWorking, full(1))],
    about: 'Going-out friends',
    on: '2027-04-12',
    weDid: full(2),
    couldNot: full(3),
    why: full(4),
  },
};
