import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { collections, type Collections } from '../database/collections/index.ts';
import { memoryFiles } from '../server/ports.ts';
import { openEngine, rowsOf } from '../sql/engine.ts';
import { sqlRecords } from '../sql/records.ts';
import { openSqlStore, type SqlStore } from '../sql/store.ts';
import { databases, type TestDatabase, type Where } from '../sql/testing/databases.ts';
import { runUpkeep, type Removed } from './upkeep.ts';

const HOUR_MS = 3_600_000,
  DAY_MS = 24 * HOUR_MS,
  START_MS = Date.parse('2026-11-22T16:21:00Z');
const NOTHING: Removed = { changes: 0, answers: 0, deliveries: 0, exports: 0, records: 0, files: 0 };

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
      assert.deepEqual(removed, { changes: 0, answers: 2, deliveries: 4, exports: 2, records: 4, files: 2 });

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
