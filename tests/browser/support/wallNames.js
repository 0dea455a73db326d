// What people can call out: each thing's number or letter, with its words.

const said = (words) => words.map((one) => one.text ?? '').join(' ');
const idea = (one) =>
  one.said.map(({ number, before, grain, after }) => ({
    name: String(number),
    words: before + grain + after,
  }));
const causes = (list) =>
  list.flatMap((one) => [{ name: one.letter, words: one.text }, ...causes(one.causes)]);
const card = (one) => ({ name: String(one.number), words: said(one.words) });
const theme = (one) => ({ name: String(one.number), words: one.name });

/** Everything in a picture that has a name of its own. */
export function named(picture) {
  switch (picture.scene) {
    case 'hear':
      return picture.card ? [card(picture.card)] : [];
    case 'themes':
      return picture.themes.map(theme);
    case 'theme':
      return [theme(picture.theme), ...picture.cards.map(card)];
    case 'voteResult':
      return picture.places.flatMap((one) =>
        [one.called, ...one.joined].map((name) => ({ name: String(name), words: one.name })),
      );
    case 'whyTree':
      return [theme(picture.theme), ...causes(picture.causes)];
    case 'success':
      return picture.perspectives.flatMap(({ lines }) =>
        lines.map((one) => ({ name: String(one.number), words: one.text })),
      );
    case 'ideas':
      return picture.lenses.flatMap((lens) => lens.ideas.flatMap(idea));
    case 'grid':
      return picture.inPlay ? idea(picture.inPlay.idea) : [];
    case 'chosen':
      return picture.ideas.flatMap(idea);
    case 'togetherWeDid':
      return picture.said.map(card);
    default:
      return [];
  }
}

/** What stands on every page of a picture, whatever else does: its theme, its idea, each disc. */
export function always(picture) {
  switch (picture.scene) {
    case 'success':
    case 'inPlace':
    case 'ideas':
      return [String(picture.theme.number)];
    case 'actionPlan':
      return [String(picture.ideas[0])];
    case 'grid':
      return picture.inPlay ? [String(picture.inPlay.idea.said[0].number)] : [];
    default:
      return [];
  }
}

const MARK = /\b[a-z0-9]+x\d+\b/g;
const marks = (text) => text.match(MARK) ?? [];

/** True where a page has some of these words: by their marks, or whole as one text. */
function speaks({ text, blocks }, words) {
  const own = marks(words);
  if (own.length > 0) return own.some((mark) => new RegExp(`\\b${mark}\\b`).test(text));
  return words.trim() !== '' && blocks.includes(words.trim());
}

/** What is on a page without its number, and what is on no page at all. */
export function unnamed({ picture, pages }) {
  const wrong = [];
  const shown = new Set();
  const things = named(picture);
  pages.forEach((page, at) => {
    const { text, blocks } = page;
    const where = `page ${at + 1} of ${pages.length}`;
    for (const { name, words } of things) {
      if (blocks.includes(name)) shown.add(name);
      // Two people may have said the same, or one the same and more.
      const alike = things.filter((one) => one.words.includes(words)).map((one) => one.name);
      const called = alike.some((one) => blocks.includes(one));
      if (speaks(page, words) && !called) wrong.push(`${where}: ${name} has no number`);
    }
    for (const name of always(picture)) {
      const there = blocks.some((block) => new RegExp(`\\b${name}\\b`).test(block));
      if (!there) wrong.push(`${where}: ${name} is not named`);
    }
    if (pages.length > 1 && !text.includes(`${at + 1} of ${pages.length}`)) {
      wrong.push(`${where}: it does not say which page it is`);
    }
  });
  if (picture.scene === 'grid') {
    for (const { number } of picture.discs) {
      if (pages.some(({ blocks }) => blocks.includes(String(number)))) shown.add(String(number));
      else wrong.push(`disc ${number} is on no page`);
    }
  }
  for (const { name } of things) {
    if (!shown.has(name)) wrong.push(`${name} is on no page`);
  }
  return Array.from(new Set(wrong));
}

/** Marks of the fixtures' texts that paging reaches nowhere. */
export function lost({ pages }, wanted) {
  const found = new Set(marks(pages.map(({ text }) => text).join(' ')));
  return marks(wanted).filter((mark) => !found.has(mark));
}
