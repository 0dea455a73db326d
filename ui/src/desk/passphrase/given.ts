/** What somebody typed to open a workshop: a passphrase, or a whole recovery code. */
import type { GivenKey } from '../../protocol/protocol';
import { GROUPS, LENGTH, plain } from './code';

/** As the host takes it. */
export function givenKey(typed: string): GivenKey {
  const code = plain(typed);
  const isCode = code.length === GROUPS * LENGTH && !/[^0-9A-Za-z\s.‐-―-]/.test(typed);
  return isCode ? { recoveryCode: code } : { passphrase: typed };
}
