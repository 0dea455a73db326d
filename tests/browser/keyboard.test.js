// The whole workshop by keyboard alone, from new to the exported plan, stage by stage. After every key
// the focus is on something that has a name and can be seen, and each change was said aloud once.
import assert from 'node:assert/strict';
import { after } from './keyboard/after.js';
import { collect } from './keyboard/collect.js';
import { plan } from './keyboard/plan.js';
import { prepare } from './keyboard/prepare.js';
import { theme } from './keyboard/theme.js';
import { understand } from './keyboard/understand.js';
import { Way } from './keyboard/way.js';

const way = new Way();

prepare(way);
collect(way);
theme(way);
understand(way);
plan(way);
after(way);

way.stretch('the console stays quiet', () => {
  assert.deepEqual(way.desk.troubles, [], "the desk's console");
  assert.deepEqual(way.wall.troubles, [], "the wall's console");
});
