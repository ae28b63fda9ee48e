import type { Contract, Operation, Schema } from '../contract/contract.ts';
import { validate, type Issue } from '../contract/validate.ts';
import { fieldProblem, malformed, notFound } from './problems.ts';

type Values = Record<string, unknown>;
/** Path and query of a request as typed values. Throws a 400 that names every wrong parameter. */
export type ReadParameters = (
  pathValues: Readonly<Record<string, string>>,
  url: URL,
) => { path: Values; query: Values };

/** One parameter, with all that its schema says worked out. */
interface Reader {
  name: string;
  required: boolean;
  usual: unknown;
  isList: boolean;
  /** Text of the address as the value its schema wants; text that is none stays text, and validation says so. */
  fromText(text: string): unknown;
  check(value: unknown): Issue[];
}

/** Works out once what every request to an operation needs. */
export function compileReader(operation: Operation, schemas: Contract['schemas']): ReadParameters {
  const of = (place: string): Reader[] =>
    operation.parameters
      .filter(({ in: where }) => where === place)
      .map(({ name, required = false, schema }) => readerOf(name, required, schema, schemas));
  const inPath = of('path'),
    inQuery = of('query'),
    known = new Set(inQuery.map(({ name }) => name));
  return (pathValues, url) => {
    const path: Values = {};
    for (const { name, fromText, check } of inPath) {
      path[name] = fromText(pathValues[name] ?? '');
      // An id of another kind, an unknown tab: nothing lives there.
      if (check(path[name]).length > 0) throw notFound();
    }
    return { path, query: readQuery(url, inQuery, known) };
  };
}

/** In the order of the operation, whatever the order of the address: cursors are bound to what was read. */
function readQuery(url: URL, readers: readonly Reader[], known: ReadonlySet<string>): Values {
  const query: Values = {},
    problems: Issue[] = [],
    complain = (name: string, code: string, message: string): void => {
      problems.push({ pointer: `?${name}`, code, message: `\`${name}\` ${message}`, malformed: true });
    };
  const sent = textsOf(url);
  for (const name of sent.keys())
    if (!known.has(name)) complain(name, 'unknown_parameter', 'is not a parameter here.');
  for (const { name, usual, required, isList, fromText, check } of readers) {
    const texts = sent.get(name);
    if (!texts) {
      if (usual !== undefined) query[name] = usual;
      else if (required) complain(name, 'required', 'is required.');
      continue;
    }
    if (!isList && texts.length > 1) complain(name, 'duplicate', 'can be given once.');
    const value = isList ? texts.map(fromText) : fromText(texts[0] ?? '');
    for (const issue of check(value))
      problems.push({ ...issue, pointer: `?${name}`, message: `\`${name}\`: ${issue.message}` });
    query[name] = value;
  }
  if (problems.length === 0) return query;
  throw malformed(problems.map(({ message }) => message).join(' '), 'malformed', {
    errors: problems.map(({ pointer, code, message }) => fieldProblem(pointer, code, message)),
  });
}

function textsOf({ search, searchParams }: URL): Map<string, string[]> {
  const sent = new Map<string, string[]>();
  if (search === '') return sent;
  for (const [name, text] of searchParams) {
    const texts = sent.get(name);
    if (texts) texts.push(text);
    else sent.set(name, [text]);
  }
  return sent;
}

function readerOf(name: string, required: boolean, schema: Schema, schemas: Contract['schemas']): Reader {
  const isList = typesOf(schema, schemas).includes('array'),
    types = typesOf(isList ? (schema.items ?? {}) : schema, schemas),
    isText = types.includes('string'),
    isNumber = types.includes('integer') || types.includes('number'),
    isFlag = types.includes('boolean');
  return {
    name,
    required,
    usual: schema.default,
    isList,
    fromText: text => {
      if (isText) return text;
      if (isNumber && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
      return isFlag && (text === 'true' || text === 'false') ? text === 'true' : text;
    },
    check: value => validate(schema, value, { schemas }),
  };
}

function typesOf(schema: Schema, schemas: Contract['schemas']): string[] {
  if (schema.$ref !== undefined)
    return typesOf(schemas[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)] ?? {}, schemas);
  return schema.type === undefined
    ? (schema.oneOf ?? schema.anyOf ?? schema.allOf ?? []).flatMap(part => typesOf(part, schemas))
    : [schema.type].flat();
}
