import { describe, expect, it } from 'vitest';
import { nameOf, namesIn } from './nameOf';

describe('the name of an action, to begin with', () => {
  it('is what stands before the colon', () => {
    expect(nameOf('Going-out friends: neighbours who come along.')).toBe('Going-out friends');
  });

  it('is a whole short idea without its full stop', () => {
    expect(nameOf('Bus talks.')).toBe('Bus talks');
  });

  it('is the first words of a long one, never half a word', () => {
    const name = nameOf(
      'A list on every ward of everybody who would like a lift home with company',
    );
    expect(name).toBe('A list on every ward of everybody who would like');
  });

  it('is never empty', () => {
    expect(nameOf('…: yes')).not.toBe('');
    expect(nameOf('a'.repeat(200))).toHaveLength(48);
  });
});

describe('names that are typed in one go', () => {
  it('are parted at commas and at “and”', () => {
    expect(namesIn('Ana, Joe and Bev; Sandy & Wes')).toEqual(['Ana', 'Joe', 'Bev', 'Sandy', 'Wes']);
  });

  it('are nothing where nothing is typed', () => {
    expect(namesIn(' , ')).toEqual([]);
  });
});
