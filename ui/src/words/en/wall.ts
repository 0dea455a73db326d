/** The wall's own words. What people said comes from the view, never from here. */
export const wall = {
  name: 'The wall',
};
