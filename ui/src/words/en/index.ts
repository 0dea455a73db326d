// English (United Kingdom): the language the screens were written in.
export { app } from './app';
export { called } from './called';
export { common } from './common';
export { desk, scenes } from './desk';
export { files } from './files';
export { frame } from './frame';
export { history } from './history';
export { stages } from './stages';
export { wall } from './wall';
