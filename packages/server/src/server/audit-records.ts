import type { AuditRecord } from '../contract/types.ts';
import type { Database } from '../database/collections/index.ts';

type Facts = Readonly<Record<string, unknown>>;
interface Target {
  readonly type: string;
  name(id: unknown, db: Database): Promise<string | null>;
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
/** What a record is called. */
export const nameOf = ({ number, name, displayName, title, fileName, subject }: Facts): string | null => {
  const text = textOf(name) ?? textOf(displayName) ?? textOf(title) ?? textOf(fileName) ?? textOf(subject);
  return typeof number === 'number' && textOf(title) ? `#${number} ${text}` : text;
};

const target = (type: string, rows: keyof Database): Target => ({
  type,
  name: async (id, db) => {
    const row = typeof id === 'string' && rows in db ? await db[rows].get(id) : undefined;
    return row ? nameOf(row as unknown as Facts) : null;
  },
});
/** Fields that hold the id of another record. */
export const TARGETS: Readonly<Record<string, Target | undefined>> = {
  deviceId: target('device', 'devices'),
  contactId: target('contact', 'contacts'),
  contractId: target('contract', 'contracts'),
  ticketId: target('ticket', 'tickets'),
  assetId: target('asset', 'assets'),
  folderId: target('folder', 'folders'),
};
/** Those that the entries of a record can be asked for by. */
const RELATING = ['deviceId', 'contactId', 'contractId', 'ticketId', 'assetId'] as const;
const MOST = 5;

/** The records that a row is tied to, and the ticket whose number the reason gives. */
export async function relatedTo(
  row: Facts,
  reason: string | null,
  customerId: string | null,
  db: Database,
): Promise<AuditRecord[]> {
  const related: AuditRecord[] = [];
  for (const field of RELATING) {
    const id = textOf(row[field]),
      of = TARGETS[field];
    if (id === null || id === row['id'] || !of) continue;
    const name = await of.name(id, db);
    if (name !== null) related.push({ type: of.type, id, name });
  }
  const ticket = await ticketIn(reason, customerId, db);
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
