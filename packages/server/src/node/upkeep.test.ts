import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { collections, type Collections } from '../database/collections/index.ts';
import { CUSTOMER_REFERENCES } from '../database/references.ts';
import type { Collection, Row } from '../database/store.ts';
import { NO_CLOCK } from '../domain/sla.ts';
import { memoryFiles } from '../server/ports.ts';
import { openEngine, rowsOf, type Engine } from '../sql/engine.ts';
import { sqlRecords } from '../sql/records.ts';
import { openSqlStore, type SqlStore } from '../sql/store.ts';
import { databases, type TestDatabase, type Where } from '../sql/testing/databases.ts';
import { runUpkeep, type Removed } from './upkeep.ts';

const HOUR_MS = 3_600_000,
  DAY_MS = 24 * HOUR_MS,
  START_MS = Date.parse('2026-11-22T16:21:00Z');
const NOTHING: Removed = {
  changes: 0,
  answers: 0,
  deliveries: 0,
  exports: 0,
  records: 0,
  files: 0,
  audit: 0,
};
/** Enough for the columns of any collection. */
const ROW = {
  kind: 'hourly',
  category: 'disk',
  severity: 'warning',
  availability: 'online',
  name: 'x',
  status: 'open',
  number: 1,
  title: 'x',
  registration: 'guest',
  clock: NO_CLOCK,
  alertCounts: {},
};
const rowOfCustomer = async (id: string, { reader }: Engine): Promise<unknown> =>
  (await rowsOf(sql`select id from hub_customers where tenant_id = 'msp' and id = ${id}`, reader))[0];

for (const { name, start } of databases)
  describe(`upkeep on ${name}`, { timeout: 120_000 }, () => {
    let running: TestDatabase,
      nowMs = START_MS;
    const stores: SqlStore<Collections>[] = [],
      clock = { nowMs: () => nowMs, now: () => new Date(nowMs).toISOString() };
    const open = async (where: Where): Promise<SqlStore<Collections>> => {
      const store = await openSqlStore({ ...where, definitions: collections, clock });
      stores.push(store);
      return store;
    };
    before(async () => {
      running = await start();
    });
    after(async () => {
      for (const store of stores) await store.close();
      await running.close();
    });

    it('removes what has had its time, with its files and secrets, and nothing else', async () => {
      const where = await running.create(),
        store = await open(where),
        engine = await openEngine(where),
        kept = new Map([
          ['msp', memoryFiles()],
          ['other', memoryFiles()],
        ]),
        files = (tenant: string) => kept.get(tenant) ?? assert.fail(tenant);
      const iso = (ms: number): string => new Date(ms).toISOString(),
        count = async (table: string): Promise<number> => {
          const [row] = await rowsOf<{ n: number }>(
            sql`select count(*) as n from ${sql.table(table)} where tenant_id = 'msp'`,
            engine.reader,
          );
          return Number(row?.n);
        };
      nowMs = START_MS;
      for (const tenant of ['msp', 'other']) {
        const { db } = store.of(tenant),
          file = { customerId: 'cus_1', size: 1, mediaType: 'text/plain', preview: 'text', status: 'used' };
        for (const at of [1, 2, 3]) {
          await files(tenant).write(`upl_${at}`, new Uint8Array([at]));
          await db.uploads.insert({
            ...file,
            id: `upl_${at}`,
            fileName: 'a',
            expiresAt: iso(nowMs),
          } as never);
          await db.attachments.insert({ ...file, fileName: `plan ${at}`, source: `upl_${at}` } as never);
          await db.passwords.insert({ id: `pwd_${at}`, customerId: 'cus_1', name: 'Router' } as never);
          await db.passwordSecrets.insert({ id: `pws_${at}`, version: 1 } as never);
        }
        for (const [at, status] of (['delivered', 'given_up', 'waiting', 'sending'] as const).entries())
          await db.webhookDeliveries.insert({
            id: `whd_${at}`,
            webhookId: 'whk_1',
            event: {} as never,
            status,
            attempts: 1,
            dueAtMs: nowMs,
          });
        for (const [at, days] of [1, 60].entries()) {
          await db.idempotencyKeys.insert({
            id: `idk_${at}`,
            fingerprint: '',
            answer: '',
            expiresAtMs: nowMs + days * DAY_MS,
          });
          await db.exports.insert({
            id: `exp_${at}`,
            content: 'a;b',
            expiresAt: iso(nowMs + days * DAY_MS),
          } as never);
        }
        await db.exports.insert({ id: 'exp_9', content: null, expiresAt: null } as never);
        await db.attachments.remove('att_1');
        await db.passwords.remove('pwd_1');
      }
      nowMs += 31 * DAY_MS;
      const { db } = store.of('msp');
      await db.attachments.remove('att_2');
      await db.webhookDeliveries.insert({
        id: 'whd_9',
        webhookId: 'whk_1',
        event: {} as never,
        status: 'delivered',
        attempts: 1,
        dueAtMs: nowMs,
      });
      nowMs += 24 * HOUR_MS;
      const removed = await runUpkeep(store, { files, nowMs });
      // With the secrets of the passwords.
      assert.deepEqual(removed, { ...NOTHING, answers: 2, deliveries: 4, exports: 2, records: 6, files: 2 });

      assert.deepEqual(
        (await db.attachments.query({ query: { q: 'plan' } })).items.map(({ id }) => id),
        ['att_3'],
      );
      assert.equal(await db.attachments.count(), 1);
      assert.equal((await db.attachments.restore('att_2')).id, 'att_2', 'still within its day');
      assert.equal(await count('hub_attachments'), 2);
      assert.deepEqual([await count('hub_passwords'), await count('hub_password_secrets')], [2, 2]);
      assert.deepEqual([await count('hub_uploads'), await db.uploads.get('upl_1')], [2, undefined]);
      assert.equal(await files('msp').read('upl_1'), undefined);
      for (const at of [2, 3]) assert.deepEqual(await files('msp').read(`upl_${at}`), new Uint8Array([at]));
      assert.deepEqual(
        (await db.webhookDeliveries.find()).map(({ id }) => id),
        ['whd_2', 'whd_3', 'whd_9'],
      );
      assert.deepEqual(
        (await db.idempotencyKeys.find()).map(({ id }) => id),
        ['idk_1'],
      );
      assert.deepEqual(
        (await db.exports.find()).map(({ id }) => id),
        ['exp_1', 'exp_9'],
      );
      if (engine.kind === 'sqlite')
        await sql`insert into hub_attachments_text (hub_attachments_text) values ('integrity-check')`.execute(
          engine.writer,
        );
      await engine.close();
      await assert.rejects(runUpkeep(store, { files, nowMs, kept: { deleted: 24 } }), RangeError);
    });

    it('removes a customer with all that it had, in as many steps as it takes, and nothing of others', async () => {
      nowMs = START_MS;
      const where = await running.create(),
        store = await open(where),
        tenant = store.of('msp'),
        { db } = tenant,
        files = memoryFiles(),
        engine = await openEngine(where);
      const owned = [...new Set(CUSTOMER_REFERENCES.map(({ collection }) => collection))];
      await tenant.transaction(async own => {
        for (const customerId of ['cus_1', 'cus_2']) {
          const id = (prefix: string): string => `${prefix}_900${customerId.slice(4)}`;
          await own.customers.insert({ id: customerId, name: customerId, counts: {} } as never);
          for (const name of owned) {
            if (name === 'customers') continue;
            const { prefix } = collections[name];
            // One of each that lives, one that was removed since.
            for (const [at, more] of [id(prefix), `${id(prefix)}5`].entries()) {
              await (own[name] as unknown as Collection<Row>).insert({
                ...ROW,
                id: more,
                customerId,
                source: at === 0 ? id('upl') : 'upl_none',
              } as never);
              if (at === 1) await own[name].remove(more);
            }
          }
          for (let at = 0; at < 500; at++)
            await own.notes.insert({ customerId, text: `${at}` } as never, { event: false });
          await own.uploads.insert({ id: id('upl'), status: 'used', fileName: 'a' } as never);
          await own.passwordSecrets.insert({ id: id('pws'), version: 1 } as never);
          await own.deviceLog.insert({ deviceId: id('dev'), kind: 'record', title: 'added' } as never);
          await own.importRows.insert({ importId: id('imp'), line: 1, values: {} } as never);
          await own.alertWakeUps.insert({ alertId: id('alr') } as never);
        }
        await own.customers.remove('cus_1');
      });
      for (const at of [1, 2]) await files.write(`upl_900${at}`, new Uint8Array([at]));
      const count = async (): Promise<Record<string, number>> => {
        const counts: Record<string, number> = {};
        for (const name of Object.keys(db)) {
          const table = `hub_${name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)}`;
          const [row] = await rowsOf<{ n: number }>(
            sql`select count(*) as n from ${sql.table(table)} where tenant_id = 'msp'`,
            engine.reader,
          );
          if (Number(row?.n) > 0) counts[name] = Number(row?.n);
        }
        return counts;
      };
      const before = await count();
      nowMs += 24 * HOUR_MS;
      assert.deepEqual(
        await runUpkeep(store, { files: () => files, nowMs }),
        NOTHING,
        'it can still come back',
      );
      assert.deepEqual(await count(), before);
      nowMs += 2 * HOUR_MS;
      // What is removed of the other customer is not in the way.
      let steps = 0;
      await runUpkeep(store, { files: () => files, nowMs, isOver: () => ++steps > 3 });
      assert.ok(await rowOfCustomer('cus_1', engine), 'as long as it has anything');
      await runUpkeep(store, { files: () => files, nowMs });
      assert.equal(await rowOfCustomer('cus_1', engine), undefined);
      // Each had as much as the other; the removed ones of the other are gone, too.
      const wanted = Object.fromEntries(
        Object.entries(before).map(([name, n]) => [
          name,
          n / 2 - (owned.includes(name as 'notes') && name !== 'customers' ? 1 : 0),
        ]),
      );
      assert.deepEqual(await count(), wanted);
      assert.deepEqual(
        [await files.read('upl_9001'), await files.read('upl_9002')],
        [undefined, new Uint8Array([2])],
      );
      const { facets } = await db.devices.query({ query: { facets: 'customerId' } });
      assert.deepEqual(facets, { customerId: { cus_2: 1 } });
      await engine.close();
    });

    it('forgets what the audit told of when it is told to, and keeps all otherwise', async () => {
      nowMs = START_MS;
      const store = await open(await running.create()),
        { auditEvents } = store.of('msp').db;
      for (const action of ['note.created', 'note.deleted']) {
        await auditEvents.insert({ action } as never, { event: false });
        nowMs += 400 * DAY_MS;
      }
      const upkeep = (audit: number | null) =>
        runUpkeep(store, { files: memoryFiles, nowMs, kept: { audit, changes: 24 * 10_000 } });
      assert.deepEqual(await upkeep(null), NOTHING);
      assert.deepEqual(await upkeep(24 * 500), { ...NOTHING, audit: 1 });
      assert.deepEqual(
        (await auditEvents.find()).map(({ action }) => action),
        ['note.deleted'],
      );
    });

    it('gives old changes up before it deletes them, and keeps those that webhooks still wait for', async () => {
      nowMs = START_MS;
      const store = await open(await running.create()),
        tenant = store.of('msp'),
        { events } = sqlRecords(store).of('msp'),
        upkeep = () => runUpkeep(store, { files: memoryFiles, nowMs, kept: { changes: 48 } });
      const write = async (name: string): Promise<number> => {
        await tenant.db.technicians.insert({ name } as never);
        return (await tenant.positions()).last;
      };
      const first = await write('first'),
        second = await write('second');
      await tenant.db.webhookPositions.insert({ id: 'whp_1', sequence: second }, { event: false });
      const third = await write('third');
      nowMs += 47 * HOUR_MS;
      const young = await write('young');
      await upkeep();
      assert.deepEqual(await events.stand(first), { last: young, kept: true }, 'two days have not passed');

      nowMs += 2 * HOUR_MS;
      assert.deepEqual(await upkeep(), NOTHING, 'given up, and not yet deleted');
      assert.deepEqual(await events.stand(first), { last: young, kept: false });
      assert.deepEqual(await events.stand(second), { last: young, kept: true });
      assert.ok((await tenant.changesSince(0)).some(({ position }) => position === first));
      nowMs += 60_000;
      assert.deepEqual(await upkeep(), NOTHING, 'another server, a minute later');
      nowMs += HOUR_MS;
      assert.deepEqual(await upkeep(), { ...NOTHING, changes: 2 });
      assert.deepEqual((await tenant.changesSince(0)).map(({ position }) => position).slice(-2), [
        third,
        young,
      ]);

      await tenant.db.webhookPositions.update('whp_1', { sequence: young }, { event: false });
      nowMs += 90 * DAY_MS;
      await upkeep();
      nowMs += HOUR_MS;
      await upkeep();
      assert.deepEqual(
        (await tenant.changesSince(0)).map(({ position }) => position > young),
        [true],
      );
      const { last } = await events.stand();
      assert.ok(last > young);
      assert.deepEqual(await events.stand(last), { last, kept: true });
      assert.deepEqual(await store.tenants(), ['msp']);
    });

    it('is done by two servers at once, each row by one of them', async () => {
      nowMs = START_MS;
      const where = await running.create(),
        both = [await open(where), await open(where)],
        tenant = both[0]?.of('msp') ?? assert.fail();
      await tenant.transaction(async db => {
        for (let at = 0; at < 700; at++) {
          const { id } = await db.technicians.insert({ name: `${at}` } as never, { event: false });
          if (at >= 50) await db.technicians.remove(id, { event: false });
          await db.idempotencyKeys.insert({
            id: `idk_${at}`,
            fingerprint: '',
            answer: '',
            expiresAtMs: nowMs,
          });
        }
      });
      nowMs += 2 * DAY_MS;
      const removed = await Promise.all(both.map(store => runUpkeep(store, { files: memoryFiles, nowMs })));
      const sum = (kind: keyof Removed): number => removed.reduce((all, one) => all + one[kind], 0);
      // What one has in hand the other passes by, and comes for the next time.
      const rest = await runUpkeep(both[1] ?? assert.fail(), { files: memoryFiles, nowMs });
      assert.equal(sum('records') + rest.records, 650);
      assert.equal(sum('answers') + rest.answers, 700);
      assert.equal(await tenant.db.technicians.count(), 50);
    });
  });
