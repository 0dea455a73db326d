import { describe, expect, it } from 'vitest';
import { edgeSpeed } from './drag';

describe('a list under a held card', () => {
  it('stays while the card is in its middle', () => {
    expect(edgeSpeed(400, 100, 800)).toBe(0);
  });

  it('scrolls faster the nearer the card is to an edge, and no faster beyond it', () => {
    expect(edgeSpeed(150, 100, 800)).toBeLessThan(0);
    expect(edgeSpeed(110, 100, 800)).toBeLessThan(edgeSpeed(150, 100, 800));
    expect(edgeSpeed(20, 100, 800)).toBe(edgeSpeed(100, 100, 800));
    expect(edgeSpeed(790, 100, 800)).toBeGreaterThan(0);
  });

  it('leaves room to aim in a low list', () => {
    expect(edgeSpeed(150, 100, 200)).toBe(0);
  });
});
