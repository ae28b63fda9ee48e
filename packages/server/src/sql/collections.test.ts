import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DatabaseSync } from 'node:sqlite';
import { collections } from '../database/collections/index.ts';
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
});
