// The promises of the contract that no schema can state, tried on a live server. For whoever writes a backend
// or an adapter.
import type { NotePage, Note, Problem } from '../generated/types.ts';
import { uuid } from '../internal/uuid.ts';
import { responses } from '../schemas/responses.ts';
import { findings } from './findings.ts';

export interface ConformanceOptions {
  /** With version: `https://api.example.com/v1`. */
  baseUrl: string;
  /** A bearer token that may read and write notes. */
  token?: string;
  /** A customer on which a note may be written; it is deleted at the end. @default the first customer of the list */
  customerId?: string;
  /** @default globalThis.fetch */
  fetch?: (request: Request) => Promise<Response>;
}

export interface ConformanceCheck {
  readonly name: string;
  readonly passed: boolean;
  /** What went wrong, without values. */ readonly detail?: string;
}
export interface ConformanceReport {
  readonly checks: readonly ConformanceCheck[];
  readonly passed: number;
  readonly failed: number;
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}
interface Server {
  send(
    method: string,
    path: string,
    init?: { body?: unknown; headers?: Record<string, string>; anonymous?: boolean },
  ): Promise<Answer>;
  readonly customerId: string;
}
type Check = (server: Server) => Promise<void>;

class Failure extends Error {}
const expect = (condition: boolean, detail: string): void => {
  if (!condition) throw new Failure(detail);
};

const key = (): Record<string, string> => ({ 'idempotency-key': uuid() });
const patch = { 'content-type': 'application/merge-patch+json' };

function expectProblem({ status, headers, body }: Answer, wanted: number): void {
  expect(status === wanted, `status ${status} instead of ${wanted}`);
  expect(
    headers.get('content-type')?.startsWith('application/problem+json') ?? false,
    'the error is not application/problem+json',
  );
  const { type, title, code, status: told } = (body ?? {}) as Partial<Problem>;
  expect(
    typeof type === 'string' && typeof title === 'string' && typeof code === 'string' && told === wanted,
    'the problem lacks type, title, code or the right status',
  );
}

async function writeNote(
  { send, customerId }: Server,
  text: string,
  headers = key(),
): Promise<Answer & { readonly note: Note }> {
  const answer = await send('POST', `/customers/${customerId}/notes`, { body: { text }, headers });
  expect(answer.status === 201, `writing a note answered ${answer.status}`);
  return { ...answer, note: answer.body as Note };
}

const removeNote = ({ send }: Server, { id, etag }: Note): Promise<Answer> =>
  send('DELETE', `/notes/${id}`, { headers: { 'if-match': etag } });

/** Enough rows to show a fault, few enough for a big account. */
const rowsWalked = 300;

async function walk({ send }: Server, path: string, limit: number): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  while (ids.length < rowsWalked) {
    const { status, body }: Answer = await send(
      'GET',
      `${path}&limit=${limit}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
    );
    expect(status === 200, `a page answered ${status}`);
    const page = body as NotePage;
    ids.push(...page.items.map(item => item.id));
    cursor = page.page.nextCursor;
    if (cursor === null) break;
  }
  return ids;
}

const checks: Readonly<Record<string, Check>> = {
  'answers fit their schemas': async ({ send, customerId }) => {
    const asked = [
      ['getAccount', '/account'],
      ['listCustomers', '/customers?limit=5'],
      ['getCustomer', `/customers/${customerId}`],
      ['getCustomerCapabilities', `/customers/${customerId}/capabilities`],
      ['listNotes', `/customers/${customerId}/notes?limit=5`],
    ] as const;
    for (const [id, path] of asked) {
      const { status, body } = await send('GET', path);
      expect(status === 200, `${id} answered ${status}`);
      const wrong = findings(id, responses[id], body);
      expect(wrong.length === 0, wrong.slice(0, 5).join('; '));
    }
  },
  'a list loses and repeats no row, also where rows tie': async server => {
    for (const sort of ['rank', '-kind']) {
      const ids = await walk(server, `/customers?sort=${sort}`, 3);
      expect(new Set(ids).size === ids.length, `sorted by ${sort}, a row came twice`);
      const { body } = await server.send('GET', `/customers?sort=${sort}&limit=1&count=exact`);
      const { totalCount } = (body as NotePage).page;
      expect(
        totalCount === undefined || ids.length >= rowsWalked || ids.length === totalCount,
        `sorted by ${sort}, rows are missing`,
      );
    }
  },
  'a cursor belongs to its query': async ({ send }) => {
    const { body } = await send('GET', '/customers?sort=name&limit=1');
    const { nextCursor } = (body as NotePage).page;
    expect(nextCursor !== null, 'this check needs two customers');
    expectProblem(
      await send('GET', `/customers?sort=-name&limit=1&cursor=${encodeURIComponent(nextCursor ?? '')}`),
      400,
    );
  },
  'a search that finds nothing is an empty page': async ({ send }) => {
    const { status, body } = await send('GET', `/customers?q=${uuid()}`);
    expect(
      status === 200 && (body as NotePage).items.length === 0 && (body as NotePage).page.nextCursor === null,
      'no empty page',
    );
  },
  'a change needs If-Match': async server => {
    const { note } = await writeNote(server, 'conformance');
    expectProblem(
      await server.send('PATCH', `/notes/${note.id}`, { body: { text: 'x' }, headers: patch }),
      428,
    );
    await removeNote(server, note);
  },
  'a change of an old version is refused with the current one': async server => {
    const { note, headers } = await writeNote(server, 'conformance');
    expect(headers.get('etag') === note.etag, 'the ETag header is not the etag of the record');
    const changed = await server.send('PATCH', `/notes/${note.id}`, {
      body: { text: 'theirs' },
      headers: { ...patch, 'if-match': note.etag },
    });
    const now = changed.body as Note;
    expect(
      changed.status === 200 && now.text === 'theirs' && now.etag !== note.etag,
      'a change does not give a new etag',
    );
    const refused = await server.send('PATCH', `/notes/${note.id}`, {
      body: { text: 'mine' },
      headers: { ...patch, 'if-match': note.etag },
    });
    expectProblem(refused, 412);
    expect(
      (refused.body as Problem).current?.etag === now.etag,
      'the problem does not hold the current record',
    );
    await removeNote(server, now);
  },
  'a repeated write with the same key is done once': async server => {
    const headers = key();
    const { note } = await writeNote(server, 'conformance', headers);
    const { note: again } = await writeNote(server, 'conformance', headers);
    const other = await server.send('POST', `/customers/${server.customerId}/notes`, {
      body: { text: 'another body' },
      headers,
    });
    await removeNote(server, note);
    expect(again.id === note.id, 'the second answer is another record');
    expect(other.status >= 400 && other.status < 500, 'the key was taken for another body');
  },
  'what is deleted is gone, and can be brought back': async server => {
    const { note } = await writeNote(server, 'conformance');
    expect((await removeNote(server, note)).status === 204, 'deleting does not answer 204');
    expectProblem(await server.send('GET', `/notes/${note.id}`), 404);
    const restored = await server.send('POST', `/notes/${note.id}/restore`, { headers: key() });
    expect(
      restored.status === 200 && (restored.body as Note).id === note.id,
      'restoring does not answer the record',
    );
    await removeNote(server, restored.body as Note);
  },
  'errors are problems': async ({ send, customerId }) => {
    expectProblem(await send('GET', '/notes/not_conformance_missing'), 404);
    expectProblem(await send('GET', '/customers?limit=100000'), 400);
    expectProblem(await send('GET', '/customers?noSuchParameter=1'), 400);
    const { status, body } = await send('POST', `/customers/${customerId}/notes`, {
      body: { text: '' },
      headers: key(),
    });
    expect(status === 422, `an empty text answered ${status}`);
    expect((body as Problem).errors?.[0]?.pointer === '/text', 'the problem does not point at /text');
  },
  'nothing is told without a token': async ({ send }) =>
    expectProblem(await send('GET', '/account', { anonymous: true }), 401),
};

/** Names of all checks. */
export const conformanceChecks: readonly string[] = Object.keys(checks);

/**
 * Tries the contract's promises on a live server: lists stable under ties, cursors bound to their query, 428
 * and 412, idempotent replay, restore, the shape of problems. Writes a few notes and deletes them. Never
 * throws; a check that fails says why.
 */
export async function runConformance({
  baseUrl,
  token,
  customerId,
  fetch = request => globalThis.fetch(request),
}: ConformanceOptions): Promise<ConformanceReport> {
  const send: Server['send'] = async (method, path, { body, headers = {}, anonymous = false } = {}) => {
    const response = await fetch(
      new Request(baseUrl.replace(/\/$/, '') + path, {
        method,
        headers: {
          accept: 'application/json',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(token && !anonymous ? { authorization: `Bearer ${token}` } : {}),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    let parsed: unknown;
    try {
      parsed = JSON.parse(text);
    } catch {
      /* the checks see `undefined` */
    }
    return { status: response.status, headers: response.headers, body: parsed };
  };
  const results: ConformanceCheck[] = [];
  for (const [name, check] of Object.entries(checks)) {
    try {
      const chosen =
        customerId ??
        ((await send('GET', '/customers?limit=1')).body as NotePage | undefined)?.items?.[0]?.id;
      expect(chosen !== undefined, 'there is no customer');
      await check({ send, customerId: chosen ?? '' });
      results.push({ name, passed: true });
    } catch (error) {
      results.push({
        name,
        passed: false,
        detail: error instanceof Failure ? error.message : `unexpected ${(error as Error).name}`,
      });
    }
  }
  return {
    checks: results,
    passed: results.filter(one => one.passed).length,
    failed: results.filter(one => !one.passed).length,
  };
}
