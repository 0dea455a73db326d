/** The keys that work on every desk screen. */
import * as words from '../../words';
import { drawer } from '../frame/drawer.svelte';
import { STAGES } from '../frame/stages';
import { asked } from '../help/asked.svelte';
import { isTyping, type KeyAction, type ListedKey } from '../keys';
import { lock } from '../passphrase/lock.svelte';
import { route } from '../state/route.svelte';
import { wall } from '../state/wall.svelte';
import { workshop } from '../state/workshop.svelte';
import { cueShown } from './cue.svelte';
import { nextRegion } from './regions';

/** The frame's own keys. */
export function deskKeys(): KeyAction[] {
  return [...wallKeys(), ...workKeys(), ...lookKeys(), ...stageKeys()];
}

/** What the browser and every menu do with keys: told, not run. */
export function givenKeys(): ListedKey[] {
  const say = words.keys;
  return [
    { keys: ['Tab'], words: say.tab },
    { keys: ['Shift+Tab'], words: say.tabBack },
    { keys: ['Enter', 'Space'], words: say.press },
    { keys: ['ArrowUp', 'ArrowDown'], words: say.menu },
    { keys: ['F11'], words: say.fullScreen },
  ];
}

/** The wall: also while typing, in a dialog, and with a presenter's remote. */
function wallKeys(): KeyAction[] {
  const say = words.desk.keys;
  const blank = (): void => {
    wall.blank();
  };
  return [
    {
      keys: ['W'],
      words: say.show,
      run: () => {
        wall.showNext();
      },
    },
    { keys: ['B'], words: say.blank, run: blank },
    { keys: ['F8'], words: say.blankTyping, run: blank },
    { keys: ['.'], words: say.blankRemote, run: blank },
    {
      keys: ['F9'],
      words: say.hold,
      run: () => {
        wall.hold();
      },
    },
    {
      keys: ['Shift+F8'],
      words: say.slowDown,
      run: () => {
        wall.pause('slowDown');
      },
    },
    {
      keys: ['Shift+F9'],
      words: say.question,
      run: () => {
        wall.pause('question');
      },
    },
    { keys: ['PageDown'], words: say.pageOn, whileTyping: true, run: () => wall.step(1) },
    { keys: ['PageUp'], words: say.pageBack, whileTyping: true, run: () => wall.step(-1) },
  ];
}

/** What was done, and what is looked for. An open dialog keeps the work behind it as it is. */
function workKeys(): KeyAction[] {
  const say = words.desk.keys;
  return [
    { keys: ['F4'], words: words.passphrase.lockKey, run: () => void lock.now() },
    { keys: ['Ctrl+Z'], words: say.undo, whileTyping: false, run: unlessDialog(undo) },
    {
      keys: ['Ctrl+Shift+Z', 'Ctrl+Y'],
      words: say.redo,
      whileTyping: false,
      run: unlessDialog(redo),
    },
    {
      keys: ['Ctrl+K', '/'],
      words: say.find,
      run: unlessDialog(() => {
        asked.find = true;
      }),
    },
  ];
}

/** Help, and the ways round the screen. */
export function lookKeys(): KeyAction[] {
  const say = words.desk.keys;
  return [
    {
      keys: ['?'],
      words: say.all,
      run: () => {
        asked.keys = true;
      },
    },
    {
      keys: ['Escape'],
      words: say.leaveField,
      whileTyping: true,
      run: () => leaveField() || cueShown.leave(),
    },
    {
      keys: ['F6'],
      words: say.nextPart,
      run: unlessDialog(() => {
        nextRegion(1);
      }),
    },
    {
      keys: ['Shift+F6'],
      words: say.partBefore,
      run: unlessDialog(() => {
        nextRegion(-1);
      }),
    },
  ];
}

/** The cue card, where it is all that there is. */
export function cueKeys(): KeyAction[] {
  return [
    {
      keys: ['F1'],
      words: words.desk.keys.cue,
      run: unlessDialog(() => void cueShown.toggle()),
    },
  ];
}

/** What to say, and the day, of an open workshop. */
export function drawerKeys(): KeyAction[] {
  const say = words.desk.keys;
  return [
    {
      keys: ['F1'],
      words: say.cue,
      run: unlessDialog(() => {
        drawer.toggle('say');
      }),
    },
    {
      keys: ['Shift+F1'],
      words: say.day,
      run: unlessDialog(() => {
        drawer.toggle('day');
      }),
    },
  ];
}

function stageKeys(): KeyAction[] {
  return STAGES.map((stage, index) => ({
    keys: [`Alt+${(index + 1).toString()}`],
    words: words.desk.keys.stage(words.stages[stage]),
    run: unlessDialog(() => {
      route.goTo(stage);
      // From anywhere: the new sheet takes over from this one, and its name is heard.
      document.getElementById('sheet')?.focus();
    }),
  }));
}

function unlessDialog(run: () => void): () => boolean {
  return () => {
    if (document.querySelector('dialog[open]')) return false;
    run();
    return true;
  };
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
