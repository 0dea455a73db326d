import type { HtmlTagDescriptor, Plugin } from 'vite';

/** A built script: what it imports at once, and the styles of its own. */
interface Chunk {
  type: 'chunk';
  fileName: string;
  moduleIds: string[];
  imports: string[];
  viteMetadata?: { importedCss: Set<string> };
}

/**
 * Names in a page what its first script will load anyway, so that all of it comes at once and not one
 * after the other: a module with all that it imports, and the fonts, so that words are laid out only once.
 */
export function preload(page: string, module: string, fonts: RegExp): Plugin {
  return {
    name: 'heard-preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { filename, bundle }) {
        if (!filename.endsWith(page) || !bundle) return [];
        const chunks = Object.values(bundle).filter((each) => each.type === 'chunk') as Chunk[];
        const files = new Set<string>();
        const take = (chunk: Chunk | undefined): void => {
          if (!chunk || files.has(chunk.fileName)) return;
          files.add(chunk.fileName);
          for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
          for (const name of chunk.imports) take(chunks.find((each) => each.fileName === name));
        };
        take(chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module))));
        for (const { fileName } of Object.values(bundle))
          if (fonts.test(fileName)) files.add(fileName);
        return Array.from(files, link);
      },
    },
  };
}

function link(file: string): HtmlTagDescriptor {
  const kind: Record<string, string> = file.endsWith('.css')
    ? { rel: 'stylesheet' }
    : file.endsWith('.woff2')
      ? { rel: 'preload', as: 'font', type: 'font/woff2' }
      : { rel: 'modulepreload' };
  const attrs = { ...kind, crossorigin: true, href: `./${file}` };
  return { tag: 'link', attrs, injectTo: 'head' };
}
