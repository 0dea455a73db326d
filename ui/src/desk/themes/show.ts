/** What stage 3 does about the words of a card and the wall. */
import { notify } from '../../design/notices.svelte';
import type { Choice, Part, Statement } from '../../protocol/protocol';
import * as words from '../../words';
import { offTheWall } from '../state/views';
import { wall } from '../state/wall.svelte';
import { workshop } from '../state/workshop.svelte';
import { hiddenBy } from './parts';

/** Why a card cannot be shown, in a sentence; undefined where it can. */
export function refusal(card: Statement): string | undefined {
  const why = offTheWall(card);
  if (why === null) return undefined;
  return why === 'undecided'
    ? words.themes.refusedPointed(card.number)
    : words.themes.refusedOff(card.number);
}

/** Reads a card on the wall, or says why not. */
export function readOnWall(card: Statement): void {
  const why = refusal(card);
  if (why) notify(why);
  else wall.show({ scene: 'hear', statement: card.id });
}

/** Hides or keeps all words of a card that are pointed at and not chosen yet. */
export function decide(card: Statement, choice: Exclude<Choice, 'undecided'>): void {
  const said = choice === 'hidden' ? words.themes.hidden : words.themes.kept;
  for (const each of card.pointed.filter((pointed) => pointed.choice === 'undecided')) {
    void workshop.run(
      { cmd: 'choosePointed', args: { statement: card.id, part: each.part, choice } },
      { said: said(card.number) },
    );
  }
}

/** Hides a part of a card's words on the spot. */
export function hidePart(card: Statement, part: Part): void {
  void workshop.run(
    { cmd: 'hidePart', args: { statement: card.id, part } },
    { said: words.themes.hidden(card.number) },
  );
}

/** Shows a hidden part again, whoever hid it. */
export function showPart(card: Statement, part: Part): void {
  const { byHand, chosen } = hiddenBy(card, part);
  const statement = card.id;
  for (const one of byHand) void workshop.run({ cmd: 'showPart', args: { statement, part: one } });
  for (const { part: one } of chosen) {
    void workshop.run({ cmd: 'choosePointed', args: { statement, part: one, choice: 'kept' } });
  }
}
