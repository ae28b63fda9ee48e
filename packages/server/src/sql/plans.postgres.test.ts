import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { collections, type Collections } from '../database/collections/index.ts';
import { within, type QueryRequest } from '../database/store.ts';
import { NO_CLOCK } from '../domain/sla.ts';
import { openSqlStore, type SqlStore } from './store.ts';
import { databases, type TestDatabase } from './testing/databases.ts';

const postgres = databases.find(({ name }) => name === 'PostgreSQL');
/** Of each list, of which one customer has a tenth; somebody who has the time asks for 100,000. */
const ROWS = Number(process.env['HUB_TEST_ROWS'] ?? 20_000);
type Client = InstanceType<typeof pg.Client>;
type Listed = 'devices' | 'tickets' | 'alerts' | 'contacts' | 'auditEvents';
const FIRST: Readonly<Record<Listed, object>> = {
  devices: {
    name: 'PC-1',
    kind: 'windows',
    ipAddresses: [],
    alertCounts: {},
    folderId: null,
    contactId: null,
  },
  tickets: { number: 1, title: 'Printer', status: 'Open', statusGroup: 'open', clock: NO_CLOCK, priority: 'low' },
  alerts: { title: 'Disk full', status: 'open', category: 'disk', severity: 'warning', deviceId: null },
  contacts: { displayName: 'Ann', email: 'ann@x.example', otherEmails: [], system: null, status: 'active' },
  auditEvents: {
    action: 'note.created',
    actorId: 'tec_1',
    resource: { type: 'note', id: 'not_1', name: null },
  },
};
const OF_ONE = { customerId: 'cus_1' };
const LISTS: Readonly<Record<string, [Listed, QueryRequest]>> = {
  'devices, sorted': ['devices', { where: OF_ONE, query: { sort: '-lastSeenAt' } }],
  'devices of all, in their own order': ['devices', { query: {} }],
  'devices, counted': ['devices', { where: OF_ONE, query: { facets: 'kind,rank', count: 'exact' } }],
  'devices of a serial number': ['devices', { where: { ...OF_ONE, serialNumber: 'S-1' }, query: {} }],
  'tickets, the most pressing first': [
    'tickets',
    { where: OF_ONE, query: { sort: 'slaOrder', statusGroup: ['pending'] } as object },
  ],
  'tickets of all, searched': ['tickets', { query: { q: '#77777' } }],
  'alerts of some days': [
    'alerts',
    {
      where: OF_ONE,
      query: { created: ['x'] } as object,
      match: { created: within('createdAt', [[Date.parse('2020-01-01'), Date.parse('2020-02-01')]]) },
    },
  ],
  'contacts of no customer': ['contacts', { query: { unassigned: true } as object }],
  'contacts of an address': ['contacts', { where: { email: 'nobody@x.example' }, query: {} }],
  'what was done': ['auditEvents', { where: OF_ONE, query: {} }],
};

describe(`the plans of PostgreSQL at ${ROWS} rows of a list`, { timeout: 600_000 }, () => {
  let running: TestDatabase, store: SqlStore<Collections>, admin: Client;
  before(async () => {
    assert.ok(postgres);
    running = await postgres.start();
    const where = await running.create();
    assert.ok('url' in where);
    store = await openSqlStore({ ...where, definitions: collections });
    admin = new pg.Client({ connectionString: where.url });
    await admin.connect();
    const { db } = store.of('acme');
    await db.customers.insert({ id: 'cus_1', name: 'Ash Grove', rank: 'gold', counts: {} } as never);
    for (const [name, row] of Object.entries(FIRST)) {
      await db[name as Listed].insert({ ...row, id: 'row_1', ...OF_ONE } as never, { event: false });
      await multiply(name, admin);
    }
    await admin.query('analyze');
  });
  after(async () => {
    await admin?.end();
    await store?.close();
    await running?.close();
  });

  /** Every statement of a question with its plan. */
  async function plansOf(ask: () => Promise<unknown>): Promise<{ text: string; plan: string }[]> {
    const { prototype } = pg.Client as unknown as { prototype: Client },
      asked: [string, unknown[]][] = [],
      query = prototype.query as unknown as (...given: unknown[]) => unknown;
    prototype.query = function (this: Client, ...given: unknown[]) {
      if (this !== admin && typeof given[0] === 'string' && given[0].startsWith('select'))
        asked.push([given[0], (given[1] as unknown[] | undefined) ?? []]);
      return query.apply(this, given);
    } as never;
    try {
      await ask();
    } finally {
      prototype.query = query as never;
    }
    const plans: { text: string; plan: string }[] = [];
    for (const [text, values] of asked) {
      const { rows } = await admin.query(`explain ${text}`, values);
      plans.push({ text, plan: rows.map(row => String(row['QUERY PLAN'])).join('\n') });
    }
    return plans;
  }

  for (const [name, [collection, request]] of Object.entries(LISTS))
    it(`list ${name} by an index, never a whole table`, async () => {
      const plans = await plansOf(() => store.of('acme').db[collection].query(request));
      assert.ok(plans.length > 0);
      for (const { text, plan } of plans)
        assert.doesNotMatch(plan, /Seq Scan on hub_(?!tenants|\w+_counts)/, `${text}\n${plan}`);
    });
});

/** Many rows of one, each of its own place in every order, and a tenth of them of one customer. */
async function multiply(collection: string, admin: Client): Promise<void> {
  const table = `hub_${collection.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)}`,
    { rows } = await admin.query(
      `select column_name from information_schema.columns where table_name = $1 and column_name <> 'seq'`,
      [table],
    ),
    names = rows.map(row => String(row['column_name']));
  const values = names.map(name =>
    name === 'id'
      ? `'row_' || g`
      : name === 'id_key'
        ? `lpad(g::text, 10, '0')`
        : name === 'customer_id'
          ? `'cus_' || (g % 10)`
          : name.startsWith('s_')
            ? `"${name}" || lpad(((g * 7919) % ${ROWS})::text, 6, '0')`
            : name === 'search'
              ? `search || g`
              : `"${name}"`,
  );
  await admin.query(
    `insert into ${table} (${names.map(name => `"${name}"`).join()})
      select ${values.join()} from ${table}, generate_series(2, ${ROWS}) as g where id = 'row_1'`,
  );
}
