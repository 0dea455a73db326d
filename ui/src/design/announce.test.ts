import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { announce, announced } from './announce.svelte';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

it('says what is told in the same moment together, each once', () => {
  const { turn } = announced;
  announce('Card 1 is heard.');
  announce('Card 2: The bus stops at six.');
  announce('Card 1 is heard.');
  expect(announced.text).toBe('Card 1 is heard. Card 2: The bus stops at six.');
  expect(announced.turn).toBe(turn + 1);
});

it('says the same words again a moment later', () => {
  const { turn } = announced;
  announce('Moved.');
  vi.runAllTimers();
  announce('Moved.');
  expect(announced).toEqual({ turn: turn + 2, text: 'Moved.' });
});
