import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createTestMock } from '../testing.ts';

describe('contracts', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const path = { customerId: 'cus_1' },
    care = { contractId: 'ctr_1' };
  const list = async (query: Record<string, unknown> = {}) =>
    (await mock.call('listContracts', { path, query: query as never })).body;
  const usd = (amount: string) => ({ amount, currency: 'USD' });

  it('shows the three contracts as drawn [CTR-01..07, OCT-20..25, X-21]', async () => {
    const { items } = await list();
    assert.deepEqual(
      items.map(({ name, kind, group, sla, startDate, endDate, status, fee, billingPeriod, ticketCount }) => [
        name,
        kind,
        group,
        sla?.name,
        startDate,
        endDate,
        status,
        fee?.amount,
        billingPeriod,
        ticketCount,
      ]),
      [
        [
          'Care Plan 2026',
          'block_hours',
          'block',
          'Gold 4 h / 8 h',
          '2026-01-01',
          '2026-12-31',
          'active',
          '2400.00',
          'monthly',
          118,
        ],
        [
          'Imaging migration',
          'project_one_time_fee',
          'project',
          'Standard',
          '2026-06-01',
          '2026-10-31',
          'expired',
          '9600.00',
          'once',
          14,
        ],
        [
          'Network monitoring',
          'remote_monitoring',
          'monitoring',
          'Gold 4 h / 8 h',
          '2025-03-15',
          '2027-03-14',
          'active',
          '380.00',
          'monthly',
          36,
        ],
      ],
    );
    assert.deepEqual(
      items.map(
        ({ hours }) =>
          hours && [hours.prepaidMinutes / 60, hours.billableMinutes / 60, hours.remainingMinutes / 60],
      ),
      [[60, 42.5, 21.5], [40, 39, 1], null],
    );
  });

  it('explains the hours of November: 21.5 left, 4.0 over, $580.00 on nine tickets [OCT-22..25, X-22]', async () => {
    const { body } = await mock.call('getContractUsage', { path: care });
    assert.deepEqual(body.period, {
      startDate: '2026-11-01',
      endDate: '2026-11-30',
      previousDate: '2026-10-31',
      nextDate: null,
    });
    assert.deepEqual(
      body.types.map(type => [
        type.serviceType,
        type.prepaidMinutes,
        type.billableMinutes,
        type.remainingMinutes,
        type.overdrawnMinutes,
      ]),
      [
        ['on_site', 1200, 390, 810, 0],
        ['remote', 1800, 2040, 0, 240],
        ['telephone', 600, 120, 480, 0],
      ],
    );
    assert.deepEqual(body.total, {
      prepaidMinutes: 3600,
      carriedMinutes: 0,
      billableMinutes: 2550,
      remainingMinutes: 1290,
      overdrawnMinutes: 240,
      overdrawnTypes: ['remote'],
      balance: 'overdrawn',
    });
    assert.deepEqual(
      [body.chargesTotal, body.charges.length, body.plan, new Set(body.chargedTicketIds).size],
      [usd('580.00'), 1, 'contract', 9],
    );
  });
  it('goes back to periods before, which have their own hours', async () => {
    const { body } = await mock.call('getContractUsage', { path: care, query: { date: '2026-10-31' } });
    assert.deepEqual(
      [body.period.startDate, body.period.nextDate, body.total.remainingMinutes],
      ['2026-10-01', '2026-11-01', 30],
    );
  });
  it('tells a summary of the same hours to the customer page', async () => {
    const { body } = await mock.call('getCustomerSummary', { path });
    assert.deepEqual(body.contractMinutes.total, {
      prepaid: 3600,
      used: 2550,
      remaining: 1290,
      overdrawn: 240,
    });
  });

  it('searches by name and by type [CTR-08, CTR-09]', async () => {
    const found = async (q: string) => (await list({ q })).items.map(({ name }) => name);
    assert.deepEqual(
      [await found('migration'), await found('block'), await found('monitoring'), await found('xyz')],
      [['Imaging migration'], ['Care Plan 2026'], ['Network monitoring'], []],
    );
  });
  it('filters and sorts by what is worked out', async () => {
    assert.deepEqual(
      (await list({ status: 'expired' })).items.map(({ name }) => name),
      ['Imaging migration'],
    );
    assert.deepEqual((await list({ balance: 'overdrawn', facets: 'balance,group' })).facets?.balance, {
      overdrawn: 1,
      low: 1,
      none: 1,
    });
    assert.deepEqual(
      (await list({ sort: '-ticketCount' })).items.map(({ ticketCount }) => ticketCount),
      [118, 36, 14],
    );
    assert.deepEqual(
      (await list({ sort: 'remainingMinutes' })).items.map(({ hours }) => hours?.remainingMinutes),
      [60, 1290, undefined],
    );
  });

  it('counts no ticket from before the only contract was made [X-21, L-23]', async () => {
    const { body: customer } = await mock.call('createCustomer', { body: { name: 'Fresh Start' } });
    const own = { customerId: customer.id };
    await mock.call('createTicket', { path: own, body: { title: 'Before' } });
    await mock.clock.advance(60_000);
    const startDate = mock.clock.now().slice(0, 10);
    const { body: contract } = await mock.call('createContract', {
      path: own,
      body: { name: 'First', kind: 'hourly', startDate } as never,
    });
    assert.equal(contract.ticketCount, 0);
  });

  it('makes a contract with the terms of its kind only [CTR-12, X-20]', async () => {
    const { body: contract } = await mock.call('createContract', {
      path,
      body: {
        name: 'Budget',
        kind: 'block_money',
        slaId: 'sla_2',
        startDate: '2026-11-01',
        includedAmount: usd('1000.00'),
      },
    });
    assert.deepEqual(
      [contract.group, contract.status, contract.billingPeriod, contract.hours, contract.sla?.name],
      ['block', 'active', 'monthly', null, 'Standard'],
    );
    const { status, problem } = await mock.refused('createContract', {
      path,
      body: {
        name: 'No',
        kind: 'hourly',
        startDate: '2026-11-01',
        endDate: '2026-10-01',
        fee: usd('1.00'),
        slaId: 'sla_99',
      },
    });
    assert.deepEqual(
      [status, problem.errors?.map(({ pointer, code }) => [pointer, code])],
      [
        422,
        [
          ['/fee', 'not_for_kind'],
          ['/endDate', 'ends_before_start'],
          ['/slaId', 'unknown_reference'],
        ],
      ],
    );
    assert.equal(
      (
        await mock.refused('createContract', {
          path,
          body: { name: 'No', kind: 'hourly', startDate: '2026-11-01' },
          token: 'read-only',
        })
      ).status,
      403,
    );
  });
  it('takes a charging plan with variable rates, or the default plan [OCT-13..18]', async () => {
    const { body: contract } = await mock.call('createContract', {
      path,
      body: {
        name: 'Hours',
        kind: 'retainer_flat_fee',
        startDate: '2026-11-01',
        prepaid: { onSite: 0, remote: 60, telephone: 0 },
      },
    });
    const ticket = (await mock.call('createTicket', { path, body: { title: 'x', contractId: contract.id } }))
      .body;
    const book = (minutes: number, assetType: string) =>
      mock.call('createTicketComment', {
        path: { ticketId: ticket.id },
        body: {
          text: 'x',
          visibility: 'internal',
          time: { serviceType: 'remote', minutes, billable: true, assetType },
        },
      });
    await book(60, 'Server');
    await mock.clock.advance(1000);
    await book(30, 'Server');
    const byDefault = (await mock.call('getContractUsage', { path: { contractId: contract.id } })).body;
    assert.deepEqual(
      [byDefault.plan, byDefault.charges[0]?.label, byDefault.chargesTotal],
      ['default', 'Server', usd('82.50')],
    );
    const { body: defaults } = await mock.call('getDefaultChargingPlan', {});
    assert.equal(defaults.rates.find(({ assetType }) => assetType === 'Server')?.rate.amount, '165.00');
    const current = (await mock.call('getContract', { path: { contractId: contract.id } })).body;
    await mock.call('updateContract', {
      path: { contractId: contract.id },
      ifMatch: current.etag,
      body: {
        chargingPlan: {
          defaultRate: usd('100.00'),
          variableRates: [
            { label: 'Servers', serviceType: 'remote', assetType: 'Server', rate: usd('200.00') },
          ],
        },
      },
    });
    assert.deepEqual(
      (await mock.call('getContractUsage', { path: { contractId: contract.id } })).body.chargesTotal,
      usd('100.00'),
    );
  });
  it('shows the work that the sums are made of, newest first, with what of it is charged [OCT-16, OCT-23]', async () => {
    const { body } = await mock.call('getContractUsage', { path: care }),
      entries = body.entries ?? [];
    assert.equal(
      entries.reduce((sum, { countedMinutes = 0 }) => sum + countedMinutes, 0),
      body.total.billableMinutes,
    );
    assert.equal(
      entries.reduce((sum, { minutes, countedMinutes = 0 }) => sum + countedMinutes - minutes, 0),
      body.roundingAddedMinutes,
    );
    assert.equal(
      entries.reduce((sum, { chargedMinutes }) => sum + chargedMinutes, 0),
      body.total.overdrawnMinutes,
    );
    assert.deepEqual(
      new Set(entries.filter(({ chargedMinutes }) => chargedMinutes > 0).map(({ ticket }) => ticket?.id)),
      new Set(body.chargedTicketIds),
    );
    assert.deepEqual(
      entries.map(({ at }) => at),
      entries
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    assert.ok(entries.every(({ ticket, technician }) => ticket?.name && technician?.name));
  });
  it('deletes a contract that nothing hangs on, and brings it back', async () => {
    const { body: contract } = await mock.call('createContract', {
        path,
        body: { name: 'Mistake', kind: 'hourly', startDate: '2026-11-01' },
      }),
      own = { contractId: contract.id };
    assert.deepEqual(
      contract.allowedActions.find(({ action }) => action === 'delete'),
      { action: 'delete', allowed: true },
    );
    await mock.call('deleteContract', { path: own, ifMatch: contract.etag });
    assert.equal((await mock.refused('getContract', { path: own })).status, 404);
    assert.equal((await mock.call('restoreContract', { path: own })).body.name, 'Mistake');
    assert.equal(
      (await mock.refused('deleteContract', { path: own, ifMatch: contract.etag, token: 'read-only' }))
        .status,
      403,
    );
  });
  it('refuses to delete one with open tickets or unpaid invoices, and names both', async () => {
    const { body: contract } = await mock.call('getContract', { path: care });
    assert.equal(
      contract.allowedActions.find(({ action }) => action === 'delete')?.reason,
      'has_open_tickets',
    );
    await mock.call('createInvoice', { path, body: { contractId: 'ctr_1', date: '2026-11-22' } });
    const { status, problem } = await mock.refused('deleteContract', { path: care, ifMatch: contract.etag });
    assert.deepEqual(
      [status, problem.code, problem.blockers?.map(({ code }) => code)],
      [409, 'deletion_blocked', ['has_open_tickets', 'has_unpaid_invoices']],
    );
    assert.ok(problem.blockers?.every(({ count }) => (count ?? 0) > 0));
  });
  it('exports what the table shows, worked out', async () => {
    const { body: made } = await mock.call('createExport', {
      body: {
        kind: 'contracts',
        customerId: 'cus_1',
        columns: [
          { key: 'name', header: 'Name' },
          { key: 'group', header: 'Type' },
          { key: 'sla.name', header: 'SLA' },
          { key: 'hours.remainingMinutes', header: 'Left' },
        ],
        query: { q: 'Imaging' },
      },
    });
    await mock.clock.advance(5000);
    const file = await mock.fetch(
      new Request(`https://mock.test/v1/exports/${made.id}/content`, {
        headers: { authorization: 'Bearer staff' },
      }),
    );
    assert.match(await file.text(), /Imaging migration,project,Standard,60/);
  });
  it('charges a contract by the hour at its own rate [OCT-15]', async () => {
    const { body: contract } = await mock.call('createContract', {
      path,
      body: { name: 'By the hour', kind: 'hourly', startDate: '2026-11-01', hourlyRate: usd('99.00') },
    });
    const ticket = (await mock.call('createTicket', { path, body: { title: 'x', contractId: contract.id } }))
      .body;
    await mock.call('createTicketComment', {
      path: { ticketId: ticket.id },
      body: {
        text: 'x',
        visibility: 'internal',
        time: { serviceType: 'remote', minutes: 90, billable: true, assetType: 'Server' },
      },
    });
    const { body } = await mock.call('getContractUsage', { path: { contractId: contract.id } });
    assert.deepEqual(
      [body.plan, body.charges[0]?.rate, body.chargesTotal],
      ['contract', usd('99.00'), usd('148.50')],
    );
  });
  it('has one default contract at most', async () => {
    const { body: contract } = await mock.call('createContract', {
      path,
      body: { name: 'New default', kind: 'hourly', startDate: '2026-11-01', isDefault: true },
    });
    assert.deepEqual(
      (await list()).items.filter(({ isDefault }) => isDefault).map(({ id }) => id),
      [contract.id],
    );
  });
  it('expires by date in the zone of the account, never by hand [CTR-07]', async () => {
    const { body: contract } = await mock.call('createContract', {
      path,
      body: { name: 'Short', kind: 'hourly', startDate: '2026-11-01', endDate: '2026-11-22' },
    });
    const status = async () =>
      (await mock.call('getContract', { path: { contractId: contract.id } })).body.status;
    await mock.clock.advance(15 * 3_600_000);
    assert.equal(await status(), 'active', 'eleven at night in Los Angeles');
    await mock.clock.advance(3_600_000);
    assert.equal(await status(), 'expired');
    assert.equal(
      (
        await mock.refused('updateContract', {
          path: { contractId: contract.id },
          ifMatch: contract.etag,
          body: { status: 'active' },
        })
      ).status,
      400,
    );
  });
});
