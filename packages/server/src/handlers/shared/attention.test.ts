import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CustomerRow } from '../../database/collections/customers.ts';
import type { Context } from '../../server/handler.ts';
import { attentionOf } from './attention.ts';

const customer = {
  id: 'cus_1',
  primaryContactIds: [],
  domains: [],
  accountManager: null,
} as unknown as CustomerRow;
const SCOPES = ['ticket', 'contract', 'asset', 'device', 'password', 'alert', 'customer'].map(
  area => `${area}:read`,
);

/** A database without rows, of which the assets cannot be read. */
function brokenAssets() {
  const errors: unknown[] = [],
    empty = {
      find: () => Promise.resolve([]),
      get: () => Promise.resolve(undefined),
      getMany: () => Promise.resolve([]),
      select: () => Promise.resolve([]),
      query: () => Promise.resolve({ items: [], page: { totalCount: 0 } }),
    };
  const broken = { ...empty, select: () => Promise.reject(new Error('The assets lie elsewhere')) };
  const context = {
    db: new Proxy({}, { get: (_, name) => (name === 'assets' ? broken : empty) }),
    user: { scopes: new Set(SCOPES) },
    now: () => '2026-11-24T18:00:00Z',
    report: (error: unknown) => errors.push(error),
  } as unknown as Context;
  return { context, errors };
}

describe('attention where an area fails', () => {
  it('says which could not be checked, reports why, and lists what the others know', async () => {
    const { context, errors } = brokenAssets();
    const { facts, areas } = await attentionOf(customer, context);
    assert.deepEqual(
      areas.filter(({ state }) => state !== 'checked'),
      [{ area: 'assets', state: 'failed' }],
    );
    assert.deepEqual(
      facts.map(({ kind }) => kind),
      ['no_domain', 'no_primary_contact'],
    );
    assert.match(String(errors[0]), /lie elsewhere/);
  });
});
