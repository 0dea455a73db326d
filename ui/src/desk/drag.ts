/**
 * Dragging with the mouse, a pen or a finger, by pointer events: a card is lifted after a few pixels (a
 * finger holds it for a moment first, so that a swipe still scrolls), lists scroll when it comes near
 * their edge, Escape lets it go. Nothing is drawn again while it moves: the picture under the pointer is
 * a copy that only changes its place.
 */
import type { Attachment } from 'svelte/attachments';

/** What may be dragged, and where to. */
export interface Dragging {
  /** The card at this element; null where nothing can be picked up. */
  pick: (at: Element) => HTMLElement | null;
  /** The place at this element; null where nothing can be put. */
  placeAt: (at: Element) => HTMLElement | null;
  /** Lists that scroll while a card is held near their edge. */
  scrollers: () => readonly HTMLElement[];
  /** A card is lifted; answers how many go along. */
  onlift: (card: HTMLElement) => number;
  /** It was put into a place. */
  ondrop: (card: HTMLElement, place: HTMLElement) => void;
}

/** Pixels that a mouse moves before it drags. */
const SLACK = 5;
/** Pixels that a finger may shake while it holds. */
const SHAKE = 10;
/** Milliseconds that a finger holds before the card is lifted. */
const HOLD = 240;
/** Pixels from a list's edge where scrolling begins. */
const EDGE = 64;
/** Pixels a frame at the very edge and beyond. */
const FASTEST = 22;

/** How far a list scrolls in one frame while the pointer is at `y`; negative is up. */
export function edgeSpeed(y: number, top: number, bottom: number): number {
  const edge = Math.min(EDGE, (bottom - top) / 4);
  const above = top + edge - y;
  const below = y - (bottom - edge);
  const by = above > 0 ? -above : below > 0 ? below : 0;
  return Math.max(-1, Math.min(1, by / edge)) * FASTEST;
}

/** Makes cards inside an element draggable. */
export function dragging(options: Dragging): Attachment<HTMLElement> {
  return (root) => {
    let held: Held | null = null;

    const down = (event: PointerEvent): void => {
      if (held || !event.isPrimary || event.button !== 0 || event.shiftKey) return;
      if (event.ctrlKey || event.metaKey || !(event.target instanceof Element)) return;
      const card = options.pick(event.target);
      if (!card) return;
      held = new Held(root, card, event, options, () => {
        held = null;
      });
    };
    // A finger that holds a card moves the card, not the page.
    const touched = (event: TouchEvent): void => {
      if (held?.lifted) event.preventDefault();
    };
    const asked = (event: Event): void => {
      if (held?.byTouch) event.preventDefault();
    };

    root.addEventListener('pointerdown', down);
    root.addEventListener('touchmove', touched, { passive: false });
    root.addEventListener('contextmenu', asked);
    return () => {
      held?.end();
      root.removeEventListener('pointerdown', down);
      root.removeEventListener('touchmove', touched);
      root.removeEventListener('contextmenu', asked);
    };
  };
}

/** One card under the pointer, from press to release. */
class Held {
  lifted = false;
  readonly byTouch: boolean;
  readonly #begun: { x: number; y: number };
  #at: { x: number; y: number };
  #grip = { x: 0, y: 0 };
  #ghost: HTMLElement | null = null;
  #place: HTMLElement | null = null;
  #frame = 0;
  #holding: ReturnType<typeof setTimeout> | undefined;
  readonly #over = new AbortController();

  constructor(
    private readonly root: HTMLElement,
    private readonly card: HTMLElement,
    private readonly pointer: PointerEvent,
    private readonly options: Dragging,
    private readonly gone: () => void,
  ) {
    this.#begun = { x: pointer.clientX, y: pointer.clientY };
    this.#at = { ...this.#begun };
    this.byTouch = pointer.pointerType === 'touch';
    if (this.byTouch) {
      this.#holding = setTimeout(() => {
        this.#lift();
      }, HOLD);
    }
    const { signal } = this.#over;
    addEventListener('pointermove', this.#moved, { signal });
    addEventListener('pointerup', this.#released, { signal });
    addEventListener('pointercancel', this.#cancelled, { signal });
    addEventListener('keydown', this.#pressed, { signal, capture: true });
    addEventListener('selectstart', this.#kept, { signal });
    addEventListener('dragstart', this.#kept, { signal });
  }

  /** Ends it without putting the card anywhere. */
  end(): void {
    clearTimeout(this.#holding);
    cancelAnimationFrame(this.#frame);
    this.#over.abort();
    this.#mark(null);
    this.#ghost?.remove();
    delete this.card.dataset.lifted;
    delete this.root.dataset.dragging;
    this.gone();
  }

  readonly #moved = (event: PointerEvent): void => {
    if (event.pointerId !== this.pointer.pointerId) return;
    this.#at = { x: event.clientX, y: event.clientY };
    if (this.lifted) return;
    const far = Math.hypot(this.#at.x - this.#begun.x, this.#at.y - this.#begun.y);
    if (this.byTouch && far > SHAKE) this.end();
    else if (!this.byTouch && far > SLACK) this.#lift();
  };

  readonly #released = (event: PointerEvent): void => {
    if (event.pointerId !== this.pointer.pointerId) return;
    const { lifted, card } = this;
    this.#at = { x: event.clientX, y: event.clientY };
    if (lifted) this.#look();
    const place = this.#place;
    this.end();
    if (!lifted) return;
    swallowClick();
    if (place) this.options.ondrop(card, place);
  };

  readonly #cancelled = (event: PointerEvent): void => {
    if (event.pointerId === this.pointer.pointerId) this.end();
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    if (!this.lifted || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    swallowClick();
    this.end();
  };

  readonly #kept = (event: Event): void => {
    event.preventDefault();
  };

  #lift(): void {
    this.lifted = true;
    const box = this.card.getBoundingClientRect();
    this.#grip = { x: this.#begun.x - box.left, y: this.#begun.y - box.top };
    const along = this.options.onlift(this.card);
    this.#ghost = copyOf(this.card, box, along);
    this.root.append(this.#ghost);
    this.card.dataset.lifted = '';
    this.root.dataset.dragging = '';
    this.#step();
  }

  readonly #step = (): void => {
    const { x, y } = this.#at;
    if (this.#ghost) {
      this.#ghost.style.transform = `translate3d(${(x - this.#grip.x).toString()}px, ${(y - this.#grip.y).toString()}px, 0)`;
    }
    this.#scroll();
    this.#look();
    this.#frame = requestAnimationFrame(this.#step);
  };

  #look(): void {
    const under = document.elementFromPoint(this.#at.x, this.#at.y);
    this.#mark(under && this.root.contains(under) ? this.options.placeAt(under) : null);
  }

  #scroll(): void {
    for (const list of this.options.scrollers()) {
      const box = list.getBoundingClientRect();
      if (this.#at.x < box.left || this.#at.x > box.right) continue;
      const by = edgeSpeed(this.#at.y, box.top, box.bottom);
      if (by !== 0) list.scrollTop += by;
    }
  }

  #mark(place: HTMLElement | null): void {
    if (place === this.#place) return;
    delete this.#place?.dataset.over;
    this.#place = place;
    if (place) place.dataset.over = '';
  }
}

/** A copy that follows the pointer; it is no card of its own, and nothing to read. */
function copyOf(card: HTMLElement, box: DOMRect, along: number): HTMLElement {
  const ghost = card.cloneNode(true) as HTMLElement;
  for (const part of [ghost, ...ghost.querySelectorAll<HTMLElement>('*')]) {
    delete part.dataset.card;
    delete part.dataset.id;
    part.removeAttribute('id');
  }
  ghost.setAttribute('aria-hidden', 'true');
  ghost.dataset.ghost = along > 1 ? along.toString() : '';
  Object.assign(ghost.style, {
    position: 'fixed',
    inset: '0 auto auto 0',
    width: `${box.width.toString()}px`,
    maxHeight: '16rem',
    margin: '0',
    overflow: 'hidden',
    pointerEvents: 'none',
    zIndex: '30',
    willChange: 'transform',
  });
  return ghost;
}

/** The release after a drag is no click on what lies there. */
function swallowClick(): void {
  const swallow = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => {
    removeEventListener('click', swallow, { capture: true });
  }, 50);
}
