import type { Contract, Json, Schema } from './contract.ts';

/**
 * One value that breaks the contract. `malformed` ones mean the sender got the shape wrong (400), others a rule
 * (422).
 */
export interface Issue {
  pointer: string;
  code: string;
  message: string;
  malformed: boolean;
}
export interface ValidateOptions {
  schemas: Contract['schemas'];
  /**
   * Refuse properties that the schema does not name: for our own answers, where the contract leaves room for later
   * additions.
   */
  closed?: boolean;
}

const FORMATS: Readonly<
  Record<string, readonly [test: (text: string) => boolean, code: string, wanted: string]>
> = {
  email: [
    text => /^[^\s@"<>()[\],;:\\]+@[^\s@.]+(\.[^\s@.]+)+$/u.test(text),
    'invalid_email',
    'an e-mail address',
  ],
  uri: [
    text => URL.canParse(text) && !/\s/.test(text),
    'invalid_uri',
    'a full address such as https://example.com',
  ],
  uuid: [
    text => /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(text),
    'invalid_uuid',
    'a UUID',
  ],
  date: [
    text =>
      /^\d{4}-\d\d-\d\d$/.test(text) &&
      !Number.isNaN(Date.parse(text)) &&
      new Date(text).toISOString().startsWith(text),
    'invalid_date',
    'a date such as 2026-11-22',
  ],
  'date-time': [
    text =>
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) &&
      !Number.isNaN(Date.parse(text)),
    'invalid_date_time',
    'a time such as 2026-11-22T09:12:44Z',
  ],
  ipv4: [
    text => /^(25[0-5]|2[0-4]\d|1?\d?\d)(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$/.test(text),
    'invalid_ip',
    'an IPv4 address',
  ],
};
const patterns = new Map<string, RegExp>();
const pattern = (source: string): RegExp => {
  let found = patterns.get(source);
  if (!found) patterns.set(source, (found = new RegExp(source, 'u')));
  return found;
};
const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
const isType = (value: unknown, type: string): boolean =>
  type === 'integer'
    ? Number.isInteger(value)
    : type === 'number'
      ? typeof value === 'number' && Number.isFinite(value)
      : typeOf(value) === type;
const escape = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Checks a parsed value against a schema of the contract; an empty list means it fits. */
export function validate(schema: Schema, value: unknown, options: ValidateOptions, pointer = ''): Issue[] {
  const issues: Issue[] = [];
  const say = (code: string, message: string, malformed = false, at = pointer): void => {
    issues.push({ pointer: at, code, message, malformed });
  };
  if (schema.$ref !== undefined) {
    const name = schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1),
      target = options.schemas[name];
    if (!target) throw new Error(`The contract has no schema ${name}`);
    return validate(target, value, options, pointer);
  }
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 0 && !types.some(type => isType(value, type))) {
    say('wrong_type', `Must be ${types.join(' or ')}, not ${typeOf(value)}.`, true);
    return issues;
  }
  if (schema.enum && !schema.enum.includes(value as Json))
    say('not_in_list', `Must be one of: ${schema.enum.join(', ')}.`);
  if (schema.const !== undefined && schema.const !== value)
    say('not_in_list', `Must be ${JSON.stringify(schema.const)}.`);
  if (typeof value === 'string') checkString(schema, value, say);
  if (typeof value === 'number') checkNumber(schema, value, say);
  if (Array.isArray(value)) {
    if (schema.minItems !== undefined && value.length < schema.minItems)
      say('too_few', `Needs at least ${plural(schema.minItems, 'entry').replace('entrys', 'entries')}.`);
    if (schema.maxItems !== undefined && value.length > schema.maxItems)
      say('too_many', `Takes at most ${plural(schema.maxItems, 'entry').replace('entrys', 'entries')}.`);
    if (schema.uniqueItems && new Set(value.map(entry => JSON.stringify(entry))).size < value.length)
      say('duplicate', 'Holds the same entry twice.');
    const { items } = schema;
    if (items)
      value.forEach((entry, index) => issues.push(...validate(items, entry, options, `${pointer}/${index}`)));
  }
  const inner = { ...options, closed: false };
  for (const part of schema.allOf ?? []) issues.push(...validate(part, value, inner, pointer));
  let branch: Schema | undefined;
  if (schema.oneOf ?? schema.anyOf) {
    const found = chooseBranch(schema, value, options, pointer);
    branch = found.branch;
    issues.push(...found.issues);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    issues.push(...checkObject(schema, value as Record<string, unknown>, branch, options, pointer));
  return issues;
}

type Say = (code: string, message: string, malformed?: boolean, at?: string) => void;
function checkString(schema: Schema, value: string, say: Say): void {
  const length = [...value].length;
  if (schema.minLength !== undefined && length < schema.minLength)
    say(
      length === 0 ? 'required' : 'too_short',
      length === 0 ? 'Must not be empty.' : `Needs at least ${plural(schema.minLength, 'character')}.`,
    );
  if (schema.maxLength !== undefined && length > schema.maxLength)
    say('too_long', `Takes at most ${plural(schema.maxLength, 'character')}, not ${length}.`);
  if (schema.pattern !== undefined && !pattern(schema.pattern).test(value))
    say('invalid_format', `Must match ${schema.pattern}.`);
  const format = schema.format === undefined ? undefined : FORMATS[schema.format];
  if (format && !format[0](value)) say(format[1], `Must be ${format[2]}.`);
}
function checkNumber(schema: Schema, value: number, say: Say): void {
  if (schema.minimum !== undefined && value < schema.minimum)
    say('too_small', `Must be at least ${schema.minimum}.`);
  if (schema.maximum !== undefined && value > schema.maximum)
    say('too_large', `Must be at most ${schema.maximum}.`);
  if (schema.exclusiveMinimum !== undefined && value <= schema.exclusiveMinimum)
    say('too_small', `Must be more than ${schema.exclusiveMinimum}.`);
  if (schema.exclusiveMaximum !== undefined && value >= schema.exclusiveMaximum)
    say('too_large', `Must be less than ${schema.exclusiveMaximum}.`);
  if (
    schema.multipleOf !== undefined &&
    Math.abs(value / schema.multipleOf - Math.round(value / schema.multipleOf)) > 1e-9
  )
    say('invalid_format', `Must be a multiple of ${schema.multipleOf}.`);
}

const resolve = (schema: Schema, schemas: Contract['schemas']): Schema =>
  schema.$ref === undefined
    ? schema
    : resolve(schemas[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)] ?? {}, schemas);
/** The branch the value means: by discriminator, else the one that fits, else the one with the fewest complaints. */
function chooseBranch(
  schema: Schema,
  value: unknown,
  options: ValidateOptions,
  pointer: string,
): { branch: Schema | undefined; issues: Issue[] } {
  const branches = schema.oneOf ?? schema.anyOf ?? [];
  const key = schema.discriminator?.propertyName,
    tag =
      key !== undefined && typeof value === 'object' && value !== null
        ? (value as Record<string, unknown>)[key]
        : undefined;
  const named =
    typeof tag === 'string'
      ? branches.filter(branch => {
          const mapped = schema.discriminator?.mapping?.[tag];
          const property = resolve(branch, options.schemas).properties?.[key as string];
          return mapped !== undefined
            ? branch.$ref?.endsWith(mapped.slice(mapped.lastIndexOf('/')))
            : property?.const === tag || property?.enum?.includes(tag);
        })
      : [];
  let best: { branch: Schema | undefined; issues: Issue[] } = {
    branch: undefined,
    issues: [{ pointer, code: 'wrong_type', message: 'Fits none of the allowed forms.', malformed: true }],
  };
  for (const branch of named.length > 0 ? named : branches) {
    const issues = validate(branch, value, { ...options, closed: false }, pointer);
    if (issues.length === 0) return { branch, issues };
    if (best.branch === undefined || issues.length < best.issues.length) best = { branch, issues };
  }
  return best;
}

/** Names of all properties that a schema, its parts and the chosen branch speak of; `null` when any may be there. */
function propertyNames(
  schema: Schema,
  schemas: Contract['schemas'],
  names = new Set<string>(),
): Set<string> | null {
  const own = resolve(schema, schemas);
  if (
    own.additionalProperties === true ||
    typeof own.additionalProperties === 'object' ||
    own.patternProperties
  )
    return null;
  if (!own.properties && !own.allOf && !own.oneOf && !own.anyOf) return null;
  for (const name of Object.keys(own.properties ?? {})) names.add(name);
  for (const part of [...(own.allOf ?? []), ...(own.oneOf ?? []), ...(own.anyOf ?? [])]) {
    const resolved = resolve(part, schemas);
    if (
      (resolved.properties ?? resolved.allOf ?? resolved.oneOf) &&
      propertyNames(part, schemas, names) === null
    )
      return null;
  }
  return names;
}
function checkObject(
  schema: Schema,
  value: Record<string, unknown>,
  branch: Schema | undefined,
  options: ValidateOptions,
  pointer: string,
): Issue[] {
  const issues: Issue[] = [];
  const add = (code: string, message: string, malformed: boolean, at: string): void => {
    issues.push({ pointer: at, code, message, malformed });
  };
  const keys = Object.keys(value).filter(key => value[key] !== undefined);
  for (const name of schema.required ?? [])
    if (value[name] === undefined) add('required', 'Is required.', false, `${pointer}/${escape(name)}`);
  if (schema.minProperties !== undefined && keys.length < schema.minProperties)
    add('empty', 'Needs at least one member.', false, pointer);
  if (schema.maxProperties !== undefined && keys.length > schema.maxProperties)
    add('too_many', `Takes at most ${schema.maxProperties} members.`, false, pointer);
  if (schema.propertyNames)
    for (const key of keys)
      for (const issue of validate(schema.propertyNames, key, options, `${pointer}/${escape(key)}`))
        issues.push(issue);
  for (const key of keys) {
    const property =
      schema.properties?.[key] ??
      Object.entries(schema.patternProperties ?? {}).find(([source]) => pattern(source).test(key))?.[1];
    const at = `${pointer}/${escape(key)}`;
    if (property) issues.push(...validate(property, value[key], options, at));
    else if (typeof schema.additionalProperties === 'object')
      issues.push(...validate(schema.additionalProperties, value[key], options, at));
    else if (schema.additionalProperties === false)
      add('unknown_field', 'Is not a field of this record.', true, at);
  }
  if (options.closed) {
    const names = propertyNames({ ...schema, ...(branch ? { oneOf: [branch] } : {}) }, options.schemas);
    if (names && schema.additionalProperties !== false)
      for (const key of keys)
        if (!names.has(key))
          add('unknown_field', 'Is not in the contract.', true, `${pointer}/${escape(key)}`);
    // Nested values of composed schemas were checked open above; check them closed through their own schemas.
    for (const part of [...(schema.allOf ?? []), ...(branch ? [branch] : [])])
      issues.push(...closedMembers(part, value, options, pointer));
  }
  return issues;
}
function closedMembers(
  part: Schema,
  value: Record<string, unknown>,
  options: ValidateOptions,
  pointer: string,
): Issue[] {
  const own = resolve(part, options.schemas);
  return [
    ...Object.entries(own.properties ?? {}).flatMap(([key, property]) =>
      value[key] === undefined ? [] : validate(property, value[key], options, `${pointer}/${escape(key)}`),
    ),
    ...(own.allOf ?? []).flatMap(deeper => closedMembers(deeper, value, options, pointer)),
  ];
}
