import { describe, expect, it } from 'vitest';
import { matching, ready, type Findable } from './match';

const THINGS: Findable[] = [
  { name: 'Blank the wall' },
  { name: 'Theme' },
  { name: 'Card 43', called: ['43', 'card 43'], text: 'The café closes at three' },
  { name: 'Card 3', called: ['3', 'card 3'], text: 'Nobody tells me about the 43 bus' },
  { name: 'Theme 3', called: ['3', 'theme 3'], text: 'I want to get home safely' },
  { name: 'Show theme 3 on the wall', called: ['show theme 3'] },
];
const found = (typed: string): string[] =>
  matching(ready(THINGS), typed).map((thing) => thing.name);

describe('the finder', () => {
  it('takes a number for what carries it', () => {
    expect(found('43')).toEqual(['Card 43']);
    expect(found('3')).toEqual(['Card 3', 'Theme 3']);
  });

  it('knows what people shout, with or without signs', () => {
    expect(found('theme 3.')[0]).toBe('Theme 3');
    expect(found('Card 43')[0]).toBe('Card 43');
    expect(matching(ready([{ name: 'Show ‘Slow down’' }]), 'slow')).toHaveLength(1);
  });

  it('finds words in any order, names first', () => {
    expect(found('wall blank')).toEqual(['Blank the wall']);
    expect(found('theme')).toEqual(['Theme', 'Theme 3', 'Show theme 3 on the wall']);
    expect(found('home safe')).toEqual(['Theme 3']);
  });

  it('reads past accents, and inside longer words', () => {
    expect(found('cafe')).toEqual(['Card 43']);
    expect(found('obody')).toEqual(['Card 3']);
  });

  it('finds nothing for nothing, and nothing for what is not there', () => {
    expect(found(' ')).toEqual([]);
    expect(found('zebra')).toEqual([]);
  });
});
