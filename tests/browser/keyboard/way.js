// The way through a workshop by keyboard: its stretches, and what has to be heard on it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { documentOf } from '../support/document.js';
import { Hands } from '../support/hands.js';
import { openHeard } from '../support/heard.js';

/** Milliseconds in which what was done is said; and in which more would be said, were it said twice. */
const PATIENCE = 2_000;
const MORE = 60;

/** Said while something takes its time; whether it is said at all is the computer's matter. */
const COMING = /^One moment\./;

export class Way {
  #broken = false;

  constructor() {
    before(async () => {
      this.heard = await openHeard({ ready: Hands.ready });
      this.hands = new Hands(this.desk);
    });
    after(async () => {
      await this.heard?.close();
    });
  }

  get desk() {
    return this.heard.desk;
  }

  get wall() {
    return this.heard.wall;
  }

  /** One stretch; where one fails, those after it cannot be walked. At its end nothing is left unheard. */
  stretch(name, walk) {
    test(name, async (t) => {
      if (this.#broken) {
        t.skip('the way there is broken');
        return;
      }
      this.#broken = true;
      await walk();
      await this.saysNothing();
      this.#broken = false;
    });
  }

  /** Waits until this text stands on the desk. */
  async seen(text) {
    await this.desk.getByText(text).first().waitFor();
  }

  /** What was said since the last time, once there are so many sentences. */
  async #said(wanted = 0) {
    const said = [];
    const until = Date.now() + PATIENCE;
    do {
      await this.desk.waitForTimeout(MORE);
      said.push(...(await this.hands.said()).filter((sentence) => !COMING.test(sentence)));
    } while (said.length < wanted && Date.now() < until);
    return said;
  }

  /** What was done since the last time was said once: one sentence each for these, and no other. */
  async says(...wanted) {
    const said = await this.#said(wanted.length);
    assert.equal(said.length, wanted.length, `said: ${said.join(' | ') || 'nothing'}`);
    for (const [at, words] of wanted.entries()) assert.match(said[at], words);
  }

  /** Nothing was said: words that were typed were heard as they were typed. */
  async saysNothing() {
    assert.deepEqual(await this.#said(), []);
  }

  /** Finds by words and goes there: Control K, the words, Enter. The finder counts what it finds aloud. */
  async find(words) {
    await this.saysNothing();
    await this.hands.press('Control+k');
    await this.hands.type(words);
    await this.#said();
    await this.hands.press('Enter');
  }

  /** Opens a part of the stage by its name, and is at the name that opened it. */
  async part(name) {
    await this.hands.press('F6');
    await this.hands.push(name);
    await this.saysNothing();
  }

  /** Tabs to a field, writes, and leaves it: it saves by itself and says nothing. */
  async write(field, text) {
    await this.hands.tabTo(field);
    await this.hands.type(text);
    await this.hands.press('Tab');
    await this.saysNothing();
  }

  /** Every row of the workshop, as the host has it. */
  async document() {
    return documentOf(this.desk);
  }
}
