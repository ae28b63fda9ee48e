import type { Client } from '../../client/client.ts';
import type { Exchange } from '../../client/exchange.ts';
import type { Context } from '../../run/check.ts';
import { Failure, applies } from '../../run/outcome.ts';
import { uploaded } from '../../run/stage.ts';

export type Body = Readonly<Record<string, unknown>>;
export type Record_ = Readonly<Record<string, unknown>> & { readonly id: string; readonly etag: string };
/** Records that live the usual life: made, read, changed, deleted, brought back. */
export interface Kind {
  readonly resource: string;
  readonly name: string;
  /** Whether its address of making lies below a customer. */
  readonly ofCustomer: boolean;
  readonly create: string;
  readonly read?: string;
  readonly update?: string;
  readonly remove?: string;
  readonly restore?: string;
  readonly list: string;
  readonly parameter: string;
  /** As `listDeletedRecords` calls it. */
  readonly deletedType?: string;
  /** A body that is good, each time another. */
  readonly make: (context: Context) => Body | Promise<Body>;
  /** Two changes that show. */
  readonly changes?: readonly [Body, Body] | (() => readonly [Body, Body]);
  /** A field that can be cleared, with a value it has before. */
  readonly clears?: string;
  /** A text of the body that must not be empty. */
  readonly text?: string;
}
const kind = (
  name: string,
  more: Omit<Kind, 'name' | 'create' | 'list' | 'parameter' | 'ofCustomer'> & Partial<Kind>,
): Kind => ({
  name: name.toLowerCase(),
  ofCustomer: true,
  create: `create${name}`,
  list: `list${name}s`,
  parameter: `${name.toLowerCase()}Id`,
  ...more,
});
const whole = (name: string): Pick<Kind, 'read' | 'update' | 'remove' | 'restore' | 'deletedType'> => ({
  read: `get${name}`,
  update: `update${name}`,
  remove: `delete${name}`,
  restore: `restore${name}`,
  deletedType: name.toLowerCase(),
});
let serial = 0;
const next = (): string => `${Date.now().toString(36)}${++serial}`;

export const kinds: readonly Kind[] = [
  kind('Customer', {
    resource: 'customers',
    ofCustomer: false,
    ...whole('Customer'),
    make: ({ world }) => ({
      name: world.name('customer'),
      rank: 'silver',
      phone: '+1 503 555 0100',
      businessId: 'KIT-7',
    }),
    changes: [{ phone: '+1 503 555 0101' }, { rank: 'gold' }],
    clears: 'businessId',
    text: 'name',
  }),
  kind('Contact', {
    resource: 'contacts',
    ...whole('Contact'),
    make: ({ world }) => ({
      email: `kit.${next()}@${world.prefix.slice(-8)}.conformance.example`,
      displayName: `Kit ${world.name()}`,
      jobTitle: 'Tester',
      phone: '+1 503 555 0110',
    }),
    changes: [{ jobTitle: 'Engineer' }, { phone: '+1 503 555 0111' }],
    clears: 'phone',
    text: 'email',
  }),
  kind('Folder', {
    resource: 'folders',
    ...whole('Folder'),
    make: ({ world }) => ({ name: world.name('folder') }),
    changes: () => [{ name: `Kit ${next()}` }, { name: `Kit ${next()}` }],
    text: 'name',
  }),
  kind('Device', {
    resource: 'devices',
    ...whole('Device'),
    make: ({ world }) => ({ name: world.name('device'), kind: 'pc', monitored: false, favorite: true }),
    changes: [{ name: 'Kit device changed' }, { favorite: false }],
    text: 'name',
  }),
  kind('Ticket', {
    resource: 'tickets',
    read: 'getTicket',
    update: 'updateTicket',
    make: ({ world }) => ({ title: world.name('ticket'), priority: 'low', impact: 'none', type: 'incident' }),
    changes: [{ title: 'Kit ticket changed' }, { priority: 'medium' }],
    text: 'title',
  }),
  kind('Contract', {
    resource: 'contracts',
    ...whole('Contract'),
    make: ({ world }) => ({
      name: world.name('contract'),
      kind: 'retainer_flat_fee',
      startDate: '2026-01-01',
      endDate: '2031-12-31',
      fee: { amount: '12.50', currency: 'USD' },
    }),
    changes: [{ name: 'Kit contract changed' }, { endDate: '2032-02-29' }],
    clears: 'endDate',
    text: 'name',
  }),
  kind('Asset', {
    resource: 'assets',
    ...whole('Asset'),
    make: ({ world }) => ({
      name: world.name('asset'),
      assetType: 'Monitor',
      status: 'in_stock',
      purchaseDate: '2026-01-31',
      warrantyExpiresOn: '2028-02-29',
      manufacturer: 'Kit Works',
      model: 'K-7',
      serialNumber: `KIT-${next()}`,
      notes: 'First line\nsecond line',
    }),
    changes: [{ model: 'K-8' }, { status: 'in_use' }],
    clears: 'notes',
    text: 'name',
  }),
  kind('Password', {
    resource: 'passwords',
    ...whole('Password'),
    make: ({ world }) => ({
      name: world.name('password'),
      username: 'kit',
      loginUrl: 'https://panel.example/login',
      secret: world.secret(),
      notes: 'Kept in the safe',
    }),
    changes: [{ username: 'kit-2' }, { notes: 'Kept elsewhere' }],
    clears: 'notes',
    text: 'name',
  }),
  kind('Attachment', {
    resource: 'attachments',
    read: 'getAttachment',
    remove: 'deleteAttachment',
    restore: 'restoreAttachment',
    deletedType: 'attachment',
    make: async ({ client, world }) => {
      const fileName = `kit ${world.name()}.txt`;
      const uploadId = await uploaded(client, fileName, 'text/plain', fileName);
      applies(uploadId !== undefined, 'no file could be uploaded');
      return { uploadId, fileName };
    },
    text: 'fileName',
  }),
  kind('Invoice', {
    resource: 'invoices',
    ...whole('Invoice'),
    make: ({ world }) => ({
      date: '2026-02-28',
      lines: [
        { description: world.name('invoice'), quantity: 2, unitPrice: { amount: '12.50', currency: 'USD' } },
      ],
    }),
    changes: [{ date: '2026-03-01' }, { date: '2026-03-31' }],
  }),
  kind('Note', {
    resource: 'notes',
    ...whole('Note'),
    make: ({ world }) => ({ text: world.name('note') }),
    changes: [{ text: 'Kit note changed' }, { text: 'Kit note changed again' }],
    text: 'text',
  }),
];

/** Two changes, each time the same ones or, where names are used once, new ones. */
export const changesOf = ({ changes = [{}, {}] }: Kind): readonly [Body, Body] =>
  typeof changes === 'function' ? changes() : changes;

/** Where records of a kind are made, for `Client.call`. */
export async function parentOf(
  { world }: Context,
  { ofCustomer }: Kind,
): Promise<Readonly<Record<string, string>>> {
  return ofCustomer ? { customerId: await world.workshop() } : {};
}
/** A new record; fails the check when none can be made. */
export async function made(
  context: Context,
  of: Kind,
  more: Body = {},
): Promise<{ record: Record_; exchange: Exchange; sent: Body }> {
  const sent = { ...(await of.make(context)), ...more };
  const exchange = await context.client.call(of.create, { path: await parentOf(context, of), body: sent });
  const record = exchange.body as Record_ | undefined;
  if (exchange.status >= 300 || typeof record?.id !== 'string')
    throw new Failure(`no ${of.name} could be made: it answers ${exchange.status}`, exchange);
  return { record, exchange, sent };
}
export const at = (of: Kind, record: { readonly id: string }): Record<string, string> => ({
  [of.parameter]: record.id,
});
export const readAgain = async (
  client: Client,
  of: Kind,
  record: { readonly id: string },
): Promise<Exchange> => client.call(of.read ?? '', { path: at(of, record) });
/** Ids of all records of a kind below the same parent. */
export async function listed(context: Context, of: Kind): Promise<{ id: string }[]> {
  const rows: { id: string }[] = [];
  const path = await parentOf(context, of);
  let cursor: string | null | undefined;
  do {
    const { body } = await context.client.call(of.list, {
      path,
      query: { limit: 200, ...(cursor ? { cursor } : {}) },
    });
    const page = body as { items?: { id: string }[]; page?: { nextCursor?: string | null } } | undefined;
    rows.push(...(page?.items ?? []));
    cursor = page?.page?.nextCursor;
  } while (cursor && rows.length < 2000);
  return rows;
}
