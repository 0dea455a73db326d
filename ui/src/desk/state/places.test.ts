import { describe, expect, it } from 'vitest';
import type { Command, Lens } from '../../protocol/protocol';
import { placeOf } from './places';

const ID = '01a201f3-1990-75fb-a62a-91ef2b13e66e';

describe('the place of a field', () => {
  it('is told by its command, its row and its field', () => {
    const save = (value: string): Command => ({
      cmd: 'editPlan',
      args: { plan: ID, change: { field: 'what', value } },
    });
    expect(placeOf(save)).toBe(`editPlan/plan=${ID}/change/field=what/value`);
  });

  it('stays the same when other words of its row change', () => {
    const save =
      (contact: string) =>
      (name: string): Command => ({
        cmd: 'editSignUp',
        args: { signUp: ID, name, contact },
      });
    expect(placeOf(save('ana'))).toBe(placeOf(save('a long address, 12')));
    expect(placeOf(save('ana'))).toContain(ID);
  });

  it('stays the same when the list before it grows', () => {
    const add =
      (after: string | null) =>
      (text: string): Command => ({
        cmd: 'addCause',
        args: { theme: ID, parent: null, text, after },
      });
    expect(placeOf(add(null))).toBe(placeOf(add(ID)));
  });

  it('holds none of the words beside it', () => {
    const lens: Lens = {
      name: 'Ana says',
      prompt: 'What would Ana do?',
      icon: 'star',
      minutes: 10,
    };
    const save = (name: string): Command => ({
      cmd: 'editSettings',
      args: { change: { field: 'lenses', value: [lens, { ...lens, name }] } },
    });
    const place = placeOf(save) ?? '';
    expect(place).not.toContain('Ana');
    expect(place).toContain('/1/');
  });

  it('is none where no words are kept', () => {
    expect(placeOf(() => 'This is not a time.')).toBeUndefined();
  });
});
