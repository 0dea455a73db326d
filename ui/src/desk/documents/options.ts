/** What is chosen for a document while nobody has chosen anything. */
import type { Options } from '../../protocol/protocol';

export const PLAIN: Readonly<Options> = {
  paper: null,
  largePrint: false,
  cream: false,
  plan: null,
  order: 'by-number',
};
