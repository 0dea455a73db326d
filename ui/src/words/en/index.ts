// English (United Kingdom): the language the screens were written in.
export { app } from './app';
export { called } from './called';
export { common } from './common';
export { desk, scenes } from './desk';
export { files } from './files';
export { frame } from './frame';
export { help } from './help';
export { history } from './history';
export { home } from './home';
export { kinds } from './kinds';
export { pickTheme, plan } from './plan';
export { prepare } from './prepare';
export { stages } from './stages';
export { success } from './success';
export { board, hear, themes } from './themes';
export { understand } from './understand';
export { vote } from './vote';
export { wall } from './wall';
