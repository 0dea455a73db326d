/** Documents: what can be printed and saved, and what it shows and leaves out. */
import type { HardBecause } from '../../protocol/protocol';
import { many } from './saying';

/** The beginning of a long sentence, cut between two words where it can be. */
function beginning(sentence: string, most: number): string {
  if (sentence.length <= most) return sentence;
  const cut = Array.from(sentence).slice(0, most).join('');
  return `${cut.replace(/\s+\S*$/, '')} …`;
}

/** Words of the documents page. */
export const documents = {
  title: 'Documents',
  lead: 'Make them at any time, with what is there so far.',
  list: 'Documents',
  shelves: { print: 'To print', give: 'To give people', keep: 'To keep' },
  /** Each by the word that travels: its name, and whom it is for. */
  kinds: {
    'statement-cards': { name: 'Statement cards', forWhom: 'for the tables' },
    'theme-headings': { name: 'Theme headings', forWhom: 'for the walls' },
    'hear-sheet': { name: 'Sheets for hearing', forWhom: 'for who reads aloud' },
    'why-sheet': { name: 'Why sheets', forWhom: 'for the walls' },
    'success-sheet': { name: 'Success sheets', forWhom: 'for the walls' },
    'idea-sheets': { name: 'Idea sheets', forWhom: 'for the tables' },
    'grid-sheet': { name: 'Investment grid', forWhom: 'for the wall' },
    'vote-sheets': { name: 'Vote sheets', forWhom: 'for the dots' },
    'sign-up-sheets': { name: 'Sign-up sheets', forWhom: 'for the table by the door' },
    agenda: { name: 'Agenda', forWhom: 'for the door' },
    'ways-of-working': { name: 'What we agreed', forWhom: 'for the wall' },
    'room-cards': { name: 'Red, yellow, green cards', forWhom: 'for each chair' },
    'action-plan': { name: 'Action plan', forWhom: 'for all who came' },
    'easy-read': { name: 'Easy Read draft', forWhom: 'to check together' },
    report: { name: 'The whole story', forWhom: 'for who decides' },
    'progress-sheet': { name: 'Progress sheet', forWhom: 'for the next meeting' },
    'together-we-did': { name: 'Together we did', forWhom: 'for who wants to hear' },
    invitation: { name: 'Invitation', forWhom: 'to the review' },
    'thank-you': { name: 'Thank-you note', forWhom: 'for who came' },
    calendar: { name: 'Calendar', forWhom: 'dates for your phone' },
    'sign-up-list': { name: 'Who signed up', forWhom: 'how to reach them, for the team' },
    'data-page': { name: 'Data page', forWhom: 'for who looks after data' },
    workbook: { name: 'Workbook', forWhom: 'for looking closely' },
    data: { name: 'The whole workshop', forWhom: 'data.json, for the team' },
  },
  allPlans: 'All action plans',
  onePlan: (at: number) => `action ${at.toString()}`,

  whichPlan: 'Which plan',
  paper: 'Paper',
  papers: { a4: 'A4', a3: 'A3', a5: 'A5', 'us-letter': 'Letter' },
  order: 'Order of the cards',
  orders: { 'by-number': 'By number', shuffled: 'Mixed', 'by-table': 'Table by table' },
  largePrint: 'Large print, 18 point',
  cream: 'Cream, and wider lines',

  setting: 'One moment. Heard sets the pages.',
  page: (at: number, of: number) => `Page ${at.toString()} of ${of.toString()}`,
  pageAlt: (name: string, at: number, of: number) =>
    `${name}, page ${at.toString()} of ${of.toString()}. Save it to have it read aloud.`,
  pageBack: 'Page before',
  pageOn: 'Next page',

  willShow: 'This will show',
  leavesOut: 'It leaves out',
  nothingOut: 'Nothing. It is complete.',
  shows: {
    room: (count: number) => `${many(count, 'statement', 'statements')} for the room`,
    anybody: (count: number) => `${many(count, 'statement', 'statements')} we may quote`,
    team: (count: number) => `all ${many(count, 'statement', 'statements')}, and who said them`,
  },
  /** In place of the above, where no words of statements stand in it. */
  showsNoWords: 'no words from any card',
  /** In place of the above, where it is a list of people. */
  showsPeople: (people: number, reached: number) =>
    `${many(people, 'person', 'people')} who signed up, and how to reach ${reached.toString()}`,
  /** In place of the above, where it tells how the workshop is kept. */
  showsKeeping: 'counts, places and dates, and who took what out',
  notAgreed: {
    room: (count: number) => `${many(count, 'statement', 'statements')} not to be shown`,
    anybody: (count: number) =>
      `the words of ${many(count, 'statement', 'statements')}: counted, not quoted`,
    team: () => '',
  },
  undecided: (count: number) =>
    `${many(count, 'statement', 'statements')} with words nobody has checked`,
  hidden: (count: number) => `hidden words in ${many(count, 'card', 'cards')}`,
  withdrawn: (count: number) => `${many(count, 'card', 'cards')} of people who withdrew`,
  contacts: 'how to reach people',
  practice: 'It says on each page that it is practice.',

  toReword: {
    title: 'Sentences to look at',
    nothing: 'There is no plan yet, so nothing to check.',
    count: (count: number) =>
      count === 0
        ? 'None. All are short and plain.'
        : `${many(count, 'sentence is', 'sentences are')} hard to read. You choose new words.`,
    sentence: (sentence: string) => `“${beginning(sentence, 240)}”`,
    why: (why: HardBecause) =>
      why.because === 'long'
        ? `${many(why.words, 'word', 'words')}. Aim for 15.`
        : why.means === null
          ? `“${why.word}” is a hard word.`
          : `“${why.word}” is a hard word. ${why.means}`,
    reword: 'Reword it',
    rewordWhich: (sentence: string) => `Reword it: ${beginning(sentence, 60)}`,
    showAll: (count: number) => `Show all ${count.toString()}`,
  },

  noPages: {
    calendar:
      'A file for a calendar: each step, and when people meet. Bring it in again to update it. A step that you took out here stays there until somebody takes it out.',
    workbook: 'Sheets with statements, themes, votes, ideas and plans. One sheet explains them.',
  },
  dataTitle: 'The team’s own file',
  dataWarning:
    'It holds all that people said, also what may not be shown or quoted. It says how to reach people. Keep it as safe as the workshop.',
  dataFor: 'For people who work with the answers later. It carries its version.',

  save: {
    pdf: 'Save as PDF',
    docx: 'Word',
    html: 'Web page',
    md: 'Markdown',
    txt: 'Text',
    xlsx: 'Save as workbook',
    csv: 'CSV',
    ics: 'Save the calendar',
    json: 'Save data.json',
  },
  making: 'One moment. Heard makes it.',
  made: (name: string, pages: number | null) =>
    pages === null ? `Saved: ${name}.` : `Saved: ${name}, ${many(pages, 'page', 'pages')}.`,
  unprintable: (count: number) =>
    `${many(count, 'character', 'characters')} could not be printed here. Each stands as [character].`,
  leftOut: (what: readonly string[]) => `It leaves out ${what.join('; ')}.`,
  showPlan: (at: number) => `Show action ${at.toString()}`,
  notShown: 'This is not shown on the wall.',

  packs: {
    title: 'Many at once',
    printer: 'Make the pack for the printer',
    printerHint: 'All that goes on tables, walls and the door',
    participants: 'Make the pack to take home',
    participantsHint: 'Plan, Easy Read draft, calendar, what we did',
    at: (done: number, of: number, name: string) =>
      `${done.toString()} of ${of.toString()} made. Now: ${name}.`,
    missing: { plans: 'plans', dates: 'dates', updates: 'what we did' },
    /** In place of the hint above. */
    stillMissing: (what: readonly string[]) => `Still missing: ${what.join(', ')}`,
    begun: 'The pack is being made.',
    stop: 'Stop',
    stopping: 'Stopping. The document in work is finished first.',
    stopped: 'Stopped. Nothing was saved.',
    made: (name: string, files: number, pages: number) =>
      `Saved: ${name}, ${many(files, 'file', 'files')}, ${many(pages, 'page', 'pages')}.`,
    open: 'Open the folder',
  },

  cue: {
    print: {
      title: 'Before you print',
      told: true,
      say: ['Print one page first. Look at it at arm’s length.', 'Is there paper for all of it?'],
      tip: 'Ask who wants large print or cream paper.',
    },
    give: {
      title: 'Before you print',
      told: true,
      say: [
        'Read the plan back to the people in it.',
        'Print one page first. Look at it at arm’s length.',
      ],
      tip: 'Ask who wants large print, cream paper or Easy Read.',
    },
    keep: {
      title: 'Before you save it',
      told: true,
      say: ['Who may have this file?', 'Where will it be safe?'],
      tip: 'Erase it on the day that people were told.',
    },
  },
};
