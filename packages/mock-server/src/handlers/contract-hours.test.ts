import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { ContractInput, HoursRules } from '@customer-hub/server/parts/contract/types';
import { createTestMock } from '../testing.ts';

describe('hours of a contract over time', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const path = { customerId: 'cus_1' },
    care = { contractId: 'ctr_1' };
  const rules: HoursRules = {
    roundingMinutes: 15,
    roundingPer: 'day',
    warnAtPercent: 50,
    carryOver: { onSite: 0, remote: 60, telephone: 0 },
  };
  const make = async (more: Partial<ContractInput> = {}) => {
    const input: ContractInput = {
      name: 'Block',
      kind: 'block_hours',
      startDate: '2026-10-01',
      prepaid: { onSite: 0, remote: 120, telephone: 0 },
      hoursRules: rules,
      ...more,
    };
    return (await mock.call('createContract', { path, body: input })).body;
  };
  const book = async (contractId: string, ...minutes: number[]) => {
    const { body: ticket } = await mock.call('createTicket', { path, body: { title: 'Work', contractId } });
    for (const one of minutes)
      await mock.call('createTicketComment', {
        path: { ticketId: ticket.id },
        body: {
          text: 'Done.',
          visibility: 'internal',
          time: { serviceType: 'remote', minutes: one, billable: true },
        },
      });
  };
  const usage = async (contractId: string) =>
    (await mock.call('getContractUsage', { path: { contractId } })).body;

  it('goes as drawn: lasts on site, over remote with its cost, lasts on the phone', async () => {
    const body = await usage(care.contractId);
    // On the 22nd: two days before that of the drawing, so at a slightly faster pace.
    assert.equal(body.today, '2026-11-22');
    assert.deepEqual(
      body.burnDown?.map(({ serviceType, startMinutes, entryCount, overSince, forecast }) => [
        serviceType,
        startMinutes,
        entryCount,
        overSince,
        forecast.state,
        forecast.balanceMinutes,
        forecast.carryMinutes,
        forecast.cost?.amount ?? null,
      ]),
      [
        ['on_site', 1200, 4, null, 'ready', 668, 300, null],
        ['remote', 1800, 24, '2026-11-16', 'ready', -982, 0, '2373.17'],
        ['telephone', 600, 6, null, 'ready', 436, 0, null],
      ],
    );
    const remote = body.burnDown?.[1]?.steps ?? [];
    assert.equal(remote.at(-1)?.balanceMinutes, -240);
    assert.deepEqual([body.entryCount, body.roundingAddedMinutes], [34, 60]);
    assert.deepEqual(
      body.periods?.map(({ startDate, billableMinutes, expectedMinutes }) => [
        startDate,
        billableMinutes / 60,
        expectedMinutes,
      ]),
      [
        ['2026-06-01', 51, null],
        ['2026-07-01', 46.5, null],
        ['2026-08-01', 38, null],
        ['2026-09-01', 58, null],
        ['2026-10-01', 61.5, null],
        ['2026-11-01', 42.5, 3478],
      ],
    );
    assert.equal(
      body.technicians?.reduce((sum, { minutes }) => sum + minutes, 0),
      body.total.billableMinutes,
    );
    assert.ok(body.technicians?.every(({ technician }) => technician?.name));
  });

  it('tells of a period that is over how it went, and forecasts nothing', async () => {
    const { body } = await mock.call('getContractUsage', { path: care, query: { date: '2026-10-31' } });
    assert.deepEqual(
      body.burnDown?.map(({ forecast }) => [forecast.state, forecast.balanceMinutes, forecast.cost]),
      [1, 2, 3].map(() => ['ended', null, null]),
    );
    assert.ok(body.periods?.every(({ expectedMinutes }) => expectedMinutes === null));
    assert.equal(body.periods?.at(-1)?.startDate, '2026-10-01');
  });

  it('keeps the rules of a contract, changes them, and gives the plain ones to a contract without', async () => {
    const { id, hoursRules, etag } = await make();
    assert.deepEqual(hoursRules, rules);
    const ask = { path: { contractId: id }, ifMatch: etag };
    const { body: changed } = await mock.call('updateContract', {
      ...ask,
      body: { hoursRules: { ...rules, warnAtPercent: 90 } },
    });
    assert.equal(changed.hoursRules?.warnAtPercent, 90);
    const { body: plain } = await mock.call('updateContract', {
      ...ask,
      ifMatch: changed.etag,
      body: { hoursRules: null },
    });
    assert.deepEqual(
      [
        plain.hoursRules?.roundingMinutes,
        plain.hoursRules?.warnAtPercent,
        plain.hoursRules?.carryOver.remote,
      ],
      [1, 80, 0],
    );
    const monitoring = { name: 'M', kind: 'remote_monitoring', startDate: '2026-01-01' } as const;
    assert.equal((await mock.call('createContract', { path, body: monitoring })).body.hoursRules, null);
    const refused = await mock.refused('createContract', {
      path,
      body: { ...monitoring, hoursRules: rules },
    });
    assert.equal(refused.problem.errors?.[0]?.code, 'not_for_kind');
  });

  it('refuses steps and levels that there are not', async () => {
    for (const wrong of [{ roundingMinutes: 10 }, { warnAtPercent: 0 }, { warnAtPercent: 101 }]) {
      const body = {
        name: 'B',
        kind: 'block_hours',
        startDate: '2026-10-01',
        hoursRules: { ...rules, ...wrong },
      };
      const refused = await mock.refused('createContract', { path, body: body as never });
      assert.ok([400, 422].includes(refused.status), JSON.stringify(wrong));
    }
  });

  it('rounds the work of a day once, warns at the level of the contract, and lets time come over', async () => {
    const { id } = await make();
    await book(id, 20, 20);
    const before = await usage(id);
    // October had 120 and used nothing: 60 of them came over.
    const remote = before.types.find(({ serviceType }) => serviceType === 'remote');
    assert.deepEqual(
      [remote?.carriedMinutes, remote?.billableMinutes, remote?.remainingMinutes, remote?.balance],
      [60, 45, 135, 'ok'],
    );
    await book(id, 45);
    const after = await usage(id);
    assert.deepEqual([after.total.billableMinutes, after.total.balance], [90, 'low']);
    // Three entries on the 22nd day; what is left would last longer than the month.
    assert.equal(after.burnDown?.[1]?.forecast.state, 'ready');
    assert.equal(after.burnDown?.[1]?.forecast.carryMinutes, 57);
  });

  it('says nothing of what is to come in the first days, or from one entry', async () => {
    const young = await make({ startDate: '2026-11-21' });
    await book(young.id, 30, 30, 30);
    const one = await make();
    await book(one.id, 60);
    const none = await make();
    const later = await make({ startDate: '2026-12-01' });
    const state = async (id: string) => (await usage(id)).burnDown?.[1]?.forecast.state;
    assert.deepEqual(
      [await state(young.id), await state(one.id), await state(none.id), await state(later.id)],
      ['too_early', 'too_early', 'too_early', 'not_started'],
    );
  });

  it('names in the list the types that are over', async () => {
    const { body } = await mock.call('getContract', { path: care });
    assert.deepEqual(body.hours?.overdrawnTypes, ['remote']);
  });
});
