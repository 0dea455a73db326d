import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Idea, Placement } from '../../../protocol/protocol';
import type { Request } from '../../../transport';
import { FakeHost } from '../../state/fakeHost';
import { workshop } from '../../state/workshop.svelte';

vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
const { Play } = await import('./play.svelte');

const idea = (number: number, fields: Partial<Idea> = {}): Idea => ({
  id: `i${number.toString()}`,
  number,
  theme: 't1',
  lens: 0,
  text: `words of ${number.toString()}`,
  grain: null,
  cause: null,
  joinedTo: null,
  chosen: false,
  ...fields,
});

const placement = (of: string, agreed: boolean): Placement => ({
  id: `p${of}`,
  idea: of,
  effort: 10,
  difference: 90,
  agreed,
});

let host: FakeHost;
let play: InstanceType<typeof Play>;

/** What the host was asked to do with ideas, in order. */
const asked = (): string[] =>
  host.requests
    .filter((request) => request.cmd !== 'snapshot')
    .map(({ cmd, args }: Request) => `${cmd} ${(args as { idea?: string }).idea ?? ''}`.trim());

const inHand = (): number | undefined => play.current?.idea.number;

beforeEach(async () => {
  host = new FakeHost();
  host.document.ideas = [idea(1), idea(2), idea(3), idea(4, { joinedTo: 'i3' }), idea(5)];
  host.document.placements = [placement('i1', true)];
  await workshop.connect(host.connect);
  play = new Play();
  play.take('i2');
});

describe('the game of the grid', () => {
  it('asks for every leading idea that the room has not agreed on', () => {
    expect(play.ideas.map(({ idea: { number } }) => number)).toEqual([1, 2, 3, 5]);
    expect(play.toPlace.map(({ idea: { number } }) => number)).toEqual([2, 3, 5]);
  });

  it('leaves an idea where it is, and brings the next at once', async () => {
    play.leave();
    expect(inHand()).toBe(3);
    expect(play.agreed('i2')).toBe(true);
    await vi.waitFor(() => {
      expect(asked()).toEqual(['placeIdea i2', 'agreePlacement i2']);
    });
  });

  it('takes the older idea in hand where a joined one is picked', () => {
    play.take('i4');
    expect(inHand()).toBe(3);
  });

  it('goes on by number, comes round to the earlier ones, and ends with the skipped', async () => {
    host.document.ideas = [1, 2, 3, 4, 5, 6].map((number) => idea(number));
    host.document.placements = [];
    await workshop.connect(host.connect);
    play = new Play();
    play.take('i3');
    const order: (number | undefined)[] = [];
    for (let turn = 0; turn < 8; turn += 1) {
      order.push(inHand());
      // The room is not sure about idea 4, the first time.
      if (inHand() === 4 && !order.slice(0, -1).includes(4)) play.skip();
      else play.leave();
    }
    expect(order).toEqual([3, 4, 5, 6, 1, 2, 4, undefined]);
    await vi.waitFor(() => {
      expect(asked().filter((each) => each.startsWith('agree'))).toHaveLength(6);
    });
  });

  it('brings a skipped idea again at the end', () => {
    play.skip();
    expect(inHand()).toBe(3);
    play.leave();
    expect(inHand()).toBe(5);
    play.leave();
    expect(inHand()).toBe(2);
    play.leave();
    expect(play.current).toBeUndefined();
  });

  it('takes an idea in hand that is open again after all had their places', () => {
    for (let turn = 0; turn < 3; turn += 1) play.leave();
    expect(play.current).toBeUndefined();
    host.push([{ record: 'placement', id: 'pi1', before: null, after: placement('i1', false) }]);
    expect(inHand()).toBe(1);
  });

  it('goes back step by step, then to the last one that was agreed on', () => {
    play.take('i3');
    play.take('i5');
    play.back();
    expect(inHand()).toBe(3);
    play.back();
    expect(inHand()).toBe(2);
  });

  it('tells the wall to follow where it shows the grid, and only there', () => {
    play.take('i3');
    expect(asked().filter((each) => each.startsWith('showOnWall'))).toEqual([]);
    host.push([
      {
        record: 'wall',
        id: 'w',
        before: null,
        after: {
          id: 'w',
          scene: { scene: 'grid', idea: 'i3' },
          page: 0,
          held: null,
          blank: false,
          scheme: 'light',
          size: 100,
          pause: null,
          timer: null,
        },
      },
    ]);
    play.take('i5');
    return vi.waitFor(() => {
      expect(host.requests.at(-1)).toMatchObject({
        cmd: 'showOnWall',
        args: { show: { scene: 'grid', idea: 'i5' } },
      });
    });
  });
});
