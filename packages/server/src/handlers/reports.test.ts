import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CustomerReport } from '../contract/types.ts';
import type { Context } from '../server/handler.ts';
import { reports } from './reports.ts';

const SCOPES = ['ticket', 'contract', 'device', 'asset', 'alert', 'customer'].map(area => `${area}:read`);
const NOW = '2026-11-24T18:00:00Z';

/** A database without rows, of which the assets cannot be read; the customer lives at an address. */
function brokenAssets(address: object | null = null) {
  const errors: unknown[] = [],
    empty = { find: () => Promise.resolve([]), tally: () => Promise.resolve([]) },
    broken = { ...empty, tally: () => Promise.reject(new Error('The assets lie elsewhere')) },
    account = { get: () => Promise.resolve({ timeZone: 'America/Los_Angeles' }) },
    customers = { need: () => Promise.resolve({ id: 'cus_1', address }) };
  const context = {
    db: new Proxy({ account, customers, assets: broken } as Record<string, unknown>, {
      get: (own, name: string) => own[name] ?? empty,
    }),
    user: { scopes: new Set(SCOPES) },
    clock: { nowMs: () => Date.parse(NOW) },
    now: () => NOW,
    report: (error: unknown) => errors.push(error),
  } as unknown as Context;
  return { context, errors };
}
const read = async (context: Context, query: object = {}): Promise<CustomerReport> =>
  (
    (await reports.getCustomerReport({ path: { customerId: 'cus_1' }, query } as never, context)) as {
      body: CustomerReport;
    }
  ).body;

describe('a report of which a part fails', () => {
  it('says which could not be counted, reports why, and tells what the others know', async () => {
    const { context, errors } = brokenAssets();
    const { parts, assets, tickets, hours, suggestions } = await read(context);
    assert.deepEqual(
      parts.filter(({ state }) => state !== 'counted'),
      [{ part: 'assets', state: 'failed' }],
    );
    assert.deepEqual(
      [assets, tickets?.period.received, hours?.usedMinutes, suggestions],
      [null, 0, null, []],
    );
    assert.match(String(errors[0]), /lie elsewhere/);
  });
});

describe('the zone of a report', () => {
  it("is that of the customer's address, else the account's, unless one is asked for", async () => {
    const zone = async (address: object | null, query: object = {}): Promise<string> =>
      (await read(brokenAssets(address).context, query)).timeZone;
    assert.equal(await zone(null), 'America/Los_Angeles');
    assert.equal(await zone({ country: 'DE', state: null, lng: 13.4 }), 'Europe/Berlin');
    assert.equal(
      await zone({ country: 'DE', state: null, lng: 13.4 }, { timeZone: 'Asia/Tokyo' }),
      'Asia/Tokyo',
    );
  });
});
