// The page that the browser tests drive: one wall in a box of any size. It is built by the tests only.
import { mount } from 'svelte';
import '../../design/base.css';
import type { Picture, WallView } from '../../protocol/protocol';
import { lettersOf, load } from '../fonts';
import { pictures, viewOf } from './fixtures';
import Harness from './Harness.svelte';

interface Asked {
  /** Name of a fixture. */
  picture: string;
  width: number;
  height: number;
  change?: Partial<WallView>;
}

const shown = mount(Harness, { target: document.body });

/** Draws a picture in a box, all of it but pen marks, and answers with the number of its pages. */
function draw({ picture, width, height, change }: Asked): number {
  const found = pictures[picture];
  if (!found) throw new RangeError(`There is no picture ${picture}.`);
  shown.show(viewOf(found, change), width, height);
  return shown.pages();
}

/** Draws a picture in a box, and answers with the number of its pages once all is drawn. */
async function show(asked: Asked): Promise<number> {
  draw(asked);
  // Marks are drawn after the first measure, and parts of the face may have to be fetched.
  for (let round = 0; round < 2; round += 1) {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(done));
  }
  return shown.pages();
}

/** Adds pictures that the test has from elsewhere, and fetches every letter of all pictures. */
async function ready(more: Record<string, Picture>): Promise<string[]> {
  Object.assign(pictures, more);
  await load(lettersOf(pictures));
  return Object.keys(pictures);
}

/** All words that a picture shows; a theme that is called by its number alone keeps its name back. */
function wordsOf(shown: Picture | undefined): string {
  switch (shown?.scene) {
    case 'success':
    case 'inPlace':
    case 'actionPlan':
      return JSON.stringify({ ...shown, theme: null });
    case 'theme':
      return JSON.stringify({
        ...shown,
        theme: { ...shown.theme, soThat: '', kind: null },
        cards: shown.cards.map((one) => ({ ...one, kind: null })),
      });
    case 'whyTree':
      return JSON.stringify({ ...shown, theme: { ...shown.theme, soThat: '', kind: null } });
    case 'themes':
      return JSON.stringify({
        ...shown,
        themes: shown.themes.map((one) => ({ ...one, soThat: '', kind: null })),
      });
    case 'voteResult':
      return JSON.stringify({
        ...shown,
        places: shown.places.map((one) => ({ ...one, kind: null })),
      });
    case 'thanks':
      return JSON.stringify({ ...shown, title: shown.made.statements > 0 ? '' : shown.title });
    case 'ideas':
      return JSON.stringify({ ...shown, theme: { ...shown.theme, name: '', kind: null } });
    case 'togetherWeDid':
      return JSON.stringify({
        ...shown,
        about: shown.said.length > 0 ? '' : shown.about,
        said: shown.said.map((one) => ({ ...one, kind: null })),
      });
    default:
      return JSON.stringify(shown);
  }
}

Object.assign(window, {
  wallTest: {
    draw,
    show,
    ready,
    words: (name: string) => wordsOf(pictures[name]),
    picture: (name: string) => pictures[name],
  },
});
