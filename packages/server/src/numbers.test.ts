import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createHub, type Hub } from '@customer-hub/sdk';
import fc from 'fast-check';
import { collections, type Collections } from './database/collections/index.ts';
import { contract } from './generated/contract.ts';
import { runUpkeep } from './node/upkeep.ts';
import { createServer, type HubServer } from './server.ts';
import { createClock } from './server/clock.ts';
import { memoryFiles } from './server/ports.ts';
import { sqlRecords } from './sql/records.ts';
import { openSqlStore, type SqlStore } from './sql/store.ts';
import { databases, type TestDatabase } from './sql/testing/databases.ts';

const SCOPES = new Set(Object.values(contract.operations).flatMap(({ scopes }) => scopes)),
  PERSON = { id: 'tec_dana', name: 'Dana' },
  HOUR_MS = 3_600_000,
  LINES = [{ description: 'Cable', quantity: 1, unitPrice: { amount: '9.99', currency: 'EUR' } }];

type Kind = 'ticket' | 'invoice' | 'customer';
interface Made {
  id: string;
  number: string;
  isDeleted: boolean;
}
/** The newest is deleted for good, and another is made. */
const again = (['ticket', 'invoice', 'customer'] as const).flatMap(kind =>
  (['add', 'delete', 'wait', 'add'] as const).map(act => ({ kind, act, at: 0 })),
);
const steps = fc.array(
  fc.record({
    kind: fc.constantFrom<Kind>('ticket', 'invoice', 'customer'),
    act: fc.constantFrom('add', 'add', 'delete', 'delete', 'restore', 'wait', 'wait', 'bring'),
    at: fc.nat(9),
  }),
  { minLength: 6, maxLength: 14 },
);

for (const database of databases)
  describe(`numbers on ${database.name}`, () => {
    let running: TestDatabase,
      store: SqlStore<Collections>,
      server: HubServer,
      tenant = 't0';
    const clock = createClock({ startMs: Date.parse('2026-11-22T12:00:00Z'), paused: true });
    const hub: Hub = createHub({
      baseUrl: 'http://hub.test/v1',
      auth: () => 'me',
      shareStreams: false,
      retry: { limit: 0 },
      fetch: request => server.fetch(request),
    });
    before(async () => {
      running = await database.start();
      store = await openSqlStore({ ...(await running.create()), definitions: collections, clock });
      server = createServer({
        signIn: () => ({ ...PERSON, email: '', tenant, person: PERSON, scopes: SCOPES }),
        records: sqlRecords(store),
        account: { name: 'Fieldhouse IT', timeZone: 'UTC', portalUrl: 'https://portal.example' },
        clock,
        activities: [],
        strict: true,
      });
    });
    after(async () => {
      await server.close();
      await running.close();
    });

    const add = async (kind: Kind, customerId: string): Promise<Made> => {
      const { id, number } =
        kind === 'ticket'
          ? await hub.tickets.create(customerId, { title: 'Printer' })
          : kind === 'invoice'
            ? await hub.invoices.create(customerId, { date: '2026-11-22', lines: LINES })
            : await hub.customers.create({ name: `Customer ${Math.random()}` });
      return { id, number: String(number), isDeleted: false };
    };
    const remove = async (kind: Kind, { id }: Made): Promise<void> => {
      if (kind === 'ticket') await hub.tickets.delete(await hub.tickets.get(id));
      else if (kind === 'invoice') await hub.invoices.delete(await hub.invoices.get(id));
      else await hub.customers.delete(await hub.customers.get(id));
    };
    const restore = (kind: Kind, { id }: Made): Promise<unknown> =>
      kind === 'ticket'
        ? hub.tickets.restore(id)
        : kind === 'invoice'
          ? hub.invoices.restore(id)
          : hub.customers.restore(id);

    it(
      'are given once, whatever was deleted, brought back or brought along',
      { timeout: 120_000 },
      async () => {
        let tenants = 0;
        await fc.assert(
          fc.asyncProperty(steps, async asked => {
            tenant = `t${++tenants}`;
            const { id: customerId } = await hub.customers.create({ name: 'Ashgrove' }),
              made: Record<Kind, Made[]> = { ticket: [], invoice: [], customer: [] },
              given = new Set<string>();
            for (const { kind, act, at } of asked) {
              const rows = made[kind],
                living = rows.filter(({ isDeleted }) => !isDeleted);
              if (act === 'add') {
                const row = await add(kind, customerId);
                assert.ok(!given.has(`${kind} ${row.number}`), `${kind} ${row.number} again`);
                given.add(`${kind} ${row.number}`);
                rows.push(row);
              } else if (act === 'delete') {
                // The newest most often.
                const row = at < 6 ? living.at(-1) : living[at % Math.max(1, living.length)];
                if (!row) continue;
                await remove(kind, row);
                row.isDeleted = true;
              } else if (act === 'restore') {
                const row = rows.find(({ isDeleted }) => isDeleted);
                if (
                  row &&
                  (await restore(kind, row).then(
                    () => true,
                    () => false,
                  ))
                )
                  row.isDeleted = false;
              } else if (act === 'wait') {
                await clock.advance(26 * HOUR_MS);
                await runUpkeep(store, { files: memoryFiles, nowMs: clock.nowMs() });
              } else if (kind === 'ticket') {
                // As an import of a whole database brings them: with a number that nobody has counted.
                const last = Math.max(
                  60_000,
                  ...[...given].flatMap(text => Number(text.split('ticket ')[1] ?? 0)),
                );
                const {
                  id,
                  etag: _,
                  ...row
                } = await store.of(tenant).db.tickets.need((await add(kind, customerId)).id);
                given.add(`ticket ${row.number}`);
                await store.of(tenant).db.tickets.remove(id);
                await store.of(tenant).db.tickets.insert({ ...row, number: last + 5 });
                given.add(`ticket ${last + 5}`);
              }
            }
          }),
          { numRuns: Math.ceil(database.runs / 2), examples: [[again]] },
        );
      },
    );
  });
