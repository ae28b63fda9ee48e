import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DatabaseSync } from 'node:sqlite';
import { collections } from '../database/collections/index.ts';
import { SCOPE_OF_AREA } from '../domain/activity.ts';
import { questionOf, readerOf, type ActivityQuery } from '../handlers/shared/activity.ts';
import { openSqlStore } from './store.ts';
import { databases, startSqlite, type TestDatabase } from './testing/databases.ts';

describe('the collections of the server', () => {
  it('each have their tables, on SQLite and on PostgreSQL', { timeout: 60_000 }, async () => {
    for (const { start } of databases) {
      const running = await start();
      try {
        const store = await openSqlStore({ ...(await running.create()), definitions: collections }),
          { db } = store.of('acme');
        for (const collection of Object.values(db)) {
          assert.equal(await collection.count(), 0);
          assert.deepEqual((await collection.query({ query: {} })).items, []);
        }
        await store.close();
      } finally {
        await running.close();
      }
    }
  });
});

describe('the plans of SQLite', () => {
  let running: TestDatabase<{ file: string }>, file: string;
  before(async () => {
    running = await startSqlite();
    ({ file } = await running.create());
    await (await openSqlStore({ file, definitions: collections })).close();
  });
  after(() => running.close());

  /** Statements of one question, each with the lines of its plan. */
  async function plansOf(ask: (db: never) => Promise<unknown>): Promise<{ text: string; plan: string[] }[]> {
    const plans: { text: string; plan: string[] }[] = [],
      { prepare } = DatabaseSync.prototype;
    const store = await openSqlStore({ file, definitions: collections });
    DatabaseSync.prototype.prepare = function (this: DatabaseSync, text: string) {
      if (/^select/.test(text)) {
        const explained = prepare
          .call(this, `explain query plan ${text}`)
          .all(...Array.from(text.matchAll(/\?/g), () => '[1]'));
        plans.push({ text, plan: explained.map(({ detail }) => String(detail)) });
      }
      return prepare.call(this, text);
    };
    try {
      await ask(store.of('acme').db as never);
    } finally {
      DatabaseSync.prototype.prepare = prepare;
      await store.close();
    }
    return plans;
  }
  const lists = {
    'of a customer, sorted': { where: { customerId: 'cus_1' }, query: { sort: '-lastSeenAt' } },
    'of a customer, filtered': {
      where: { customerId: 'cus_1' },
      query: { kind: ['windows'], folderId: ['fol_1'] },
    },
    'of a customer, filtered by an entry of a list': {
      where: { customerId: 'cus_1' },
      query: { alertSeverity: 'critical' },
    },
    'of a customer, searched': { where: { customerId: 'cus_1' }, query: { q: 'printer' } },
    'of a customer, counted': {
      where: { customerId: 'cus_1' },
      query: { facets: 'kind,rank,alertSeverity', count: 'exact' },
    },
    'of all, in its own order': { query: {} },
    'of all, filtered': { query: { rank: ['gold'], customerId: ['cus_1'], count: 'exact' } },
    'of all, searched': { query: { q: 'printer', count: 'exact' } },
  } as const;
  for (const [name, request] of Object.entries(lists))
    it(`list ${name}: no reading of a whole table`, async () => {
      const plans = await plansOf((db: { devices: { query(request: unknown): Promise<unknown> } }) =>
        db.devices.query(request),
      );
      assert.ok(plans.length > 0);
      for (const { text, plan } of plans)
        for (const line of plan)
          assert.doesNotMatch(
            line,
            /^SCAN (?!found|json_each|hub_devices_text VIRTUAL)/,
            `${text}\n${plan.join('\n')}`,
          );
      const pages = plans.filter(({ text }) => text.includes('order by "s_'));
      for (const { text, plan } of pages)
        assert.doesNotMatch(plan.join('\n'), /TEMP B-TREE/, `sorted by hand: ${text}\n${plan.join('\n')}`);
    });

  const readers = readerOf({ scopes: new Set(Object.values(SCOPE_OF_AREA)) });
  const questions = {
    'of everything': { limit: 100 },
    'in runs, with days': { fold: true, facets: 'day', count: 'exact' },
    'of some areas and people': { fold: true, area: ['tickets'], person: ['tec_1'], count: 'exact' },
    'of some days': { fold: true, from: '2026-11-01T07:00:00Z', to: '2026-11-02T07:00:00Z' },
    'of one record': { subject: 'dev_7' },
    'of one run': { runId: 'run_1' },
    'by a search': { q: 'printer', count: 'exact' },
  } as const;
  for (const [name, question] of Object.entries(questions))
    it(`tell the activity ${name} by an index, never a whole table`, async () => {
      const plans = await plansOf((db: { auditEvents: { query(request: unknown): Promise<unknown> } }) =>
        db.auditEvents.query({
          where: { customerId: 'cus_1' },
          query: questionOf(question as unknown as ActivityQuery, readers),
        }),
      );
      assert.ok(plans.length > 0);
      for (const { text, plan } of plans) {
        const lines = plan.join('\n');
        assert.doesNotMatch(
          lines,
          /^SCAN (?!found|json_each|hub_audit_events_text VIRTUAL)/m,
          `${text}\n${lines}`,
        );
        if (text.includes('order by "s_'))
          assert.doesNotMatch(lines, /TEMP B-TREE/, `sorted by hand: ${text}\n${lines}`);
      }
    });

  it('write a row: an index leads to all that name it, also to those that are removed', async () => {
    const plans = await plansOf(async (db: Record<string, Writable>) => {
      for (const name of ['customers', 'contacts', 'folders', 'contracts']) {
        await db[name]?.insert({ id: `${name}_1`, customerId: 'customers_1', kind: 'block_hours' });
        await db[name]?.update(`${name}_1`, { name: 'Other', displayName: 'Other', rank: 'gold', number: 2 });
      }
      // What counts days in its zone is all written anew.
      await db['account']?.insert({ id: 'acc_1', timeZone: 'Asia/Tokyo' });
    });
    const naming = plans.filter(({ text }) => /^select \* from .* order by \(?seq/.test(text));
    assert.ok(naming.length >= 15, `${naming.length}`);
    assert.ok(
      naming.some(({ text }) => text.includes('hub_audit_events') && text.includes('true and deleted_at')),
    );
    for (const { text, plan } of naming)
      assert.match(
        plan.join('\n'),
        /^SEARCH \w+ USING INDEX \w+ \(tenant_id=\?/,
        `${text}\n${plan.join('\n')}`,
      );
  });

  it('insert many rows as they insert one', async () => {
    const store = await openSqlStore({ file, definitions: collections }),
      { db } = store.of('many');
    const row = (id: string, name: string) => ({
      id,
      customerId: 'cus_1',
      name,
      ipAddresses: [],
      machineName: null,
      address: null,
      alertCounts: {},
    });
    await db.customers.insert({ id: 'cus_1', name: 'Ash Grove', rank: 'gold' } as never);
    const names = Array.from({ length: 1_300 }, (_, at) => `PC-${at}`);
    await db.devices.insertMany(names.map((name, at) => row(`dev_${at + 1}`, name) as never));
    await db.devices.insert(row('dev_1301', 'PC-1300') as never);
    const found = await db.devices.query({
      query: { q: 'pc-13', facets: 'rank', count: 'exact', sort: '-name' },
    });
    assert.deepEqual([found.page.totalCount, found.facets], [12, { rank: { gold: 12 } }]);
    assert.equal(
      (await db.devices.query({ query: { count: 'exact', rank: ['gold'] } as object })).page.totalCount,
      1_301,
    );
    await assert.rejects(
      db.devices.insertMany([row('dev_2000', 'a'), row('dev_7', 'b')] as never),
      /dev_7 exists/,
    );
    assert.equal(await db.devices.get('dev_2000'), undefined, 'all of them, or none');
    await store.close();
  });
});
interface Writable {
  insert(row: object): Promise<unknown>;
  update(id: string, patch: object): Promise<unknown>;
}
