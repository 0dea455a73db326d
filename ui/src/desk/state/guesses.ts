/**
 * What a desk shows at once for the moves that a room waits for, before the host has answered.
 * Only changes of rows that exist: what a command makes new comes with its push.
 */
import type { Command, Destination } from '../../protocol/protocol';
import { guessAt, type Guess, type Replica } from './replica.svelte';
import { byRank } from './order';

/** The changes that this command will very likely make; none where the desk would rather wait. */
export function guessesFor(command: Command, replica: Replica): Guess[] {
  switch (command.cmd) {
    case 'moveStatements':
      return moved(command.args.statements, command.args.destination, replica);
    case 'hearStatement':
      return [guessAt('statements', command.args.statement, { heard: command.args.heard })];
    case 'takeForward':
      return [guessAt('themes', command.args.theme, { takenForward: command.args.taken })];
    case 'ringCause':
      return [guessAt('causes', command.args.cause, { mattersMost: command.args.mattersMost })];
    case 'chooseIdea':
      return [guessAt('ideas', command.args.idea, { chosen: command.args.chosen })];
    case 'placeIdea':
      return placed(command.args, replica);
    case 'alsoIn':
      return stoodIn(command.args, replica);
    default:
      return [];
  }
}

function moved(statements: string[], to: Destination, replica: Replica): Guess[] {
  const theme = to.to === 'theme' ? to.theme : null;
  const setAside = to.to === 'setAside';
  const there = replica.statements.rows
    .filter((row) => row.theme === theme && row.setAside === setAside)
    .filter((row) => !statements.includes(row.id))
    .toSorted(byRank);
  const wanted = to.to === 'theme' ? to.after : null;
  const neighbour = there.find((row) => row.id === wanted) ?? there.at(-1);
  // '!' sorts before all that core's ranks are made of, so this comes right after the neighbour.
  let rank = neighbour?.rank ?? '';
  return statements.map((id) => {
    rank += '!';
    return guessAt('statements', id, { theme, setAside, rank });
  });
}

function placed(
  at: { idea: string; effort: number; difference: number },
  replica: Replica,
): Guess[] {
  const placement = replica.placements.rows.find((row) => row.idea === at.idea);
  if (!placement) return [];
  const { effort, difference } = at;
  return [guessAt('placements', placement.id, { effort, difference })];
}

function stoodIn(
  at: { statement: string; theme: string; also: boolean },
  replica: Replica,
): Guess[] {
  const statement = replica.statements.get(at.statement);
  if (!statement) return [];
  const others = statement.alsoIn.filter((theme) => theme !== at.theme);
  return [
    guessAt('statements', at.statement, { alsoIn: at.also ? [...others, at.theme] : others }),
  ];
}
