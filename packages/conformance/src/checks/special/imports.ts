import { createHash, randomUUID } from 'node:crypto';
import type { Context } from '../../run/check.ts';
import { expect, expectCode, expectProblem, expectStatus } from '../../run/outcome.ts';
import { itemsOf, promises, until } from './define.ts';

type Import = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly status: string;
  readonly sha256: string;
};
interface Line {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

async function begun({ client, world }: Context, totalRows: number): Promise<Import> {
  const exchange = await client.call('createImport', {
    body: {
      kind: 'contacts',
      source: 'file',
      customerId: await world.workshop(),
      fileName: 'kit.csv',
      sha256: hash(randomUUID()),
      totalRows,
    },
  });
  const job = expectStatus(exchange, 201) as Import;
  expect(job.status === 'uploading', `its status is ${job.status}, not uploading`, exchange);
  return job;
}
const people = ({ world }: Context): Line[] => {
  const domain = `${world.prefix.slice(-8)}.conformance.example`;
  const mark = randomUUID().slice(0, 8);
  return [
    { line: 2, values: { email: `ann.${mark}@${domain}`, name: 'Ann Import' } },
    { line: 3, values: { email: 'no address', name: 'Bob Import' } },
    { line: 4, values: { email: `cleo.${mark}@${domain}`, name: 'Cleo Import' } },
    { line: 5, values: { email: `ANN.${mark}@${domain}`, name: 'Ann Again' } },
  ];
};
const reached = (context: Context, id: string, ...statuses: string[]): Promise<Import | undefined> =>
  until(context, async () => {
    const job = expectStatus(
      await context.client.call('getImport', { path: { importId: id } }),
      200,
    ) as Import;
    return statuses.includes(job.status) ? job : undefined;
  });
/** An import of four lines, of which two are wrong, that was looked through. */
async function validated(context: Context): Promise<Import> {
  const { client } = context;
  const rows = people(context);
  const { id } = await begun(context, rows.length);
  const path = { importId: id };
  expectStatus(await client.call('addImportRows', { path, body: { rows } }), 200);
  expectStatus(await client.call('validateImport', { path }), 200);
  const job = await reached(context, id, 'validated', 'failed');
  expect(job?.status === 'validated', `it is ${job?.status ?? 'not validated'}`, client.last);
  return job;
}
const rowsOf = async ({ client }: Context, importId: string): Promise<Record<string, unknown>[]> => {
  const exchange = await client.call('listImportRows', { path: { importId }, query: { sort: 'line' } });
  expectStatus(exchange, 200);
  return itemsOf(exchange.body);
};

export const importChecks = promises('imports', [
  {
    id: 'validateImport.rows-missing',
    title: 'needs every row that was announced',
    run: async context => {
      const { id } = await begun(context, 3);
      const path = { importId: id };
      const body = { rows: people(context).slice(0, 1) };
      expectStatus(await context.client.call('addImportRows', { path, body }), 200);
      expectCode(await context.client.call('validateImport', { path }), 'rows_missing', 409);
    },
  },
  {
    id: 'addImportRows.again',
    title: 'sending a line again replaces it',
    run: async context => {
      const { client } = context;
      const { id } = await begun(context, 2);
      const path = { importId: id };
      const [one, , other] = people(context);
      for (const row of [one, { ...one, values: { ...one?.values, name: 'Ann Replaced' } }, other])
        expectStatus(await client.call('addImportRows', { path, body: { rows: [row] } }), 200);
      const { receivedRows } = client.last?.body as { receivedRows?: number };
      expect(receivedRows === 2, `receivedRows is ${receivedRows} after two lines`, client.last);
    },
  },
  {
    id: 'validateImport.finds',
    title: 'finds rows that are right and rows that are wrong, with what is wrong',
    clause: '#/components/schemas/ImportProblem',
    run: async context => {
      const { id, counts } = await validated(context);
      const rows = await rowsOf(context, id);
      const codes = (line: number): string =>
        ((rows.find(row => row.line === line)?.problems ?? []) as { code: string }[])
          .map(({ code }) => code)
          .join();
      expect(
        codes(3).includes('email_invalid'),
        `line 3 has ${codes(3) || 'no problem'}`,
        context.client.last,
      );
      const twice = `${codes(2)} ${codes(5)}`;
      expect(twice.includes('duplicate_line'), 'no line is told to be there twice', context.client.last);
      const errors = rows.filter(({ status }) => status === 'error').length;
      const counted = (counts as Record<string, number>).error;
      expect(errors === counted, `${errors} rows are wrong, counts.error is ${counted}`, context.client.last);
    },
  },
  {
    id: 'commitImport.other-file',
    title: 'of another file is refused',
    run: async context => {
      const { id } = await validated(context);
      const body = { sha256: hash('another file') };
      expectCode(
        await context.client.call('commitImport', { path: { importId: id }, body }),
        'file_changed',
        409,
      );
    },
  },
  {
    id: 'commitImport.makes',
    title: 'makes the rows that are right and leaves out the others',
    run: async context => {
      const { client, world } = context;
      const { id, sha256 } = await validated(context);
      expectStatus(await client.call('commitImport', { path: { importId: id }, body: { sha256 } }), 200);
      const job = await reached(context, id, 'done', 'failed');
      const rows = await rowsOf(context, id);
      for (const { recordId } of rows)
        if (typeof recordId === 'string') world.options.ledger.add('createContact', recordId);
      expect(job?.status === 'done', `it is ${job?.status ?? 'not done'}`, client.last);
      const made = rows.filter(({ status }) => status === 'created');
      expect(
        made.some(({ line }) => line === 4),
        'line 4 was right and is not created',
        client.last,
      );
      expect(!made.some(({ line }) => line === 3), 'line 3 was wrong and is created', client.last);
      const recordId = String(made.find(({ line }) => line === 4)?.recordId);
      const read = await client.call('getContact', { path: { contactId: recordId } });
      expect(expectStatus(read, 200).displayName === 'Cleo Import', 'the contact has another name', read);
    },
  },
  {
    id: 'cancelImport.over',
    title: 'a cancelled import takes no more rows',
    clause: '#/components/schemas/ImportStatus',
    run: async context => {
      const { id } = await begun(context, 2);
      const path = { importId: id };
      const job = expectStatus(await context.client.call('cancelImport', { path }), 200);
      expect(job.status === 'cancelled', `its status is ${String(job.status)}`, context.client.last);
      const body = { rows: people(context).slice(0, 1) };
      expectProblem(await context.client.call('addImportRows', { path, body }), 409);
    },
  },
  {
    id: 'getImport.unknown',
    title: 'an import that is not there is not found',
    clause: '#/components/responses/NotFound',
    run: async ({ client }) => {
      expectProblem(await client.call('getImport', { path: { importId: 'conformance-missing' } }), 404);
    },
  },
]);
