// The wall can be read from the back row: every scene, over the practice workshop, 300 statements,
// the longest names and texts of 4,000 letters, on every projector, light and dark, in every size.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AxeBuilder } from './support/browser.js';
import { practicePictures } from './support/practiceViews.js';
import { lost, unnamed } from './support/wallNames.js';
import { openWallPage } from './support/wallPage.js';

const ALL = ['practice', 'usual', 'empty', 'crowd', 'longest', 'named', 'full'];
/** Pictures at a time: one question to the page takes no longer than a test may. */
const AT_ONCE = 60;

let wall;

before(async () => {
  wall = await openWallPage(await practicePictures());
});

after(async () => {
  assert.deepEqual(wall.errors, [], 'the page threw no errors');
  await wall.close();
});

/** The pictures of these groups; of the hundreds of statements being heard, one in so many. */
function names(groups, oneIn = 1) {
  for (const group of groups) {
    const isThere = wall.names.some((name) => name.startsWith(`${group} `));
    assert.ok(isThere, `there are pictures of '${group}'`);
  }
  let heard = 0;
  return wall.names.filter((name) => {
    if (!groups.includes(name.split(' ')[0])) return false;
    if (!/ hear \d+$/.test(name)) return true;
    heard += 1;
    return heard % oneIn === 0;
  });
}

/** Goes through all pages of all these pictures, and gathers what is wrong with any. */
async function walk(names, box, change, both) {
  const wrong = [];
  const counts = new Map();
  for (let from = 0; from < names.length; from += AT_ONCE) {
    const some = names.slice(from, from + AT_ONCE);
    for (const seen of await wall.walk(some, box, change, both)) {
      counts.set(seen.name, seen.pages.length);
      seen.pages.forEach((page, at) => {
        wrong.push(...page.wrong.map((one) => `${seen.name}, page ${at + 1}: ${one}`));
        if (change.practice && seen.name !== 'usual blank' && !page.text.includes('Practice')) {
          wrong.push(`${seen.name}, page ${at + 1}: it does not say that it is practice`);
        }
      });
      wrong.push(...unnamed(seen).map((one) => `${seen.name}: ${one}`));
      const wanted = await wall.page.evaluate((name) => window.wallTest.words(name), seen.name);
      const missing = lost(seen, wanted);
      if (missing.length > 0) wrong.push(`${seen.name}: no page has ${missing.join(', ')}`);
    }
  }
  return { wrong, counts };
}

const PROJECTORS = [
  { box: [1920, 1080], oneIn: 1 },
  { box: [1024, 768], oneIn: 1 },
  // The same shape as the first: every scene again, and some of the statements.
  { box: [1280, 720], oneIn: 12 },
  { box: [3840, 2160], oneIn: 12 },
];

for (const { box, oneIn } of PROJECTORS) {
  test(`all can be read at ${box.join(' x ')}, light and dark`, async () => {
    const { wrong } = await walk(names(ALL, oneIn), box, {}, true);
    assert.deepEqual(wrong, []);
  });
}

// Long and many texts take the most pages, so each step looks at some of them; the largest at most.
const USUAL = ['practice', 'usual', 'empty'];
const STEPS = [
  { box: [1280, 720], size: 115, groups: [...USUAL, 'longest'] },
  { box: [1280, 720], size: 130, groups: [...USUAL, 'crowd'] },
  { box: [1280, 720], size: 150, groups: [...USUAL, 'longest'] },
  { box: [1280, 720], size: 175, groups: [...USUAL, 'crowd', 'named', 'full'] },
  { box: [1024, 768], size: 115, groups: [...USUAL, 'named'] },
  { box: [1024, 768], size: 130, groups: [...USUAL, 'longest'] },
  { box: [1024, 768], size: 150, groups: [...USUAL, 'named'] },
  { box: [1024, 768], size: 175, groups: [...USUAL, 'crowd', 'longest'] },
];

for (const { box, size, groups } of STEPS) {
  test(`all can be read at ${box.join(' x ')} in size ${size}, and that it is practice`, async () => {
    const { wrong } = await walk(names(groups, 30), box, { size, practice: true });
    assert.deepEqual(wrong, []);
  });
}

test('lists that are long take few pages', async () => {
  const { counts } = await walk(names(['crowd'], 300), [1920, 1080], {});
  // Twenty ideas under one way to think, and twenty under each of the three.
  assert.ok(counts.get('crowd ideasInOne') <= 6, `${counts.get('crowd ideasInOne')} pages`);
  assert.ok(counts.get('crowd ideas') <= 16, `${counts.get('crowd ideas')} pages`);
  assert.ok(counts.get('crowd success') <= 6, `${counts.get('crowd success')} pages`);
  assert.ok(counts.get('crowd warmUp') <= 10, `${counts.get('crowd warmUp')} pages`);
});

for (const scheme of ['light', 'dark']) {
  test(`axe finds nothing on any scene, ${scheme}`, async () => {
    const once = new Set();
    const wanted = wall.names.filter((name) => {
      const [group, scene] = name.split(' ');
      if (!['practice', 'usual', 'empty', 'named'].includes(group)) return false;
      const key = `${group} ${scene}`;
      return !once.has(key) && once.add(key);
    });
    for (const name of wanted) {
      await wall.show(name, [1280, 720], { scheme, practice: scheme === 'dark' });
      const { violations } = await new AxeBuilder({ page: wall.page }).analyze();
      const found = violations.map(
        (one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
      );
      assert.deepEqual(found, [], `${name}, ${scheme}`);
    }
  });
}
