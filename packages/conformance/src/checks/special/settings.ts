import type { Check, Context } from '../../run/check.ts';
import { expect, expectProblem, expectStatus } from '../../run/outcome.ts';
import { newCustomer } from '../../run/stage.ts';
import { differing } from '../records/record-check.ts';
import { promises, type Promise_ } from './define.ts';

/** What there is one of: read as a whole, and replaced as a whole. */
interface Whole {
  readonly resource: string;
  readonly name: string;
  readonly path: (context: Context) => Promise<Record<string, string>>;
  /** What of the answer is sent back. */
  readonly input: (record: Readonly<Record<string, unknown>>) => object;
  /** Bodies that are refused. */
  readonly bad: readonly object[];
}
/** A customer of its own, because others change the workshop meanwhile. */
const ofOwn = async ({ client, world }: Context): Promise<Record<string, string>> => ({
  customerId: await world.once('customer of settings', () => newCustomer(client, world.name('settings'))),
});
const settings = [
  'outgoingMailAddressId',
  'accountManagerId',
  'autoAssign',
  'primaryContactIds',
  'collaborators',
  'domains',
  'ticketCreationLimit',
];
const only = (names: readonly string[]) => (record: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(names.map(name => [name, record[name]]));

const wholes: readonly Whole[] = [
  {
    resource: 'customers',
    name: 'CustomerSettings',
    path: ofOwn,
    input: only(settings),
    bad: [{}, { autoAssign: 'yes' }],
  },
  {
    resource: 'custom-fields',
    name: 'CustomerForms',
    path: ofOwn,
    input: only(['forms']),
    bad: [{}, { forms: [{ formId: 'conformance-missing', values: {} }] }],
  },
  {
    resource: 'preferences',
    name: 'PinnedFields',
    path: async () => ({}),
    input: only(['fields']),
    bad: [
      { fields: ['phone', 'address'] },
      { fields: ['phone', 'address', 'postalCode', 'fax', 'domains', 'website', 'businessId'] },
      { fields: ['phone', 'phone', 'address'] },
    ],
  },
  {
    resource: 'preferences',
    name: 'Views',
    path: async () => ({ tab: 'assets' }),
    input: only(['activeId', 'views']),
    bad: [{}, { activeId: null, views: 'none' }],
  },
  {
    resource: 'preferences',
    name: 'ImportMappings',
    path: async () => ({ kind: 'contacts' }),
    input: only(['mappings']),
    bad: [{}],
  },
  {
    resource: 'alerts',
    name: 'AlertSettings',
    path: ofOwn,
    input: only(['rules', 'folders']),
    bad: [{}, { rules: { enabled: 'yes' }, folders: [] }],
  },
];
const moves = ['etag', 'updatedAt', 'updatedBy', 'allowedActions', 'createdAt'];

type State = (context: Context) => Promise<Record<string, unknown>>;
const goodOf = ({ name, path, input }: Whole, put: string, state: State): Promise_ => ({
  id: `${put}.same`,
  title: 'what was read can be put back, and is read so again',
  clause: `#/components/schemas/${name}Input`,
  run: async context => {
    const before = await state(context);
    const ask = { path: await path(context), ifMatch: String(before.etag), body: input(before) };
    const exchange = await context.client.call(put, ask);
    const after = expectStatus(exchange, 200);
    const other = differing(before, after, moves);
    expect(other.length === 0, `it differs in ${other.join(', ')}`, exchange);
    const lost = differing(after, await state(context), ['allowedActions']);
    expect(lost.length === 0, `read again it differs in ${lost.join(', ')}`, context.client.last);
  },
});
const versionsOf = ({ path, input }: Whole, put: string, state: State): Promise_[] => [
  {
    id: `${put}.no-if-match`,
    title: 'without If-Match nothing is replaced: 428',
    clause: '#/components/responses/PreconditionRequired',
    run: async context => {
      const before = await state(context);
      const ask = { path: await path(context), body: input(before) };
      expectProblem(await context.client.call(put, ask), 428);
      expect(
        (await state(context)).etag === before.etag,
        'it was replaced all the same',
        context.client.last,
      );
    },
  },
  {
    id: `${put}.old-version`,
    title: 'an old version is refused with the one as it stands: 412',
    clause: '#/components/responses/PreconditionFailed',
    run: async context => {
      const before = await state(context);
      const ask = { path: await path(context), ifMatch: '"conformance"', body: input(before) };
      const exchange = await context.client.call(put, ask);
      const { current } = expectProblem(exchange, 412);
      expect(current?.etag === before.etag, `current has etag ${String(current?.etag)}`, exchange);
    },
  },
];
const badOf = ({ name, path, input, bad }: Whole, put: string, state: State): Promise_ => ({
  id: `${put}.invalid`,
  title: 'a body that breaks the rules is refused, and nothing is replaced',
  clause: `#/components/schemas/${name}Input`,
  run: async context => {
    const before = await state(context);
    const where = await path(context);
    for (const body of bad) {
      const ask = { path: where, ifMatch: String(before.etag), body };
      const exchange = await context.client.call(put, ask);
      if (exchange.status < 300) await putBack(context, put, where, input(before), exchange.body);
      expectProblem(exchange, 422, 400);
    }
  },
});
const checksOf = (whole: Whole): Check[] => {
  const [get, put] = [`get${whole.name}`, `replace${whole.name}`];
  const state: State = async context =>
    expectStatus(await context.client.call(get, { path: await whole.path(context) }), 200);
  const list = [goodOf(whole, put, state), ...versionsOf(whole, put, state), badOf(whole, put, state)];
  const inTurn = (one: Promise_): Promise_ => ({
    ...one,
    run: context => context.world.inTurn(whole.name, () => one.run(context)),
  });
  return promises(whole.resource, list.map(inTurn));
};
/** A server that takes what it must not take has lost what was there. */
async function putBack(
  context: Context,
  put: string,
  path: Record<string, string>,
  body: object,
  now: unknown,
): Promise<void> {
  const ifMatch = String((now as { etag?: unknown } | undefined)?.etag);
  await context.client.call(put, { path, ifMatch, body });
}
export const settingsChecks = wholes.flatMap(checksOf);
