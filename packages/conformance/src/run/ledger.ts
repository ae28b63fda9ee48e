import type { Client } from '../client/client.ts';
import type { Exchange } from '../client/exchange.ts';
import { readContract } from '../contract/contract.ts';

interface Made {
  readonly kind: Kind;
  readonly id: string;
}
/** How a record that was made is found again, and taken away. */
interface Kind {
  readonly parameter: string;
  readonly read?: string;
  readonly remove?: string;
  /** For what can only be put away. */
  readonly put?: (client: Client, id: string, record: Record<string, unknown>) => Promise<unknown>;
}
const removable = (name: string, parameter = `${name.toLowerCase()}Id`): Kind => ({
  parameter,
  read: `get${name}`,
  remove: `delete${name}`,
});
const over = ['succeeded', 'failed', 'partially_failed', 'cancelled', 'expired', 'done'];
const cancelling = (name: string): Kind => ({
  parameter: `${name.toLowerCase()}Id`,
  read: `get${name}`,
  put: async (client, id, record) =>
    over.includes(String(record.status))
      ? undefined
      : client.call(`cancel${name}`, { path: { [`${name.toLowerCase()}Id`]: id }, any: true }),
});

const kinds: Readonly<Record<string, Kind>> = {
  createCustomer: removable('Customer'),
  createContact: removable('Contact'),
  createNote: removable('Note'),
  createContract: removable('Contract'),
  createAsset: removable('Asset'),
  createPassword: removable('Password'),
  createAttachment: removable('Attachment'),
  createInvoice: removable('Invoice'),
  createFolder: removable('Folder'),
  createDevice: removable('Device'),
  createWebhook: { parameter: 'webhookId', remove: 'deleteWebhook' },
  createTicket: { parameter: 'ticketId', read: 'getTicket', put: putTicketAway },
  createJob: cancelling('Job'),
  createImport: cancelling('Import'),
};
const patch = { put: 'updateTicket', statuses: 'listTicketStatuses' };

async function putTicketAway(client: Client, id: string, record: Record<string, unknown>): Promise<unknown> {
  if (readContract().operations.has('deleteTicket'))
    return client.call('deleteTicket', { path: { ticketId: id }, ifMatch: String(record.etag), any: true });
  if (record.statusGroup === 'deleted') return undefined;
  const statuses = await client.call(patch.statuses, { query: { limit: 200 }, any: true });
  const rows = (statuses.body as { items?: { name: string; group: string }[] } | undefined)?.items ?? [];
  const status = rows.find(({ group }) => group === 'deleted')?.name;
  return status === undefined
    ? undefined
    : client.call(patch.put, {
        path: { ticketId: id },
        ifMatch: String(record.etag),
        body: { status },
        any: true,
      });
}

/** Every record that was made, whoever made it, so that nothing is left behind. */
export class Ledger {
  readonly #made: Made[] = [];
  readonly #known = new Set<string>();

  /** Called with each exchange, also those that a check did not expect. */
  note({ operationId, status, body, method }: Exchange): void {
    const kind = kinds[operationId];
    const id = (body as { id?: unknown } | undefined)?.id;
    if (!kind || method !== 'POST' || status >= 300 || typeof id !== 'string') return;
    if (this.#known.has(`${operationId} ${id}`)) return;
    this.#known.add(`${operationId} ${id}`);
    this.#made.push({ kind, id });
  }
  /** Records that the server made for us, of an import. */
  add(operationId: string, id: string): void {
    const kind = kinds[operationId];
    if (kind) this.#made.push({ kind, id });
  }

  /** Takes all away, the last made first; answers what could not be. */
  async clear(client: Client): Promise<string[]> {
    const left: string[] = [];
    for (const { kind, id } of this.#made.splice(0).toReversed()) {
      const path = { [kind.parameter]: id };
      try {
        const gone = await this.#remove(client, kind, path, id);
        if (!gone) left.push(id);
      } catch {
        left.push(id);
      }
    }
    this.#known.clear();
    return left;
  }

  async #remove(client: Client, kind: Kind, path: Record<string, string>, id: string): Promise<boolean> {
    let record: Record<string, unknown> = { etag: '*' };
    if (kind.read) {
      const read = await client.call(kind.read, { path, any: true });
      if (read.status === 404 || read.status === 410) return true;
      record = (read.body ?? record) as Record<string, unknown>;
    } else record = (await webhookOf(client, id)) ?? record;
    if (kind.put) {
      await kind.put(client, id, record);
      return true;
    }
    if (!kind.remove) return false;
    const ask = { path, ifMatch: String(record.etag), any: true };
    const { status, body } = await client.call(kind.remove, ask);
    if (status !== 412) return status < 300 || status === 404;
    const { current } = body as { current?: { etag?: string } };
    const again = await client.call(kind.remove, { ...ask, ifMatch: String(current?.etag) });
    return again.status < 300 || again.status === 404;
  }
}

async function webhookOf(client: Client, id: string): Promise<Record<string, unknown> | undefined> {
  const { body } = await client.call('listWebhooks', { query: { limit: 200 }, any: true });
  return (body as { items?: Record<string, unknown>[] } | undefined)?.items?.find(row => row.id === id);
}
