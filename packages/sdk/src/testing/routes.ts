import { operations, type OperationId, type OperationInfo } from '../generated/operations.ts';
import { requests } from '../schemas/requests.ts';
import { findings, type Checker } from './findings.ts';

/** A request, read as the contract describes it. */
export interface ContractCall {
  readonly operationId: OperationId;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly headers: Headers;
}

const routes = Object.entries<OperationInfo>(operations)
  .map(([id, operation]) => ({
    id: id as OperationId,
    operation,
    names: [...operation.path.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? ''),
    pattern: new RegExp(`^${operation.path.replace(/\{\w+\}/g, '([^/]+)')}$`),
  }))
  // A fixed path is meant before one with a parameter in the same place.
  .sort((one, other) => one.names.length - other.names.length);

/** Finds the operation of a request and reads its parts; `undefined` when the contract has none. */
export async function readCall(request: Request, basePath: string): Promise<ContractCall | undefined> {
  const url = new URL(request.url);
  if (!url.pathname.startsWith(basePath)) return undefined;
  const pathname = url.pathname.slice(basePath.length);
  for (const { id, operation, names, pattern } of routes) {
    const match = operation.method === request.method ? pattern.exec(pathname) : null;
    if (!match) continue;
    const text = operation.body ? await request.text() : '';
    return {
      operationId: id,
      path: Object.fromEntries(
        names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? '')]),
      ),
      query: readQuery(url.searchParams, operation.query ?? {}),
      body: text !== '' && operation.body?.endsWith('json') ? JSON.parse(text) : text || undefined,
      headers: request.headers,
    };
  }
  return undefined;
}

function readQuery(
  parameters: URLSearchParams,
  kinds: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const value = (text: string, kind: string | undefined): unknown =>
    kind === 'boolean' ? text === 'true' : kind === 'integer' || kind === 'number' ? Number(text) : text;
  return Object.fromEntries(
    [...new Set(parameters.keys())].map(name => {
      const kind = kinds[name];
      const values = parameters.getAll(name).map(text => value(text, kind?.replace('[]', '')));
      return [name, kind?.endsWith('[]') ? values : values[0]];
    }),
  );
}

/** What in a call the contract does not allow, one line each, without the values of the call. */
export function violations({ operationId, query, body, headers }: ContractCall): string[] {
  const operation: OperationInfo = operations[operationId];
  const schemas: { readonly path?: unknown; readonly query?: Checker; readonly body?: Checker } =
    requests[operationId];
  return [
    ...(schemas.query ? findings('query', schemas.query, query) : []),
    ...(schemas.body && operation.body?.endsWith('json') && !(operation.bodyOptional && body === undefined)
      ? findings('body', schemas.body, body)
      : []),
    ...(operation.ifMatch && !headers.has('if-match') ? ['header If-Match: missing'] : []),
  ];
}
