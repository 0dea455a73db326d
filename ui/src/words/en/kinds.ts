/** The three kinds of cards by the process's own names; a workshop may call them something else. */
export const kinds = {
  working: 'Working',
  notWorking: 'Not working',
  important: 'Important for the future',
};
