/** Documents: what can be printed and saved, and what it shows and leaves out. */
import { many } from './saying';
import { stageOf } from './stages';

/** Words of the documents page. */
export const documents = {
  title: 'Documents',
  lead: 'Make them at any time, with what is there so far.',
  list: 'Documents',
  toGive: 'To give people',
  toKeep: 'To keep',
  allPlans: 'All action plans',
  allPlansHint: (count: number) => many(count, 'plan', 'plans'),
  onePlan: (at: number) => `action ${at.toString()}`,
  data: 'The whole workshop',
  dataHint: 'data.json, for the team',
  noPlansAsk: `Make them at ${stageOf('plan')}.`,

  willShow: 'This will show',
  holds: 'It holds',
  leavesOut: 'It leaves out',
  nothingOut: 'Nothing. It is complete.',
  plans: (count: number) => many(count, 'action plan', 'action plans'),
  steps: (count: number) =>
    many(count, 'step with its people and day', 'steps with their people and days'),
  cannot: (count: number) => `${many(count, 'step', 'steps')} that cannot be done, and why`,
  quotes: (count: number) =>
    `at most two quotes a plan, out of ${many(count, 'statement', 'statements')} we may quote`,
  signedUp: (count: number) => `${many(count, 'name', 'names')} of who signed up`,
  notQuoted: (count: number) =>
    `the words of ${many(count, 'statement', 'statements')}: counted, not quoted`,
  undecided: (count: number) =>
    `${many(count, 'statement', 'statements')} with words nobody has checked`,
  hidden: (count: number) => `hidden words in ${many(count, 'card', 'cards')}`,
  withdrawn: (count: number) => `${many(count, 'person', 'people')} who withdrew`,
  contacts: 'how to reach people',
  practice: 'It says on each page that it is practice.',

  dataTitle: 'The team’s own file',
  dataWarning:
    'It holds all that people said, also what may not be shown or quoted. It says how to reach people. Keep it as safe as the workshop.',
  dataFor: 'For people who work with the answers later. It carries its version.',
  statements: (count: number) => many(count, 'statement', 'statements'),
  people: (count: number) => `${many(count, 'person', 'people')}, as codes`,
  contactsIn: (count: number) => `how to reach ${many(count, 'person', 'people')}`,

  savePdf: 'Save as PDF',
  saveJson: 'Save data.json',
  making: 'One moment. Heard makes it.',
  made: (name: string, pages: number | null) =>
    pages === null ? `Saved: ${name}.` : `Saved: ${name}, ${many(pages, 'page', 'pages')}.`,
  unprintable: (count: number) =>
    `${many(count, 'character', 'characters')} could not be printed here. Each stands as [character].`,
  whatIsOnIt: 'What is on it',
  pages: 'One plan stands on one or two pages, A4.',
  showPlan: (at: number) => `Show action ${at.toString()}`,
  notShown: 'The whole workshop is never shown on the wall.',

  cue: {
    plan: {
      title: 'Before you print',
      told: true,
      say: [
        'Read the plan back to the people in it.',
        'Print one page first. Look at it at arm’s length.',
      ],
      tip: 'Ask who wants it in another way.',
    },
    data: {
      title: 'Before you save it',
      told: true,
      say: ['Who may have this file?', 'Where will it be safe?'],
      tip: 'Erase it on the day that people were told.',
    },
  },
};
