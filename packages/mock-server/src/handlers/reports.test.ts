import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { CustomerReport, Ticket } from '@customer-hub/sdk/types';
import { createTestMock } from '../testing.ts';

type Query = { from?: string; to?: string; timeZone?: string };

describe('the report of a customer', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const path = { customerId: 'cus_1' };
  const read = async (query: Query = {}, token = 'staff', customerId = 'cus_1'): Promise<CustomerReport> =>
    (await mock.call('getCustomerReport', { path: { customerId }, query: query as never, token })).body;
  const refusal = async (query: Query): Promise<[number, string]> => {
    const { status, problem } = await mock.refused('getCustomerReport', { path, query: query as never });
    return [status, problem.code];
  };
  const allTickets = async (): Promise<Ticket[]> => {
    const items: Ticket[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const query = { limit: 200, ...(cursor ? { cursor } : {}) };
      const { body } = await mock.call('listTickets', { path, query: query as never });
      items.push(...body.items);
      cursor = body.page.nextCursor;
    }
    return items;
  };
  /** July to September in Los Angeles, where clocks are seven hours behind. */
  const SUMMER = { from: '2026-07-01', to: '2026-09-30' };
  const isSummer = (time: string | null | undefined): boolean =>
    typeof time === 'string' && time >= '2026-07-01T07:00' && time < '2026-10-01T07:00';

  it('is of the last quarter that is over, beside the one before, in the zone of the customer', async () => {
    const report = await read();
    assert.deepEqual(
      [report.period, report.previous, report.timeZone],
      [SUMMER, { from: '2026-04-01', to: '2026-06-30' }, 'America/Los_Angeles'],
    );
    assert.ok(report.parts.every(({ state }) => state === 'counted'));
  });

  it('counts the requests that the list has, each way', async () => {
    const { tickets } = await read(SUMMER);
    const counted = (await allTickets()).filter(
      ({ statusGroup, flags }) => statusGroup !== 'deleted' && !flags.includes('spam'),
    );
    const received = counted.filter(({ createdAt }) => isSummer(createdAt));
    assert.equal(tickets?.period.received, received.length);
    assert.equal(tickets?.period.solved, counted.filter(({ sla }) => isSummer(sla.resolvedAt)).length);
    const due = counted.filter(({ sla }) => isSummer(sla.firstResponseDueAt));
    assert.equal(tickets?.period.answers.due, due.length);
    assert.equal(
      tickets?.period.answers.kept,
      due.filter(
        ({ sla }) => (sla.firstRespondedAt ?? sla.resolvedAt ?? '9') <= (sla.firstResponseDueAt ?? ''),
      ).length,
    );
    for (const { type, count } of tickets?.period.types ?? [])
      assert.equal(count, received.filter(ticket => ticket.type === type).length, type);
    assert.ok(received.length > 0 && due.length > 0);
  });

  it('moves with the zone: what came late on a day is of the next one elsewhere', async () => {
    // It is 4:21 PM in UTC, and 6:21 AM of the next day on Kiritimati.
    const day = '2026-11-22',
      zones = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'];
    const received = (): Promise<(number | undefined)[]> =>
      Promise.all(
        zones.map(async timeZone => (await read({ from: day, to: day, timeZone })).tickets?.period.received),
      );
    const before = await received();
    await mock.call('createTicket', {
      path,
      body: { title: 'Late', type: 'request', priority: 'low' } as never,
    });
    const after = await received();
    assert.deepEqual(
      after.map((count, at) => (count ?? NaN) - (before[at] ?? NaN)),
      [1, 1, 0],
    );
  });

  it('agrees with the summary, the inventory and the contracts', async () => {
    const { devices, hours, assets } = await read(SUMMER);
    const summary = (await mock.call('getCustomerSummary', { path })).body;
    assert.equal(devices?.states.online, summary.devices.online);
    assert.equal(devices?.total, summary.devices.total - summary.devices.retired);
    const usage = (
      await mock.call('getContractUsage', {
        path: { contractId: 'ctr_1' },
        query: { date: '2026-08-15' } as never,
      })
    ).body;
    const august = hours?.contracts
      .find(({ contract }) => contract.id === 'ctr_1')
      ?.periods.find(({ startDate }) => startDate === usage.period.startDate);
    assert.equal(august?.billableMinutes, usage.total.billableMinutes);
    assert.equal(august?.availableMinutes, usage.total.prepaidMinutes + (usage.total.carriedMinutes ?? 0));
    assert.ok((assets?.total ?? 0) > 0 && assets?.ages && assets.warranties);
  });

  it('suggests what follows from its figures, and nothing else', async () => {
    const { suggestions, devices, ends } = await read(SUMMER);
    const of = (kind: string) => suggestions.find(one => one.kind === kind);
    assert.equal(
      of('replace_system')?.count,
      devices?.unsupported.reduce((sum, { count }) => sum + count, 0),
    );
    assert.equal(
      of('install_updates')?.count,
      (devices?.patches?.managed ?? 0) - (devices?.patches?.upToDate ?? 0),
    );
    assert.deepEqual(
      [of('renew_contract')?.name, of('renew_contract')?.day],
      ['Care Plan 2026', '2026-12-31'],
    );
    assert.ok(ends.every(({ day }) => day >= '2026-11-22' && day <= '2027-02-20'));
    assert.deepEqual(
      ends.map(({ day }) => day),
      ends.map(({ day }) => day).toSorted(),
    );
  });

  it('has nothing to tell of a customer that has nothing, and makes nothing up', async () => {
    const { body: bare } = await mock.call('createCustomer', { body: { name: 'Bare' } });
    const report = await read({}, 'staff', bare.id);
    assert.deepEqual(
      [
        report.hours?.usedMinutes,
        report.devices?.patches,
        report.assets?.ages,
        report.ends,
        report.suggestions,
      ],
      [null, null, null, [], []],
    );
    assert.deepEqual(report.tickets?.period.firstAnswer, {
      answered: 0,
      medianMinutes: null,
      slowMinutes: null,
    });
  });

  it('leaves out parts that one may not read, and says so', async () => {
    const { parts, tickets, hours, devices, assets, alerts, suggestions, ends } = await read(
      {},
      'scopes=customer:read,device:read',
    );
    assert.deepEqual(
      parts.filter(({ state }) => state === 'counted').map(({ part }) => part),
      ['devices'],
    );
    assert.ok(parts.every(({ state }) => state !== 'failed'));
    assert.deepEqual([tickets, hours, assets, alerts, ends], [null, null, null, null, []]);
    assert.ok(
      devices && suggestions.every(({ kind }) => ['replace_system', 'install_updates'].includes(kind)),
    );
  });

  it('names no person, price or secret', async () => {
    const text = JSON.stringify(await read());
    const { items } = (await mock.call('listContacts', { path, query: { limit: 200 } as never })).body;
    for (const { displayName } of items) assert.ok(!text.includes(displayName), displayName);
    assert.doesNotMatch(text, /amount|currency|password|secret|@/i);
  });

  it('refuses periods that there can be no report of', async () => {
    assert.deepEqual(await refusal({ from: '2026-01-01' }), [400, 'invalid_period']);
    assert.deepEqual(await refusal({ from: '2026-02-02', to: '2026-02-01' }), [400, 'ends_before_start']);
    assert.deepEqual(await refusal({ from: '2026-02-02', to: '2026-11-23' }), [400, 'in_future']);
    assert.deepEqual(await refusal({ from: '2024-01-01', to: '2026-02-01' }), [400, 'too_long']);
    assert.deepEqual(await refusal({ timeZone: 'Moon/Crater' }), [400, 'malformed']);
  });
});
