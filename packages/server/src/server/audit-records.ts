import type { AuditRecord } from '../contract/types.ts';
import type { Database } from '../database/collections/index.ts';

type Facts = Readonly<Record<string, unknown>>;
const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
/** What a record is called. */
export const nameOf = ({ number, name, displayName, title, fileName, subject }: Facts): string | null => {
  const text =
    textOf(name) ??
    textOf(displayName) ??
    textOf(title) ??
    textOf(fileName) ??
    textOf(subject) ??
    textOf(number);
  return typeof number === 'number' && textOf(title) ? `#${number} ${text}` : text;
};

interface Target {
  readonly type: string;
  readonly rows: keyof Database;
}
/** Fields that hold the id of another record. */
export const TARGETS: Readonly<Record<string, Target | undefined>> = {
  deviceId: { type: 'device', rows: 'devices' },
  contactId: { type: 'contact', rows: 'contacts' },
  contractId: { type: 'contract', rows: 'contracts' },
  ticketId: { type: 'ticket', rows: 'tickets' },
  assetId: { type: 'asset', rows: 'assets' },
  folderId: { type: 'folder', rows: 'folders' },
};
/** Those that the entries of a record can be asked for by. */
const RELATING = ['deviceId', 'contactId', 'contractId', 'ticketId', 'assetId'] as const;
const MOST = 5;

/** Names of the records that others name: each is looked up once, and those of many rows together. */
export class Names {
  readonly #db: Database;
  readonly #known = new Map<string, string | null>();
  readonly #tickets = new Map<string, Promise<AuditRecord | undefined>>();

  constructor(db: Database) {
    this.#db = db;
  }

  /** Looks up all that these rows name. */
  async learn(rows: Iterable<Facts>): Promise<void> {
    const all = [...rows];
    for (const field of RELATING)
      await this.#learn(
        field,
        all.flatMap(row => textOf(row[field]) ?? []),
      );
  }

  async of(field: string, id: unknown): Promise<string | null> {
    if (typeof id !== 'string') return null;
    await this.#learn(field, [id]);
    return this.#known.get(id) ?? null;
  }

  /** The ticket of the customer whose number a text gives: `#48307, restart the service`. */
  ticketIn(text: string | null, customerId: string | null): Promise<AuditRecord | undefined> {
    const key = JSON.stringify([text, customerId]),
      known = this.#tickets.get(key) ?? ticketIn(text, customerId, this.#db);
    this.#tickets.set(key, known);
    return known;
  }

  async #learn(field: string, ids: readonly string[]): Promise<void> {
    const rows = TARGETS[field]?.rows,
      unknown = [...new Set(ids)].filter(id => !this.#known.has(id));
    if (unknown.length === 0 || rows === undefined || !(rows in this.#db)) return;
    for (const id of unknown) this.#known.set(id, null);
    for (const row of await this.#db[rows].getMany(unknown))
      this.#known.set(row.id, nameOf(row as unknown as Facts));
  }
}

/** The records that a row is tied to, and the ticket whose number the reason gives. */
export async function relatedTo(
  row: Facts,
  ticket: AuditRecord | undefined,
  names: Names,
): Promise<AuditRecord[]> {
  const related: AuditRecord[] = [];
  for (const field of RELATING) {
    const id = textOf(row[field]),
      type = TARGETS[field]?.type;
    if (id === null || id === row['id'] || type === undefined) continue;
    const name = await names.of(field, id);
    if (name !== null) related.push({ type, id, name });
  }
  if (ticket && related.every(({ id }) => id !== ticket.id)) related.push(ticket);
  return related.slice(0, MOST);
}

async function ticketIn(
  reason: string | null,
  customerId: string | null,
  db: Database,
): Promise<AuditRecord | undefined> {
  const number = /#(\d{1,9})\b/.exec(reason ?? '')?.[1];
  if (number === undefined || customerId === null || !('tickets' in db)) return undefined;
  const { items } = await db.tickets.query({ where: { customerId }, query: { q: `#${number}`, limit: 1 } });
  const [row] = items.filter(ticket => String(ticket.number) === number);
  return row && { type: 'ticket', id: row.id, name: nameOf(row as unknown as Facts) };
}
