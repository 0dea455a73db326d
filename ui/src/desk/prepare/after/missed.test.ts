import { expect, it } from 'vitest';
import { missed } from './missed';

it('says what could not be reached, and what is away', () => {
  expect(missed({ unreached: [], away: [] })).toBe('');
  expect(missed({ unreached: ['lost.heard'], away: ['/media/joan'] })).toBe(
    'Heard could not look into: lost.heard Not here now: /media/joan. Plug it in, and Heard sees to its backups.',
  );
});
