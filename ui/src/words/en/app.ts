/** The app itself, and what is the same in every corner of it. */
export const app = {
  name: 'Heard',
  pageTitle: (workshop: string) => (workshop ? `${workshop}. Heard` : 'Heard'),
};
