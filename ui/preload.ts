import type { HtmlTagDescriptor, Plugin } from 'vite';

/** A built script: what it imports at once, and the styles of its own. */
interface Chunk {
  type: 'chunk';
  fileName: string;
  facadeModuleId: string | null;
  imports: string[];
  viteMetadata?: { importedCss: Set<string> };
}

/**
 * Names in a page what its first script will load anyway, so that all of it comes at once and not one
 * after the other: a module, with all that it imports.
 */
export function preload(page: string, module: string): Plugin {
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
        take(chunks.find((chunk) => chunk.facadeModuleId?.endsWith(module)));
        return Array.from(files, link);
      },
    },
  };
}

function link(file: string): HtmlTagDescriptor {
  const rel = file.endsWith('.css') ? 'stylesheet' : 'modulepreload';
  return { tag: 'link', attrs: { rel, crossorigin: true, href: `./${file}` }, injectTo: 'head' };
}
