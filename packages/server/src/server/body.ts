import type { Contract, Operation, Schema } from '../contract/contract.ts';
import { validate, type Issue } from '../contract/validate.ts';
import { fieldProblem, invalid, malformed, otherProblem, tooLarge, type ProblemError } from './problems.ts';

const MAX_JSON_CHARACTERS = 5_000_000;
/** What was sent, and as text, for comparing requests. */
export interface Body {
  body: unknown;
  text: string;
}
const NOTHING: Body = { body: undefined, text: '' };
type Described = NonNullable<Operation['body']>;

/** The body in the operation's media type: parsed and validated JSON, or bytes. */
export async function readBody(
  { body: described }: Operation,
  request: Request,
  schemas: Contract['schemas'],
): Promise<Body> {
  if (!described) return NOTHING;
  const mediaType = (request.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length === 0 && !described.required) return NOTHING;
  if (bytes.length === 0 && Object.keys(described.content).every(type => type.endsWith('json')))
    throw malformed('The request has no body.', 'body_missing');
  const schema = schemaFor(mediaType, described);
  return mediaType.endsWith('json')
    ? readJson(bytes, schema, schemas)
    : { body: bytes, text: `${bytes.length} bytes` };
}

function schemaFor(mediaType: string, { content }: Described): Schema {
  const schema =
    content[mediaType] ??
    Object.entries(content).find(
      ([type]) => type === '*/*' || (type.endsWith('/*') && mediaType.startsWith(type.slice(0, -1))),
    )?.[1];
  if (schema) return schema;
  throw otherProblem(
    415,
    'unsupported_media_type',
    'Unsupported media type',
    `Send ${Object.keys(content).join(' or ')}${mediaType ? `, not ${mediaType}` : ''}.`,
  );
}

function readJson(bytes: Uint8Array, schema: Schema, schemas: Contract['schemas']): Body {
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
  if (issues.length > 0) throw problemOf(issues);
  return { body, text };
}

/** 400 when the shape is wrong, else 422 for what breaks a rule. */
function problemOf(issues: readonly Issue[]): ProblemError {
  const errors = issues.map(({ pointer, code, message }) => fieldProblem(pointer, code, message)),
    misshapen = issues.filter(issue => issue.malformed);
  if (misshapen.length === 0) return invalid(errors);
  const told = misshapen.map(({ pointer, message }) => `${pointer || 'The body'}: ${message}`);
  return malformed(told.join(' '), 'malformed', { errors });
}
