// The schemas of answers once more, as plain functions that only say yes or no: what is right, which is nearly
// everything, is told by them in a fraction of the time, and without generating code in the page.
import { runInNewContext } from 'node:vm';
import * as zod from 'zod/mini';
import { header } from './generate-sources.ts';
import type { ZodBlock } from './generate-zod.ts';

/** Gives the source of an expression over the source of a value. */
type Test = (value: string) => string;

/** What the zod source builds here in place of a schema. */
interface Node {
  readonly test: Test;
  /** Absent is right, too. */
  readonly optional?: boolean;
  check(...more: Test[]): Node;
}

const node = (test: Test, optional = false): Node => ({
  test,
  optional,
  check: (...more) => node(value => [test, ...more].map(one => one(value)).join(' && '), optional),
});

const { regexes } = zod.core;

/** Patterns of zod stand once in the file, by name. */
const head = `
import { dateTimeOf, hasOnly, isList, isObject, isRecord, textOf, type Check } from '../internal/check-values.ts';

const isDateTime = dateTimeOf(${regexes.datetime({ offset: true, precision: null })});
const isDate = textOf(${regexes.date});
const isEmail = textOf(${regexes.email});
`;

/**
 * A function per named schema and per nested object, and one for every operation. They refuse all that the schemas
 * refuse, a test holds them to it; what they refuse is shown to the schema, which says where and why.
 */
export function checksSource(
  blocks: readonly ZodBlock[],
  responses: readonly (readonly [string, string])[],
): string {
  const functions = new Map<string, string>(),
    z = builders(functions),
    wanted = namesOf(blocks, responses);
  const named = blocks.filter(({ name }) => wanted.has(name)),
    source = named.map(({ text }) =>
      text.replace(/^[\s\S]*?export const /, 'const ').replaceAll('(): any =>', '() =>'),
    );
  const nodes = runInNewContext(
    `${source.map((text, index) => text.replace('= ', `= name('${named[index]!.name}', `).replace(/;\s*$/, ');')).join('\n')}
    ({ ${named.map(({ name }) => name).join(', ')} })`,
    { z, name: (name: string, built: Node) => nameNode(functions, name, built) },
  ) as Record<string, Node>;
  const rows = responses.map(([id, name]) => `  ${id}: ${nodes[name] ? checkName(name) : '() => false'},`);
  return `${header}/* eslint-disable -- made by a machine, for machines */
${head}
${[...functions].map(([name, body]) => `const ${name}: Check = value => ${body};`).join('\n')}

/** Whether an answer of each operation is what the contract says. */
export const checks: Readonly<Record<string, Check>> = {
${rows.join('\n')}
};
`;
}

/** The schemas of answers and all that these use. */
function namesOf(
  blocks: readonly ZodBlock[],
  responses: readonly (readonly [string, string])[],
): Set<string> {
  const byName = new Map(blocks.map(block => [block.name, block])),
    found = new Set<string>();
  const walk = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    byName.get(name)?.uses.forEach(walk);
  };
  for (const [, name] of responses) walk(name);
  return found;
}

const checkName = (name: string): string =>
  name.replace(/^z/, 'is').replace(/^is(Object|List|Record|Date|DateTime|Email)$/, 'is$1Model');

/** What has a name is called by it. */
function nameNode(functions: Map<string, string>, name: string, built: Node): Node {
  const [last, body] = [...functions].at(-1) ?? ['', ''],
    test = built.test('value');
  // Nobody else can have heard of the part that was made for it just now.
  const own = test === `${last}(value)` && last.startsWith('part');
  if (own) functions.delete(last);
  functions.set(checkName(name), own ? body : test);
  return node(value => `${checkName(name)}(${value})`, built.optional);
}

type Shape = Record<string, Node>;
const of = (test: Test): Node => node(test);
const string = (value: string): string => `typeof ${value} === 'string'`;
const pattern =
  (expression: RegExp): Test =>
  value =>
    `${expression}.test(${value})`;
const orElse = (value: string, absent: string, { test }: Node): string =>
  `(${absent.replace('$', value)} || ${test(value)})`;

const members = (shape: Shape): string[] =>
  Object.entries(shape).map(([key, { test, optional }]) => {
    const value = `value.${key}`;
    return optional ? `(${value} === undefined || ${test(value)})` : test(value);
  });
const each = ({ test }: Node): string => {
  const called = /^(\w+)\(item\)$/.exec(test('item'))?.[1];
  return called ?? `item => ${test('item')}`;
};

/** What stands within `.check(...)`. */
const conditions = {
  regex: pattern,
  refine: () => () => 'false',
  gte:
    (least: number): Test =>
    value =>
      `${value} >= ${least}`,
  lte:
    (most: number): Test =>
    value =>
      `${value} <= ${most}`,
  gt:
    (least: number): Test =>
    value =>
      `${value} > ${least}`,
  minLength:
    (least: number): Test =>
    value =>
      `${value}.length >= ${least}`,
  maxLength:
    (most: number): Test =>
    value =>
      `${value}.length <= ${most}`,
};

/** The part of zod/mini that the contract needs; anything else fails here, loudly. */
function builders(functions: Map<string, string>): Record<string, unknown> {
  let count = 0;
  /** Nested objects become functions, so that a value is looked up once. */
  const hoisted = (body: string): Test => {
    const known = [...functions].find(([, other]) => other === body)?.[0],
      name = known ?? `part${(count += 1)}`;
    functions.set(name, body);
    return value => `${name}(${value})`;
  };
  return {
    string: () => of(string),
    boolean: () => of(value => `typeof ${value} === 'boolean'`),
    number: () => of(value => `Number.isFinite(${value})`),
    int: () => of(value => `Number.isSafeInteger(${value})`),
    unknown: () => of(() => 'true'),
    email: () => of(value => `isEmail(${value})`),
    url: () => of(value => `${string(value)} && URL.canParse(${value})`),
    iso: { datetime: () => of(value => `isDateTime(${value})`), date: () => of(value => `isDate(${value})`) },
    literal: (only: unknown) => of(value => `${value} === ${JSON.stringify(only)}`),
    enum: (all: string[]) =>
      of(value =>
        all.length > 1 && all.length < 5
          ? `(${all.map(one => `${value} === ${JSON.stringify(one)}`).join(' || ')})`
          : `${JSON.stringify(all)}.includes(${value})`,
      ),
    nullable: (one: Node) => of(value => orElse(value, '$ === null', one)),
    // Null or absent, by one comparison.
    nullish: (one: Node) => of(value => orElse(value, '$ == null', one)),
    optional: (one: Node) => node(one.test, true),
    array: (one: Node) => of(value => `isList(${value}, ${each(one)})`),
    record: (_: Node, one: Node) => of(value => `isRecord(${value}, ${each(one)})`),
    union: (all: Node[]) => of(value => `(${all.map(({ test }) => `(${test(value)})`).join(' || ')})`),
    intersection: (one: Node, other: Node) => of(value => `${one.test(value)} && ${other.test(value)}`),
    // By then its block has run.
    lazy: (_: () => Node) => of(value => `${checkName(/=>\s*(\w+)/.exec(String(_))?.[1] ?? '')}(${value})`),
    object: (shape: Shape) => of(hoisted(['isObject(value)', ...members(shape)].join(' && '))),
    strictObject: (shape: Shape) =>
      of(
        hoisted(
          [
            'isObject(value)',
            `hasOnly(value, ${Object.keys(shape)
              .map(key => JSON.stringify(key))
              .join(', ')})`,
            ...members(shape),
          ].join(' && '),
        ),
      ),
    ...conditions,
  };
}
