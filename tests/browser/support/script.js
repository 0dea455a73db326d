// A workshop in small: every stage, refusals too. Ids come from the replies.

const NOT_THERE = '01234567-89ab-7def-8123-456789abcdef';

/** Runs the script; `ask` gets a command and its args, and answers the whole reply. */
export async function script(ask) {
  const replies = [];
  const run = async (cmd, args = {}) => {
    const reply = await ask(cmd, args);
    replies.push({ cmd, reply });
    return reply.ok?.made?.[0] ?? null;
  };
  const card = (kind, words, person = null) => run('addStatement', { kind, words, person });
  const into = (theme, ...statements) =>
    run('moveStatements', { statements, destination: { to: 'theme', theme, after: null } });

  // Prepare
  await run('editWorkshop', { change: { field: 'focusQuestion', value: 'What gets us out?' } });
  await run('editWorkshop', { change: { field: 'dayOne', value: '2026-10-08' } });
  await run('editSettings', { change: { field: 'dotsPerPerson', value: 4 } });
  const families = await run('addInvited', { group: 'Families', wanted: 6, coming: 2 });
  await run('editInvited', { invited: families, change: { field: 'coming', value: 4 } });
  const shanice = await run('addFacilitator', { name: 'Shanice', role: 'lead', leads: 'Hearing' });
  const item = { day: 2, start: 1000, minutes: 20, title: 'Singing', stage: null, leads: '' };
  await run('addAgendaItem', item);
  const hope = await run('addRoomNote', { kind: 'hopes', text: 'Cake' });
  await run('editRoomNote', { note: hope, text: 'Cake \u{1f370} and tea' });
  const song = await run('addWarmUpCard', { text: 'Songs' });
  await run('removeWarmUpCard', { card: song });
  await run('tickStage', { stage: 'prepare', done: true });

  // Collect
  const bev = await run('addPerson', {
    reference: '7',
    group: 'Families',
    mayShow: true,
    mayQuote: false,
  });
  const bus = await card('notWorking', 'The bus never comes', bev);
  const phone = await card('notWorking', 'Nobody rings me. <script>=SUM(1)', bev);
  const friend = await card('working', '\u{635}\u{62f}\u{64a}\u{642}\u{64a}', bev);
  const typo = await card('important', 'A dgo');
  await run('correctStatement', { statement: typo, words: 'A dog', why: 'typedWrongly' });
  await run('hidePart', { statement: phone, part: { start: 0, end: 6 } });

  // Hear and theme
  await run('goToStage', { stage: 'theme' });
  await run('hearStatement', { statement: bus, heard: 'heard' });
  await run('setTable', { statements: [bus, phone], table: 3 });
  const wait = await run('addTheme', {
    kind: 'notWorking',
    name: 'I wait alone',
    statements: [bus],
  });
  const sit = await run('addTheme', { kind: 'notWorking', name: 'I sit', statements: [] });
  await run('renameTheme', { theme: sit, name: 'I sit at home' });
  await into(sit, phone);
  await into(sit, friend);
  await run('alsoIn', { statement: bus, theme: sit, also: true });
  await run('mergeThemes', { theme: sit, into: wait });
  await run('undo');
  await run('redo');
  await run('undo');
  await run('moveTheme', { theme: sit, after: null });
  await run('takeForward', { theme: wait, taken: true });

  // Vote and understand
  const round = await run('addRound', {
    on: 'themes',
    items: [wait, sit],
    repeats: null,
    dotsPerPerson: 2,
    mostPerItem: 2,
    people: 3,
  });
  const dots = (item, n, evenIfTooMany = false) =>
    run('countVotes', { round, item, source: 'dots', n, evenIfTooMany });
  await dots(wait, 3);
  await dots(sit, 30);
  await dots(sit, 3);
  await run('closeRound', { round });
  await dots(sit, 1);
  await run('revealPlaces', { round, places: 1 });
  await run('settleTie', { round, how: 'takeBoth' });
  const cause = await run('addCause', { theme: wait, parent: null, text: 'No plan', after: null });
  const deep = await run('addCause', {
    theme: wait,
    parent: cause,
    text: 'No money',
    after: null,
  });
  await run('ringCause', { cause: deep, mattersMost: true });
  await run('moveCause', { cause, parent: deep, after: null });

  // Success and plan
  await run('addSuccess', { theme: wait, perspective: 0, text: 'I go out on Fridays' });
  await run('addInPlace', { theme: wait, text: 'Bus club', runBy: 'Imran', howWell: 'partly' });
  const band = await run('addIdea', { theme: wait, lens: 2, text: 'A brass band', cause: deep });
  const lift = await run('addIdea', { theme: wait, lens: 0, text: 'A lift', cause: null });
  await run('editIdea', { idea: band, change: { field: 'grain', value: { start: 2, end: 7 } } });
  await run('joinIdeas', { idea: lift, with: band });
  await run('partIdeas', { idea: lift });
  await run('placeIdea', { idea: band, effort: 20.5, difference: 80 });
  await run('agreePlacement', { idea: band, agreed: true });
  await run('chooseIdea', { idea: band, chosen: true });
  const plan = await run('addPlan', { idea: band, name: 'Brass band bus' });
  await run('editPlan', { plan, change: { field: 'horizon', value: 'weeks' } });
  const step = await run('addStep', {
    plan,
    what: 'Ask the band',
    people: ['Imran', 'Bev'],
    by: '2026-11-20',
  });
  await run('addSignUp', { plan, name: 'Bev', contact: '' });

  // Implement and review
  await run('setStepStatus', { step, status: 'cannotDo', reason: '' });
  await run('setStepStatus', { step, status: 'cannotDo', reason: 'They moved away' });
  const mo = await run('addWantsToHear', { name: 'Mo', reach: 'At the club' });
  await run('tell', { wantsToHear: mo, toldOn: '2026-12-01', toldBy: 'Bev' });
  await run('addUpdate', {
    plan,
    theme: null,
    on: '2026-12-01',
    weDid: 'We asked',
    couldNot: '',
    why: '',
  });
  await run('withdrawPerson', { person: bev, withdrawn: true });
  await run('removeFacilitator', { facilitator: shanice });

  // The wall
  await run('showOnWall', { show: { scene: 'theme', theme: wait } });
  await run('setScheme', { scheme: 'dark' });
  await run('holdWall', { hold: true });
  await run('showOnWall', { show: { scene: 'whyTree', theme: wait } });
  await run('holdWall', { hold: false });
  await run('blankWall', { blank: true });

  // What cannot be
  await run('removeTheme', { theme: NOT_THERE });
  await run('addTheme', { kind: 'notWorking' });
  await run('addTheme', { kind: 7, name: 'I', statements: [] });
  await run('sing', { what: 'a song' });
  await run('trail', { of: plan });
  await run('corrections', { statement: typo });
  return replies;
}
