import { describe, expect, it } from 'vitest';
import type { Holds } from '../../protocol/protocol';
import * as words from '../../words';
import { told } from './holding';

const holds = (some: Partial<Holds>): Holds => ({
  statements: 3,
  notAgreed: 0,
  unchecked: 0,
  hidden: 0,
  withdrawn: 0,
  contacts: 0,
  leftOut: [],
  people: 0,
  reached: 0,
  ...some,
});

describe('what a document leaves out', () => {
  it('is not told before anybody knows', () => {
    for (const audience of ['room', 'anybody', 'team'] as const)
      expect(told({ statements: true, audience }, null)).toEqual({ shows: [], out: [] });
  });

  it('is told as nothing only where it is nothing', () => {
    const team = { statements: true, audience: 'team' } as const;
    expect(told(team, holds({})).out).toEqual([words.documents.nothingOut]);
    expect(told(team, holds({ withdrawn: 2 })).out).toEqual([words.documents.withdrawn(2)]);
    const report = { statements: false, audience: 'anybody' } as const;
    expect(told(report, holds({}))).toEqual({
      shows: [words.documents.showsNoWords],
      out: [words.documents.contacts],
    });
  });

  it('is never said of who signed up, where a page only counts', () => {
    const page = { statements: false, audience: 'team', kind: 'data-page' } as const;
    expect(told(page, holds({ people: 3, reached: 2 }))).toEqual({
      shows: [words.documents.showsKeeping],
      out: [words.documents.contacts],
    });
  });

  it('names what has no room, and what could not be read', () => {
    const calendar = { statements: false, audience: 'anybody' } as const;
    const unread = 'the next meeting of ‘Ring back’';
    expect(told(calendar, holds({ leftOut: [unread] }), ['2 more plans']).out).toEqual([
      unread,
      '2 more plans',
      words.documents.contacts,
    ]);
  });
});
