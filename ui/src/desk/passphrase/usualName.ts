/** A name for the list that tells nobody anything. */
import * as words from '../../words';

/** Such as 'Workshop, November 2026'. */
export const usualName = (now = new Date()): string =>
  words.passphrase.listNameUsual(
    now.toLocaleDateString('en-GB', { month: 'long', year: 'numeric' }),
  );
