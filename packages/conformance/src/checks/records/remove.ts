import { expect, expectProblem, expectStatus } from '../../run/outcome.ts';
import { at, changesOf, listed, made, readAgain, type Record_ } from './kinds.ts';
import { differing, follows, type RecordCheck } from './record-check.ts';

const restoring = '#/paths/~1deleted-records/get';
interface Deleted {
  readonly id: string;
  readonly type: string;
  readonly deletedAt: string;
  readonly restorableUntil: string;
}

export const removeChecks: readonly RecordCheck[] = [
  {
    name: 'gone',
    title: 'a deleted record is not found, not listed and cannot be deleted again',
    clause: 'responses/204',
    of: 'remove',
    run: async (context, kind, { id }) => {
      const { client } = context;
      const { record } = await made(context, kind);
      const path = at(kind, record);
      expectStatus(await client.call(id, { path, ifMatch: record.etag }), 204);
      expectProblem(await readAgain(client, kind, record), 404);
      const rows = await listed(context, kind);
      expect(!rows.some(row => row.id === record.id), `${kind.list} still has ${record.id}`, client.last);
      expectProblem(await client.call(id, { path, ifMatch: record.etag }), 404);
    },
  },
  {
    name: 'no-if-match',
    title: 'without If-Match nothing is deleted: 428',
    clause: '#/components/responses/PreconditionRequired',
    of: 'remove',
    run: async ({ client, world }, kind, { id }) => {
      const { record } = await made({ client, world }, kind);
      expectProblem(await client.call(id, { path: at(kind, record) }), 428);
      expectStatus(await readAgain(client, kind, record), 200);
    },
  },
  {
    name: 'old-version',
    title: 'of an old version nothing is deleted: 412 with the record as it stands',
    clause: '#/components/responses/PreconditionFailed',
    of: 'remove',
    run: async ({ client, world }, kind, { id }) => {
      const { record } = await made({ client, world }, kind);
      const path = at(kind, record);
      const [change] = changesOf(kind);
      if (kind.update) {
        const ask = { path, ifMatch: record.etag, body: change };
        expectStatus(await client.call(kind.update, ask), 200);
      }
      const ifMatch = kind.update ? record.etag : '"conformance"';
      const exchange = await client.call(id, { path, ifMatch });
      const { current } = expectProblem(exchange, 412);
      expect(current?.id === record.id, 'current is not the record', exchange);
      expectStatus(await readAgain(client, kind, record), 200);
    },
  },
  {
    name: 'unknown',
    title: 'a record that is not there cannot be deleted',
    clause: '#/components/responses/NotFound',
    of: 'remove',
    run: async ({ client }, kind, { id }) => {
      expectProblem(
        await client.call(id, { path: at(kind, { id: 'conformance-missing' }), ifMatch: '"1"' }),
        404,
      );
    },
  },
  {
    name: 'deleted-records',
    title: 'a deleted record stands among those that can be brought back',
    clause: restoring,
    of: 'remove',
    for: ({ deletedType }) => deletedType !== undefined,
    run: async ({ client, world }, kind, { id }) => {
      const { record } = await made({ client, world }, kind);
      expectStatus(await client.call(id, { path: at(kind, record), ifMatch: record.etag }), 204);
      const exchange = await client.call('listDeletedRecords', {
        query: { type: kind.deletedType, limit: 200 },
      });
      const rows = (expectStatus(exchange, 200).items ?? []) as Deleted[];
      const row = rows.find(one => one.id === record.id);
      expect(row !== undefined, `${record.id} is not among them`, exchange);
      expect(
        rows.every(({ type }) => type === kind.deletedType),
        'records of another type are among them',
        exchange,
      );
      const elsewhere = kind.deletedType === 'note' ? 'asset' : 'note';
      for (const query of [{ type: elsewhere }, { customerId: 'conformance-missing' }]) {
        const others = await client.call('listDeletedRecords', { query: { ...query, limit: 200 } });
        const strange = ((others.body as { items?: Deleted[] } | undefined)?.items ?? []).some(
          one => one.id === record.id,
        );
        expect(
          !strange,
          `${record.id} is also told by ${Object.keys(query).join()}=${Object.values(query).join()}`,
          others,
        );
      }
      const hours = (Date.parse(row.restorableUntil) - Date.parse(row.deletedAt)) / 3_600_000;
      expect(Math.abs(hours - 24) < 0.01, `it can be brought back for ${hours} hours, not 24`, exchange);
      const moments = rows.map(({ deletedAt }) => deletedAt);
      expect(
        moments.join() === moments.toSorted().toReversed().join(),
        'the latest does not come first',
        exchange,
      );
    },
  },
  {
    name: 'read-only',
    title: 'a token that may only read is refused, with the scope it lacks',
    clause: '#/components/responses/Forbidden',
    of: 'remove',
    needs: 'read-only token',
    run: async ({ client, world }, kind, { id, scopes }) => {
      const { record } = await made({ client, world }, kind);
      const token = world.options.readOnlyToken ?? null;
      const exchange = await client.call(id, {
        path: at(kind, record),
        ifMatch: record.etag,
        token,
        any: true,
      });
      const { requiredScope = '' } = expectProblem(exchange, 403);
      expect(
        scopes.includes(requiredScope),
        `requiredScope is ${requiredScope || 'missing'}, not ${scopes.join()}`,
        exchange,
      );
    },
  },
  {
    name: 'brings-back',
    title: 'a record that is brought back is as it was before, and in its list again',
    clause: 'description',
    of: 'restore',
    run: async (context, kind, { id }) => {
      const { client } = context;
      const { record } = await made(context, kind);
      const before = expectStatus(await readAgain(client, kind, record), 200);
      const path = at(kind, record);
      expectStatus(await client.call(kind.remove ?? '', { path, ifMatch: String(before.etag) }), 204);
      const restored = await client.call(id, { path });
      const back = expectStatus(restored, 200) as Record_;
      const lost = differing(before, back, ['etag', 'updatedAt', 'updatedBy', 'counts', ...follows]);
      expect(lost.length === 0, `it differs in ${lost.join(', ')}`, restored);
      const read = await readAgain(client, kind, record);
      const other = differing(back, expectStatus(read, 200), ['counts', ...follows]);
      expect(other.length === 0, `read again it differs in ${other.join(', ')}`, read);
      expect(
        (await listed(context, kind)).some(row => row.id === record.id),
        `it is not in ${kind.list}`,
        client.last,
      );
    },
  },
  {
    name: 'unknown',
    title: 'a record that never was cannot be brought back',
    clause: '#/components/responses/NotFound',
    of: 'restore',
    run: async ({ client }, kind, { id }) => {
      expectProblem(await client.call(id, { path: at(kind, { id: 'conformance-missing' }) }), 404);
    },
  },
];
