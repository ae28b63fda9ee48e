import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createTestMock } from '../testing.ts';
import { accountDay } from './account.ts';

/** In Los Angeles, where the account is: */
const moments = {
  'the afternoon of a leap day': '2028-02-29T22:00:00Z',
  "New Year's Eve, when it is the new year in UTC": '2027-01-01T05:00:00Z',
  'one minute to the new year': '2027-01-01T07:59:00Z',
  'the first minute of a year': '2027-01-01T08:00:30Z',
  'the first minute of a month in summer': '2027-07-01T07:00:30Z',
  'the night clocks go forward': '2027-03-14T10:00:00Z',
  'the night clocks go back, on the first of a month': '2026-11-01T08:30:00Z',
  'the 31st': '2027-10-31T20:00:00Z',
};
const path = { customerId: 'cus_1' };

describe('the drawn customer, on whatever day it is seeded [D-12]', () => {
  for (const [name, epoch] of Object.entries(moments)) {
    it(name, async () => {
      const mock = createTestMock({ epoch }),
        today = accountDay(epoch);
      const contracts = (await mock.call('listContracts', { path })).body.items;
      assert.deepEqual(
        contracts.map(({ status, hours }) => [
          status,
          hours?.billableMinutes,
          hours?.remainingMinutes,
          hours?.overdrawnMinutes,
        ]),
        [
          ['active', 2550, 1290, 240],
          ['expired', 2340, 60, 0],
          ['active', undefined, undefined, undefined],
        ],
      );
      const { period } = (await mock.call('getContractUsage', { path: { contractId: 'ctr_1' } })).body;
      assert.ok(
        period.startDate <= today && today <= (period.endDate ?? today),
        'the hours are those of today',
      );
      const invoices = (await mock.call('listInvoices', { path, query: { limit: 200 } })).body.items;
      assert.deepEqual(
        invoices.filter(({ date, createdAt }) => date > today || createdAt > epoch),
        [],
        'no invoice of tomorrow',
      );
      const devices = (
        await mock.call('listDevices', { path, query: { limit: 200, kind: ['pc', 'server', 'mac'] } })
      ).body.items;
      for (const { id } of devices
        .filter(({ os, patchCounts }) => os?.family !== 'linux' && (patchCounts?.available ?? 0) > 0)
        .slice(0, 12)) {
        const updates = (
          await mock.call('listDevicePatches', { path: { deviceId: id }, query: { limit: 200 } })
        ).body.items;
        assert.ok(updates.length > 0);
        assert.deepEqual(
          updates.filter(({ releasedOn }) => releasedOn > epoch.slice(0, 10)),
          [],
          'no update of tomorrow',
        );
      }
      mock.stop();
    });
  }
});
