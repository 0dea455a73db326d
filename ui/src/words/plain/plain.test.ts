import { describe, expect, it } from 'vitest';
import { exceptions } from './exceptions';
import { findings, names, type Finding } from './rules';
import { words } from './measure';
import { everythingSaidInRust, strays } from './rust';
import { everythingSaid } from './said';
import { saidByScreens } from './screens';

const told = ({ rule, where, what, text }: Finding): string =>
  `${where} is ${rule} (${what}): ${text}`;

const broken = (text: string): string[] =>
  findings({ where: '', text }).map(({ rule, what }) => `${rule}: ${what}`);

describe('the rules', () => {
  it('let plain sentences through', () => {
    expect(broken('The disk is full, so this was not saved. Make room, then try again.')).toEqual(
      [],
    );
    expect(broken('Commissioners')).toEqual([]);
    expect(broken('Each idea has its place.')).toEqual([]);
  });

  it('find a sentence of more than 15 words', () => {
    const fifteen = 'We put the cards on the wall and we all read each of them';
    expect(broken(`${fifteen} now. ${fifteen} now.`)).toEqual([]);
    expect(broken(`${fifteen} now, at ten.`)).toEqual([`long: ${fifteen} now, at ten.`]);
  });

  it('find what is harder than grade 5', () => {
    expect(broken('The organisation is responsible for every interaction.')).toEqual([
      'hard: grade 17.5',
    ]);
    expect(broken('Configuration')).toEqual(['hard: Configuration']);
  });

  it('find words to avoid, and cheering', () => {
    expect(broken('Ask the service users.')).toEqual(['avoided: service users']);
    expect(broken('Well done!')).toEqual(['cheer: !']);
  });
});

describe('what people read', () => {
  const inRust = everythingSaidInRust();
  const said = [...everythingSaid(), ...inRust];
  const found = said.flatMap(findings);
  const excepted = (one: Finding): boolean =>
    exceptions.some(({ where, rule }) => where === one.where && rule === one.rule);

  it('is all there', () => {
    expect(said.length).toBeGreaterThan(4000);
    expect(inRust.length).toBeGreaterThan(300);
  });

  it('is plain', () => {
    const open = found.filter((one) => !excepted(one));
    // One sample of a message is enough to find it by.
    const first = new Map(open.map((one) => [`${one.where} ${one.rule}`, told(one)]));
    expect([...first.values()]).toEqual([]);
  });

  it.each(names)('holds the name %s', (name) => {
    expect(said.some(({ text }) => words(text.toLowerCase()).includes(name))).toBe(true);
  });

  it('stands in the catalogues alone', () => {
    const elsewhere = [...strays(), ...saidByScreens()];
    expect(elsewhere.map(({ where, text }) => `${where}: ${text}`)).toEqual([]);
  });

  it.each(exceptions)('needs its exception still: $where is $rule', ({ where, rule }) => {
    expect(found.some((one) => one.where === where && one.rule === rule)).toBe(true);
  });
});
