// Views for the tests of the wall. All of it is invented. No page that people use imports these files.
import type { Picture, WallView } from '../../protocol/protocol';
import { crowd } from './crowd';
import { empty } from './empty';
import { fullest } from './full';
import { longest } from './longest';
import { named } from './named';
import { usual } from './usual';

/** All fixtures by name: the first word is their group. */
export const pictures: Record<string, Picture> = Object.fromEntries(
  Object.entries({ usual, empty, crowd, longest, named, full: fullest }).flatMap(([group, list]) =>
    Object.entries(list).map(([name, picture]) => [`${group} ${name}`, picture]),
  ),
);

/** A view of a picture, as the wall gets it. */
export function viewOf(picture: Picture, change: Partial<WallView> = {}): WallView {
  return { scheme: 'light', size: 100, page: 0, practice: false, picture, ...change };
}
