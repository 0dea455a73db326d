import type { Picture } from '../protocol/protocol';
import type { Stage } from './stage';

/** One scene's picture, by its name. */
export type PictureOf<Name extends Picture['scene']> = Extract<Picture, { scene: Name }>;

/** What every scene is given. */
export interface SceneProps<Name extends Picture['scene']> {
  picture: PictureOf<Name>;
  stage: Stage;
  /** The page asked for, from 0; beyond the last the scene shows its last. */
  page: number;
  /** How many pages the scene has. */
  pageCount: number;
}
