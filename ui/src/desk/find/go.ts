/** Going to what was found: the screen opens, and the thing itself has the focus. */
import type {
  Cause,
  DocumentKind,
  EasyReadFlag,
  Idea,
  Statement,
  Theme,
} from '../../protocol/protocol';
import { drawer, type Drawn } from '../frame/drawer.svelte';
import { implementing } from '../implement/implementing.svelte';
import { inHand } from '../plan/inHand.svelte';
import { route, type Place } from '../state/route.svelte';
import type { Stage } from '../frame/stages';
import { kindHere } from '../themes/kindHere.svelte';
import { workshop } from '../state/workshop.svelte';
import { looking } from '../understand/looking.svelte';

/** Milliseconds that a screen may take to come. */
const PATIENCE = 2_000;

/** Opens a stage, and a part of it. */
export function toStage(stage: Stage, part?: string): void {
  if (part) route.openPart(stage, part);
  route.goTo(stage);
  void focusOn('#sheet');
}

/** Opens what to say, or the day, beside the wall. */
export function toDrawer(drawn: Drawn): void {
  route.home = false;
  if (drawer.open !== drawn) drawer.toggle(drawn);
}

/** Opens the documents or the help. */
export function toPage(place: Exclude<Place, Stage>, part?: string): void {
  if (part) route.openPart(place, part);
  if (route.place !== place || route.home) route.look(place);
  void focusOn('#sheet');
}

/** The card on the board of its kind. */
export function toCard({ id, kind }: Statement): void {
  kindHere.look(kind);
  route.openPart('theme', 'board');
  route.sought = id;
  route.goTo('theme');
}

/** The theme on its board. */
export function toTheme({ id, kind }: Theme): void {
  kindHere.look(kind);
  route.openPart('theme', 'board');
  route.goTo('theme');
  void focusOn(`[data-theme-id="${id}"] :is(h3 button, textarea)`);
}

/** The cause in its tree. */
export function toCause({ id, theme }: Cause): void {
  looking.all = true;
  looking.at(theme);
  toStage('understand', 'why');
  void focusOn(`[data-cause-id="${id}"]`);
}

/** The idea among those of its theme. */
export function toIdea({ id, theme }: Idea): void {
  inHand.take('theme', theme);
  toStage('plan', 'ideas');
  void focusOn(`[data-idea="${id}"]`);
}

/** The action plan. */
export function toPlan(id: string): void {
  inHand.take('plan', id);
  toStage('plan', 'actions');
}

/** The sentence of a plan, marked in its field. */
export function toSentence({ plan, field, step, sentence }: EasyReadFlag): void {
  const { ideas, plans, themes } = workshop.doc;
  const theme = themes.get(ideas.get(plans.get(plan)?.idea)?.theme);
  if (field === 'theme' && theme) {
    toTheme(theme);
    return;
  }
  if (field === 'reason') {
    implementing.begin(workshop.about.id);
    implementing.step = step;
    toStage('implement', 'steps');
  } else {
    toPlan(plan);
  }
  const part = field === 'step' ? step : field;
  void focusOn(`[data-part="${part ?? ''}"] :is(input, textarea)`, sentence);
}

/** Home, where workshops are started, practised and opened. */
export function toHome(): void {
  route.home = true;
  void focusOn('#sheet');
}

/** The documents, and saves what is picked there. */
export function toSave(kind: DocumentKind): void {
  route.sought = 'save';
  toPage('documents', kind);
}

/**
 * Waits for something to be drawn and gives it the focus, with some of its words marked. The last one asked
 * for wins.
 */
async function focusOn(selector: string, marked?: string): Promise<void> {
  const turn = (turns += 1);
  const until = performance.now() + PATIENCE;
  await nextFrame();
  while (performance.now() < until && turn === turns) {
    const found = document.querySelector<HTMLElement>(selector);
    if (found) {
      found.focus();
      found.scrollIntoView({ block: 'nearest' });
      if (marked !== undefined) mark(found, marked);
      return;
    }
    await nextFrame();
  }
}

/** Marks words in a field, where they stand in it as they are. */
function mark(field: HTMLElement, marked: string): void {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  const at = field.value.indexOf(marked);
  if (at >= 0) field.setSelectionRange(at, at + marked.length);
}

let turns = 0;

const nextFrame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));
