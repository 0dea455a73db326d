import { describe, expect, it } from 'vitest';
import { KeyMap, keyName, type KeyEvent } from './keys';

function press(key: string, held: Partial<KeyEvent> = {}): KeyEvent {
  return {
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    repeat: false,
    isComposing: false,
    ...held,
  };
}

describe('a key', () => {
  it.each([
    [press('w'), 'W'],
    [press(' '), 'Space'],
    [press('z', { ctrlKey: true }), 'Ctrl+Z'],
    [press('Z', { metaKey: true, shiftKey: true }), 'Ctrl+Shift+Z'],
    [press('F8', { shiftKey: true }), 'Shift+F8'],
    [press('?', { shiftKey: true }), '?'],
    [press('3', { altKey: true }), 'Alt+3'],
    [press('£', { altKey: true, code: 'Digit3' }), 'Alt+3'],
    [press('я', { ctrlKey: true, code: 'KeyZ' }), 'Ctrl+Z'],
  ])('has one name', (event, name) => {
    expect(keyName(event)).toBe(name);
  });
});

describe('the keyboard map', () => {
  it('leaves single keys alone while a field is typed in, but not F8', () => {
    const done: string[] = [];
    const map = new KeyMap();
    map.layer([
      { keys: ['B'], words: 'blank', run: () => done.push('B') },
      { keys: ['F8'], words: 'blank', run: () => done.push('F8') },
      { keys: ['PageDown'], words: 'next', whileTyping: true, run: () => done.push('next') },
    ]);
    expect(map.press(press('b'), true)).toBe(false);
    expect(map.press(press('F8'), true)).toBe(true);
    expect(map.press(press('PageDown'), true)).toBe(true);
    expect(map.press(press('b'), false)).toBe(true);
    expect(done).toEqual(['F8', 'next', 'B']);
  });

  it('asks the newest layer first, and the next when it does not apply', () => {
    const done: string[] = [];
    const map = new KeyMap();
    map.layer([{ keys: ['Escape'], words: 'close', run: () => done.push('frame') }]);
    let applies = true;
    const away = map.layer([
      {
        keys: ['Escape'],
        words: 'leave the field',
        run: () => (applies ? done.push('screen') : false),
      },
    ]);
    map.press(press('Escape'), false);
    applies = false;
    map.press(press('Escape'), false);
    away();
    map.press(press('Escape'), false);
    expect(done).toEqual(['screen', 'frame', 'frame']);
  });

  it('can have its single keys turned off', () => {
    const map = new KeyMap();
    map.layer([
      { keys: ['W'], words: 'show', run: () => true },
      { keys: ['ArrowUp'], words: 'up', run: () => true },
    ]);
    map.singleKeys = false;
    expect(map.press(press('w'), false)).toBe(false);
    expect(map.press(press('ArrowUp'), false)).toBe(true);
  });

  it('lists what works now, each line once: the page, and everywhere', () => {
    const map = new KeyMap();
    map.layer([{ keys: ['W'], words: 'show', run: () => true }], 'everywhere');
    const away = map.layer([
      { keys: ['ArrowUp'], words: 'walk', run: () => true },
      { keys: ['ArrowDown', 'J'], words: 'walk', run: () => true },
    ]);
    map.tell([{ keys: ['Enter'], words: 'keep the line' }]);
    expect(map.listed('everywhere')).toEqual([{ keys: ['W'], words: 'show' }]);
    expect(map.listed('page')).toEqual([
      { keys: ['Enter'], words: 'keep the line' },
      { keys: ['ArrowUp', 'ArrowDown', 'J'], words: 'walk' },
    ]);
    map.singleKeys = false;
    expect(map.listed('everywhere')).toEqual([]);
    expect(map.listed('page').at(-1)?.keys).toEqual(['ArrowUp', 'ArrowDown']);
    away();
    expect(map.listed('page')).toHaveLength(1);
  });

  it('does a thing once while the key is held, unless it repeats', () => {
    let [shows, steps] = [0, 0];
    const map = new KeyMap();
    map.layer([
      { keys: ['W'], words: 'show', run: () => (shows += 1) },
      { keys: ['ArrowUp'], words: 'up', repeats: true, run: () => (steps += 1) },
    ]);
    for (const repeat of [false, true, true]) {
      map.press(press('w', { repeat }), false);
      map.press(press('ArrowUp', { repeat }), false);
    }
    expect([shows, steps]).toEqual([1, 3]);
  });
});
