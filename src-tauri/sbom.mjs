// Prints what the desktop app is made of, as CycloneDX 1.5: every crate and every npm package that is in the
// program, with its version, licence and checksum. Usage: node src-tauri/sbom.mjs TARGET VERSION
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const [target, version] = process.argv.slice(2);
const MOST = 256 << 20;
const told = (command, ...args) =>
  JSON.parse(execFileSync(command, args, { encoding: 'utf8', maxBuffer: MOST }));

/** Cargo's names for what it built the program of: neither tests nor what only the build needs. */
function crates() {
  const asked = ['metadata', '--format-version', '1', '--locked', '--filter-platform', target];
  const { packages, resolve } = told('cargo', ...asked);
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const first = packages.find(({ name }) => name === 'heard-desktop').id;
  const inside = new Set([first]);
  for (const id of inside) {
    for (const { pkg, dep_kinds: kinds } of nodes.get(id).deps) {
      if (kinds.some(({ kind }) => kind === null)) inside.add(pkg);
    }
  }
  const sums = checksums();
  return packages
    .filter(({ id }) => inside.has(id))
    .map(({ name, version, license, source }) => ({
      type: 'library',
      'bom-ref': `pkg:cargo/${name}@${version}`,
      name,
      version,
      purl: `pkg:cargo/${name}@${version}`,
      ...(license && { licenses: [{ expression: license.replaceAll('/', ' OR ') }] }),
      ...(source && {
        hashes: [{ alg: 'SHA-256', content: sums.get(`${name} ${version}`) }],
      }),
    }));
}

/** Cargo.lock has the checksum of each crate. */
function checksums() {
  const lock = readFileSync('Cargo.lock', 'utf8');
  const packages = lock.matchAll(
    /name = "([^"]+)"\nversion = "([^"]+)"\nsource = [^\n]+\nchecksum = "([^"]+)"/g,
  );
  return new Map([...packages].map(([, name, version, sum]) => [`${name} ${version}`, sum]));
}

/** The packages whose code is in the pages: Svelte draws them, though npm counts it among the tools. */
function npmPackages() {
  const asked = ['--prefix', 'ui', 'sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const { components, dependencies } = told('npm', ...asked);
  const runtime = JSON.parse(readFileSync('ui/package.json', 'utf8')).dependencies;
  const named = [...Object.keys(runtime), 'svelte'];
  const next = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn ?? []]));
  const inside = new Set(
    components
      .filter(({ name, group }) => named.includes(group ? `${group}/${name}` : name))
      .map((one) => one['bom-ref']),
  );
  // What the runtime of a package needs; Svelte's compiler needs much that no page holds.
  for (const ref of inside) {
    if (!ref.startsWith('svelte@')) for (const one of next.get(ref) ?? []) inside.add(one);
  }
  return components.filter((one) => inside.has(one['bom-ref']));
}

const components = [...crates(), ...npmPackages()].sort((one, other) =>
  one['bom-ref'] < other['bom-ref'] ? -1 : 1,
);
const nameless = components.filter(({ name, version }) => !name || !version);
if (components.length < 100 || nameless.length > 0) throw new Error('the list is not whole');
// The same parts give the same list, byte for byte.
const sum = createHash('sha256').update(JSON.stringify(components)).digest('hex');
const uuid = [8, 4, 4, 4, 12].reduce(
  ({ at, parts }, length) => ({ at: at + length, parts: [...parts, sum.slice(at, at + length)] }),
  { at: 0, parts: [] },
);
const bom = {
  $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  serialNumber: `urn:uuid:${uuid.parts.join('-')}`,
  version: 1,
  metadata: { component: { type: 'application', name: 'Heard', version } },
  components,
};
process.stdout.write(`${JSON.stringify(bom, null, 1)}\n`);
