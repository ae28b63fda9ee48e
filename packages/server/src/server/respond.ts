import type { Contract, Schema } from '../contract/contract.ts';
import { validate } from '../contract/validate.ts';
import { lowerNames, type Reply } from './exchange.ts';
import type { Answer } from './handler.ts';
import { toJson } from './json.ts';
import { otherProblem, type ProblemError } from './problems.ts';
import type { Route } from './routes.ts';

export interface RespondOptions {
  schemas: Contract['schemas'];
  /** Hold the answer against the contract, and throw a `violation` when it does not fit. */
  strict: boolean;
  /** Put before a `Location` that names a path of the contract. */
  basePath: string;
}

/** An answer that the contract does not describe: a mistake of the mock, never of the client. */
export const violation = (detail: string): ProblemError =>
  otherProblem(500, 'contract_violation', 'The mock breaks the contract', detail);

/** A handler's answer as it goes out. */
export function respond(route: Route, answer: Answer, options: RespondOptions): Reply {
  const { status, body } = answer,
    headers = lowerNames(answer.headers),
    { location } = headers;
  if (location?.startsWith('/')) headers.location = options.basePath + location;
  if (isJson(body)) {
    const { etag } = body;
    // Figures beside what can be written change without it.
    if (typeof etag === 'string') headers.etag ??= 'counts' in body ? `W/${etag}` : etag;
    headers['content-type'] = 'application/json';
  }
  if (options.strict) checkAnswer(route, { status, body }, headers, options.schemas);
  if (body === undefined) return { status, headers, body: null };
  return { status, headers, body: isJson(body) ? toJson(body) : (body as Reply['body']) };
}

const isJson = (body: unknown): body is { etag?: unknown } =>
  !(
    body === undefined ||
    body instanceof Uint8Array ||
    body instanceof ReadableStream ||
    typeof body === 'string'
  );

/** Throws unless the contract describes this status, this media type and a body of this shape. */
function checkAnswer(
  { id, operation }: Route,
  { status, body }: Answer,
  headers: Readonly<Record<string, string>>,
  schemas: Contract['schemas'],
): void {
  const described = operation.responses[String(status)];
  if (!described) throw violation(`${id} answers ${status}, which the contract does not describe`);
  if (body === undefined) {
    if (Object.keys(described).length > 0)
      throw violation(`${id} answers ${status} without the body the contract describes`);
  } else if (isJson(body)) {
    const schema = described['application/json'];
    if (!schema) throw violation(`${id} answers JSON with ${status}, which the contract does not describe`);
    checkJson(id, body, schema, schemas);
  } else checkMediaType(id, headers['content-type'], Object.keys(described));
}

function checkMediaType(id: string, mediaType: string | undefined, described: readonly string[]): void {
  const fits = described.some(type => type === '*/*' || mediaType?.startsWith(type.replace('/*', '/')));
  if (!fits) throw violation(`${id} answers ${mediaType}, the contract says ${described.join(', ')}`);
}

const SHOWN_ISSUES = 8;
function checkJson(id: string, body: unknown, schema: Schema, schemas: Contract['schemas']): void {
  const sent: unknown = JSON.parse(JSON.stringify(body)),
    issues = validate(schema, sent, { schemas, closed: true });
  if (issues.length === 0) return;
  const told = issues.slice(0, SHOWN_ISSUES).map(({ pointer, message }) => `${pointer || '/'} ${message}`);
  throw violation(`${id} answers against the contract: ${told.join('; ')}`);
}
