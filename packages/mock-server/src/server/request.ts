import type { Contract, Operation, Schema } from '../contract/contract.ts';
import { validate, type Issue } from '../contract/validate.ts';
import { fieldProblem, invalid, malformed, notFound, otherProblem, tooLarge } from './problems.ts';

const MAX_JSON_CHARACTERS = 5_000_000;

function typesOf(schema: Schema, schemas: Contract['schemas']): string[] {
  if (schema.$ref !== undefined)
    return typesOf(schemas[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)] ?? {}, schemas);
  return schema.type === undefined
    ? (schema.oneOf ?? schema.anyOf ?? schema.allOf ?? []).flatMap(part => typesOf(part, schemas))
    : [schema.type].flat();
}
/** Text of the address as the value its schema wants; text that is none stays text, and validation says so. */
function fromText(text: string, schema: Schema, schemas: Contract['schemas']): unknown {
  const types = typesOf(schema, schemas);
  if (types.includes('string')) return text;
  if ((types.includes('integer') || types.includes('number')) && /^-?\d+(\.\d+)?$/.test(text))
    return Number(text);
  if (types.includes('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

/** Path and query of a request as typed values. Throws a 400 that names every wrong parameter. */
export function readParameters(
  operation: Operation,
  pathValues: Readonly<Record<string, string>>,
  url: URL,
  schemas: Contract['schemas'],
): { path: Record<string, unknown>; query: Record<string, unknown> } {
  const path: Record<string, unknown> = {},
    query: Record<string, unknown> = {},
    problems: Issue[] = [];
  const known = new Map(
    operation.parameters
      .filter(parameter => parameter.in === 'query')
      .map(parameter => [parameter.name, parameter]),
  );
  for (const name of new Set(url.searchParams.keys())) {
    if (!known.has(name))
      problems.push({
        pointer: `?${name}`,
        code: 'unknown_parameter',
        message: `\`${name}\` is not a parameter here.`,
        malformed: true,
      });
  }
  for (const { name, in: where, required, schema } of operation.parameters) {
    if (where === 'path') {
      path[name] = fromText(pathValues[name] ?? '', schema, schemas);
      // An id of another kind, an unknown tab: nothing lives there.
      if (validate(schema, path[name], { schemas }).length > 0) throw notFound();
    }
    if (where !== 'query') continue;
    const texts = url.searchParams.getAll(name),
      isList = typesOf(schema, schemas).includes('array');
    if (texts.length === 0) {
      if (schema.default !== undefined) query[name] = schema.default;
      else if (required)
        problems.push({
          pointer: `?${name}`,
          code: 'required',
          message: `\`${name}\` is required.`,
          malformed: true,
        });
      continue;
    }
    if (!isList && texts.length > 1)
      problems.push({
        pointer: `?${name}`,
        code: 'duplicate',
        message: `\`${name}\` can be given once.`,
        malformed: true,
      });
    const items = schema.items ?? {};
    const value = isList
      ? texts.map(text => fromText(text, items, schemas))
      : fromText(texts[0] ?? '', schema, schemas);
    for (const issue of validate(schema, value, { schemas }))
      problems.push({ ...issue, pointer: `?${name}`, message: `\`${name}\`: ${issue.message}` });
    query[name] = value;
  }
  if (problems.length > 0)
    throw malformed(problems.map(({ message }) => message).join(' '), 'malformed', {
      errors: problems.map(({ pointer, code, message }) => fieldProblem(pointer, code, message)),
    });
  return { path, query };
}

/** The body in the operation's media type: parsed and validated JSON, or bytes. `text` is for comparing requests. */
export async function readBody(
  operation: Operation,
  request: Request,
  schemas: Contract['schemas'],
): Promise<{ body: unknown; text: string }> {
  const { body: described } = operation;
  if (!described) return { body: undefined, text: '' };
  const mediaType = (request.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length === 0 && !described.required) return { body: undefined, text: '' };
  const schema =
    described.content[mediaType] ??
    Object.entries(described.content).find(
      ([type]) => type === '*/*' || (type.endsWith('/*') && mediaType.startsWith(type.slice(0, -1))),
    )?.[1];
  const wanted = Object.keys(described.content);
  if (bytes.length === 0 && wanted.every(type => type.endsWith('json')))
    throw malformed('The request has no body.', 'body_missing');
  if (!schema)
    throw otherProblem(
      415,
      'unsupported_media_type',
      'Unsupported media type',
      `Send ${wanted.join(' or ')}${mediaType ? `, not ${mediaType}` : ''}.`,
    );
  if (!mediaType.endsWith('json')) return { body: bytes, text: `${bytes.length} bytes` };
  if (bytes.length > MAX_JSON_CHARACTERS)
    throw tooLarge(`A JSON body may have ${MAX_JSON_CHARACTERS} bytes.`);
  let text: string, body: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    body = JSON.parse(text);
  } catch {
    throw malformed('The body is not JSON in UTF-8.', 'invalid_json');
  }
  const issues = validate(schema, body, { schemas });
  if (issues.length > 0) {
    const errors = issues.map(({ pointer, code, message }) => fieldProblem(pointer, code, message));
    if (issues.some(issue => issue.malformed))
      throw malformed(
        issues
          .filter(issue => issue.malformed)
          .map(({ pointer, message }) => `${pointer || 'The body'}: ${message}`)
          .join(' '),
        'malformed',
        { errors },
      );
    throw invalid(errors);
  }
  return { body, text };
}
