/** What is told of a document: what it shows of what people said, and what it leaves out. */
import type { Holds, Traits } from '../../protocol/protocol';
import * as words from '../../words';

const text = words.documents;

type About = Pick<Traits, 'audience' | 'statements'> & { kind?: Traits['kind'] };

/** The lines of both lists; `leftOut` is what its pages had no room for. Before the host has answered, nothing is told: least of all that nothing is left out. */
export function told(
  traits: About,
  holds: Holds | null,
  leftOut: readonly string[] = [],
): { shows: string[]; out: string[] } {
  if (!holds) return { shows: [], out: [] };
  const { audience, kind } = traits;
  const out = [
    holds.notAgreed > 0 && text.notAgreed[audience](holds.notAgreed),
    holds.unchecked > 0 && text.undecided(holds.unchecked),
    holds.hidden > 0 && text.hidden(holds.hidden),
    holds.withdrawn > 0 && text.withdrawn(holds.withdrawn),
    ...holds.leftOut,
    ...leftOut,
    (audience !== 'team' || kind === 'data-page') && text.contacts,
  ].filter((line) => line !== false);
  return { shows: [shown(traits, holds)], out: out.length > 0 ? out : [text.nothingOut] };
}

function shown({ audience, statements, kind }: About, holds: Holds): string {
  if (statements) return text.shows[audience](holds.statements);
  if (kind === 'data-page') return text.showsKeeping;
  if (audience === 'team') return text.showsPeople(holds.people, holds.reached);
  return text.showsNoWords;
}
