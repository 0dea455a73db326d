// Every word that people read in the windows, one file an area. Use it as
// `import * as words from '…/words'`, then `words.frame.undo`: each page then carries only the
// areas it uses. This line is the one place where the language is chosen.
export * from './en';
