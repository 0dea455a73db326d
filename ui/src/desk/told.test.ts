/** Whatever key a component hears by itself stands with all other keys too. */
import { describe, expect, it } from 'vitest';

const SOURCES = import.meta.glob<string>('./**/*.svelte', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Escape closes what is open: it stands under 'everywhere'. */
const GIVEN = ['Escape'];

/** The keys that a component compares with. */
const heard = (source: string): string[] => {
  const compared = [...source.matchAll(/\bkey [!=]== '(\w+)'/g)].map(([, key]) => key ?? '');
  const looked = [...source.matchAll(/\b(Arrow\w+|Home|End|Page\w+): /g)].map(
    ([, key]) => key ?? '',
  );
  return [...new Set([...compared, ...looked])];
};

describe('every key', () => {
  it.each(Object.entries(SOURCES).filter(([, source]) => heard(source).length > 0))(
    'that %s hears is told',
    (_, source) => {
      const told =
        /(?:tellKeys|layPageKeys)\([\s\S]*$/.exec(source)?.[0].split('</script>')[0] ?? '';
      const untold = heard(source).filter((key) => !GIVEN.includes(key) && !told.includes(key));
      expect(untold).toEqual([]);
    },
  );
});
