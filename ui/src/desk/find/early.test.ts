import { describe, expect, it } from 'vitest';
import type { KeyEvent } from '../keys';
import { Early } from './early';

const pressed = (key: string, held: Partial<KeyEvent> = {}): KeyEvent => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  isComposing: false,
  ...held,
});

describe('what is typed before the finder has its field', () => {
  it('is kept for it, with what was rubbed out and Enter', () => {
    const early = new Early();
    early.begin();
    for (const key of ['w', 'x', 'Backspace', 'h', 'y', 'Enter'])
      expect(early.hear(pressed(key))).toBe(true);
    expect(early.take()).toEqual({ words: 'why', enter: true });
  });

  it('is nobody else’s business before the finder is asked for, and after it has its field', () => {
    const early = new Early();
    expect(early.hear(pressed('w'))).toBe(false);
    early.begin();
    early.take();
    expect(early.hear(pressed('w'))).toBe(false);
  });

  it('leaves keys that are held with others, and those that move', () => {
    const early = new Early();
    early.begin();
    expect(early.hear(pressed('z', { ctrlKey: true }))).toBe(false);
    expect(early.hear(pressed('F8'))).toBe(false);
    expect(early.hear(pressed('Escape'))).toBe(false);
  });
});
