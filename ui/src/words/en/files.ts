/** Kinds of files, as the system's own dialogs name them. */
export const files = {
  workshop: 'Heard workshops',
  sheet: 'Spreadsheets',
};
