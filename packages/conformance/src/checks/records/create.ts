import { newKey } from '../../client/client.ts';
import { isChoice, readContract, type Operation, type Schema } from '../../contract/contract.ts';
import { applies, expect, expectProblem, type Problem } from '../../run/outcome.ts';
import type { Exchange } from '../../client/exchange.ts';
import { listed, made, parentOf, readAgain, type Body, type Kind, type Record_ } from './kinds.ts';
import { contains, differing, follows, sameTag, type RecordCheck } from './record-check.ts';

const idempotency = '#/components/parameters/IdempotencyKey';
const invalid = '#/components/responses/Invalid';
const bodyOf = (operation: Operation): Schema => readContract().resolve(operation.body?.schema);
const property = (operation: Operation, name: string): Schema =>
  readContract().resolve(bodyOf(operation).properties?.[name]);

/** 422 points at the field; a server may also call the body malformed. */
export function expectField(exchange: Exchange, field: string): void {
  const problem: Problem = expectProblem(exchange, 422, 400);
  if (exchange.status === 400) return;
  const pointers = (problem.errors ?? []).map(({ pointer }) => pointer);
  expect(
    pointers.some(pointer => pointer === `/${field}` || pointer.startsWith(`/${field}/`)),
    `errors does not point at /${field}: ${pointers.join(', ') || 'it is empty'}`,
    exchange,
  );
}

const refused = (
  name: string,
  title: string,
  clause: string,
  spoil: (body: Body, kind: Kind, operation: Operation) => [field: string, body: Body] | undefined,
): RecordCheck => ({
  name,
  title,
  clause,
  of: 'create',
  for: (kind, operation) => spoil({}, kind, operation) !== undefined,
  run: async (context, kind, operation) => {
    const [field, body] = spoil(await kind.make(context), kind, operation) ?? ['', {}];
    const exchange = await context.client.call(kind.create, { path: await parentOf(context, kind), body });
    if (field === '') expectProblem(exchange, 400, 422);
    else expectField(exchange, field);
  },
});
const texts = (operation: Operation, test: (schema: Schema) => boolean): string | undefined =>
  Object.keys(bodyOf(operation).properties ?? {}).find(name => test(property(operation, name)));

export const createChecks: readonly RecordCheck[] = [
  {
    name: 'keeps-what-was-sent',
    title: 'the new record has what was sent, also when it is read',
    clause: 'requestBody',
    of: 'create',
    run: async (context, kind, operation) => {
      const { record, sent, exchange } = await made(context, kind);
      const shown = Object.entries(sent).filter(
        ([name]) => name in record && property(operation, name).writeOnly !== true,
      );
      const wrong = shown.find(([name, value]) => !contains(record[name], value));
      expect(
        !wrong,
        `${wrong?.[0]} is ${JSON.stringify(wrong && record[wrong[0]])}, sent was ${JSON.stringify(wrong?.[1])}`,
        exchange,
      );
      if (!kind.read) return;
      const read = await readAgain(context.client, kind, record);
      const other = differing(record, (read.body ?? {}) as object, [
        'allowedActions',
        'counts',
        'etag',
        ...follows,
      ]);
      expect(other.length === 0, `read again it differs in ${other.join(', ')}`, read);
    },
  },
  {
    name: 'location',
    title: 'Location leads to the new record',
    clause: '#/components/headers/Location',
    of: 'create',
    for: kind => kind.read !== undefined,
    run: async (context, kind) => {
      const { record, exchange } = await made(context, kind);
      const location = exchange.headers.get('location');
      expect(location !== null, 'the header Location is missing', exchange);
      const root = context.client.base;
      const { pathname } = new URL(location, exchange.url);
      const below = pathname.startsWith(new URL(root).pathname)
        ? pathname.slice(new URL(root).pathname.length)
        : pathname;
      const read = await context.client.raw('GET', below);
      expect(
        read.status === 200 && (read.body as Record_).id === record.id,
        `Location ${location} does not lead to it`,
        read,
      );
    },
  },
  {
    name: 'etag-header',
    title: 'the ETag header is the etag of the record',
    clause: '#/components/headers/ETag',
    of: 'create',
    run: async (context, kind) => {
      const { record, exchange } = await made(context, kind);
      expect(
        sameTag(exchange.headers.get('etag'), record.etag),
        `ETag is ${exchange.headers.get('etag')}, etag is ${record.etag}`,
        exchange,
      );
    },
  },
  {
    name: 'listed',
    title: 'the new record stands in its list, as it is read',
    clause: 'responses/201',
    of: 'create',
    run: async (context, kind) => {
      const { record, exchange } = await made(context, kind);
      const row = (await listed(context, kind)).find(({ id }) => id === record.id);
      expect(row !== undefined, `${record.id} is not in ${kind.list}`, context.client.last ?? exchange);
      const other = differing(row, record, [
        'allowedActions',
        'counts',
        'etag',
        'updatedAt',
        ...follows,
      ]).filter(name => name in row);
      expect(other.length === 0, `in ${kind.list} it differs in ${other.join(', ')}`, context.client.last);
    },
  },
  {
    name: 'replay',
    title: 'the same key and body give the first answer again, and nothing is made twice',
    clause: `${idempotency} "the same key and body give the first answer again"`,
    of: 'create',
    run: async (context, kind) => {
      const ask = { path: await parentOf(context, kind), body: await kind.make(context), key: newKey() };
      const first = await context.client.call(kind.create, ask);
      const again = await context.client.call(kind.create, ask);
      expect(
        again.status === first.status,
        `the second answer is ${again.status}, the first was ${first.status}`,
        again,
      );
      const [one, other] = [first.body as Record_, again.body as Record_];
      expect(one.id === other.id, `the second answer is another record: ${one.id}, ${other.id}`, again);
      const rows = (await listed(context, kind)).filter(row => row.id === one.id);
      expect(rows.length === 1, `it stands ${rows.length} times in ${kind.list}`, context.client.last);
    },
  },
  {
    name: 'replay-other-body',
    title: 'a key that was used for another body is refused',
    clause: idempotency,
    of: 'create',
    run: async (context, kind) => {
      const path = await parentOf(context, kind);
      const key = newKey();
      const first = await context.client.call(kind.create, { path, key, body: await kind.make(context) });
      applies(first.status < 300, `the first answers ${first.status}`);
      const other = await context.client.call(kind.create, { path, key, body: await kind.make(context) });
      expectProblem(other, 422, 409, 400);
    },
  },
  {
    name: 'replay-at-once',
    title: 'the same key sent twice at once makes one record',
    clause: idempotency,
    of: 'create',
    run: async (context, kind) => {
      const ask = { path: await parentOf(context, kind), body: await kind.make(context), key: newKey() };
      const answers = await Promise.all([1, 2, 3].map(() => context.client.call(kind.create, ask)));
      const good = answers.filter(({ status }) => status < 300);
      const ids = new Set(good.map(({ body }) => (body as Record_).id));
      expect(ids.size === 1, `${ids.size} records were made: ${[...ids].join(', ')}`, good[1] ?? answers[0]);
      for (const answer of answers) if (answer.status >= 300) expectProblem(answer, 409);
    },
  },
  {
    name: 'key-is-uuid',
    title: 'a key that is no UUID is refused',
    clause: `${idempotency}/schema "format: uuid"`,
    of: 'create',
    run: async (context, kind) => {
      const ask = { path: await parentOf(context, kind), body: await kind.make(context), key: 'conformance' };
      expectProblem(await context.client.call(kind.create, ask), 400, 422);
    },
  },
  {
    name: 'required',
    title: 'a body without a required field is refused, with a pointer to it',
    clause: invalid,
    of: 'create',
    run: async (context, kind, operation) => {
      for (const name of bodyOf(operation).required ?? []) {
        const { [name]: _, ...body } = await kind.make(context);
        expectField(
          await context.client.call(kind.create, { path: await parentOf(context, kind), body }),
          name,
        );
      }
    },
  },
  refused(
    'empty-text',
    'an empty text is refused, with a pointer to it',
    invalid,
    (body, { text }, operation) =>
      text !== undefined && (property(operation, text).minLength ?? 0) > 0
        ? [text, { ...body, [text]: '' }]
        : undefined,
  ),
  refused(
    'long-text',
    'a text that is too long is refused, with a pointer to it',
    invalid,
    (body, { text }, operation) => {
      const most = text === undefined ? undefined : property(operation, text).maxLength;
      return text !== undefined && most !== undefined
        ? [text, { ...body, [text]: 'x'.repeat(most + 1) }]
        : undefined;
    },
  ),
  refused(
    'wrong-type',
    'a value of another type is refused',
    '#/components/responses/BadRequest',
    (body, { text }) => (text === undefined ? undefined : [text, { ...body, [text]: { is: 'wrong' } }]),
  ),
  refused(
    'unknown-choice',
    'a value that a closed list does not have is refused',
    invalid,
    (body, _, operation) => {
      const name = texts(operation, schema => isChoice(readContract(), schema));
      return name === undefined ? undefined : [name, { ...body, [name]: 'conformance_unknown' }];
    },
  ),
  refused('bad-date', 'a day that no calendar has is refused', invalid, (body, _, operation) => {
    const name = texts(operation, schema => schema.format === 'date');
    return name === undefined ? undefined : [name, { ...body, [name]: '2026-02-30' }];
  }),
  refused(
    'unknown-member',
    'a member that the contract does not know is refused',
    'requestBody "additionalProperties: false"',
    (body, _, operation) =>
      bodyOf(operation).additionalProperties === false ? ['', { ...body, conformanceUnknown: 1 }] : undefined,
  ),
  {
    name: 'no-json',
    title: 'a body that is no JSON is refused',
    clause: '#/components/responses/BadRequest',
    of: 'create',
    run: async (context, kind) => {
      expectProblem(
        await context.client.call(kind.create, { path: await parentOf(context, kind), raw: '{"name":' }),
        400,
      );
    },
  },
  {
    name: 'media-type',
    title: 'a body of another media type is refused',
    clause: '#/components/responses/Any415',
    of: 'create',
    run: async (context, kind) => {
      const ask = { path: await parentOf(context, kind), raw: '<x/>', mediaType: 'application/xml' };
      expectProblem(await context.client.call(kind.create, ask), 415);
    },
  },
  {
    name: 'unknown-customer',
    title: 'nothing can be made for a customer that is not there',
    clause: '#/components/responses/NotFound',
    of: 'create',
    for: ({ ofCustomer }) => ofCustomer,
    run: async (context, kind) => {
      const ask = { path: { customerId: 'conformance-missing' }, body: await kind.make(context) };
      expectProblem(await context.client.call(kind.create, ask), 404);
    },
  },
  {
    name: 'read-only',
    title: 'a token that may only read is refused, with the scope it lacks',
    clause: '#/components/responses/Forbidden',
    of: 'create',
    needs: 'read-only token',
    run: async (context, kind, { scopes }) => {
      const token = context.world.options.readOnlyToken ?? null;
      const ask = { path: await parentOf(context, kind), body: await kind.make(context), token, any: true };
      const { requiredScope } = expectProblem(await context.client.call(kind.create, ask), 403);
      expect(
        requiredScope !== undefined && scopes.includes(requiredScope),
        `requiredScope is ${requiredScope}, not ${scopes.join()}`,
      );
    },
  },
];
