/** The day on this desk: where it is, minute by minute, and what the team does about it. */
import { untrack } from 'svelte';
import { announce } from '../../design/announce.svelte';
import type { AgendaItem, DayNow, Stage } from '../../protocol/protocol';
import * as words from '../../words';
import { Clock, type Moment } from '../open/clock.svelte';
import { preferences } from '../state/preferences.svelte';
import { agendaOf } from '../state/views';
import { wall } from '../state/wall.svelte';
import { Refused, workshop } from '../state/workshop.svelte';
import { playTone } from './tone';
import { runningDay, type DayNumber } from './where';

/** Minutes that a part gets more at a time. */
export const FIVE = 5;

class Day {
  /** The date and the minute where the workshop is. */
  moment: Moment = $state.raw({ date: '', minute: 0 });
  /** Where the day that runs is; null while none runs. */
  at: DayNow | null = $state.raw(null);
  /** What this desk began, and in which workshop: another one may be opened in the same window. */
  #begunHere: { workshop: string; day: DayNumber } | null = $state.raw(null);

  /** The day that runs; null while none does. */
  get running(): DayNumber | null {
    const { about, doc } = workshop;
    const begun = this.#begunHere?.workshop === about.id ? this.#begunHere.day : null;
    return runningDay(this.moment.date, about, doc.agenda.rows, begun);
  }

  /** The part that was begun last. */
  get now(): AgendaItem | null {
    return this.#item(this.at?.now);
  }

  /** The part that comes next. */
  get next(): AgendaItem | null {
    return this.#item(this.at?.next);
  }

  /** Who leads now, as the agenda says; away from the day, who leads this stage. */
  leads(stage: Stage): string | undefined {
    const item = this.now ?? workshop.doc.agenda.rows.find((each) => each.stage === stage);
    return item?.leads || undefined;
  }

  #item(id: string | null | undefined): AgendaItem | null {
    return (id && workshop.doc.agenda.get(id)) || null;
  }

  /** The room begins a part at this minute. */
  async start(item: AgendaItem): Promise<void> {
    this.#begunHere = { workshop: workshop.about.id, day: item.day === 2 ? 2 : 1 };
    await workshop.run(
      { cmd: 'startAgendaItem', args: { item: item.id, minute: this.moment.minute } },
      { said: words.day.said.started(item.title) },
    );
  }

  /** Gives a part five minutes more. */
  async fiveMore(item: AgendaItem): Promise<void> {
    await workshop.run(
      { cmd: 'giveMoreTime', args: { item: item.id, minutes: FIVE } },
      { said: words.day.said.more(item.title) },
    );
  }

  /** Goes past a part, or takes it in again. */
  async skip(item: AgendaItem, skipped: boolean): Promise<void> {
    const { said } = words.day;
    await workshop.run(
      { cmd: 'skipAgendaItem', args: { item: item.id, skipped } },
      { said: skipped ? said.skipped(item.title) : said.takenIn(item.title) },
    );
  }

  /** Moves a part to the end of the other day. */
  async moveToOther(item: AgendaItem): Promise<void> {
    const day = item.day === 1 ? 2 : 1;
    await workshop.run(
      { cmd: 'moveToDay', args: { item: item.id, day } },
      { said: words.day.said.moved(item.title, day) },
    );
  }

  /** Puts now and next on the wall, as the day that runs has them. */
  showOnWall(day: DayNumber): void {
    wall.show({ scene: 'nowNext', day, minute: this.moment.minute });
  }

  /** Asks where the day is. A reply that is not the newest is dropped. */
  async ask(day: DayNumber, minute: number, isNewest: () => boolean): Promise<void> {
    try {
      const at = await workshop.job('dayNow', { day, minute });
      if (isNewest()) this.#take(at);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      // The line is down: what was known stays until it is back.
    }
  }

  /** Time that is up while somebody looks is told once, and rings only where somebody asked for it. */
  #take(at: DayNow): void {
    const before = untrack(() => this.at);
    this.at = at;
    const ranOut = before?.now === at.now && before.minutesLeft > 0 && at.minutesLeft === 0;
    if (at.now !== null && ranOut) timeIsUp();
  }
}

/** Tells, once, that the minutes of a part or a timer are over. */
export function timeIsUp(): void {
  announce(words.day.timeIsUp);
  if (preferences.tone) playTone();
}

/** The day on this desk. */
export const day = new Day();

/** Keeps the day up with the clock and the agenda, and the wall with the day. Set up inside a component. */
export function followTheDay(): void {
  const clock = new Clock();
  $effect.pre(() => {
    const moment = clock.at(workshop.about.timeZone);
    untrack(() => {
      day.moment = moment;
    });
  });

  let turn = 0;
  $effect(() => {
    const { running, moment } = day;
    const mine = ++turn;
    if (running === null) {
      day.at = null;
      return;
    }
    // Any change of its parts can move where the day is.
    void agendaOf(running).map((item) => [
      item.start,
      item.minutes,
      item.extra,
      item.started,
      item.skipped,
    ]);
    void day.ask(running, moment.minute, () => mine === turn);
  });

  // 'Now and next' counts down on the wall: the desk tells it the minute while the room sees it.
  $effect(() => {
    const { scene, blank, held, pause } = workshop.wall;
    if (scene.scene !== 'nowNext' || blank || held || pause) return;
    if (scene.day !== day.running || scene.minute === day.moment.minute) return;
    wall.show({ ...scene, minute: day.moment.minute }, '');
  });
}
