import { readContract } from '../../contract/contract.ts';
import { expect, expectProblem, expectStatus } from '../../run/outcome.ts';
import { expectField } from './create.ts';
import { at, changesOf, made, readAgain, type Record_ } from './kinds.ts';
import { contains, differing, follows, sameTag, type RecordCheck } from './record-check.ts';

const versions = '#/components/parameters/IfMatch';
/** What follows from other things, or from the change itself. */
const moves = [
  'etag',
  'updatedAt',
  'updatedBy',
  'allowedActions',
  'counts',
  'lastActivityAt',
  'path',
  'sla',
  ...follows,
];

export const changeChecks: readonly RecordCheck[] = [
  {
    name: 'etag',
    title: 'ETag and etag are the same, and the same when it is read twice',
    clause: '#/components/headers/ETag',
    of: 'read',
    run: async ({ client, world }, kind) => {
      const { record } = await made({ client, world }, kind);
      const first = await readAgain(client, kind, record);
      const again = await readAgain(client, kind, record);
      const { etag } = expectStatus(first, 200);
      expect(
        sameTag(first.headers.get('etag'), String(etag)),
        `ETag is ${first.headers.get('etag')}, etag is ${String(etag)}`,
        first,
      );
      expect(
        expectStatus(again, 200).etag === etag,
        `nothing changed, and etag is ${String((again.body as Record_).etag)} after ${String(etag)}`,
        again,
      );
    },
  },
  {
    name: 'unknown',
    title: 'a record that is not there is not found',
    clause: '#/components/responses/NotFound',
    of: 'read',
    run: async ({ client }, kind) => {
      expectProblem(
        await client.call(kind.read ?? '', { path: at(kind, { id: 'conformance-missing' }) }),
        404,
      );
    },
  },
  {
    name: 'changes',
    title: 'a patch changes what it names and nothing else, and gives a new etag',
    clause: 'requestBody "application/merge-patch+json"',
    of: 'update',
    for: ({ changes }) => changes !== undefined,
    run: async ({ client, world }, kind, { id }) => {
      const { record } = await made({ client, world }, kind);
      let before = (await readAgain(client, kind, record)).body as Record_;
      for (const change of changesOf(kind)) {
        const exchange = await client.call(id, {
          path: at(kind, record),
          ifMatch: before.etag,
          body: change,
        });
        const after = expectStatus(exchange, 200) as Record_;
        expect(contains(after, change), `it does not show the change ${JSON.stringify(change)}`, exchange);
        expect(after.etag !== before.etag, `etag is ${after.etag} as before`, exchange);
        expect(
          sameTag(exchange.headers.get('etag'), after.etag),
          'the ETag header is not the new etag',
          exchange,
        );
        expect(
          String(after.updatedAt) >= String(before.updatedAt),
          `updatedAt went back to ${String(after.updatedAt)}`,
          exchange,
        );
        const other = differing(before, after, [...moves, ...Object.keys(change)]);
        expect(other.length === 0, `it also changed ${other.join(', ')}`, exchange);
        const read = await readAgain(client, kind, record);
        const lost = differing(after, expectStatus(read, 200), moves.slice(2));
        expect(lost.length === 0, `read again it differs in ${lost.join(', ')}`, read);
        before = read.body as Record_;
      }
    },
  },
  {
    name: 'clears',
    title: 'a patch with null clears the field',
    clause: 'requestBody "application/merge-patch+json"',
    of: 'update',
    for: ({ clears }) => clears !== undefined,
    run: async ({ client, world }, kind, { id }) => {
      const { record } = await made({ client, world }, kind);
      const field = kind.clears ?? '';
      const exchange = await client.call(id, {
        path: at(kind, record),
        ifMatch: record.etag,
        body: { [field]: null },
      });
      const after = expectStatus(exchange, 200);
      expect(after[field] === null, `${field} is ${JSON.stringify(after[field])}, not null`, exchange);
      const read = await readAgain(client, kind, record);
      expect(expectStatus(read, 200)[field] === null, `read again ${field} is not null`, read);
    },
  },
  {
    name: 'no-if-match',
    title: 'without If-Match nothing is changed: 428',
    clause: '#/components/responses/PreconditionRequired',
    of: 'update',
    for: ({ changes }) => changes !== undefined,
    run: async ({ client, world }, kind, { id }) => {
      const { record } = await made({ client, world }, kind);
      const [body] = changesOf(kind);
      expectProblem(await client.call(id, { path: at(kind, record), body }), 428);
      const read = expectStatus(await readAgain(client, kind, record), 200);
      expect(!contains(read, body), 'it was changed all the same', client.last);
    },
  },
  {
    name: 'old-version',
    title: 'a change of an old version is refused with the record as it stands: 412',
    clause: '#/components/responses/PreconditionFailed',
    of: 'update',
    for: ({ changes }) => changes !== undefined,
    run: async ({ client, world }, kind, { id }) => {
      const { record } = await made({ client, world }, kind);
      const [theirs, mine] = changesOf(kind);
      const path = at(kind, record);
      const now = expectStatus(
        await client.call(id, { path, ifMatch: record.etag, body: theirs }),
        200,
      ) as Record_;
      const refused = await client.call(id, { path, ifMatch: record.etag, body: mine });
      const { current } = expectProblem(refused, 412);
      expect(current !== undefined, 'the problem has no current', refused);
      expect(
        current.id === record.id && current.etag === now.etag,
        `current has etag ${String(current.etag)}, the record has ${now.etag}`,
        refused,
      );
      expect(contains(current, theirs), 'current does not show the change that came before', refused);
      expect(
        !contains(expectStatus(await readAgain(client, kind, record), 200), mine),
        'it was changed all the same',
        client.last,
      );
    },
  },
  {
    name: 'race',
    title: 'of several changes of one version at once, one is done',
    clause: versions,
    of: 'update',
    for: ({ changes }) => changes !== undefined,
    run: async ({ client, world }, kind, { id }) => {
      const { record } = await made({ client, world }, kind);
      const answers = await Promise.all(
        changesOf(kind).map(body =>
          client.call(id, { path: at(kind, record), ifMatch: record.etag, body, any: true }),
        ),
      );
      const done = answers.filter(({ status }) => status < 300);
      expect(done.length === 1, `${done.length} of ${answers.length} were done`, answers.at(-1));
    },
  },
  {
    name: 'empty-patch',
    title: 'a patch that changes nothing is refused',
    clause: 'requestBody "minProperties: 1"',
    of: 'update',
    for: (_, { body }, contract) => contract.resolve(body?.schema).minProperties === 1,
    run: async ({ client, world }, kind, { id }) => {
      const { record } = await made({ client, world }, kind);
      expectProblem(
        await client.call(id, { path: at(kind, record), ifMatch: record.etag, body: {} }),
        400,
        422,
      );
    },
  },
  {
    name: 'unknown-member',
    title: 'a member that the contract does not know is refused',
    clause: 'requestBody "additionalProperties: false"',
    of: 'update',
    for: (_, { body }, contract) => contract.resolve(body?.schema).additionalProperties === false,
    run: async ({ client, world }, kind, { id }) => {
      const { record } = await made({ client, world }, kind);
      const body = { ...changesOf(kind)[0], conformanceUnknown: 1 };
      expectProblem(await client.call(id, { path: at(kind, record), ifMatch: record.etag, body }), 400, 422);
    },
  },
  {
    name: 'invalid',
    title: 'a text that is too long is refused, with a pointer to it, and nothing is changed',
    clause: '#/components/responses/Invalid',
    of: 'update',
    for: ({ text, update }, { body }, contract) =>
      update !== undefined &&
      text !== undefined &&
      longest(contract.resolve(body?.schema), text) !== undefined,
    run: async ({ client, world }, kind, { id, body }) => {
      const { record } = await made({ client, world }, kind);
      const text = kind.text ?? '';
      const most = longest(readContract().resolve(body?.schema), text) ?? 0;
      const change = { ...changesOf(kind)[0], [text]: 'x'.repeat(most + 1) };
      expectField(
        await client.call(id, { path: at(kind, record), ifMatch: record.etag, body: change }),
        text,
      );
      const read = await readAgain(client, kind, record);
      expect(expectStatus(read, 200).etag === record.etag, 'it was changed all the same', read);
    },
  },
  {
    name: 'media-type',
    title: 'a body of another media type is refused',
    clause: '#/components/responses/Any415',
    of: 'update',
    run: async ({ client, world }, kind, { id }) => {
      const { record } = await made({ client, world }, kind);
      const ask = {
        path: at(kind, record),
        ifMatch: record.etag,
        raw: JSON.stringify(changesOf(kind)[0]),
        mediaType: 'text/plain',
      };
      expectProblem(await client.call(id, ask), 415);
    },
  },
  {
    name: 'unknown',
    title: 'a record that is not there cannot be changed',
    clause: '#/components/responses/NotFound',
    of: 'update',
    run: async ({ client }, kind, { id }) => {
      const ask = { path: at(kind, { id: 'conformance-missing' }), ifMatch: '"1"', body: changesOf(kind)[0] };
      expectProblem(await client.call(id, ask), 404);
    },
  },
  {
    name: 'read-only',
    title: 'a token that may only read is refused, with the scope it lacks',
    clause: '#/components/responses/Forbidden',
    of: 'update',
    needs: 'read-only token',
    run: async ({ client, world }, kind, { id, scopes }) => {
      const { record } = await made({ client, world }, kind);
      const token = world.options.readOnlyToken ?? null;
      const ask = {
        path: at(kind, record),
        ifMatch: record.etag,
        body: changesOf(kind)[0],
        token,
        any: true,
      };
      const exchange = await client.call(id, ask);
      const { requiredScope = '' } = expectProblem(exchange, 403);
      expect(
        scopes.includes(requiredScope),
        `requiredScope is ${requiredScope || 'missing'}, not ${scopes.join()}`,
        exchange,
      );
    },
  },
];
const longest = (
  schema: { properties?: Readonly<Record<string, { maxLength?: number }>> },
  name: string,
): number | undefined => schema.properties?.[name]?.maxLength;
