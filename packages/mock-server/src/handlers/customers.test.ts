import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createTestMock } from '../testing.ts';
import { contract } from '@customer-hub/server/parts/generated/contract';

describe('customers', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const ashgrove = { customerId: 'cus_1' },
    bakery = { customerId: 'cus_2' };
  const get = async (customerId: string) => (await mock.call('getCustomer', { path: { customerId } })).body;

  it('shows the customer of the drawings, value by value [OVR-05..10]', async () => {
    const {
      number,
      name,
      kind,
      rank,
      phone,
      fax,
      address,
      domains,
      website,
      businessId,
      ticketCreationLimit,
      accountManager,
      primaryContactIds,
      customFields,
      updatedBy,
      counts,
    } = await get('cus_1');
    assert.deepEqual(
      { number, name, kind, rank, phone, fax, domains, website, businessId, ticketCreationLimit },
      {
        number: '1042',
        name: 'Ashgrove Dental Group',
        kind: 'managed',
        rank: 'gold',
        phone: '+1 503 555 0167',
        fax: null,
        domains: ['ashgrovedental.com', 'ashgrove.care'],
        website: 'https://ashgrovedental.com',
        businessId: '93-2841077',
        ticketCreationLimit: 'known_contacts_only',
      },
    );
    assert.equal(
      `${address?.line1}, ${address?.line2}, ${address?.city}, ${address?.state} ${address?.postalCode}`,
      '1420 NW Ashgrove Ave, Suite 300, Portland, OR 97209',
    );
    assert.deepEqual(
      [accountManager?.name, updatedBy?.name, primaryContactIds],
      ['Dana Whitfield', 'Priya Raman', ['con_1']],
    );
    assert.deepEqual(
      [
        customFields.practice_system,
        customFields.after_hours,
        customFields.seats,
        customFields.backup,
        customFields.hipaa_officer,
      ],
      ['dentrix_g7_9', true, 64, ['veeam', 'hardened_repository'], 'Helen Halloran'],
    );
    assert.deepEqual(counts, {
      contacts: 48,
      devices: 214,
      contracts: 3,
      assets: 96,
      tickets: 17,
      alerts: 23,
      passwords: 31,
      attachments: 12,
      remoteAccess: 9,
      invoices: 14,
      notes: 6,
    });
  });

  it('lists managed and unmanaged ones, with search, filter, sort and facets [LST-01, LST-03, RNK-02]', async () => {
    const { body } = await mock.call('listCustomers', {
      query: { count: 'exact', facets: 'kind,rank', sort: '-rank,name', limit: 200 },
    });
    assert.equal(body.page.totalCount, 24);
    assert.ok((body.facets?.kind?.managed ?? 0) > 0 && (body.facets?.kind?.unmanaged ?? 0) > 0);
    const order = ['gold', 'silver', 'basic', 'blocked'];
    const ranks = body.items.map(({ rank }) => order.indexOf(rank));
    assert.deepEqual(
      ranks,
      ranks.toSorted((a, b) => b - a),
    );
    for (const q of ['ashgrove', '1042', 'cus_1', 'ashgrove.care', '93-2841077']) {
      const found = (await mock.call('listCustomers', { query: { q } })).body.items;
      assert.ok(
        found.some(({ id }) => id === 'cus_1'),
        q,
      );
    }
    const gold = (await mock.call('listCustomers', { query: { rank: ['gold'], kind: ['managed'] } })).body
      .items;
    assert.ok(gold.length > 0 && gold.every(({ rank, kind }) => rank === 'gold' && kind === 'managed'));
  });

  it('sorts by counts as they are now', async () => {
    const first = async () =>
      (await mock.call('listCustomers', { query: { sort: '-counts.notes', limit: 1 } })).body.items[0];
    const before = await first();
    for (let i = 0; i <= (before?.counts.notes ?? 0); i++)
      await mock.call('createNote', { path: bakery, body: { text: `Note ${i}` } });
    assert.equal((await first())?.id, 'cus_2');
  });

  it('is added with every field of the form, with its two system users and the guests of its domain [ADD-01..12]', async () => {
    const guests = (await mock.call('listAllContacts', { query: { unassigned: true, limit: 200 } })).body
      .items;
    const guest = guests.find(
      ({ email, portalAccess }) => email?.endsWith('@sunrise-yoga.example') && portalAccess !== 'suspended',
    );
    assert.ok(guest);
    const {
      status,
      headers,
      body: customer,
    } = await mock.call('createCustomer', {
      body: {
        name: '  Sunrise Yoga ',
        domains: ['Sunrise-Yoga.example'],
        address: { line1: '9 Hill Rd', city: 'Boise', country: 'US' },
        phone: '+1 208 555 0119',
        website: 'sunriseyoga.example',
        notes: 'Call after ten.',
        rank: 'silver',
      },
    });
    assert.equal(status, 201);
    assert.equal(headers.get('location'), `/v1/customers/${customer.id}`);
    assert.deepEqual(
      [
        customer.name,
        customer.kind,
        customer.domains,
        customer.website,
        customer.address?.state,
        customer.rank,
      ],
      ['Sunrise Yoga', 'unmanaged', ['sunrise-yoga.example'], 'https://sunriseyoga.example', null, 'silver'],
    );
    assert.match(customer.number, /^\d+$/);
    const system = (
      await mock.call('listContacts', {
        path: { customerId: customer.id },
        query: { system: ['monitor_agent', 'patch_agent'], sort: 'displayName' },
      })
    ).body.items;
    assert.deepEqual(
      system.map(({ displayName, email }) => [displayName, email]),
      [
        ['Monitor Agent', 'monitor.agent@sunrise-yoga.example'],
        ['Patch Management Agent', 'patch.management.agent@sunrise-yoga.example'],
      ],
    );
    const people = (await mock.call('listContacts', { path: { customerId: customer.id } })).body.items;
    assert.ok(people.some(({ id }) => id === guest.id));
    assert.equal((await get(customer.id)).counts.contacts, people.length);
  });

  it('refuses wrong values, each by its field', async () => {
    const { status, problem } = await mock.refused('createCustomer', {
      body: {
        name: ' ',
        website: 'javascript:alert(1)',
        phone: 'call me',
        accountManagerId: 'tec_99',
        customFields: { seats: -1, nope: 1 },
      },
    });
    assert.equal(status, 422);
    assert.deepEqual(
      problem.errors?.map(({ pointer }) => pointer),
      ['/name', '/phone', '/website', '/customFields/seats', '/customFields/nope', '/accountManagerId'],
    );
    const bad = await mock.refused('updateCustomer', {
      path: ashgrove,
      ifMatch: (await get('cus_1')).etag,
      body: { domains: ['ashgrovedental.com', 'nodot'] },
    });
    assert.deepEqual(
      bad.problem.errors?.map(({ pointer, code }) => [pointer, code]),
      [['/domains/1', 'invalid_domain']],
    );
  });

  it('merges address and custom fields per key, and knows who changed it when [OVR-11..20]', async () => {
    const before = await get('cus_1');
    await mock.clock.advance(5_000);
    const { body } = await mock.call('updateCustomer', {
      path: ashgrove,
      ifMatch: before.etag,
      body: {
        address: { postalCode: '97210' },
        customFields: { seats: 65, hipaa_officer: null },
        fax: '+1 503 555 0199',
      },
    });
    assert.deepEqual(
      [
        body.address?.postalCode,
        body.address?.city,
        body.customFields.seats,
        body.customFields.hipaa_officer,
        body.customFields.after_hours,
        body.fax,
      ],
      ['97210', 'Portland', 65, null, true, '+1 503 555 0199'],
    );
    assert.equal(body.updatedBy?.name, 'Dana Whitfield');
    assert.ok(body.updatedAt > before.updatedAt && body.etag !== before.etag);
    const late = await mock.refused('updateCustomer', {
      path: ashgrove,
      ifMatch: before.etag,
      body: { phone: '+1 503 555 0142' },
    });
    assert.equal(late.status, 412);
    assert.equal((late.problem.current as { fax: string }).fax, '+1 503 555 0199');
  });

  it('locks the name of a managed customer, not that of an unmanaged one [FLD-04, X-14]', async () => {
    const managed = await get('cus_1'),
      unmanaged = await get('cus_2');
    assert.deepEqual(
      managed.allowedActions.find(({ action }) => action === 'update:name'),
      { action: 'update:name', allowed: false, reason: 'managed' },
    );
    const { status, problem } = await mock.refused('updateCustomer', {
      path: ashgrove,
      ifMatch: managed.etag,
      body: { name: 'Other' },
    });
    assert.deepEqual([status, problem.code, problem.errors?.[0]?.pointer], [409, 'field_locked', '/name']);
    assert.equal(
      (
        await mock.call('updateCustomer', {
          path: bakery,
          ifMatch: unmanaged.etag,
          body: { name: 'Brightwater Bakery & Café' },
        })
      ).body.name,
      'Brightwater Bakery & Café',
    );
  });

  it('renames the system users when the domain changes, and refuses a domain of another customer', async () => {
    const taken = await mock.refused('updateCustomer', {
      path: bakery,
      ifMatch: (await get('cus_2')).etag,
      body: { domains: ['ASHGROVE.care'] },
    });
    assert.deepEqual(
      [taken.status, taken.problem.code, taken.problem.blockers?.[0]?.link],
      [409, 'domain_taken', '/v1/customers/cus_1'],
    );
    const { body } = await mock.call('updateCustomer', {
      path: ashgrove,
      ifMatch: (await get('cus_1')).etag,
      body: { domains: ['ashgrove.care', 'ashgrovedental.com'] },
    });
    const { items } = (
      await mock.call('listContacts', { path: ashgrove, query: { system: ['monitor_agent', 'patch_agent'] } })
    ).body;
    assert.deepEqual(
      items.map(({ email }) => email),
      ['monitor.agent@ashgrove.care', 'patch.management.agent@ashgrove.care'],
    );
    await mock.call('updateCustomer', {
      path: ashgrove,
      ifMatch: body.etag,
      body: { domains: ['ashgrovedental.com', 'ashgrove.care'] },
    });
  });

  it('finds whose an address is [SET-11]', async () => {
    const match = async (email: string) => (await mock.call('matchCustomer', { query: { email } })).body;
    assert.deepEqual((await match('new.person@Ashgrove.care')).customer, {
      id: 'cus_1',
      number: '1042',
      name: 'Ashgrove Dental Group',
    });
    assert.equal((await match('x@nobody-has-this.example')).customer, null);
    assert.equal((await mock.refused('matchCustomer', { query: { email: 'no-address' } })).status, 422);
  });

  it('names every reason against deletion, and does not count system users [REM-01..05, X-23]', async () => {
    const { body } = await mock.call('checkCustomerDeletion', { path: ashgrove });
    assert.deepEqual(body, {
      customerId: 'cus_1',
      deletable: false,
      blockers: [{ code: 'managed' }, { code: 'has_users', count: 48, link: '/v1/customers/cus_1/contacts' }],
      systemContacts: 2,
    });
    const { status, problem } = await mock.refused('deleteCustomer', {
      path: ashgrove,
      ifMatch: (await get('cus_1')).etag,
    });
    assert.deepEqual([status, problem.code, problem.blockers], [409, 'deletion_blocked', body.blockers]);
  });

  it('is deleted with its system users and brought back with them [REM-03]', async () => {
    const { body: made } = await mock.call('createCustomer', {
      body: { name: 'Short Stay', domains: ['short-stay.example'] },
    });
    const [agent] = (
      await mock.call('listContacts', { path: { customerId: made.id }, query: { system: ['monitor_agent'] } })
    ).body.items;
    assert.ok(agent);
    await mock.call('deleteCustomer', { path: { customerId: made.id }, ifMatch: made.etag });
    assert.equal((await mock.refused('getCustomer', { path: { customerId: made.id } })).status, 404);
    assert.equal((await mock.refused('getContact', { path: { contactId: agent.id } })).status, 404);
    const { body: back } = await mock.call('restoreCustomer', { path: { customerId: made.id } });
    assert.equal(back.name, 'Short Stay');
    assert.equal(
      (await mock.call('getContact', { path: { contactId: agent.id } })).body.email,
      'monitor.agent@short-stay.example',
    );
  });

  it('deletes many, each with its own result [REM-06]', async () => {
    const { body: made } = await mock.call('createCustomer', { body: { name: 'One of many' } });
    const { results } = (
      await mock.call('bulkCustomers', { body: { action: 'delete', ids: [made.id, 'cus_1', 'cus_999'] } })
    ).body;
    assert.deepEqual(
      results.map(({ id, status, problem }) => [id, status, problem?.code]),
      [
        [made.id, 'done', undefined],
        ['cus_1', 'failed', 'deletion_blocked'],
        ['cus_999', 'failed', 'not_found'],
      ],
    );
    assert.deepEqual(
      results[1]?.problem?.blockers?.map(({ code }) => code),
      ['managed', 'has_users'],
    );
    const ranked = (
      await mock.call('bulkCustomers', {
        body: {
          action: 'set_rank',
          filter: { facets: { rank: ['blocked'] }, excludeIds: [] },
          params: { rank: 'basic' },
        },
      })
    ).body.results;
    assert.ok(ranked.length > 0);
    assert.equal((await mock.call('listCustomers', { query: { rank: ['blocked'] } })).body.items.length, 0);
    assert.equal((await mock.refused('bulkCustomers', { body: { action: 'delete' } })).status, 422);
  });

  it('becomes managed, for good [ORG-09]', async () => {
    const { body: made } = await mock.call('createCustomer', { body: { name: 'Grows Up' } });
    const { body } = await mock.call('promoteCustomer', {
      path: { customerId: made.id },
      ifMatch: made.etag,
    });
    assert.equal(body.kind, 'managed');
    assert.equal(
      (await mock.refused('promoteCustomer', { path: { customerId: made.id }, ifMatch: body.etag })).problem
        .code,
      'already_managed',
    );
    assert.equal(
      (await mock.refused('promoteCustomer', { path: { customerId: made.id }, ifMatch: made.etag })).status,
      412,
    );
  });

  it('sums up what needs attention, as drawn', async () => {
    const { body } = await mock.call('getCustomerSummary', { path: ashgrove });
    assert.deepEqual(body.devices, { total: 214, online: 187, offline: 19, unreachable: 5, retired: 3 });
    assert.deepEqual(body.alerts, { total: 23, critical: 3, warning: 8, information: 12 });
    assert.deepEqual(
      [
        body.tickets.total,
        body.tickets.onTrack + body.tickets.paused + body.tickets.none,
        body.tickets.atRisk,
        body.tickets.breached,
      ],
      [17, 12, 3, 2],
    );
    assert.deepEqual(body.contractMinutes.total, {
      prepaid: 3600,
      used: 2550,
      remaining: 1290,
      overdrawn: 240,
    });
    assert.deepEqual(
      [body.contractMinutes.remote.overdrawn, body.patches.behind, body.patches.pendingReboot],
      [240, 17, 11],
    );
  });

  it('keeps the counts of open tickets and alerts [TKT, ALR]', async () => {
    const [alert] = (await mock.call('listAlerts', { path: ashgrove, query: { status: ['open'], limit: 1 } }))
      .body.items;
    assert.ok(alert);
    await mock.call('resolveAlert', { path: { alertId: alert.id }, body: {} });
    await mock.clock.advance(10);
    assert.equal((await get('cus_1')).counts.alerts, 22);
    assert.equal((await mock.call('getCustomerSummary', { path: ashgrove })).body.counts.alerts, 22);
  });

  it('comes from the platform when it is managed; what staff add here is unmanaged [ORG-03, ORG-06, ORG-07]', async () => {
    const { status, problem } = await mock.refused('createCustomer', {
      body: { name: 'By Hand', kind: 'managed' },
    });
    assert.deepEqual(
      [status, problem.errors?.map(({ pointer, code }) => [pointer, code])],
      [400, [['/kind', 'unknown_field']]],
    );
    assert.equal((await mock.call('createCustomer', { body: { name: 'By Hand' } })).body.kind, 'unmanaged');
    assert.ok((await mock.call('listCustomers', { query: { kind: ['managed'] } })).body.items.length > 0);
  });

  it('has tickets of its people and contracts while it is unmanaged, and nothing that only the platform knows [ORG-01, ORG-02, ORG-08, ORG-12, ORG-13]', async () => {
    const path = {
      customerId: (await mock.call('createCustomer', { body: { name: 'Stands Alone' } })).body.id,
    };
    const { body: person } = await mock.call('createContact', {
      path,
      body: { email: 'ana@alone.example', displayName: 'Ana Ruiz' },
    });
    const { body: ticket } = await mock.call('createTicket', {
      path,
      body: { title: 'Till is slow', contactId: person.id },
    });
    const { body: contract } = await mock.call('createContract', {
      path,
      body: { name: 'By the hour', kind: 'hourly', startDate: '2026-11-01' },
    });
    assert.deepEqual(
      (await mock.call('listTickets', { path })).body.items.map(({ id, contact }) => [id, contact?.id]),
      [[ticket.id, person.id]],
    );
    assert.deepEqual(
      (await mock.call('listContracts', { path })).body.items.map(({ id }) => id),
      [contract.id],
    );
    for (const list of ['listDevices', 'listAlerts', 'listRemoteAccess'] as const)
      assert.deepEqual((await mock.call(list, { path })).body.items, [], list);
  });

  it('tells which tabs are served to whom; of a managed one all [GEN-03, ORG-05]', async () => {
    const { tabs } = (await mock.call('getCustomerCapabilities', { path: ashgrove })).body;
    assert.deepEqual(
      tabs.map(({ tab }) => tab),
      contract.schemas.HubTab?.enum,
    );
    assert.ok(tabs.every(({ served }) => served));
    const few = (
      await mock.call('getCustomerCapabilities', { path: ashgrove, token: 'scopes=customer:read' })
    ).body.tabs;
    assert.deepEqual(
      few.find(({ tab }) => tab === 'passwords'),
      { tab: 'passwords', served: false, reason: 'no_permission' },
    );
  });

  it('is read-only to who may only read', async () => {
    const { body } = await mock.call('getCustomer', { path: bakery, token: 'read-only' });
    assert.ok(body.allowedActions.every(({ allowed, reason }) => !allowed && reason === 'no_permission'));
  });

  it('have a weak tag, because their counts change without it, which is taken as If-Match [S-11]', async () => {
    const path = { customerId: 'cus_1' },
      read = () => mock.call('getCustomer', { path });
    const before = await read();
    assert.equal(before.headers.get('etag'), `W/${before.body.etag}`);
    await mock.call('createNote', { path, body: { text: 'One more.' } });
    const after = await read();
    assert.equal(after.body.counts.notes, before.body.counts.notes + 1);
    assert.equal(after.body.etag, before.body.etag);
    await mock.call('updateCustomer', {
      path,
      body: { phone: '+1 503 555 0111' },
      ifMatch: after.headers.get('etag')!,
    });
  });
});
