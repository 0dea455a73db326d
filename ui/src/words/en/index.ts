// English (United Kingdom): the language the screens were written in.
export { app } from './app';
export { common } from './common';
export { frame } from './frame';
export { stages } from './stages';
export { wall } from './wall';
