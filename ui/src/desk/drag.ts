/**
 * Dragging with the mouse, a pen or a finger, by pointer events: a card is lifted after a few pixels (a
 * finger holds it for a moment first, so that a swipe still scrolls), lists scroll when it comes near
 * their edge, Escape lets it go. While it moves, the page is neither drawn nor measured again: a copy of
 * the card changes its place on a pane of glass over everything, and the places were measured at the lift.
 */
import type { Attachment } from 'svelte/attachments';

/** What may be dragged, and where to. */
export interface Dragging {
  /** The card at this element; null where nothing can be picked up. */
  pick: (at: Element) => HTMLElement | null;
  /** Where it can be put: outer places before those inside them. */
  places: () => Iterable<HTMLElement>;
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
/** Milliseconds for which measured places are trusted while nothing scrolls. */
const MEASURED_FOR = 500;
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
  #glass: HTMLElement | null = null;
  #ghost: HTMLElement | null = null;
  #places: Places | null = null;
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
    this.#glass?.remove();
    delete this.card.dataset.lifted;
    this.gone();
  }

  readonly #moved = (event: PointerEvent): void => {
    if (event.pointerId !== this.pointer.pointerId) return;
    this.#at = { x: event.clientX, y: event.clientY };
    if (this.lifted) {
      this.#follow();
      return;
    }
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
    this.#places = new Places(this.options);
    const along = this.options.onlift(this.card);
    this.#ghost = copyOf(this.card, box, along);
    this.#glass = glass();
    this.#glass.append(this.#ghost);
    this.root.append(this.#glass);
    this.card.dataset.lifted = '';
    const { signal } = this.#over;
    addEventListener('scroll', () => this.#places?.forget(), { signal, capture: true });
    this.#follow();
  }

  #follow(): void {
    if (this.#ghost) {
      const [x, y] = [this.#at.x - this.#grip.x, this.#at.y - this.#grip.y];
      this.#ghost.style.transform = `translate3d(${x.toString()}px, ${y.toString()}px, 0)`;
    }
    this.#look();
    // Frames are asked for only while a list scrolls under the card.
    if (this.#frame === 0 && this.#places?.speedAt(this.#at)) this.#scroll();
  }

  readonly #scroll = (): void => {
    const by = this.#places?.speedAt(this.#at);
    this.#frame = by ? requestAnimationFrame(this.#scroll) : 0;
    if (!by) return;
    by.list.scrollTop += by.speed;
    this.#places?.forget();
    this.#look();
  };

  #look(): void {
    this.#mark(this.#places?.under(this.#at) ?? null);
  }

  #mark(place: HTMLElement | null): void {
    if (place === this.#place) return;
    delete this.#place?.dataset.over;
    this.#place = place;
    if (place) place.dataset.over = '';
  }
}

/** Where the places and the lists are on the screen, measured once and again after something has moved. */
class Places {
  #all: { place: HTMLElement; box: DOMRect }[] = [];
  #lists: { list: HTMLElement; box: DOMRect }[] = [];
  #measured = -Infinity;

  constructor(private readonly options: Dragging) {
    this.#measure();
  }

  /** What was measured holds no longer. */
  forget(): void {
    this.#measured = -Infinity;
  }

  /** The innermost place at a point that is in sight. */
  under(at: { x: number; y: number }): HTMLElement | null {
    // Another desk may have moved something meanwhile.
    if (performance.now() - this.#measured > MEASURED_FOR) this.#measure();
    const list = this.#lists.find(({ box }) => isIn(box, at))?.list;
    const found = this.#all.findLast(
      ({ place, box }) => isIn(box, at) && (list?.contains(place) ?? true),
    );
    return found?.place ?? null;
  }

  /** The list that scrolls while the pointer is here, and how far in one frame; null for none. */
  speedAt(at: { x: number; y: number }): { list: HTMLElement; speed: number } | null {
    for (const { list, box } of this.#lists) {
      if (at.x < box.left || at.x > box.right) continue;
      const speed = edgeSpeed(at.y, box.top, box.bottom);
      if (speed !== 0) return { list, speed };
    }
    return null;
  }

  #measure(): void {
    this.#lists = this.options
      .scrollers()
      .map((list) => ({ list, box: list.getBoundingClientRect() }));
    this.#all = Array.from(this.options.places(), (place) => ({
      place,
      box: place.getBoundingClientRect(),
    }));
    this.#measured = performance.now();
  }
}

const isIn = (box: DOMRect, { x, y }: { x: number; y: number }): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

/** Nothing under it is hovered or hit while a card is held; the pointer shows a closed hand. */
function glass(): HTMLElement {
  const pane = document.createElement('div');
  pane.setAttribute('aria-hidden', 'true');
  Object.assign(pane.style, {
    position: 'fixed',
    inset: '0',
    zIndex: '30',
    overflow: 'hidden',
    cursor: 'grabbing',
    contain: 'strict',
    touchAction: 'none',
  });
  return pane;
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
    position: 'absolute',
    inset: '0 auto auto 0',
    contentVisibility: 'visible',
    width: `${box.width.toString()}px`,
    maxHeight: '16rem',
    margin: '0',
    overflow: 'hidden',
    willChange: 'transform',
  });
  return ghost;
}

/** The release after a drag is no click on what lies there. The next press is one, however soon it comes. */
function swallowClick(): void {
  const over = new AbortController();
  const { signal } = over;
  const swallow = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
    over.abort();
  };
  const end = (): void => {
    over.abort();
  };
  addEventListener('click', swallow, { capture: true, signal });
  addEventListener('pointerdown', end, { capture: true, signal });
  setTimeout(end, 50);
}
