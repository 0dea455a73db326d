// Looks at a wall that is drawn, and says what is wrong with it. `look` runs in the page.

/** Goes through all pages of these pictures in one box. Runs in the page, beside `look`. */
export function walk({ names, width, height, change, both }) {
  const { draw, picture } = window.wallTest;
  return names.map((name) => {
    const pages = [];
    let count = 1;
    for (let page = 0; page < count; page += 1) {
      const asked = { picture: name, width, height, change: { ...change, page } };
      count = draw(asked);
      const seen = window.lookAtWall(change.size ?? 100);
      if (both) {
        const scheme = change.scheme === 'dark' ? 'light' : 'dark';
        draw({ ...asked, change: { ...asked.change, scheme } });
        seen.wrong.push(
          ...window.lookAtWall(change.size ?? 100).wrong.map((one) => `${scheme}: ${one}`),
        );
        draw(asked);
      }
      pages.push(seen);
    }
    return { name, picture: picture(name), pages };
  });
}

/** What is drawn, and all that is wrong with it, at this wall size in percent. */
export function look(size) {
  const SMALLEST = 4.26;
  const CONTRAST = 7;
  const frame = document.querySelector('.stage');
  const stage = frame.getBoundingClientRect();
  const zoom = stage.height / 1080;
  const wrong = new Set();
  const shownAs = (element) => `"${element.textContent.trim().slice(0, 40)}"`;

  // ---- all words, with the lines in which the page drew them
  const sizeOf = (element) => {
    const px = parseFloat(getComputedStyle(element).fontSize);
    return element instanceof SVGElement ? px * element.getScreenCTM().a : px * zoom;
  };
  const blockOf = (element) => element.closest('.wall-text, .disc, .practice, svg') ?? element;
  const blocks = new Map();
  const words = [];
  const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest('.said, .gauge')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = Array.from(range.getClientRects()).filter((one) => one.width > 0);
    if (rects.length === 0) {
      wrong.add(`${shownAs(element)} is not drawn`);
      continue;
    }
    const px = sizeOf(element);
    words.push({ element, text: node.data, px, rects });
    const block = blockOf(element);
    const known = blocks.get(block) ?? { element: block, text: '', rects: [] };
    known.text += node.data;
    known.rects.push(...rects);
    blocks.set(block, known);
  }

  // ---- none too small
  const least = (SMALLEST * size) / 100;
  const percent = (px) => Math.round((px / stage.height) * 10000) / 100;
  for (const { element, px } of words) {
    // The test letters are in all sizes of the wall.
    const smallest = element.matches('.letters') ? SMALLEST : least;
    if (percent(px) < smallest - 0.005) wrong.add(`${shownAs(element)} is ${percent(px)} % high`);
    const said = element.closest('.say');
    if (said?.closest('[data-scene=hear]') && !element.closest('.wall-hidden, h1')) {
      if (px < (72 * size * zoom) / 100 - 0.1) wrong.add(`${shownAs(element)} is said too small`);
    }
  }

  // ---- none outside the wall, its box, or anything that has a width or height of its own
  const boxes = (element) => {
    const found = [];
    for (let one = element.parentElement; one && one !== frame; one = one.parentElement) {
      if (one instanceof SVGElement) continue;
      const style = one.style;
      const wide = one.matches('.card, .panel, .square, .box') || style.width.endsWith('px');
      const high = one.matches('.card, .panel, .square, .box') || style.height.endsWith('px');
      if (wide || high) found.push({ one, wide, high, edge: one.getBoundingClientRect() });
      const clips = getComputedStyle(one).overflow !== 'visible';
      if (clips && !one.matches('.turn')) wrong.add(`${shownAs(element)} may be clipped`);
    }
    return found;
  };
  for (const { element, px, rects } of words) {
    // The box of letters is taller than they are, and that of a large figure far taller.
    const drop = px * (px > stage.height * 0.12 ? 0.3 : 0.16);
    const around = boxes(element);
    for (const rect of rects) {
      const [top, bottom] = [rect.top + drop, rect.bottom - drop];
      const off =
        rect.left < stage.left - 1 ||
        rect.right > stage.right + 1 ||
        top < stage.top - 1 ||
        bottom > stage.bottom + 1;
      if (off) wrong.add(`${shownAs(element)} leaves the wall`);
      for (const { one, wide, high, edge } of around) {
        const air = 2 * zoom;
        const across = wide && (rect.left < edge.left - air || rect.right > edge.right + air);
        const down = high && (top < edge.top - air || bottom > edge.bottom + air);
        if (!across && !down) continue;
        const name = one.className.split?.(' ')[0] || one.tagName.toLowerCase();
        wrong.add(`${shownAs(element)} leaves its ${name}${across ? ' sideways' : ''}`);
      }
    }
  }

  // ---- none over another, nor over a picture. Between an accent and a tail all must be clear.
  const core = (one) => ({
    left: one.left + zoom,
    right: one.right - zoom,
    top: one.top + one.height * 0.2,
    bottom: one.bottom - one.height * 0.2,
  });
  const meets = (a, b) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const within = (one, other) => one.contains(other) || other.contains(one);
  const all = Array.from(blocks.values(), (block) => ({ ...block, rects: block.rects.map(core) }));
  all.forEach((one, index) => {
    for (const other of all.slice(index + 1)) {
      if (within(one.element, other.element)) continue;
      if (one.rects.some((a) => other.rects.some((b) => meets(a, b)))) {
        wrong.add(`${shownAs(one.element)} and ${shownAs(other.element)} overlap`);
      }
    }
  });
  const marks = '.mark svg, .block svg, .panel > svg';
  const drawn = Array.from(frame.querySelectorAll('svg, .disc, .square')).filter(
    (one) => !one.matches(marks),
  );
  for (const one of [...drawn, ...frame.querySelectorAll('.tick, .cross')]) {
    const box = one.getBoundingClientRect();
    for (const block of all) {
      // Discs are round: they are compared with each other below.
      if (one.matches('li .disc') && block.element.matches('li .disc')) continue;
      if (within(one, block.element) || !block.rects.some((rect) => meets(rect, box))) continue;
      const name = one.getAttribute('class')?.split(' ')[0] ?? one.tagName;
      wrong.add(`${shownAs(block.element)} and a picture (${name}) overlap`);
    }
  }
  const cards = Array.from(frame.querySelectorAll('.card'), (one) => one.getBoundingClientRect());
  cards.forEach((one, index) => {
    if (one.bottom > stage.bottom + 1 || one.right > stage.right + 1) {
      wrong.add('a card leaves the wall');
    }
    if (cards.slice(index + 1).some((other) => nested(one, other) === false && meets(one, other))) {
      wrong.add('two cards overlap');
    }
  });
  function nested(one, other) {
    const inside = (a, b) =>
      a.left >= b.left - 1 &&
      a.right <= b.right + 1 &&
      a.top >= b.top - 1 &&
      a.bottom <= b.bottom + 1;
    return inside(one, other) || inside(other, one);
  }

  // ---- discs hold numbers only, but no two may cover each other, nor a corner's name
  const middle = (box) => [box.left + box.width / 2, box.top + box.height / 2];
  const discs = Array.from(frame.querySelectorAll('.square li .disc'), (disc) => ({
    number: disc.textContent,
    box: disc.getBoundingClientRect(),
  }));
  discs.forEach((one, index) => {
    for (const other of discs.slice(index + 1)) {
      const [[x, y], [u, v]] = [middle(one.box), middle(other.box)];
      if (Math.hypot(x - u, y - v) < (one.box.width + other.box.width) / 2 - zoom) {
        wrong.add(`discs ${one.number} and ${other.number} cover each other`);
      }
    }
    for (const corner of frame.querySelectorAll('.square .corner')) {
      const box = corner.getBoundingClientRect();
      if (meets(one.box, { ...core(box), left: box.left, right: box.right })) {
        wrong.add(`disc ${one.number} covers '${corner.textContent}'`);
      }
    }
  });

  // ---- contrast, of the colour that is drawn with the colour that lies behind
  const rgba = (text) => {
    const numbers = text.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
    if (text.startsWith('rgb')) return [...numbers.slice(0, 3), numbers[3] ?? 1];
    if (text.startsWith('color(srgb')) {
      return [...numbers.slice(0, 3).map((part) => part * 255), numbers[3] ?? 1];
    }
    return [0, 0, 0, 0];
  };
  const light = ([r, g, b]) => {
    const part = (value) => {
      const c = value / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const fillOf = (element) => {
    const style = getComputedStyle(element);
    if (element instanceof SVGGeometryElement) return rgba(style.fill);
    return rgba(style.backgroundColor);
  };
  const ground = (x, y, of) => {
    for (const element of document.elementsFromPoint(x, y)) {
      if (element instanceof SVGTextElement) continue;
      const fill = fillOf(element);
      if (fill[3] === 1) return { element, fill };
      if (fill[3] > 0) wrong.add(`${shownAs(of)} stands on something half clear`);
    }
    return undefined;
  };
  for (const { element, rects } of words) {
    const style = getComputedStyle(element);
    const colour = rgba(element instanceof SVGElement ? style.fill : style.color);
    if (colour[3] !== 1) wrong.add(`${shownAs(element)} is half clear`);
    const clear = Array.from(ancestors(element)).find((one) => getComputedStyle(one).opacity < 1);
    if (clear) wrong.add(`${shownAs(element)} fades`);
    for (const rect of rects) {
      const y = (rect.top + rect.bottom) / 2;
      for (const x of [rect.left + 1, (rect.left + rect.right) / 2, rect.right - 1]) {
        const behind = ground(x, y, element);
        if (!behind) continue;
        const found = contrast(colour, behind.fill);
        if (found < CONTRAST) {
          wrong.add(`${shownAs(element)} has a contrast of ${found.toFixed(2)}`);
        }
      }
    }
  }
  function* ancestors(element) {
    for (let one = element; one && one !== frame; one = one.parentElement) yield one;
  }

  const lines = all.flatMap((block) =>
    block.rects.map((one) => [(one.left - stage.left) / zoom, (one.top - stage.top) / zoom]),
  );
  return {
    wrong: Array.from(wrong),
    text: words.map((one) => `${one.text} `).join(''),
    blocks: all.map((block) => block.text.trim()),
    lines,
  };
}
