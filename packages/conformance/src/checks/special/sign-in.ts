import type { Contract, Operation } from '../../contract/contract.ts';
import type { Check, Context } from '../../run/check.ts';
import { expect, expectProblem, NotServed } from '../../run/outcome.ts';

const missing = 'conformance-missing';
/** A customer who is there; anything else is made up, so that nothing can happen to it. */
async function pathOf(
  { world }: Context,
  { parameters }: Operation,
): Promise<[Record<string, string>, number[]]> {
  const names = parameters.filter(one => one.in === 'path').map(({ name }) => name);
  const [customer] = names.includes('customerId') ? await world.customers() : [];
  const path = names.map(name => [name, name === 'customerId' && customer ? String(customer.id) : missing]);
  // Of what is not there, a server may say so before it asks who wants to know.
  const others = names.some(name => name !== 'customerId' || !customer);
  return [Object.fromEntries(path) as Record<string, string>, others ? [404] : []];
}
const reads = (operation: Operation): Pick<Check, 'phase' | 'writes'> =>
  operation.method === 'GET' ? { phase: 'read' } : { phase: 'write', writes: true };

const noToken = (operation: Operation): Check => ({
  id: `${operation.resource}.${operation.id}.no-token`,
  title: `${operation.id}: nothing is told or done without a token`,
  resource: operation.resource,
  clause: '#/components/responses/Unauthorized',
  ...reads(operation),
  run: async context => {
    const [path, also] = await pathOf(context, operation);
    const exchange = await context.client.call(operation.id, { path, token: null, any: true });
    if (exchange.status === 501) throw new NotServed(`${operation.id} is not served`);
    expectProblem(exchange, 401, ...also);
  },
});

const scope = (operation: Operation): Check => ({
  id: `${operation.resource}.${operation.id}.scope`,
  title: `${operation.id}: a token without ${operation.scopes.join(', ')} is refused, and told which scope it lacks`,
  resource: operation.resource,
  clause: '#/components/responses/Forbidden',
  ...reads(operation),
  needs: 'read-only token',
  run: async context => {
    const [path, also] = await pathOf(context, operation);
    const token = context.world.options.readOnlyToken ?? null;
    const exchange = await context.client.call(operation.id, { path, token, any: true });
    if (exchange.status === 501) throw new NotServed(`${operation.id} is not served`);
    const { requiredScope = '' } = expectProblem(exchange, 403, ...also);
    if (exchange.status === 403)
      expect(
        operation.scopes.includes(requiredScope),
        `requiredScope is ${requiredScope || 'missing'}`,
        exchange,
      );
  },
});

const others = ['PATCH', 'PUT', 'DELETE', 'POST'];
function method(contract: Contract, resource: string): Check[] {
  const own = [...contract.operations.values()].filter(one => one.resource === resource);
  const first =
    own.find(({ path }) => !path.includes('{')) ??
    own.find(({ path }) => /^[^{]*\{customerId\}[^{]*$/.test(path));
  if (!first) return [];
  const known = own.filter(({ path }) => path === first.path).map(one => one.method);
  const strange = others.find(one => !known.includes(one));
  if (strange === undefined) return [];
  return [
    {
      id: `${resource}.method`,
      title: `${strange} ${first.path}: a method that the address does not have is refused`,
      resource,
      phase: 'write',
      writes: true,
      clause: '#/components/responses/Refused',
      run: async context => {
        const [path] = await pathOf(context, first);
        const address = first.path.replace(/\{(\w+)\}/g, (_, name: string) => path[name] ?? missing);
        const exchange = await context.client.raw(strange, address);
        if (exchange.status === 501) throw new NotServed(`${first.path} is not served`);
        expectProblem(exchange, 405);
      },
    },
  ];
}

const account: Check[] = [
  {
    id: 'account.getAccount.challenge',
    title: 'getAccount: 401 tells by WWW-Authenticate that it wants a bearer token',
    resource: 'account',
    phase: 'read',
    clause: '#/components/securitySchemes/bearer "scheme: bearer" (RFC 6750, section 3)',
    run: async ({ client }) => {
      const exchange = await client.call('getAccount', { token: null, any: true });
      expectProblem(exchange, 401);
      const told = exchange.headers.get('www-authenticate');
      expect(/^bearer\b/i.test(told ?? ''), `WWW-Authenticate is ${told ?? 'missing'}`, exchange);
    },
  },
  {
    id: 'account.getAccount.request-id-kept',
    title: 'getAccount: the id that the request brings is that of its answer',
    resource: 'account',
    phase: 'read',
    clause: '#/components/headers/X-Request-Id',
    run: async ({ client }) => {
      const id = 'conformance-request-1';
      const exchange = await client.call('getAccount', { headers: { 'x-request-id': id }, any: true });
      const told = exchange.headers.get('x-request-id');
      expect(told === id, `X-Request-Id is ${told ?? 'missing'}, the request brought ${id}`, exchange);
    },
  },
  {
    id: 'account.getAccount.bad-token',
    title: 'getAccount: a header that is no bearer token is refused',
    resource: 'account',
    phase: 'read',
    clause: '#/components/securitySchemes/bearer',
    run: async ({ client }) => {
      for (const authorization of ['Basic a2l0OmtpdA==', 'Bearer', 'Bearer  '])
        expectProblem(
          await client.call('getAccount', { token: null, headers: { authorization }, any: true }),
          401,
        );
    },
  },
];

export const signInChecks = (contract: Contract): Check[] => [
  ...account,
  ...[...contract.operations.values()].flatMap(operation => [
    ...(operation.isPublic ? [] : [noToken(operation)]),
    ...(operation.method !== 'GET' && operation.scopes.some(one => !one.endsWith(':read'))
      ? [scope(operation)]
      : []),
  ]),
  ...contract.resources.flatMap(resource => method(contract, resource)),
];
