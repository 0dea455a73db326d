/** What people read that stands in Rust, from its sources: refusals, the command line, spreadsheets, documents. */
import { words } from './measure';
import type { Said } from './said';

const sources = import.meta.glob<string>(
  ['../../../../src-tauri/src/**/*.rs', '../../../../src-tauri/crates/*/src/**/*.rs'],
  { query: '?raw', import: 'default', eager: true },
);

/** Comments first, so that a quotation mark in one opens nothing; characters too, for '"'. */
const token =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^\\'\n])'|\br(#*)"([\s\S]*?)"\1|"((?:[^"\\]|\\[\s\S])*)"/g;

/** A literal as it is read: a line that goes on, and marks that were escaped. */
const unescaped = (literal: string): string =>
  literal
    .replace(/\\\r?\n\s*/g, '')
    .replaceAll('\\n', '\n')
    .replace(/\\(["'\\])/g, '$1');

/** One short word stands for whatever is put into a sentence, so that only ours are measured. */
const filled = (text: string): string =>
  text.replace(/\{\{|\}\}/g, '').replace(/\{[^{}]*\}/g, 'home');

/** The words of a page without its tags. */
const untagged = (text: string): string => text.replace(/<\/?code>/g, '').replace(/<[^>]*>/g, '\n');

interface Literal extends Said {
  /** Whether it stands where its crate keeps its words. */
  kept: boolean;
}

/** Core's refusals carry their sentences in attributes, as thiserror wants it. */
const inError = (before: string): boolean => /#\[error\(\s*$/.test(before);

/** Names of fields for the line, which nobody reads. */
const inSerde = (before: string): boolean => /#\[serde\([^\]]*$/.test(before);

/** The function, constant or variant that a place in the code belongs to. */
const owner = (before: string, after: string): string => {
  if (inError(before)) return /\n {4}(\w+)/.exec(after)?.[1] ?? '';
  const items = [...before.matchAll(/\b(?:fn|const|static|enum|struct) (\w+)/g)];
  return items.at(-1)?.[1] ?? '';
};

const literals = (file: string, code: string): Literal[] =>
  [...code.matchAll(token)].flatMap((found) => {
    const literal = found[2] ?? found[3];
    if (literal === undefined) return [];
    const before = code.slice(0, found.index);
    const where = `${file} ${owner(before, code.slice(found.index))}`;
    const kept = (/\/words(\/\w+)?\.rs$/.test(file) && !inSerde(before)) || inError(before);
    return [{ kept, where, text: untagged(filled(unescaped(literal))) }];
  });

/** Arguments and commands with the comments from which the command line's help is made. */
const clap =
  /(?:^\/\/\/.*\n)*#\[derive\([^)]*\b(?:Args|Parser|Subcommand|ValueEnum)\b[^)]*\)\]\n[\s\S]*?^\}/gm;

/** The argument, value or command that a comment is about: past more comments and attributes. */
const about =
  /^(?:\s*(?:\/\/\/.*|#\[[\s\S]*?\])\n)*\s*(?:pub(?:\(\w+\))? )?(?:struct |enum )?(\w+)/;

const help = (file: string, code: string): Said[] =>
  [...code.matchAll(clap)].flatMap(([item]) =>
    // A paragraph ends at an empty comment or at code.
    Array.from(item.matchAll(/(?:^ *\/\/\/ .*\n)+/gm), (found) => {
      const after = item.slice(found.index + found[0].length);
      return {
        where: `${file} ${about.exec(after)?.[1] ?? ''}`,
        text: found[0]
          .replace(/^ *\/\/\/ /gm, '')
          .replaceAll('\n', ' ')
          .trim(),
      };
    }),
  );

/** 'core/protocol/error.rs' from a file's place; the desktop shell is 'desktop'. */
const called = (path: string): string =>
  path.replace(/^.*src-tauri\/(?:crates\/(\w+)\/)?src\//, (_, crate?: string) =>
    crate ? `${crate}/` : 'desktop/',
  );

const files = Object.entries(sources)
  .filter(([path]) => !path.includes('/tests/'))
  .map(([path, source]) => ({ file: called(path), code: source.split('#[cfg(test)]')[0] ?? '' }));

const everyLiteral = files.flatMap(({ file, code }) => literals(file, code));

/** Letters that make no word, such as a format, are nothing to read. */
const isRead = ({ text }: Said): boolean => words(text).some((word) => /\p{L}{2}/u.test(word));

/** All that the catalogues of the Rust side can say, and the help of the command line. */
export const everythingSaidInRust = (): Said[] => [
  ...everyLiteral.filter(({ kept }) => kept).filter(isRead),
  ...files.flatMap(({ file, code }) => help(file, code)),
];

/** What looks like a sentence: it begins as one, and ends as one. */
const isSentence = (text: string): boolean =>
  /^(?:\p{Lu}\p{Ll}|[AI'] ?|home ).*\p{L} .*[.?:]$/su.test(text);

/** What looks like a name that people read, such as that of a field. */
const isName = (text: string): boolean => /^\p{Lu}\p{Ll}+(?: [\p{L}']+)*$/u.test(text);

/** Words that stand elsewhere. The invented people of the practice workshop speak for themselves. */
export const strays = (): Said[] =>
  everyLiteral
    .filter(({ kept, where }) => !kept && !where.startsWith('core/practice/'))
    .filter(({ where, text }) => isSentence(text) || (where.startsWith('core/') && isName(text)));
