/** What each step is called, for 'Undo: move card 27', and what is said when it is done. */
import type { Command, Outcome, StepName } from '../../protocol/protocol';
import { capital } from './saying';

type Say = (step: StepName) => string;

const plain =
  (words: string): Say =>
  () =>
    words;

/** 'move card 27'; 'move a card' where nothing is called. */
const about =
  (words: string, one: string): Say =>
  ({ called: name }) =>
    name ? `${words} ${one} ${name}` : `${words} a ${one}`;

/** 'move card 27', or 'move 40 cards'. */
const cards =
  (words: string): Say =>
  (step) =>
    step.n > 1 ? `${words} ${step.n.toString()} cards` : about(words, 'card')(step);

const card = (words: string): Say => about(words, 'card');
const theme = (words: string): Say => about(words, 'theme');
const cause = (words: string): Say => about(words, 'cause');
const success = (words: string): Say => about(words, 'success line');
const idea =
  (words: string): Say =>
  ({ called: name }) =>
    name ? `${words} idea ${name}` : `${words} an idea`;

const steps: Record<Command['cmd'], Say> = {
  editWorkshop: plain("the workshop's details"),
  editSettings: plain('a setting'),
  goToStage: plain('go to a stage'),
  tickStage: plain('tick a stage'),
  addInvited: plain('add a group'),
  editInvited: plain('change a group'),
  removeInvited: plain('remove a group'),
  addFacilitator: plain('add somebody to the team'),
  editFacilitator: plain('change the team'),
  removeFacilitator: plain('take somebody off the team'),
  addAgendaItem: plain('add a part of the day'),
  editAgendaItem: plain('change a part of the day'),
  removeAgendaItem: plain('remove a part of the day'),
  startAgendaItem: ({ called: name }) => `begin '${name}'`,
  giveMoreTime: ({ called: name }) => `more time for '${name}'`,
  skipAgendaItem: ({ called: name }) => `skip '${name}'`,
  moveToDay: ({ called: name }) => `move '${name}' to the other day`,
  editPrompt: plain('change what to say'),
  resetPrompt: plain('go back to our words'),
  addRoomNote: plain('add a line'),
  editRoomNote: plain('change a line'),
  moveRoomNote: plain('move a line'),
  removeRoomNote: plain('remove a line'),
  addWarmUpCard: plain('add a warm-up card'),
  editWarmUpCard: plain('change a warm-up card'),
  removeWarmUpCard: plain('remove a warm-up card'),
  addPerson: plain('add a person'),
  editPerson: plain('change a person'),
  withdrawPerson: plain('take a person out'),
  importStatements: cards('bring in'),
  addStatement: card('add'),
  correctStatement: card('correct'),
  removeStatement: card('remove'),
  moveStatements: cards('move'),
  alsoIn: card('a second theme for'),
  hearStatement: card('hear'),
  setTable: cards('give to a table'),
  shareOut: cards('share out'),
  hidePart: card('hide words of'),
  showPart: card('show words of'),
  choosePointed: card('choose about words of'),
  addTheme: theme('add'),
  renameTheme: theme('name'),
  nameSoThat: theme('so that, for'),
  moveTheme: theme('move'),
  mergeThemes: theme('join'),
  removeTheme: theme('remove'),
  takeForward: theme('take forward'),
  addRound: plain('a new vote'),
  editRound: plain('change the vote'),
  countVotes: plain('count votes'),
  closeRound: plain('close the vote'),
  reopenRound: plain('open the vote again'),
  revealPlaces: plain('show places'),
  settleTie: plain('settle the tie'),
  removeRound: plain('remove the vote'),
  addCause: cause('add'),
  editCause: cause('change'),
  moveCause: cause('move'),
  ringCause: cause('ring'),
  removeCause: cause('remove'),
  addSuccess: success('add'),
  editSuccess: success('change'),
  removeSuccess: success('remove'),
  addInPlace: plain('add what is in place'),
  editInPlace: plain('change what is in place'),
  removeInPlace: plain('remove what is in place'),
  addIdea: idea('add'),
  editIdea: idea('change'),
  joinIdeas: idea('join'),
  partIdeas: idea('part'),
  chooseIdea: idea('choose'),
  removeIdea: idea('remove'),
  placeIdea: idea('move on the grid'),
  agreePlacement: idea('leave on the grid'),
  takeOffGrid: idea('take off the grid'),
  addPlan: plain('add an action plan'),
  editPlan: plain('change an action plan'),
  movePlan: plain('move an action plan'),
  removePlan: plain('remove an action plan'),
  addStep: plain('add a step'),
  editStep: plain('change a step'),
  setStepStatus: plain('how a step goes'),
  moveStep: plain('move a step'),
  removeStep: plain('remove a step'),
  addSignUp: plain('sign somebody up'),
  editSignUp: plain('change a sign-up'),
  removeSignUp: plain('remove a sign-up'),
  addWantsToHear: plain('add who wants to hear'),
  editWantsToHear: plain('change who wants to hear'),
  tell: plain('tick as told'),
  removeWantsToHear: plain('remove who wants to hear'),
  addUpdate: plain('add what we did'),
  editUpdate: plain('change what we did'),
  removeUpdate: plain('remove what we did'),
  showOnWall: plain('show on the wall'),
  turnPage: plain("turn the wall's page"),
  holdWall: plain('hold the wall'),
  blankWall: plain('blank the wall'),
  pauseWall: plain('stop for a moment'),
  startTimer: plain('start the timer'),
  addToTimer: plain('give the timer more minutes'),
  stopTimer: plain('stop the timer'),
  setScheme: plain('light or dark'),
  setWallSize: plain('size of words'),
  undo: plain('undo'),
  redo: plain('redo'),
};

/** Words for undo, redo and their announcements. */
export const history = {
  /** What a step is called. */
  step: (step: StepName): string => steps[step.cmd](step),
  done: (step: StepName): string => `Done: ${steps[step.cmd](step)}. Undo with Control Z.`,
  /** What an undo or redo did, and what it had to leave. */
  told: (which: 'undo' | 'redo', outcome: Outcome): string => {
    const did = which === 'undo' ? 'Undone' : 'Done again';
    const lines = outcome.step ? [`${did}: ${steps[outcome.step.cmd](outcome.step)}.`] : [];
    for (const passed of outcome.passedOver) {
      lines.push(`${capital(steps[passed.cmd](passed))} cannot be undone any more. It stays.`);
    }
    if (outcome.leftOut === 1) lines.push('One thing was erased and did not come back.');
    if (outcome.leftOut > 1) {
      lines.push(`${outcome.leftOut.toString()} things were erased and did not come back.`);
    }
    return lines.join(' ');
  },
};
