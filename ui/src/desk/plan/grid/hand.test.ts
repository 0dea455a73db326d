import { beforeEach, describe, expect, it } from 'vitest';
import type { Outcome } from '../../../protocol/protocol';
import { Hand } from './hand.svelte';
import type { At } from './place';

const outcome = (revision: number): Outcome => ({
  revision,
  made: [],
  step: null,
  passedOver: [],
  leftOut: 0,
});

const at = (effort: number): At => ({ effort, difference: 50 });

/** A host that answers when the test says so. */
class Desk {
  revision = 1;
  known: At | undefined;
  sent: number[] = [];
  answer: (outcome: Outcome | null) => void = () => undefined;
  readonly run = (command: { args: unknown }): Promise<Outcome | null> => {
    this.sent.push((command.args as At).effort);
    return new Promise((done) => {
      this.answer = done;
    });
  };
}

let desk: Desk;
let hand: Hand;

beforeEach(() => {
  desk = new Desk();
  hand = new Hand(desk, () => desk.known);
});

const turn = async (): Promise<void> => {
  for (let step = 0; step < 5; step += 1) await Promise.resolve();
};

describe('an idea in the hand', () => {
  it('is seen at once, and stays where it is until the push has come', async () => {
    hand.place('i', at(10));
    expect(hand.at('i')).toEqual(at(10));
    desk.answer(outcome(2));
    await turn();
    expect(hand.at('i')).toEqual(at(10));
    desk.known = at(10);
    desk.revision = 2;
    expect(hand.at('i')).toBe(desk.known);
  });

  it('sends only the latest place after the one before was taken', async () => {
    for (const effort of [10, 20, 30, 40]) hand.place('i', at(effort));
    expect(desk.sent).toEqual([10]);
    desk.answer(outcome(2));
    await turn();
    expect(desk.sent).toEqual([10, 40]);
    expect(hand.at('i')).toEqual(at(40));
    desk.answer(outcome(3));
    await turn();
    expect(desk.sent).toEqual([10, 40]);
  });

  it('does not jump back while a later place is on its way', async () => {
    hand.place('i', at(10));
    hand.place('i', at(20));
    desk.answer(outcome(2));
    await turn();
    desk.known = at(10);
    desk.revision = 2;
    expect(hand.at('i')).toEqual(at(20));
  });

  it('goes back to where the host has it when it is refused', async () => {
    desk.known = at(70);
    hand.place('i', at(10));
    desk.answer(null);
    await turn();
    expect(hand.at('i')).toEqual(at(70));
    hand.place('i', at(30));
    expect(desk.sent).toEqual([10, 30]);
  });

  it('is settled when the host has the last place', async () => {
    let settled = false;
    hand.place('i', at(10));
    hand.place('i', at(20));
    void hand.settled('i').then(() => {
      settled = true;
    });
    desk.answer(outcome(2));
    await turn();
    expect(settled).toBe(false);
    desk.answer(outcome(3));
    await turn();
    await turn();
    expect(settled).toBe(true);
  });
});
