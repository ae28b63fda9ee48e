import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createHub, type Hub } from '@customer-hub/sdk';
import { collections } from './database/collections/index.ts';
import type { AuditEventRow } from './database/collections/audit-events.ts';
import type { CollectionDefinition } from './database/store.ts';
import { dayIn } from './domain/days.ts';
import { contract } from './generated/contract.ts';
import { openAccount } from './new-account.ts';
import { createServer } from './server.ts';
import { memoryRecords, type RecordStore } from './served-store.ts';
import { createClock, type Clock } from './server/clock.ts';
import { sqlRecords } from './sql/records.ts';
import { openSqlStore } from './sql/store.ts';
import { databases, type TestDatabase } from './sql/testing/databases.ts';

const scopes = new Set(Object.values(contract.operations).flatMap(operation => operation.scopes)),
  dana = { id: 'tec_dana', name: 'Dana' },
  portalUrl = 'https://portal.example';
/** One tenant each: when the last day of November is over for it, and when November began. */
const TENANTS = {
  auckland: {
    timeZone: 'Pacific/Auckland',
    over: '2026-11-30T11:00:00.000Z',
    began: '2026-10-31T11:00:00.000Z',
  },
  berlin: { timeZone: 'Europe/Berlin', over: '2026-11-30T23:00:00.000Z', began: '2026-10-31T23:00:00.000Z' },
  angeles: {
    timeZone: 'America/Los_Angeles',
    over: '2026-12-01T08:00:00.000Z',
    began: '2026-11-01T07:00:00.000Z',
  },
} as const;
type Name = keyof typeof TENANTS;
const NAMES = Object.keys(TENANTS) as Name[];
const LAST = '2026-11-30',
  NEXT = '2026-12-01',
  START = '2026-11-30T10:30:00.000Z';
/** Just before and at each midnight. */
const MOMENTS = NAMES.flatMap(name => {
  const ms = Date.parse(TENANTS[name].over);
  return [ms - 1, ms];
});
/** A minute before, and a minute after. */
const around = (time: string) =>
  [-60_000, 60_000].map(ms => new Date(Date.parse(time) + ms).toISOString()) as [string, string];

type World = ReturnType<typeof serve>;
function serve(clock: Clock, records: RecordStore) {
  const server = createServer({
    signIn: authorization => ({
      ...dana,
      email: 'dana@msp.example',
      tenant: String(authorization).replace('Bearer ', ''),
      person: dana,
      scopes,
    }),
    records,
    clock,
    account: { name: 'Elsewhere', timeZone: 'UTC', portalUrl },
    activities: [],
    strict: true,
  });
  const hub = (name: string): Hub =>
    createHub({
      baseUrl: 'http://hub.test/v1',
      auth: () => name,
      shareStreams: false,
      retry: { limit: 0 },
      fetch: request => server.fetch(request),
    });
  return { clock, records, server, hub };
}
const openAt = (name: string, timeZone: string, { records }: Pick<World, 'records'>): Promise<void> =>
  records.of(name).write(db => openAccount({ name, timeZone, portalUrl }, { db }));

/** What a tenant has whose state follows from the day. */
async function fill(name: Name, { hub: hubOf, records }: World) {
  const hub = hubOf(name),
    { over, began } = TENANTS[name],
    { id: customerId } = await hub.customers.create({ name: 'Ashgrove' });
  const care = await hub.contracts.create(customerId, {
    name: 'Care',
    kind: 'block_hours',
    startDate: '2026-01-01',
    endDate: LAST,
    billingPeriod: 'monthly',
    isDefault: true,
    prepaid: { onSite: 0, remote: 600, telephone: 0 },
  });
  for (const [asset, warrantyExpiresOn, purchaseDate] of [
    ['on the last day', LAST, LAST],
    ['in 31 days', '2026-12-31', null],
    ['in 91 days', '2027-03-01', NEXT],
  ] as const)
    await hub.assets.create(customerId, {
      name: asset,
      assetType: 'Laptop',
      warrantyExpiresOn,
      purchaseDate,
    });
  await hub.invoices.create(customerId, {
    contractId: care.id,
    date: LAST,
    lines: [{ description: 'Cable', quantity: 1, unitPrice: { amount: '9.99', currency: 'EUR' } }],
  });
  const { id: ticketId } = await hub.tickets.create(customerId, { title: 'Router', contractId: care.id });
  const { db } = records.of(name),
    work = { customerId, contractId: care.id, ticketId, technicianId: null, billable: true };
  for (const [at, minutes] of [
    [around(began)[0], 10],
    [around(began)[1], 20],
  ] as const)
    await db.timeEntries.insert({ ...work, at, minutes, serviceType: 'remote' });
  for (const createdAt of around(over))
    await db.alerts.insert({
      customerId,
      deviceId: null,
      severity: 'critical',
      category: 'other',
      title: `Backup failed ${createdAt}`,
      message: '',
      details: [],
      scanAgentId: null,
      status: 'open',
      snoozedUntil: null,
      ticketId: null,
      createdAt,
    } as never);
  return { hub, customerId, contractId: care.id };
}
type Filled = Awaited<ReturnType<typeof fill>>;

const warranties = async ({ hub, customerId }: Filled) =>
  (await hub.assets.list(customerId, { facets: 'warranty' })).facets?.['warranty'];
const namesOf = async ({ hub, customerId }: Filled, warranty: 'expired' | 'within_30_days') =>
  (await hub.assets.list(customerId, { warranty: [warranty] })).items.map(({ name }) => name);
/** An advanced filter: of today. */
const ofToday = (field: string) => ({ filter: { all: [{ field, op: 'within' as const, value: 0 }] } });
const daysOf = async ({ hub, customerId }: Pick<Filled, 'hub' | 'customerId'>) => ({
  ...(await hub.activity.list(customerId, { facets: 'day' })).facets?.['day'],
});

/** Everything a tenant is told that follows from the day it has. */
async function holds(filled: Filled, isOver: boolean): Promise<void> {
  const { hub, customerId, contractId } = filled,
    [asset] = (await hub.assets.list(customerId, { q: 'on the last day' })).items,
    invoices = await hub.invoices.list(customerId, { facets: 'contractStatus' }),
    [contractOfNow] = (await hub.contracts.list(customerId)).items,
    usage = await hub.contracts.usage(contractId),
    ticket = await hub.tickets.create(customerId, { title: 'Takes the default contract' }),
    summary = await hub.customers.summary(customerId);
  const status = isOver ? 'expired' : 'active';
  assert.deepEqual(
    {
      contract: [contractOfNow?.status, (await hub.contracts.get(contractId)).status],
      today: usage.today,
      invoices: [invoices.items[0]?.contractStatus, { ...invoices.facets?.['contractStatus'] }],
      warranty: asset?.warranty,
      warranties: { ...(await warranties(filled)) },
      expired: await namesOf(filled, 'expired'),
      near: await namesOf(filled, 'within_30_days'),
      bought: (await hub.assets.list(customerId, ofToday('purchaseDate'))).items.map(({ name }) => name),
      ends: (await hub.contracts.list(customerId, ofToday('endDate'))).items.length,
      invoiced: (await hub.invoices.list(customerId, ofToday('date'))).items.length,
      takesTickets: ticket.contract?.id ?? null,
      prepaid: summary.contractMinutes.total.prepaid,
    },
    {
      contract: [status, status],
      today: isOver ? NEXT : LAST,
      invoices: [status, { [status]: 1 }],
      warranty: isOver ? 'expired' : 'within_30_days',
      warranties: isOver
        ? { expired: 1, within_30_days: 1, within_90_days: 1 }
        : { within_30_days: 1, within_90_days: 1, valid: 1 },
      expired: isOver ? ['on the last day'] : [],
      near: isOver ? ['in 31 days'] : ['on the last day'],
      bought: isOver ? ['in 91 days'] : ['on the last day'],
      ends: isOver ? 0 : 1,
      invoiced: isOver ? 0 : 1,
      takesTickets: isOver ? null : contractId,
      prepaid: isOver ? 0 : 600,
    },
  );
}

/** As the collections were when all days were those of Los Angeles. */
const { zone: _, ...older } = collections.auditEvents,
  former = {
    ...collections,
    auditEvents: {
      ...older,
      computed: { ...older.computed, day: ({ createdAt }) => dayIn('America/Los_Angeles', createdAt) },
    } satisfies CollectionDefinition<AuditEventRow>,
  };
for (const { name: store, start } of [
  { name: 'memory', start: () => Promise.resolve(undefined) },
  ...databases,
])
  describe(`days of an account, in ${store}`, () => {
    let database: TestDatabase | undefined;
    before(async () => {
      database = await start();
    });
    after(() => database?.close());
    const open = async (startMs: number): Promise<World> => {
      const clock = createClock({ startMs, paused: true });
      return serve(
        clock,
        database
          ? sqlRecords(await openSqlStore({ ...(await database.create()), definitions: collections, clock }))
          : memoryRecords(clock),
      );
    };

    it('begin at midnight where the account is, for each tenant of one server [CTR-07, AST-11]', async () => {
      const world = await open(Date.parse(START)),
        { clock, server } = world,
        tenants = new Map<Name, Filled>();
      for (const name of NAMES) {
        await openAt(name, TENANTS[name].timeZone, world);
        tenants.set(name, await fill(name, world));
      }
      const begun = await Promise.all([...tenants.values()].map(daysOf)),
        // A ticket is made at each moment: so many after midnight.
        later = { auckland: 5, berlin: 3, angeles: 1 };
      for (const moment of MOMENTS) {
        await clock.advance(moment - clock.nowMs());
        for (const [name, filled] of tenants) await holds(filled, moment >= Date.parse(TENANTS[name].over));
      }
      for (const [at, [name, filled]] of [...tenants].entries())
        assert.deepEqual(await daysOf(filled), {
          [LAST]: (begun[at]?.[LAST] ?? 0) + MOMENTS.length - later[name],
          [NEXT]: later[name],
        });
      await server.close();
    });

    it('are those of booked work and of facts that need attention', async () => {
      const world = await open(Date.parse('2026-12-01T12:00:00Z'));
      for (const name of NAMES) {
        await openAt(name, TENANTS[name].timeZone, world);
        const { hub, customerId, contractId } = await fill(name, world);
        const used = async (date: string): Promise<number> =>
          (await hub.contracts.usage(contractId, { date })).total.billableMinutes;
        assert.deepEqual([await used('2026-10-15'), await used('2026-11-15')], [10, 20], name);
        const { facts } = await hub.attention.get(customerId),
          backups = facts.filter(({ kind }) => kind === 'backup_failed');
        assert.deepEqual(backups.map(({ day }) => day).sort(), [LAST, NEXT], name);
      }
      await world.server.close();
    });

    it('are counted anew when the account moves, and of no other account', async () => {
      const world = await open(Date.parse(TENANTS.berlin.over) - 1);
      await openAt('angeles', 'America/Los_Angeles', world);
      await openAt('berlin', 'Europe/Berlin', world);
      const moved = await fill('angeles', world),
        other = await fill('berlin', world),
        deeds = Object.values(await daysOf(moved))[0]!;
      await holds(moved, false);
      assert.deepEqual(await daysOf(moved), { [LAST]: deeds + 1 });
      const move = (timeZone: string): Promise<unknown> =>
        world.records.of('angeles').write(db => db.account.update('acc_1', { timeZone }));
      await move('Pacific/Auckland');
      assert.deepEqual(await daysOf(moved), { [NEXT]: deeds + 1 });
      await holds(moved, true);
      await holds(other, false);
      assert.deepEqual(await daysOf(other), { [LAST]: deeds + 1 });
      await move('America/Los_Angeles');
      await holds(moved, false);
      assert.deepEqual(await daysOf(moved), { [LAST]: deeds + 3 });
      await world.server.close();
    });
  });

for (const { name, start } of databases)
  it(`days that a former version kept in ${name} are those of each account from now on`, async t => {
    const database = await start(),
      where = await database.create(),
      clock = createClock({ startMs: Date.parse(TENANTS.auckland.over), paused: true });
    t.after(() => database.close());
    const old = serve(clock, sqlRecords(await openSqlStore({ ...where, definitions: former, clock })));
    for (const tenant of ['auckland', 'berlin'] as const) {
      await openAt(tenant, TENANTS[tenant].timeZone, old);
      await old.hub(tenant).customers.create({ name: 'Ashgrove' });
    }
    const customerId = 'cus_1';
    assert.deepEqual(await daysOf({ hub: old.hub('auckland'), customerId }), { [LAST]: 1 });
    await old.server.close();

    const { hub, server } = serve(
      clock,
      sqlRecords(await openSqlStore({ ...where, definitions: collections, clock })),
    );
    assert.deepEqual(await daysOf({ hub: hub('auckland'), customerId }), { [NEXT]: 1 });
    assert.deepEqual(await daysOf({ hub: hub('berlin'), customerId }), { [LAST]: 1 });
    await server.close();
  });
