// The wall is measured only with its own face loaded: another face would break lines elsewhere.

const WEIGHTS = [400, 500, 600, 700, 800];
const FACE = '48px "Atkinson Hyperlegible Next"';
/** Longer than this, and the browser would look at far more letters than there are. */
const LETTERS = 600;

/** The different letters of a view, to ask for the parts of the face that hold them. */
export function lettersOf(view: unknown): string {
  const all = new Set(`aZ09${JSON.stringify(view)}`);
  return Array.from(all).slice(0, LETTERS).join('');
}

/** True where every part of the face that these letters need is here already. */
export function loaded(letters: string): boolean {
  return WEIGHTS.every((weight) => document.fonts.check(`${weight} ${FACE}`, letters));
}

/** Fetches the parts of the face that these letters need; a part that cannot be had is done without. */
export async function load(letters: string): Promise<void> {
  await Promise.allSettled(
    WEIGHTS.map((weight) => document.fonts.load(`${weight} ${FACE}`, letters)),
  );
}
