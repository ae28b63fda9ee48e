import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AuditEventRow } from '../database/collections/audit-events.ts';
import { collections, type Collections } from '../database/collections/index.ts';
import type { NewRow } from '../database/store.ts';
import { openAccount } from '../new-account.ts';
import { sqlRecords } from '../sql/records.ts';
import { openSqlStore, type SqlStore } from '../sql/store.ts';
import { databases } from '../sql/testing/databases.ts';
import { readMove, UsageError } from './arguments.ts';
import { setTimeZone } from './set-time-zone.ts';

const entry: NewRow<AuditEventRow> = {
  action: 'note.created',
  outcome: 'done',
  operationId: 'createNote',
  actor: { id: 'tec_dana', name: 'Dana' },
  actorId: 'tec_dana',
  customerId: 'cus_1',
  resourceType: 'note',
  resourceId: 'not_1',
  resourceName: null,
  reason: null,
  address: null,
};
/** Where the account, its business hours and its contacts are. */
const zonesOf = async (store: SqlStore<Collections>): Promise<(string | undefined)[]> => {
  const { timeZone, businessHours, registrationDefaults } = await store.of('acme').db.account.need('acc_1');
  return [timeZone, businessHours?.timeZone, registrationDefaults.timeZone];
};
const daysOf = async (store: SqlStore<Collections>): Promise<object> => {
  const { facets } = await store.of('acme').db.auditEvents.query({ query: { facets: 'day' } });
  return { ...facets?.['day'] };
};

for (const { name, start } of databases)
  it(`moving an account takes along what was in its zone, and counts days anew in ${name}`, async t => {
    const database = await start(),
      where = await database.create(),
      store = await openSqlStore({ ...where, definitions: collections }),
      // As the command opens it, beside a server that runs.
      beside = await openSqlStore({ ...where, definitions: collections });
    t.after(async () => {
      await beside.close();
      await store.close();
      await database.close();
    });
    const note = (createdAt: string): Promise<unknown> =>
      store.of('acme').db.auditEvents.insert({ ...entry, createdAt });
    const account = { name: 'Acme', timeZone: 'UTC', portalUrl: 'https://portal.example' };
    await sqlRecords(store)
      .of('acme')
      .write(db => openAccount(account, { db }));
    await note('2026-11-30T12:00:00.000Z');
    assert.deepEqual(await daysOf(store), { '2026-11-30': 1 });

    assert.equal(await setTimeZone(beside, 'acme', 'Pacific/Auckland'), 'UTC');
    assert.deepEqual(await zonesOf(store), ['Pacific/Auckland', 'Pacific/Auckland', 'Pacific/Auckland']);
    assert.deepEqual(await daysOf(store), { '2026-12-01': 1 });
    await note('2026-11-30T12:30:00.000Z');
    assert.deepEqual(await daysOf(store), { '2026-12-01': 2 });

    await store.of('acme').db.account.update('acc_1', { businessHours: { timeZone: 'Europe/Berlin' } });
    await setTimeZone(beside, 'acme', 'UTC');
    assert.deepEqual(await zonesOf(store), ['UTC', 'Europe/Berlin', 'UTC'], 'hours elsewhere stay there');

    await assert.rejects(setTimeZone(beside, 'other', 'UTC'), UsageError);
    assert.deepEqual(await store.tenants(), ['acme']);
  });

describe('the command that moves an account', () => {
  it('takes a tenant and a zone that there is', () => {
    const argv = ['--data', 'hub.db', '--tenant', 'acme', '--time-zone'];
    assert.deepEqual(readMove([...argv, 'Asia/Tokyo'], {}), {
      database: { file: 'hub.db' },
      tenant: 'acme',
      timeZone: 'Asia/Tokyo',
    });
    assert.throws(() => readMove([...argv, 'Tokyo'], {}), /such as Europe\/Berlin, not Tokyo/);
    assert.throws(() => readMove(argv.slice(0, 2), {}), /--tenant acme/);
  });
});
