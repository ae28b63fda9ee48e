import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { contract } from '@customer-hub/server/parts/generated/contract';
import { createTestMock } from '../testing.ts';

/** What every list takes; whatever else it takes is a filter. */
const COMMON = new Set(['limit', 'cursor', 'offset', 'count', 'sort', 'q', 'filter', 'facets', 'groupBy']);
/** Values of an open list that are looked at. */
const MOST_VALUES = 25;
/** Filters that are a way to ask, and no property of a row: nothing counts them. */
const UNCOUNTED = new Set(['created', 'dateFrom', 'dateTo', 'unassigned', 'subject', 'fold', 'from', 'to']);

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly items?: Schema;
}
interface Answer {
  readonly page: { readonly totalCount?: number };
  readonly facets?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const resolved = (schema: Schema): Schema => {
  const name = schema.$ref?.split('/').at(-1);
  return name ? resolved((contract.schemas as Record<string, Schema>)[name] ?? {}) : schema;
};

/** Every filter of every list that counts, with the values that it is known to take. */
const filters = Object.entries(contract.operations).flatMap(
  ([operation, { method, path, parameters = [] }]) =>
    method === 'GET' &&
    parameters.some(({ name }) => name === 'facets') &&
    [...path.matchAll(/\{(\w+)\}/g)].every(([, name]) => name === 'customerId')
      ? parameters
          .filter(({ name, in: place }) => place === 'query' && !COMMON.has(name) && !UNCOUNTED.has(name))
          .map(({ name, schema }) => {
            const one = resolved(schema as Schema);
            return { operation, name, type: one.type, values: resolved(one.items ?? one).enum ?? [] };
          })
      : [],
);

describe('counts at filters', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const ask = async (operation: string, query: object): Promise<Answer> => {
    const call = mock.call as unknown as (name: string, input: object) => Promise<{ body: Answer }>;
    return (await call(operation, { path: { customerId: 'cus_1' }, query: { limit: 1, ...query } })).body;
  };

  for (const { operation, name, type, values } of filters)
    it(`are the rows: ${operation} by ${name} [L-09]`, async () => {
      const counts = (await ask(operation, { facets: name })).facets?.[name] ?? {};
      const typed = (value: string): unknown =>
        type === 'boolean' ? value === 'true' : type === 'integer' ? Number(value) : [value];
      for (const value of new Set([...values, ...Object.keys(counts).slice(0, MOST_VALUES)])) {
        const { page } = await ask(operation, { [name]: typed(value), count: 'exact' });
        assert.equal(counts[value] ?? 0, page.totalCount, `${name}=${value}`);
      }
    });

  it('are the figures of the summary: what the Overview leads to is what it counts [L-04]', async () => {
    const { body } = await mock.call('getCustomerSummary', { path: { customerId: 'cus_1' } });
    const { devices, tickets } = body;
    const rows = async (operation: string, query: object): Promise<number | undefined> =>
      (await ask(operation, { ...query, count: 'exact' })).page.totalCount;
    assert.equal(await rows('listDevices', { availability: ['online'] }), devices.online);
    const starred = { spam: false, statusGroup: ['open', 'pending'] };
    assert.equal(
      await rows('listTickets', { ...starred, slaState: ['on_track', 'paused', 'none'] }),
      tickets.total - tickets.breached - tickets.atRisk,
    );
    assert.equal(await rows('listAlerts', { status: ['open'] }), body.alerts.total);
  });

  it('are there for every list', () => assert.ok(filters.length > 40, String(filters.length)));
});
