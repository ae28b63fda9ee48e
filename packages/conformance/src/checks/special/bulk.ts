import type { Check, Context } from '../../run/check.ts';
import { expect, expectProblem, expectStatus } from '../../run/outcome.ts';
import { make, promises } from './define.ts';

interface Bulk {
  readonly resource: string;
  readonly operation: string;
  readonly create: string;
  readonly body: (context: Context) => object;
  readonly action: string;
  readonly params?: object;
  readonly read: string;
  readonly parameter: string;
  /** Whether a record is as the action leaves it; undefined when it deletes. */
  readonly shows?: (record: Readonly<Record<string, unknown>>) => boolean;
}
interface Result {
  readonly id: string;
  readonly status: string;
}
const bulks: readonly Bulk[] = [
  {
    resource: 'assets',
    operation: 'bulkAssets',
    create: 'createAsset',
    body: ({ world }) => ({ name: world.name('bulk'), assetType: 'Monitor', status: 'in_use' }),
    action: 'set_status',
    params: { status: 'retired' },
    read: 'getAsset',
    parameter: 'assetId',
    shows: ({ status }) => status === 'retired',
  },
  {
    resource: 'customers',
    operation: 'bulkCustomers',
    create: 'createCustomer',
    body: ({ world }) => ({ name: world.name('bulk'), rank: 'basic' }),
    action: 'set_rank',
    params: { rank: 'gold' },
    read: 'getCustomer',
    parameter: 'customerId',
    shows: ({ rank }) => rank === 'gold',
  },
  {
    resource: 'contracts',
    operation: 'bulkContracts',
    create: 'createContract',
    body: ({ world }) => ({
      name: world.name('bulk'),
      kind: 'retainer_flat_fee',
      startDate: '2026-01-01',
      fee: { amount: '10.00', currency: 'USD' },
    }),
    action: 'delete',
    read: 'getContract',
    parameter: 'contractId',
  },
  {
    resource: 'passwords',
    operation: 'bulkPasswords',
    create: 'createPassword',
    body: ({ world }) => ({ name: world.name('bulk'), secret: 'conformance-secret' }),
    action: 'set_reason_required',
    params: { reasonRequired: true },
    read: 'getPassword',
    parameter: 'passwordId',
    shows: ({ reasonRequired }) => reasonRequired === true,
  },
];

async function three(context: Context, bulk: Bulk): Promise<string[]> {
  const ids: string[] = [];
  for (const _ of [1, 2, 3]) ids.push((await make(context, bulk.create, bulk.body(context))).id);
  return ids;
}
const checksOf = (bulk: Bulk): Check[] =>
  promises(bulk.resource, [
    {
      id: `${bulk.operation}.each`,
      title: 'gives one result per record, in the order asked; one that is not there fails alone',
      clause: '#/components/schemas/BulkResults',
      run: async context => {
        const [one = '', two = '', last = ''] = await three(context, bulk);
        const ids = [last, 'conformance-missing', one, two];
        const body = { action: bulk.action, ids, params: bulk.params };
        const exchange = await context.client.call(bulk.operation, { body });
        const results = (expectStatus(exchange, 200).results ?? []) as Result[];
        const told = results.map(({ id }) => id);
        expect(
          told.join() === ids.join(),
          `the results are of ${told.join(', ')}, asked was ${ids.join(', ')}`,
          exchange,
        );
        const wrong = results.find(
          ({ id, status }) => (status === 'done') === (id === 'conformance-missing'),
        );
        expect(!wrong, `${wrong?.id} is ${wrong?.status}`, exchange);
        for (const id of [one, two, last]) {
          const read = await context.client.call(bulk.read, { path: { [bulk.parameter]: id } });
          if (bulk.shows) expect(bulk.shows(expectStatus(read, 200)), `${id} was not changed`, read);
          else expectProblem(read, 404);
        }
      },
    },
    {
      id: `${bulk.operation}.ids-or-filter`,
      title: 'takes exactly one of ids and filter',
      clause: '#/components/schemas/AssetBulk "Exactly one of ids and filter"',
      run: async ({ client }) => {
        const { action, params } = bulk;
        const both = { action, params, ids: ['conformance-missing'], filter: { q: 'conformance-missing' } };
        for (const body of [both, { action, params }])
          expectProblem(await client.call(bulk.operation, { body }), 400, 422);
      },
    },
    {
      id: `${bulk.operation}.unknown-action`,
      title: 'refuses an action that it does not know, and more than 500 ids',
      clause: '#/components/schemas/AssetBulk',
      run: async ({ client }) => {
        const ids = Array.from({ length: 501 }, (_, index) => `conformance-${index}`);
        for (const body of [
          { action: 'conformance_unknown', ids: ['x'] },
          { action: bulk.action, params: bulk.params, ids },
        ])
          expectProblem(await client.call(bulk.operation, { body }), 400, 422);
      },
    },
  ]);
export const bulkChecks = bulks.flatMap(checksOf);
