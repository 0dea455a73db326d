/** The timer that the room can see. It counts down for people and ends nothing by itself. */
import type { LensIcon, Scene, Timer } from '../../protocol/protocol';
import * as words from '../../words';
import { wall } from '../state/wall.svelte';
import { workshop } from '../state/workshop.svelte';
import { timeIsUp } from './day.svelte';
import { minutesLeft, untilNext } from './where';

class RoomTimer {
  /** Milliseconds since 1970, as often as the timer shows another minute. */
  #at: number = $state(0);
  /** What the room saw before the timer. */
  #before: Scene | null = null;

  /** The timer that runs or has run out; null while there is none. */
  get running(): Timer | null {
    return workshop.wall.timer;
  }

  /** Minutes left, rounded up. */
  get left(): number {
    return this.running ? minutesLeft(this.running, this.#at) : 0;
  }

  /** True while the room sees it. */
  get isOnWall(): boolean {
    return !wall.isBlank && workshop.wall.scene.scene === 'timer';
  }

  /** Starts it anew. */
  async start(label: string, icon: LensIcon | null, minutes: number): Promise<void> {
    await workshop.run(
      { cmd: 'startTimer', args: { label, icon, minutes } },
      { said: words.timer.saidStarted(minutes) },
    );
  }

  /** Gives it more minutes. */
  async add(minutes: number): Promise<void> {
    await workshop.run({ cmd: 'addToTimer', args: { minutes } });
  }

  /** Takes it away; the wall goes back to what the room saw before. */
  async stop(): Promise<void> {
    if (this.isOnWall) wall.show(this.#before ?? { scene: 'blank' });
    await workshop.run({ cmd: 'stopTimer', args: {} }, { said: words.timer.saidStopped });
  }

  /** Puts it on the wall. */
  show(): void {
    const { scene } = workshop.wall;
    if (scene.scene !== 'timer') this.#before = scene;
    wall.show({ scene: 'timer', left: this.left });
  }

  /** Looks at the clock. */
  look(): void {
    this.#at = Date.now();
  }
}

/** The one timer. */
export const timer = new RoomTimer();

/** Keeps the timer going, and the wall with it. Set up inside a component. */
export function followTheTimer(): void {
  $effect.pre(() => {
    const { running } = timer;
    if (!running) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      timer.look();
      const next = untilNext(running, Date.now());
      // A little late rather than a little early: the minute has then surely changed.
      if (next !== null) waiting = setTimeout(look, next + 20);
    };
    look();
    return () => {
      clearTimeout(waiting);
    };
  });

  $effect(() => {
    const { scene, blank, held, pause } = workshop.wall;
    if (scene.scene !== 'timer' || blank || held || pause || !timer.running) return;
    if (scene.left !== timer.left) timer.show();
  });

  let before = 0;
  $effect(() => {
    const { left } = timer;
    if (before > 0 && left === 0 && timer.running) timeIsUp();
    before = left;
  });
}
