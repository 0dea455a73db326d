import { describe, expect, it } from 'vitest';
import { tallyNumbers } from './tally';

const signs = (...all: string[]) => all.map((sign) => ({ sign }));

describe('figures for counting one by one', () => {
  it("are the items' own numbers, as people call them", () => {
    expect(tallyNumbers(signs('3', '14', '7'))).toEqual([3, 14, 7]);
  });

  it('are places where letters or shared numbers would leave a doubt', () => {
    expect(tallyNumbers(signs('A', 'G', 'B'))).toEqual([1, 2, 3]);
    expect(tallyNumbers(signs('1', '2', '1'))).toEqual([1, 2, 3]);
  });
});
