import type { Context } from '../../run/check.ts';
import { applies, expect, expectCode, expectProblem, expectStatus } from '../../run/outcome.ts';
import type { Record_ } from '../records/kinds.ts';
import { itemsOf, make, promises } from './define.ts';

const own = async ({ client, world }: Context, more: object = {}): Promise<Record_> =>
  expectStatus(
    await client.call('createCustomer', { body: { name: world.name('customer'), ...more } }),
    201,
  ) as unknown as Record_;
const domainOf = ({ world }: Context): string => `d${world.name().replace(/\W+/g, '').toLowerCase()}.example`;
const systemUsers = async ({ client }: Context, customerId: string): Promise<Record<string, unknown>[]> => {
  const query = { system: ['monitor_agent', 'patch_agent'] };
  const exchange = await client.call('listContacts', { path: { customerId }, query });
  expectStatus(exchange, 200);
  return itemsOf(exchange.body);
};
const listsOfCounts: Readonly<Record<string, [list: string, query: Record<string, string[]>]>> = {
  contacts: ['listContacts', {}],
  devices: ['listDevices', {}],
  contracts: ['listContracts', {}],
  assets: ['listAssets', {}],
  tickets: ['listTickets', { statusGroup: ['open', 'pending'] }],
  alerts: ['listAlerts', { status: ['open'] }],
  passwords: ['listPasswords', {}],
  attachments: ['listAttachments', {}],
  remoteAccess: ['listRemoteAccess', {}],
  invoices: ['listInvoices', {}],
  notes: ['listNotes', {}],
};

export const customerChecks = promises('customers', [
  {
    id: 'createCustomer.system-users',
    title: 'with a domain, two system users are made with addresses in it',
    run: async context => {
      const domain = domainOf(context);
      const { id } = await own(context, { domains: [domain] });
      const users = await systemUsers(context, id);
      expect(users.length === 2, `${users.length} system users were made`, context.client.last);
      const strange = users.find(({ email }) => !String(email).endsWith(`@${domain}`));
      expect(!strange, `${String(strange?.email)} is not in ${domain}`, context.client.last);
    },
  },
  {
    id: 'createCustomer.domain-taken',
    title: 'a domain that another customer holds is refused',
    clause: '#/components/responses/Conflict "domain_taken"',
    run: async context => {
      const domain = domainOf(context);
      await own(context, { domains: [domain] });
      const body = { name: context.world.name('customer'), domains: [domain.toUpperCase()] };
      expectCode(await context.client.call('createCustomer', { body }), 'domain_taken', 409);
    },
  },
  {
    id: 'matchCustomer.finds',
    title:
      'an address is placed by its domain, whatever its case; a leading dot takes subdomains; the longest wins',
    run: async context => {
      const domain = domainOf(context);
      const plain = await own(context, { domains: [domain] });
      const below = await own(context, { domains: [`.${domain}`] });
      const nearer = await own(context, { domains: [`.lab.${domain}`] });
      const placed = async (email: string): Promise<unknown> => {
        const { status, body } = await context.client.call('matchCustomer', { query: { email } });
        const { customerId, customer } = (body ?? {}) as {
          customerId?: unknown;
          customer?: { id?: unknown } | null;
        };
        return status === 404 ? undefined : (customerId ?? customer?.id);
      };
      for (const [email, id] of [
        [`ann@${domain.toUpperCase()}`, plain.id],
        [`ann@mail.${domain}`, below.id],
        [`ann@a.lab.${domain}`, nearer.id],
      ] as const)
        expect((await placed(email)) === id, `${email} is not placed at ${id}`, context.client.last);
    },
  },
  {
    id: 'deleteCustomer.blocked',
    title: 'a customer with people is not deleted; the blocker tells how many, and where',
    run: async context => {
      const customer = await own(context);
      const path = { customerId: customer.id };
      const body = { email: `ann@${domainOf(context)}` };
      expectStatus(await context.client.call('createContact', { path, body }), 201);
      const { etag } = expectStatus(await context.client.call('getCustomer', { path }), 200);
      const exchange = await context.client.call('deleteCustomer', { path, ifMatch: String(etag) });
      const { blockers = [] } = expectCode(exchange, 'deletion_blocked', 409);
      const blocker = blockers.find(({ code }) => code === 'has_users') as
        { count?: number; link?: string } | undefined;
      expect(blocker?.count === 1, `has_users is ${JSON.stringify(blocker)}`, exchange);
      const check = await context.client.call('checkCustomerDeletion', { path });
      const { deletable, blockers: told } = expectStatus(check, 200);
      expect(deletable === false, 'checkCustomerDeletion says it can be deleted', check);
      expect(
        JSON.stringify(told) === JSON.stringify(blockers),
        'checkCustomerDeletion names other blockers',
        check,
      );
    },
  },
  {
    id: 'deleteCustomer.system-users',
    title: 'its system users do not block, go with it and come back with it',
    run: async context => {
      const { id } = await own(context, { domains: [domainOf(context)] });
      const path = { customerId: id };
      const { etag } = expectStatus(await context.client.call('getCustomer', { path }), 200);
      const [user] = await systemUsers(context, id);
      expectStatus(await context.client.call('deleteCustomer', { path, ifMatch: String(etag) }), 204);
      applies(user !== undefined, 'no system user was made');
      expectProblem(await context.client.call('getContact', { path: { contactId: String(user.id) } }), 404);
      expectStatus(await context.client.call('restoreCustomer', { path }), 200);
      expect(
        (await systemUsers(context, id)).length === 2,
        'its system users did not come back',
        context.client.last,
      );
    },
  },
  {
    id: 'promoteCustomer.refuses',
    title: 'needs If-Match; a managed customer gives already_managed',
    run: async ({ client, world }) => {
      const customer = await own({ client, world });
      expectProblem(await client.call('promoteCustomer', { path: { customerId: customer.id } }), 428);
      const managed = (await world.customers()).find(({ kind }) => kind === 'managed');
      applies(managed !== undefined, 'there is no managed customer');
      const ask = { path: { customerId: String(managed.id) }, ifMatch: String(managed.etag) };
      const exchange = await client.call('promoteCustomer', ask);
      applies(exchange.status !== 412, 'somebody changed the customer meanwhile');
      expectCode(exchange, 'already_managed', 409);
    },
  },
  {
    id: 'replaceCustomerSettings.mirror',
    title: 'what settings share with the customer shows there, under one etag',
    run: async ({ client, world }) => {
      const customer = await own({ client, world });
      const path = { customerId: customer.id };
      const { etag, id: _, ...now } = expectStatus(await client.call('getCustomerSettings', { path }), 200);
      expect(
        etag === customer.etag,
        `settings have etag ${String(etag)}, the customer ${customer.etag}`,
        client.last,
      );
      const {
        outgoingMailAddressId,
        accountManagerId,
        autoAssign,
        primaryContactIds,
        collaborators,
        domains,
      } = now;
      const body = {
        outgoingMailAddressId,
        accountManagerId,
        autoAssign,
        primaryContactIds,
        collaborators,
        domains,
      };
      const ask = { path, ifMatch: String(etag), body: { ...body, ticketCreationLimit: 'blocked' } };
      expectStatus(await client.call('replaceCustomerSettings', ask), 200);
      const after = expectStatus(await client.call('getCustomer', { path }), 200);
      expect(after.ticketCreationLimit === 'blocked', 'the customer shows another limit', client.last);
    },
  },
  {
    id: 'getCustomer.counts',
    title: 'counts are the totals of its lists, also in the summary',
    clause: '#/components/schemas/CustomerCounts',
    phase: 'read',
    run: async ({ client, world }) => {
      const { customerId } = await world.stage();
      const path = { customerId };
      const { counts } = expectStatus(await client.call('getCustomer', { path }), 200);
      const exchange = client.last;
      const summary = expectStatus(await client.call('getCustomerSummary', { path }), 200);
      for (const [name, count] of Object.entries(counts as Record<string, number>)) {
        const [list, query] = listsOfCounts[name] ?? [];
        if (!list) continue;
        const page = await client.call(list, {
          path,
          query: { ...query, count: 'exact', limit: 1 },
          any: true,
        });
        if (page.status !== 200) continue;
        const { totalCount } = (page.body as { page: { totalCount?: number } }).page;
        expect(count === totalCount, `counts.${name} is ${count}, ${list} has ${totalCount}`, exchange);
        const told = (summary.counts as Record<string, number>)[name];
        expect(told === count, `the summary counts ${told} ${name}, the customer ${count}`, client.last);
      }
    },
  },
]);

export const contactChecks = promises('contacts', [
  {
    id: 'createContact.email-taken',
    title: 'an address in use is refused, whatever its case, with a link to who has it',
    run: async context => {
      const email = `ann@${domainOf(context)}`;
      const { id } = await make(context, 'createContact', { email });
      const path = { customerId: await context.world.workshop() };
      const exchange = await context.client.call('createContact', {
        path,
        body: { email: email.toUpperCase() },
      });
      const { blockers = [] } = expectCode(exchange, 'email_taken', 409);
      expect(
        blockers.some(({ link }) => link?.includes(id)),
        'no blocker links to the contact that has it',
        exchange,
      );
    },
  },
  {
    id: 'createContact.bad-email',
    title: 'what is no address is refused, with a pointer to it',
    clause: '#/components/responses/Invalid',
    run: async ({ client, world }) => {
      const path = { customerId: await world.workshop() };
      for (const email of ['ann', 'ann@', 'ann@host', '@host.example']) {
        const exchange = await client.call('createContact', { path, body: { email } });
        const { errors = [] } = expectProblem(exchange, 422);
        expect(
          errors.some(({ pointer }) => pointer === '/email'),
          'errors does not point at /email',
          exchange,
        );
      }
    },
  },
  {
    id: 'unlinkContact.life',
    title: 'unlinked it stays in the directory without a customer; link brings it back',
    run: async context => {
      const { client, world } = context;
      const { id } = await make(context, 'createContact', { email: `ann@${domainOf(context)}` });
      const customerId = await world.workshop();
      const ask = { path: { contactId: id }, body: { customerId } };
      const unlinked = await client.call('unlinkContact', ask);
      expect(expectStatus(unlinked, 200).customerId === null, 'customerId is not null', unlinked);
      const list = await client.call('listContacts', { path: { customerId }, query: { limit: 200 } });
      expect(!itemsOf(list.body).some(row => row.id === id), 'it is still on the list of the customer', list);
      expectStatus(await client.call('getContact', { path: { contactId: id } }), 200);
      const linked = await client.call('linkContact', ask);
      expect(expectStatus(linked, 200).customerId === customerId, 'link does not bring it back', linked);
      const other = await own(context);
      const refused = await client.call('linkContact', { ...ask, body: { customerId: other.id } });
      expectCode(refused, 'other_customer', 409);
    },
  },
  {
    id: 'registerContact.manual',
    title: 'manual registers at once, a second time is refused',
    run: async context => {
      const { id } = await make(context, 'createContact', { email: `ann@${domainOf(context)}` });
      const ask = { path: { contactId: id }, body: { method: 'manual' } };
      const exchange = await context.client.call('registerContact', ask);
      expect(expectStatus(exchange, 200).registration === 'registered', 'it is not registered', exchange);
      expectCode(await context.client.call('registerContact', ask), 'already_registered', 409);
    },
  },
  {
    id: 'updateContact.names',
    title: 'name parts and display name follow each other',
    run: async context => {
      const { id, etag } = await make(context, 'createContact', {
        email: `ann@${domainOf(context)}`,
        displayName: 'Ann Kit',
      });
      const ask = {
        path: { contactId: id },
        ifMatch: etag,
        body: { givenName: 'Berta', familyName: 'Works' },
      };
      const exchange = await context.client.call('updateContact', ask);
      const told = String(expectStatus(exchange, 200).displayName);
      expect(told.includes('Berta') && told.includes('Works'), `displayName is ${told}`, exchange);
    },
  },
]);
