/** The keys that work on every desk screen. */
import * as words from '../../words';
import { STAGES } from '../frame/stages';
import { isTyping, type KeyAction } from '../keys';
import { route } from '../state/route.svelte';
import { wall } from '../state/wall.svelte';
import { workshop } from '../state/workshop.svelte';

/** The parts of the screen that F6 steps through, in order. */
const REGIONS = ['.rail', '#sheet', '.side'];
const FOCUSABLE = 'button, a[href], input, select, textarea, [tabindex="0"]';

/** The frame's own keys. */
export function deskKeys(openCue: () => void): KeyAction[] {
  const say = words.desk.keys;
  return [
    {
      keys: ['W'],
      words: say.show,
      run: () => {
        wall.showNext();
      },
    },
    {
      keys: ['B'],
      words: say.blank,
      run: () => {
        wall.blank();
      },
    },
    {
      keys: ['F8'],
      words: say.blankTyping,
      run: () => {
        wall.blank();
      },
    },
    {
      keys: ['.'],
      words: say.blankRemote,
      run: () => {
        wall.blank();
      },
    },
    {
      keys: ['F9'],
      words: say.hold,
      run: () => {
        wall.hold();
      },
    },
    { keys: ['PageDown'], words: say.pageOn, whileTyping: true, run: () => turned(1) },
    { keys: ['PageUp'], words: say.pageBack, whileTyping: true, run: () => turned(-1) },
    { keys: ['Ctrl+Z'], words: say.undo, whileTyping: false, run: undo },
    { keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], words: say.redo, whileTyping: false, run: redo },
    {
      keys: ['?'],
      words: say.all,
      run: () => {
        route.look('help');
      },
    },
    { keys: ['Escape'], words: say.leaveField, whileTyping: true, run: leaveField },
    { keys: ['F1'], words: say.cue, run: openCue },
    {
      keys: ['F6'],
      words: say.nextPart,
      run: () => {
        nextRegion(1);
      },
    },
    {
      keys: ['Shift+F6'],
      words: say.nextPart,
      run: () => {
        nextRegion(-1);
      },
    },
    ...STAGES.map((stage, index) => ({
      keys: [`Alt+${(index + 1).toString()}`],
      words: say.stage(words.stages[stage]),
      run: () => {
        route.goTo(stage);
      },
    })),
  ];
}

/** A wall of one page leaves the key to the sheet, which scrolls. */
function turned(by: 1 | -1): boolean {
  if (wall.pages <= 1 || wall.isBlank) return false;
  wall.turn(by);
  return true;
}

/** Out of a field, so that keys of one character work again. A dialog's Escape closes the dialog. */
function leaveField(): boolean {
  const field = document.activeElement;
  if (!isTyping(field) || field?.closest('dialog')) return false;
  document.getElementById('sheet')?.focus();
  return true;
}

function undo(): void {
  if (workshop.history.undo) void workshop.undo();
}

function redo(): void {
  if (workshop.history.redo) void workshop.redo();
}

function nextRegion(by: 1 | -1): void {
  const regions = REGIONS.map((name) => document.querySelector<HTMLElement>(name));
  const here = regions.findIndex((region) => region?.contains(document.activeElement));
  for (let step = 1; step <= regions.length; step += 1) {
    const region = regions.at((Math.max(here, -1) + by * step) % regions.length);
    const target = region?.querySelector<HTMLElement>(FOCUSABLE) ?? region;
    if (!target) continue;
    target.focus();
    if (target.contains(document.activeElement)) return;
  }
}
