// English (United Kingdom): the language the screens were written in.
export { app } from './app';
export { wall } from './wall';
