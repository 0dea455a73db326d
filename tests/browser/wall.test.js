// The wall with every picture that may come: usual, empty, and as long as the protocol allows.
// No words too small, none outside their place or over others, and paging reaches all of them.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { AxeBuilder, openWallPage } from "./support/wallPage.js";

let wall;

before(async () => {
  wall = await openWallPage();
});

after(async () => {
  assert.deepEqual(wall.errors, [], "the page threw no errors");
  await wall.close();
});

const LIGHT = { scheme: "light" };
const PRACTICE = { scheme: "dark", practice: true };

/** Goes through all pages of all pictures in one box, and gathers what is wrong. */
async function walk(names, box, change) {
  const wrong = [];
  const read = new Map();
  for (const name of names) {
    let text = "";
    let pages = 1;
    for (let page = 0; page < pages; page += 1) {
      pages = await wall.show(name, box, { ...change, page });
      const seen = await wall.look();
      text += seen.text;
      wrong.push(
        ...seen.wrong.map(
          (one) => `${name}, page ${page + 1} of ${pages}: ${one}`,
        ),
      );
      if (
        change.practice &&
        name !== "usual blank" &&
        !seen.text.includes("Practice")
      ) {
        wrong.push(`${name}: it does not say that it is practice`);
      }
    }
    read.set(name, text);
  }
  return { wrong, read };
}

const marks = (text) => text.match(/\b[a-z0-9]+x\d+\b/g) ?? [];

const boxes = [
  {
    box: [1920, 1080],
    change: { ...LIGHT, size: 100 },
    groups: ["usual", "empty", "longest"],
  },
  {
    box: [1280, 720],
    change: { ...PRACTICE, size: 115 },
    groups: ["usual", "empty", "longest"],
  },
  {
    box: [1440, 1080],
    change: { ...LIGHT, size: 130 },
    groups: ["usual", "empty", "longest"],
  },
  {
    box: [1920, 1200],
    change: { ...PRACTICE, size: 150 },
    groups: ["usual", "empty"],
  },
  {
    box: [1920, 1080],
    change: { ...PRACTICE, size: 175 },
    groups: ["usual", "empty"],
  },
  {
    box: [1024, 768],
    change: { ...PRACTICE, size: 175 },
    groups: ["usual", "empty", "longest"],
  },
];

for (const { box, change, groups } of boxes) {
  test(`all words can be read at ${box.join(" x ")}, size ${change.size}`, async () => {
    const names = wall.names.filter((name) =>
      groups.some((group) => name.startsWith(group)),
    );
    const { wrong, read } = await walk(names, box, change);
    assert.deepEqual(wrong, []);
    for (const [name, text] of read) {
      const wanted = await wall.page.evaluate(
        (one) => window.wallTest.words(one),
        name,
      );
      const found = new Set(marks(text));
      const lost = marks(wanted).filter((mark) => !found.has(mark));
      assert.deepEqual(lost, [], `${name}: paging reaches all of it`);
    }
  });
}

test("the desk's small picture breaks every line and chooses every page as the wall does", async () => {
  for (const name of wall.names) {
    const large = await wall.show(name, [1920, 1080], { page: 1 });
    const onWall = await wall.look();
    const small = await wall.show(name, [276, 155], { page: 1 });
    const onDesk = await wall.look();
    assert.equal(small, large, `${name}: as many pages`);
    assert.equal(onDesk.text, onWall.text, `${name}: the same words`);
    assert.equal(
      onDesk.lines.length,
      onWall.lines.length,
      `${name}: as many lines`,
    );
    onDesk.lines.forEach(([left, top], line) => {
      const [x, y] = onWall.lines[line];
      assert.ok(
        Math.hypot(left - x, top - y) < 6,
        `${name}: line ${line} stands in its place`,
      );
    });
  }
});

test("a page beyond the last shows the last", async () => {
  const pages = await wall.show("longest hear", [1920, 1080], { page: 9999 });
  const beyond = await wall.look();
  await wall.show("longest hear", [1920, 1080], { page: pages - 1 });
  const last = await wall.look();
  assert.equal(beyond.text, last.text);
  assert.match(last.text, new RegExp(`${pages} of ${pages}`));
});

test("a blank wall shows nothing, practice or not", async () => {
  await wall.show("usual blank", [1280, 720], PRACTICE);
  const seen = await wall.look();
  assert.equal(seen.text, "");
});

for (const scheme of ["light", "dark"]) {
  test(`axe finds nothing on any scene, ${scheme}`, async () => {
    for (const name of wall.names) {
      await wall.show(name, [1280, 720], {
        scheme,
        practice: scheme === "dark",
      });
      const { violations } = await new AxeBuilder({
        page: wall.page,
      }).analyze();
      const found = violations.map(
        (one) =>
          `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`,
      );
      assert.deepEqual(found, [], `${name}, ${scheme}`);
    }
  });
}
