/** What a bundler tells of a module. */
interface Graph {
  getModuleInfo(id: string): { importers: readonly string[] } | null;
}

interface Group {
  name: (id: string, graph: Graph) => string | null;
  priority: number;
}

/**
 * Where the line to the host begins, which waits for nothing; the home screen, the desk of an open workshop; what
 * draws the wall, here and there; and the wall. */
const LINE = '/src/desk/main.ts';
const HOME = '/src/desk/desk.ts';
const OPEN = '/src/desk/open/OpenDesk.svelte';
const SCENE = '/src/wall/WallScene.svelte';
const WALL = '/src/wall/main.ts';

/**
 * A few files in place of many small ones: what home needs, what an open workshop needs besides, and what
 * either shares with the wall. A window asks for each file in turn, and each costs it milliseconds.
 */
export function chunks(): { groups: Group[] } {
  const reached = new Map<string, Set<string>>();
  const belongs =
    (name: string, to: string[], or = to) =>
    (id: string, graph: Graph) => {
      const from = reachedFrom(id, graph, reached);
      // What draws a page when it is loaded shares its file with nothing that another page needs.
      const begins = [LINE, HOME, WALL].some((root) => id.endsWith(root));
      return !begins && to.every((root) => from.has(root)) && or.some((root) => from.has(root))
        ? name
        : null;
    };
  const groups = [
    belongs('line', [LINE]),
    belongs('both', [WALL], [HOME, OPEN]),
    belongs('home', [HOME]),
    belongs('scenes', [SCENE, WALL]),
    belongs('open', [OPEN]),
  ];
  return { groups: groups.map((name, at) => ({ name, priority: groups.length - at })) };
}

/** Which of them load a module at their start, by way of its importers. */
function reachedFrom(id: string, graph: Graph, known: Map<string, Set<string>>): Set<string> {
  const found = known.get(id);
  if (found) return found;
  const roots = new Set<string>();
  const seen = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    for (const root of [LINE, HOME, OPEN, SCENE, WALL]) if (next.endsWith(root)) roots.add(root);
    waiting.push(...(graph.getModuleInfo(next)?.importers ?? []));
  }
  known.set(id, roots);
  return roots;
}
