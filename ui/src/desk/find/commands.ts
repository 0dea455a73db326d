/** What the finder does: what a key of this page does, the wall, and what the desk does from anywhere. */
import type { IconName } from '../../design/icons';
import * as words from '../../words';
import { asked } from '../help/asked.svelte';
import { capsOf, type KeyAction, type KeyEvent } from '../keys';
import { openWall } from '../open/openWall';
import { lock } from '../passphrase/lock.svelte';
import { keys } from '../state/keys.svelte';
import { preferences } from '../state/preferences.svelte';
import { wall } from '../state/wall.svelte';
import { workshop } from '../state/workshop.svelte';
import * as go from './go';
import type { Found } from './things';

const text = words.find;

/** The commands, those of this page first. */
export function commands(): Found[] {
  return [...ofPage(), ...ofWall(), ...ofDesk()];
}

/** Keys of the page that mean one thing by themselves: not its arrows, not its figures. */
function ofPage(): Found[] {
  return keys
    .actions('page')
    .filter(({ keys: [key = ''] }) => /^(Shift\+)?([A-Z]|Delete)$/.test(key))
    .map((action) => ({
      id: `key ${action.words}`,
      name: action.words,
      what: text.thisPage,
      icon: 'right' as const,
      key: action.keys[0],
      go: () => {
        action.run(pressOf(action));
      },
    }));
}

function ofWall(): Found[] {
  const next = wall.next;
  return [
    ...(next && !next.reasonNot
      ? [
          command('show', next.label, 'W', () => {
            wall.showNext();
          }),
        ]
      : []),
    command('blank', wall.kept ? words.frame.bringBack : words.frame.blankWall, 'B', () => {
      wall.blank();
    }),
    command('hold', wall.isHeld ? words.desk.letGo : words.desk.hold, 'F9', () => {
      wall.hold();
    }),
    command('slow', text.show(words.scenes.pause.slowDown), 'Shift+F8', () => {
      wall.pause('slowDown');
    }),
    command('question', text.show(words.scenes.pause.question), 'Shift+F9', () => {
      wall.pause('question');
    }),
    command('open wall', words.desk.openWall, undefined, () => void openWall()),
  ];
}

function ofDesk(): Found[] {
  const { undo, redo } = workshop.history;
  const dark = preferences.scheme === 'dark';
  return [
    ...(undo
      ? [
          command('undo', words.frame.willUndo(words.history.step(undo)), 'Ctrl+Z', () => {
            void workshop.undo();
          }),
        ]
      : []),
    ...(redo
      ? [
          command('redo', words.frame.willRedo(words.history.step(redo)), 'Ctrl+Shift+Z', () => {
            void workshop.redo();
          }),
        ]
      : []),
    command('save', text.savePlan, undefined, () => {
      go.toSave('action-plan');
    }),
    command('data', text.saveData, undefined, () => {
      go.toSave('data');
    }),
    command('say', words.cue.panel, 'F1', () => {
      go.toDrawer('say');
    }),
    command('day', words.day.open, 'Shift+F1', () => {
      go.toDrawer('day');
    }),
    command('documents', words.frame.documents, undefined, () => {
      go.toPage('documents');
    }),
    command('go back', words.backups.title, undefined, () => {
      go.toPage('goBack');
    }),
    command('passphrase', words.passphrase.title, undefined, () => {
      go.toPage('passphrase');
    }),
    command('lock', words.passphrase.lockNow, 'F4', () => void lock.now()),
    command('help', words.frame.help, undefined, () => {
      go.toPage('help');
    }),
    command('practise', words.home.practise, undefined, () => {
      asked.practise = true;
      go.toHome();
    }),
    command('home', text.home, undefined, go.toHome),
    command('scheme', dark ? text.light : text.dark, undefined, () => {
      preferences.set({ scheme: dark ? 'light' : 'dark' });
    }),
    command('keys', words.keys.title, '?', () => {
      asked.keys = true;
    }),
  ];
}

/** The pictures that these commands have elsewhere too. */
const ICONS: Partial<Record<string, IconName>> = {
  show: 'screen',
  blank: 'blank',
  hold: 'hold',
  slow: 'slow',
  question: 'question',
  'open wall': 'screen',
  undo: 'undo',
  redo: 'redo',
  save: 'document',
  data: 'document',
  say: 'say',
  day: 'calendar',
  documents: 'document',
  'go back': 'undo',
  passphrase: 'lock',
  lock: 'lock',
};

function command(id: string, name: string, key: string | undefined, run: () => void): Found {
  return { id, name, what: text.command, icon: ICONS[id] ?? 'right', key, go: run };
}

/** The key as if it was pressed, for actions that look at it. */
function pressOf({ keys: [name = ''] }: KeyAction): KeyEvent {
  const caps = capsOf(name, false);
  return {
    key: caps.at(-1) ?? '',
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: caps.includes('Shift'),
    repeat: false,
    isComposing: false,
  };
}
