// The words of the wall's page alone, so that it carries none of the desk's. Its language is chosen here.
export { common } from './en/common';
export { wall } from './en/wall';
