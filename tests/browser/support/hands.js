// Hands on the desk: what has the focus, whether it can be seen, and what was said aloud.
import assert from 'node:assert/strict';

/** Runs in the page before anything else: writes down what live regions say. */
function listen() {
  window.heardSaid = [];
  const LIVE = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]';
  const regionOf = (node) => {
    const element = node instanceof Element ? node : node.parentElement;
    const region = element?.closest(LIVE);
    if (!region || region.closest('[aria-live="off"]')) return null;
    const modal = [...document.querySelectorAll('dialog[open]')].at(-1);
    return modal && !modal.contains(region) ? null : region;
  };
  const watch = () => {
    new MutationObserver((changes) => {
      const regions = new Set(
        changes.flatMap(({ target, addedNodes }) => [target, ...addedNodes].map(regionOf)),
      );
      for (const region of regions) {
        const said = region?.textContent.replace(/\s+/g, ' ').trim();
        if (said) window.heardSaid.push(said);
      }
    }).observe(document.documentElement, { subtree: true, childList: true, characterData: true });
  };
  if (document.documentElement) watch();
  else addEventListener('DOMContentLoaded', watch);
}

/** In the page: what has the focus, by name, and why it could not be seen; '' where it can. */
function seen() {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return { name: 'nothing', wrong: 'the focus is lost' };
  const nameOf = (element) => {
    const by = element.getAttribute('aria-labelledby');
    const wordsOf = (of) => {
      const copy = of.cloneNode(true);
      for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
      return copy.textContent;
    };
    const label = by && by.split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
    const said =
      element.getAttribute('aria-label') ??
      label?.join(' ') ??
      element.labels?.[0]?.textContent ??
      (element.matches('[tabindex="-1"]:not(button, h2, h3)') ? '' : wordsOf(element));
    return said.replace(/\s+/g, ' ').trim();
  };
  const role = focused.getAttribute('role') ?? focused.type ?? focused.localName;
  const about = { name: nameOf(focused), role, checked: focused.checked };
  const wrong = (why) => ({ ...about, wrong: `${role} '${about.name}' ${why}` });
  // Large parts that only take the focus on the way: they are what is looked at anyway.
  if (about.name === '') return wrong('has no name');
  const isPart = focused.matches(
    '#sheet, #cue, dialog, [role="menu"], [tabindex="-1"]:not(button)',
  );
  const box = focused.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return wrong('has no size');
  const left = Math.max(box.left, 0);
  const top = Math.max(box.top, 0);
  const right = Math.min(box.right, innerWidth);
  const bottom = Math.min(box.bottom, innerHeight);
  if (right - left < Math.min(8, box.width) || bottom - top < Math.min(8, box.height)) {
    return wrong(`is out of view at ${[box.left, box.top, box.right, box.bottom].map(Math.round)}`);
  }
  if (isPart) return { ...about, wrong: '' };
  const spots = [0.5, 0.25, 0.75].flatMap((x) =>
    [0.5, 0.25, 0.75].map((y) => [left + (right - left) * x, top + (bottom - top) * y]),
  );
  const family = focused.closest('label') ?? focused;
  const isFree = ([x, y]) => {
    const hit = document.elementFromPoint(x, y);
    return hit && (family.contains(hit) || hit.contains(focused));
  };
  const free = spots.filter(isFree).length;
  if (free < 6) {
    const over = document.elementFromPoint(...(spots.find((spot) => !isFree(spot)) ?? spots[0]));
    return wrong(`is covered (${9 - free} of 9 spots) by ${over?.outerHTML.slice(0, 90)}`);
  }
  const marks = (style) =>
    (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2) ||
    style.boxShadow !== 'none';
  const places = [
    getComputedStyle(focused),
    getComputedStyle(focused, '::after'),
    getComputedStyle(focused, '::before'),
  ];
  const around = [focused.nextElementSibling, focused.closest('article')];
  for (let up = focused.parentElement, level = 0; up && level < 4; up = up.parentElement) {
    around.push(up);
    level += 1;
  }
  for (const near of around) if (near) places.push(getComputedStyle(near));
  if (!places.some(marks)) return wrong('has no focus mark');
  return { ...about, wrong: '' };
}

/** The desk, driven by hands; every act is followed by a look at the focus. */
export class Hands {
  constructor(desk) {
    this.desk = desk;
  }

  /** Call before the page opens. */
  static async ready(context) {
    await context.addInitScript(listen);
  }

  /** Everything that was asked for is saved and drawn. */
  async settle(waits = true) {
    await this.desk.evaluate(async (wanted) => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      const until = performance.now() + 5_000;
      const busy = () =>
        [...document.querySelectorAll('.saved')].some((each) => /Saving/.test(each.textContent));
      await frame();
      await frame();
      // Where something that had the focus goes, its screen may think for some frames who has it next.
      let patience = 12;
      const lost = () => wanted && document.activeElement === document.body && patience-- > 0;
      while (performance.now() < until && (busy() || lost())) await frame();
      await frame();
    }, waits);
  }

  /** What has the focus now. */
  async focus() {
    return this.desk.evaluate(seen);
  }

  /** Asserts that the focus is somewhere and can be seen. */
  async look(after) {
    await this.settle();
    const focus = await this.focus();
    assert.equal(focus.wrong, '', `after ${after}`);
    return focus;
  }

  /** What was said since the last time. */
  async said() {
    return this.desk.evaluate(() => window.heardSaid.splice(0));
  }

  /** Presses keys, one after the other. */
  async press(...keys) {
    let focus;
    for (const key of keys) {
      await this.desk.keyboard.press(key);
      focus = await this.look(key);
    }
    return focus;
  }

  /** Types into the field that has the focus. */
  async type(text) {
    await this.desk.keyboard.type(text);
    return this.look(`typing '${text}'`);
  }

  /** Presses Tab (or Shift+Tab) until the focus is on what is called so. */
  async tabTo(name, { back = false, most = 40, role } = {}) {
    const passed = [];
    let focus = await this.focus();
    const isThere = () =>
      (name instanceof RegExp ? name.test(focus.name) : focus.name === name) &&
      (!role || focus.role === role);
    while (!isThere()) {
      passed.push(`${focus.role} ${focus.name.slice(0, 40)}`);
      if (passed.length > most) throw new Error(`no ${name}; passed:\n${passed.join('\n')}\n`);
      await this.desk.keyboard.press(back ? 'Shift+Tab' : 'Tab');
      await this.settle(false);
      focus = await this.focus();
      // After the last thing Tab leaves the page for the browser, and then comes in again.
      if (focus.name !== 'nothing') assert.equal(focus.wrong, '', `Tab to ${name}`);
    }
    return focus;
  }

  /** Goes to a button and presses it. */
  async push(name, options) {
    await this.tabTo(name, options);
    return this.press('Enter');
  }
  /** Opens a menu, walks down to a line and takes it. */
  async pick(menu, line) {
    await this.push(menu);
    const passed = [];
    let focus = await this.focus();
    while (!(line instanceof RegExp ? line.test(focus.name) : focus.name === line)) {
      passed.push(focus.name);
      if (passed.length > 20) throw new Error(`no ${line}; passed:\n${passed.join('\n')}\n`);
      focus = await this.press('ArrowDown');
    }
    return this.press('Enter');
  }
}
