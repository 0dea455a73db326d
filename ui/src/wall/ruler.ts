// Measures words in the page itself, with the very look in which they are drawn.
import type { Piece } from '../protocol/protocol';
import * as words from '../words/wall';
import { spacing, type Type } from './stage';

/** Words to measure: plain, or pieces with hidden parts among them. */
export type Said = string | readonly Piece[];

const MOST_REMEMBERED = 6000;

/** Measures texts inside one element, and remembers what it measured. */
export class Ruler {
  readonly #line: HTMLElement;
  readonly #known = new Map<string, number>();

  constructor(host: HTMLElement) {
    this.#line = host.ownerDocument.createElement('p');
    this.#line.className = 'wall-text';
    this.#line.style.position = 'absolute';
    host.replaceChildren(this.#line);
  }

  /** Height of the words in a column of this width. */
  height(said: Said, look: Type, width: number): number {
    return this.#measure(said, look, `${Math.max(1, width).toFixed(2)}px`, (line) =>
      Math.ceil(line.offsetHeight),
    );
  }

  /** Number of lines of the words in a column of this width. */
  lines(said: Said, look: Type, width: number): number {
    return Math.round(this.height(said, look, width) / (look.size * look.line));
  }

  /** Width of the words in one line. */
  width(said: Said, look: Type): number {
    return this.#measure(said, look, 'max-content', (line) => Math.ceil(line.offsetWidth) + 1);
  }

  /** Width of the longest word. */
  narrowest(said: Said, look: Type): number {
    const parts = typeof said === 'string' ? said.split(/\s+/u) : [];
    return parts.reduce((most, part) => Math.max(most, this.width(part, look)), 0);
  }

  #measure(said: Said, look: Type, width: string, read: (line: HTMLElement) => number): number {
    const text = typeof said === 'string' ? said : JSON.stringify(said);
    if (text === '') return 0;
    const key = `${look.size} ${look.weight} ${look.line} ${look.even ?? false} ${width} ${text}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#show(said, look, width);
    const found = read(this.#line);
    this.#line.textContent = '';
    if (this.#known.size > MOST_REMEMBERED) this.#known.clear();
    this.#known.set(key, found);
    return found;
  }

  #show(said: Said, look: Type, width: string): void {
    const style = this.#line.style;
    style.width = width;
    style.fontSize = `${look.size}px`;
    style.fontWeight = String(look.weight);
    style.lineHeight = String(look.line);
    style.letterSpacing = spacing(look);
    style.setProperty('text-wrap', look.even ? 'balance' : 'pretty');
    if (typeof said === 'string') this.#line.textContent = said;
    else this.#line.replaceChildren(...said.map((piece) => this.#piece(piece)));
  }

  #piece(piece: Piece): Node {
    const page = this.#line.ownerDocument;
    if (piece.piece === 'words') return page.createTextNode(piece.text);
    const block = page.createElement('span');
    block.className = 'wall-hidden';
    block.textContent = words.common.hidden;
    return block;
  }
}
