// The page that the browser tests drive: one wall in a box of any size. It is built by the tests only.
import { flushSync, mount, unmount } from 'svelte';
import '../../design/base.css';
import type { WallView } from '../../protocol/protocol';
import { pictures, viewOf } from './fixtures';
import Harness from './Harness.svelte';

interface Asked {
  /** Name of a fixture. */
  picture: string;
  width: number;
  height: number;
  change?: Partial<WallView>;
}

let shown: ReturnType<typeof mount> | undefined;
const target = document.body;

function show({ picture, width, height, change }: Asked): Promise<number> {
  const found = pictures[picture];
  if (!found) throw new RangeError(`There is no picture ${picture}.`);
  if (shown) void unmount(shown);
  let pages = 1;
  shown = mount(Harness, {
    target,
    props: {
      view: viewOf(found, change),
      width,
      height,
      onpages: (count: number) => {
        pages = count;
      },
    },
  });
  flushSync();
  // Marks are drawn after the first measure, and parts of the face may have to be fetched.
  const settled = async (): Promise<number> => {
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
    for (let round = 0; round < 3; round += 1) {
      await document.fonts.ready;
      await frame();
    }
    return pages;
  };
  return settled();
}

Object.assign(window, { wallTest: { show, names: Object.keys(pictures) } });
