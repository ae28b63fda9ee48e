import { rowSchema, type Contract, type Operation } from '../../contract/contract.ts';
import type { Check, Context } from '../../run/check.ts';
import { applies, expect, expectStatus } from '../../run/outcome.ts';
import { listFacts } from '../lists/fact-table.ts';
import type { Row } from '../lists/facts.ts';
import { differing, sameTag } from '../records/record-check.ts';

/** Where ids of each path parameter are found. */
const found: Readonly<Record<string, string>> = {
  contactId: 'listAllContacts',
  deviceId: 'listAllDevices',
  ticketId: 'listAllTickets',
  alertId: 'listAllAlerts',
  jobId: 'listJobs',
  scriptId: 'listScripts',
  noteId: 'listNotes',
  folderId: 'listFolders',
  contractId: 'listContracts',
  assetId: 'listAssets',
  passwordId: 'listPasswords',
  attachmentId: 'listAttachments',
  invoiceId: 'listInvoices',
};
/** Parameters whose values are a part of the contract. */
const choices = new Set(['tab', 'kind']);
/** Records that are shown otherwise than the rows their ids are found in. */
const otherRows = new Set(['getScript', 'getRemoteAccess']);
const tries = 12;

async function rowsFor(context: Context, parameter: string): Promise<readonly Row[]> {
  const { world } = context;
  if (parameter === 'customerId') return world.customers();
  const list = found[parameter];
  const facts = list === undefined ? undefined : listFacts[list];
  if (list === undefined || !facts) return [];
  const [path] = await world.subjects(list, facts.of);
  if (!path) return [];
  const { rows } = await world.rows(list, path);
  // Not only neighbours: a few from all over the list.
  const step = Math.max(1, Math.floor(rows.length / tries));
  return rows.filter((_, index) => index % step === 0).slice(0, tries);
}
async function pathsFor(
  context: Context,
  contract: Contract,
  operation: Operation,
): Promise<Record<string, string>[]> {
  const [first, ...more] = operation.parameters.filter(one => one.in === 'path');
  if (!first) return [{}];
  if (more.length > 0) return [];
  const { name } = first;
  if (choices.has(name))
    return (contract.resolve(first.schema).enum ?? []).map(value => ({ [name]: String(value) }));
  return (await rowsFor(context, name)).map(({ id }) => ({ [name]: String(id) }));
}
const isPlain = (contract: Contract, operation: Operation): boolean =>
  operation.method === 'GET' &&
  rowSchema(contract, operation) === undefined &&
  'application/json' in (operation.answers['200']?.content ?? {}) &&
  !operation.parameters.some(one => one.in === 'query' && one.required);

const answers = (contract: Contract, operation: Operation): Check => ({
  id: `${operation.resource}.${operation.id}.reads`,
  title: `${operation.id}: what is there can be read`,
  resource: operation.resource,
  phase: 'read',
  clause: `${operation.pointer}/responses/200`,
  run: async context => {
    const paths = await pathsFor(context, contract, operation);
    applies(paths.length > 0, 'there is nothing to read');
    for (const path of paths) {
      const exchange = await context.client.call(operation.id, { path });
      // What a device cannot tell, or cannot now.
      if (exchange.status === 409) continue;
      const body = expectStatus(exchange, 200);
      if (typeof body.etag === 'string' && exchange.headers.has('etag'))
        expect(
          sameTag(exchange.headers.get('etag'), body.etag),
          `ETag and etag ${body.etag} differ`,
          exchange,
        );
      const again = await context.client.call(operation.id, { path });
      const { etag } = expectStatus(again, 200);
      expect(
        etag === body.etag,
        `nothing changed, and etag is ${String(etag)} after ${String(body.etag)}`,
        again,
      );
    }
  },
});

const asListed = (operation: Operation, list: string, parameter: string): Check => ({
  id: `${operation.resource}.${operation.id}.as-listed`,
  title: `${operation.id}: a record is as its row in ${list}`,
  resource: operation.resource,
  phase: 'read',
  clause: `${operation.pointer}/responses/200`,
  run: async context => {
    const rows = await rowsFor(context, parameter);
    applies(rows.length > 0, 'there are no rows');
    for (const row of rows.slice(0, 6)) {
      const exchange = await context.client.call(operation.id, { path: { [parameter]: String(row.id) } });
      const record = expectStatus(exchange, 200);
      const other = differing(row, record, [
        'counts',
        'availability',
        'availabilitySince',
        'lastSeenAt',
      ]).filter(name => name in row);
      expect(other.length === 0, `it differs in ${other.join(', ')}`, exchange);
    }
  },
});

/** Reading what is there already, of every kind. */
export const readChecks = (contract: Contract): Check[] =>
  [...contract.operations.values()].flatMap(operation => {
    if (!isPlain(contract, operation)) return [];
    const [, parameter] = /^\/[\w-]+\/\{(\w+)\}$/.exec(operation.path) ?? [];
    const list = parameter === 'customerId' ? 'listCustomers' : found[parameter ?? ''];
    const listed = parameter !== undefined && list !== undefined && !otherRows.has(operation.id);
    return [answers(contract, operation), ...(listed ? [asListed(operation, list, parameter)] : [])];
  });
