/** A customer with so many devices, written past the server, and as fast as the database takes them. */
import { sql } from 'kysely';
import { collections, type Database } from '../../packages/server/src/database/collections/index.ts';
import { openEngine, rowsOf, type Engine } from '../../packages/server/src/sql/engine.ts';
import { openSqlStore } from '../../packages/server/src/sql/store.ts';
import type { Where } from '../../packages/server/src/sql/testing/databases.ts';

export const TENANT = 'bench',
  CUSTOMER = 'cus_1';
const AT_ONCE = 5_000,
  KINDS = ['pc', 'server', 'vm', 'snmp', 'tcp'],
  STATES = ['online', 'online', 'online', 'offline', 'unreachable'],
  START_MS = Date.parse('2026-11-22T16:21:00Z');

/** Names and times are in no order of their insertion. */
function device(at: number, count: number): Parameters<Database['devices']['insert']>[0] {
  const shuffled = (at * 7_919 + 13) % count,
    time = new Date(START_MS - ((at * 104_729) % 31_536_000) * 1_000).toISOString(),
    name = `PC-${String(shuffled).padStart(7, '0')}`;
  return {
    id: `dev_${at + 1}`,
    customerId: CUSTOMER,
    folderId: null,
    name,
    machineName: name.toLowerCase(),
    kind: KINDS[at % KINDS.length] as 'pc',
    snmpType: null,
    os: null,
    availability: STATES[(at >> 3) % STATES.length] as 'online',
    ipAddresses: [`10.${(at >> 16) & 255}.${(at >> 8) & 255}.${at & 255}`],
    address: null,
    port: null,
    lastLoginUser: null,
    lastLoginAt: null,
    lastSeenAt: time,
    pendingReboot: at % 14 === 0,
    rebootScheduledAt: null,
    patchCounts: at % 3 === 0 ? { available: (at % 12) + 2, security: at % 12 } : null,
    alertCounts: { information: 0, warning: at % 11 === 0 ? 1 : 0, critical: 0 },
    alertCategories: [],
    monitored: true,
    favorite: false,
    helpdeskAgent: null,
    contactId: null,
    model: null,
    serialNumber: null,
    inventoryAsOf: null,
    createdAt: time,
    updatedAt: time,
    alerts: 0,
    patches: 0,
  };
}

/** The indexes of a table as statements that make them; made after the rows, they cost a fraction. */
async function indexesOf(engine: Engine): Promise<{ name: string; text: string }[]> {
  return rowsOf(
    engine.kind === 'sqlite'
      ? sql`select name, sql as text from sqlite_schema where type = 'index' and tbl_name = 'hub_devices' and sql is not null`
      : sql`select indexname as name, indexdef as text from pg_indexes where tablename = 'hub_devices' and indexdef not like '%UNIQUE%'`,
    engine.reader,
  );
}

/** Says how many milliseconds it took. */
export async function fill(where: Where, count: number): Promise<number> {
  const startMs = performance.now(),
    store = await openSqlStore({ ...where, definitions: collections }),
    engine = await openEngine(where),
    indexes = await indexesOf(engine),
    tenant = store.of(TENANT);
  for (const { name } of indexes) await sql`drop index ${sql.ref(name)}`.execute(engine.writer);
  await tenant.db.customers.insert({
    id: CUSTOMER,
    name: 'Ash Grove Dental',
    kind: 'managed',
    counts: {},
    domains: [],
    primaryContactIds: [],
    systemContactIds: [],
    accountManager: null,
  } as never);
  for (let from = 0; from < count; from += AT_ONCE)
    await tenant.transaction(db =>
      db.devices.insertMany(
        Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, at) => device(from + at, count)),
        { event: false },
      ),
    );
  for (const { text } of indexes) await sql.raw(text).execute(engine.writer);
  if (engine.kind === 'postgres') await sql`vacuum analyze`.execute(engine.writer);
  await engine.close();
  await store.close();
  return performance.now() - startMs;
}
