// Every scene with the longest names and titles that the protocol allows, all at once.
import type { Picture } from '../../protocol/protocol';
import { agenda, card, disc, idea, long, notWorking, theme } from './build';

/** A name of the greatest length. */
const NAME = 200;
const name = (from: number): string => long(NAME, from);
const kind = { kind: notWorking.kind, name: name(0) };
const long3 = theme(103, name(1), 212, kind, name(2));

/** All names 200 letters long. */
export const named: Record<string, Picture> = {
  welcome: {
    scene: 'welcome',
    title: name(0),
    focusQuestion: name(1),
    organisation: name(2),
    place: name(3),
    quietRoom: name(4),
    ways: [name(5), name(6), name(0)],
    first: [agenda(540, 60, name(1)), agenda(600, 60, name(2)), agenda(660, 60, name(3))],
  },
  nowNext: {
    scene: 'nowNext',
    quietRoom: name(5),
    now: agenda(540, 180, name(1), name(2)),
    minutesLeft: 127,
    next: agenda(720, 60, name(3)),
    then: agenda(780, 60, name(4)),
  },
  timer: { scene: 'timer', label: name(2), icon: 'apron', minutes: 240, minutesLeft: 187 },
  timerUp: { scene: 'timer', label: name(3), icon: null, minutes: 240, minutesLeft: 0 },
  warmUp: {
    scene: 'warmUp',
    themes: Array.from({ length: 4 }, (_, at) => ({ name: name(at), cards: [name(at + 1)] })),
  },
  hear: { scene: 'hear', card: card(299, kind, long(60)), heard: 3, of: 900 },
  themes: {
    scene: 'themes',
    kind,
    statements: 412,
    themes: Array.from({ length: 9 }, (_, at) => theme(at + 101, name(at), at * 31, kind)),
  },
  theme: {
    scene: 'theme',
    theme: long3,
    cards: [card(288, kind, long(90, 3)), card(1009, kind, long(60, 4))],
    notShown: 31,
  },
  voteResult: {
    scene: 'voteResult',
    people: 2000,
    votedBy: 'dots',
    on: 'themes',
    toCome: 0,
    settled: false,
    places: Array.from({ length: 5 }, (_, at) => ({
      place: at < 2 ? 1 : at + 1,
      level: at < 2,
      called: String(at + 101),
      joined: [],
      kind,
      name: name(at),
      votes: at < 2 ? 99 : 90 - at,
    })),
  },
  whyTree: { scene: 'whyTree', theme: long3, causes: [] },
  success: {
    scene: 'success',
    theme: long3,
    lookingBackFrom: '2027-09-30',
    perspectives: Array.from({ length: 5 }, (_, at) => ({
      name: name(at),
      lines: [{ number: at + 1, text: name(at + 2) }],
    })),
  },
  inPlace: {
    scene: 'inPlace',
    theme: long3,
    things: Array.from({ length: 5 }, (_, at) => ({
      text: name(at),
      runBy: name(at + 1),
      howWell: 'well',
    })),
  },
  ideas: {
    scene: 'ideas',
    theme: long3,
    lenses: (['apron', 'table', 'flask'] as const).map((icon, at) => ({
      name: name(at),
      prompt: name(at + 1),
      icon,
      ideas: [idea(at + 100, name(at + 3)), idea(at + 110, name(at + 4))],
    })),
  },
  grid: {
    scene: 'grid',
    effortAxis: name(0),
    differenceAxis: name(1),
    corners: [name(2), name(3), name(4), name(5)],
    inPlay: { idea: idea(114, name(6)), lens: name(0), icon: 'apron' },
    discs: Array.from({ length: 12 }, (_, at) =>
      disc(at + 109, (at * 31) % 101, (at * 47) % 101, at === 5, at === 3),
    ),
  },
  gridWhole: {
    scene: 'grid',
    effortAxis: name(0),
    differenceAxis: name(1),
    corners: [name(2), name(3), name(4), name(5)],
    inPlay: null,
    discs: [disc(1, 0, 0), disc(222, 100, 100, false, true)],
  },
  actionPlan: {
    scene: 'actionPlan',
    name: name(0),
    ideas: [114],
    theme: long3,
    what: name(1),
    firstStep: { what: name(2), people: [name(3), name(4)], by: '2026-09-30' },
    howWeKnow: name(5),
    whoTells: name(6),
    nextMeeting: name(0),
    signedUp: [name(6), name(1)],
    success: name(1),
    causes: [{ letter: 'AB', text: name(2) }],
    needs: name(3),
  },
  thanks: {
    scene: 'thanks',
    made: { statements: 10412, themes: 123, ideas: 220, plans: 13 },
    title: name(0),
    lines: [{ on: '2026-09-30', what: name(1), who: name(2) }],
  },
  togetherWeDid: {
    scene: 'togetherWeDid',
    said: [card(1043, kind, name(1))],
    about: name(2),
    on: '2027-09-12',
    weDid: name(3),
    couldNot: name(4),
    why: name(5),
  },
};
