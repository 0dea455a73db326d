/** What stands round the sheet on every desk screen. */
export const frame = {
  /** What the desk says when displays come and go. */
  displays: {
    one: 'The second screen has gone. The wall is a window now.',
    two: 'The wall fills the second screen.',
    notFull: 'The wall could not fill the second screen. Click on it and press F11.',
    mirrored:
      'Both screens show the same. Set your computer to extend its screens, not to mirror them.',
  },
  home: 'Heard. Your workshops',
  practice: 'Practice',
  saved: 'Saved',
  saving: 'Saving',
  notSaved: 'Not saved',
  readOnly: 'Only to read',
  undo: 'Undo',
  redo: 'Redo',
  /** What one step will do: 'Undo: card 27 into theme 5'. */
  willUndo: (what: string) => `Undo: ${what}`,
  willRedo: (what: string) => `Redo: ${what}`,
  nothingToUndo: 'Nothing to undo',
  nothingToRedo: 'Nothing to redo',
  find: 'Find',
  documents: 'Documents',
  help: 'Help',

  stages: 'Stages',
  stagesNote: 'Every workshop goes through these eight stages.',
  stageDone: 'done',
  tickStage: (stage: string) => `${stage}: tick it as done`,
  untickStage: (stage: string) => `${stage}: take the tick away`,

  wall: 'The wall',
  onTheWall: 'On the wall',
  nothingYet: 'nothing yet',
  blank: 'blank',
  held: 'held',
  wallIsBlank: 'The wall is blank',
  blankWall: 'Blank the wall',
  bringBack: 'Bring the wall back',
  cueCard: 'What to say',
  openCue: 'What to say',

  say: 'Say',
  whoLeads: 'Who leads this bit',
  quoted: (text: string) => `“${text}”`,

  keys: 'Keys on this page',
  skipToSheet: 'Go to the sheet',
};
