/** The timer that the room can see. It counts down for people and ends nothing by itself. */
import type { LensIcon, Scene, Timer } from '../../protocol/protocol';
import * as words from '../../words';
import { wall } from '../state/wall.svelte';
import { workshop } from '../state/workshop.svelte';
import { timeIsUp } from './day.svelte';
import { minutesLeft } from './where';

/** How often the clock is looked at, in milliseconds: a laptop that slept catches up at once. */
const LOOK = 1_000;

class RoomTimer {
  /** Minutes left, rounded up; 0 while none runs. */
  left: number = $state(0);
  /** What the room saw before the timer, and in which workshop: its scenes are of no other one. */
  #before: { workshop: string; scene: Scene } | null = null;

  /** The timer that runs or has run out; null while there is none. */
  get running(): Timer | null {
    return workshop.wall.timer;
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
    const before = this.#before?.workshop === workshop.about.id ? this.#before.scene : null;
    if (this.isOnWall) wall.show(before ?? { scene: 'blank' }, '');
    await workshop.run({ cmd: 'stopTimer', args: {} }, { said: words.timer.saidStopped });
  }

  /** Puts it on the wall. */
  show(): void {
    const { scene } = workshop.wall;
    if (scene.scene !== 'timer') this.#before = { workshop: workshop.about.id, scene };
    this.tell();
  }

  /** Tells the wall how long there is. */
  tell(said?: string): void {
    wall.show({ scene: 'timer', left: this.left }, said);
  }

  /** Looks at the clock. */
  look(): void {
    this.left = this.running ? minutesLeft(this.running, Date.now()) : 0;
  }
}

/** The one timer. */
export const timer = new RoomTimer();

/** Keeps the timer going, and the wall with it. Set up inside a component. */
export function followTheTimer(): void {
  $effect.pre(() => {
    const { running } = timer;
    timer.look();
    if (!running) return;
    const looking = setInterval(() => {
      timer.look();
    }, LOOK);
    return () => {
      clearInterval(looking);
    };
  });

  $effect(() => {
    const { scene, blank, held, pause } = workshop.wall;
    if (scene.scene !== 'timer' || blank || held || pause || !timer.running) return;
    if (scene.left !== timer.left) timer.tell('');
  });

  let before = 0;
  $effect(() => {
    const { left } = timer;
    if (before > 0 && left === 0 && timer.running) timeIsUp();
    before = left;
  });
}
