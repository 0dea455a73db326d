/** Every message of the screens, called with samples of whatever its parameters may be. */
import ts from 'typescript';

/** A message as people read it, and where it stands: 'vote.setUp.tooFew'. */
export interface Said {
  where: string;
  text: string;
}

/** More ways than this to call one message are not tried in every combination. */
const MOST_CALLS = 4000;
/** Values inside values inside values; below that one sample is enough. */
const DEEPEST = 3;

/** What stands for a name, a time or anybody's words: one short word, so that only ours are measured. */
const SOMETHING = 'home';

/** Each area's module, loaded, whether a page has it from the start or asks for it later. */
const areas = import.meta.glob<Record<string, unknown>>(
  ['../en/**/*.ts', '!../en/**/index.ts', '!../en/**/*.test.ts'],
  {
    eager: true,
  },
);
const onDisk = (area: string): string => ts.sys.resolvePath(`src/words/plain/${area}`);

const program = ts.createProgram(Object.keys(areas).map(onDisk), {
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
});
const checker = program.getTypeChecker();

/** Samples for a parameter of this type; the first is the usual one. */
const samples = (type: ts.Type, depth = 0): unknown[] => {
  if (type.isUnion()) return type.types.flatMap((one) => samples(one, depth));
  if (type.isLiteral()) return [type.value];
  if (type.flags & ts.TypeFlags.BooleanLiteral) return [checker.typeToString(type) === 'true'];
  if (type.flags & ts.TypeFlags.Number) return [2, 0, 1, 12];
  if (type.flags & ts.TypeFlags.String) return [SOMETHING, ''];
  if (type.flags & ts.TypeFlags.Null) return [null];
  if (type.flags & ts.TypeFlags.Undefined) return [undefined];
  if (checker.isArrayType(type)) return lists(type, depth);
  if (type.flags & ts.TypeFlags.Object) return objects(type, depth);
  throw new Error(`No sample is known for a parameter of type ${checker.typeToString(type)}.`);
};

/** None, one of each, and two together. */
const lists = (type: ts.Type, depth: number): unknown[] => {
  const of = checker.getTypeArguments(type as ts.TypeReference)[0];
  if (!of) return [[]];
  const each = samples(of, depth + 1);
  return [[each[0], each[0]], [], ...each.map((one) => [one])];
};

const objects = (type: ts.Type, depth: number): unknown[] => {
  const fields = type.getProperties();
  const each = fields.map((field) =>
    depth < DEEPEST ? samples(checker.getTypeOfSymbol(field), depth + 1) : [SOMETHING],
  );
  const named = (values: unknown[]): unknown =>
    Object.fromEntries(fields.map((field, at) => [field.name, values[at]]));
  return mixed(each).map(named);
};

/** Every combination; where those are too many, one value changed at a time. */
const mixed = (each: unknown[][]): unknown[][] => {
  const calls = each.reduce((product, some) => product * some.length, 1);
  if (calls <= MOST_CALLS) {
    return each.reduce<unknown[][]>(
      (sofar, some) => sofar.flatMap((values) => some.map((one) => [...values, one])),
      [[]],
    );
  }
  const usual = each.map((some) => some[0]);
  return each.flatMap((some, at) => some.map((one) => usual.with(at, one)));
};

type Message = (...values: unknown[]) => unknown;

const called = (message: Message, type: ts.Type): unknown[] => {
  const parameters = type.getCallSignatures()[0]?.getParameters() ?? [];
  const each = parameters.map((one) => samples(checker.getTypeOfSymbol(one)));
  return mixed(each).map((values) => message(...values));
};

/** A sentence in parts, such as a figure and what follows it, is read as one. */
const joined = (value: unknown): string | undefined => {
  const parts = typeof value === 'object' && value !== null ? Object.values(value) : [];
  const texts = parts.filter((part) => typeof part === 'string');
  return texts.length > 0 && texts.length === parts.length ? texts.join(' ') : undefined;
};

const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  const text = joined(value);
  return text === undefined ? [] : [text];
};

const under = (where: string, value: unknown, type: ts.Type): Said[] => {
  if (typeof value === 'string') return [{ where, text: value }];
  if (typeof value === 'function') {
    const texts = called(value as Message, type).flatMap(textsOf);
    return [...new Set(texts)].map((text) => ({ where, text }));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const field = type.getProperty(name);
    const innerType = field ? checker.getTypeOfSymbol(field) : type.getNumberIndexType();
    return innerType ? under(`${where}.${name}`, inner, innerType) : [];
  });
};

const saidBy = ([area, exported]: [string, Record<string, unknown>]): Said[] => {
  const source = program.getSourceFile(onDisk(area));
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`There is no type for ${area}.`);
  return checker
    .getExportsOfModule(module)
    .flatMap((one) => under(one.name, exported[one.name], checker.getTypeOfSymbol(one)));
};

/** All that the screens can say. */
export const everythingSaid = (): Said[] => Object.entries(areas).flatMap(saidBy);
