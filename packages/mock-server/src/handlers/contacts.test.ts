import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createTestMock } from '../testing.ts';

describe('contacts', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const path = { customerId: 'cus_1' },
    elsewhere = { customerId: 'cus_3' };
  const get = async (contactId: string) => (await mock.call('getContact', { path: { contactId } })).body;
  let made = 0;
  const add = async (body: object = {}) =>
    (
      await mock.call('createContact', {
        path,
        body: { email: `new${++made}@ashgrovedental.com`, displayName: `New Person${made}`, ...body },
      })
    ).body;
  const reasonOf = (contact: Awaited<ReturnType<typeof get>>, name: string) =>
    contact.allowedActions.find(({ action }) => action === name)?.reason;

  it('lists the people of the drawings, without system users [CON-01..10]', async () => {
    const { body } = await mock.call('listContacts', {
      path,
      query: { count: 'exact', sort: '-updatedAt', limit: 200, facets: 'status,registration' },
    });
    assert.equal(body.page.totalCount, 48);
    assert.ok(body.items.every(({ system }) => system === null));
    assert.deepEqual(
      body.items
        .slice(0, 5)
        .map(({ displayName, jobTitle, email, phone, devices }) => [
          displayName,
          jobTitle,
          email,
          phone,
          devices.map(({ name }) => name).join(),
        ]),
      [
        [
          'Helen Halloran',
          'Practice manager',
          'helen.halloran@ashgrovedental.com',
          '+1 503 555 0150',
          'MBP-HHALLORAN',
        ],
        ['Diego Reyes', 'IT coordinator', 'diego.reyes@ashgrovedental.com', '+1 503 555 0151', 'MBP-DREYES'],
        ['Tina Lopez', 'Front desk lead', 'tina.lopez@ashgrovedental.com', '+1 503 555 0152', 'AGD-FRONT-01'],
        ['Rolf Jensen', 'Receptionist', 'rolf.jensen@ashgrovedental.com', '+1 503 555 0153', 'AGD-FRONT-02'],
        ['Kavi Patel', 'Receptionist', 'kavi.patel@ashgrovedental.com', '+1 503 555 0154', 'AGD-FRONT-03'],
      ],
    );
    assert.deepEqual(
      body.items.slice(0, 5).map(({ updatedAt }) => updatedAt.slice(5, 10)),
      ['11-22', '11-21', '11-20', '11-18', '11-18'],
    );
    assert.equal(body.items[0]?.isPrimary, true);
    assert.equal(
      Object.values(body.facets?.status ?? {}).reduce((sum, count) => sum + count, 0),
      48,
    );
  });

  it('searches names and addresses [CON-11]', async () => {
    const names = async (q: string) =>
      (await mock.call('listContacts', { path, query: { q } })).body.items.map(
        ({ displayName }) => displayName,
      );
    assert.deepEqual(await names('len hallo'), ['Helen Halloran']);
    assert.deepEqual(await names('front desk'), []);
    assert.deepEqual(await names('helen.halloran@'), ['Helen Halloran']);
  });

  it('shows the directory of everybody, and who has no customer [USR-02]', async () => {
    const all = (await mock.call('listAllContacts', { query: { count: 'exact' } })).body.page.totalCount ?? 0;
    const loose = (await mock.call('listAllContacts', { query: { unassigned: true, limit: 200 } })).body
      .items;
    const placed =
      (await mock.call('listAllContacts', { query: { unassigned: false, count: 'exact' } })).body.page
        .totalCount ?? 0;
    assert.ok(
      loose.length > 5 &&
        loose.every(({ customerId, customerName }) => customerId === null && customerName === null),
    );
    assert.equal(placed + loose.length, all);
    const gold = (await mock.call('listAllContacts', { query: { rank: ['gold'], sort: 'customerName' } }))
      .body.items;
    assert.ok(gold.every(({ customerRank, customerName }) => customerRank === 'gold' && customerName));
  });

  it('adds one with every field; the address is the login and unique [CON-14, USR-04..09, USR-22]', async () => {
    const contact = await add({
      email: ' Mona.Ferris@Ashgrove.care ',
      displayName: 'Ferris, Mona',
      phone: '+1 503 555 0188',
      mobile: null,
      jobTitle: 'Dentist',
      timeZone: 'America/Boise',
      notes: 'Left-handed',
      isPrimary: true,
      deviceIds: ['dev_40'],
      customFields: { badge: '42' },
    });
    assert.deepEqual(
      [
        contact.email,
        contact.displayName,
        contact.givenName,
        contact.familyName,
        contact.registration,
        contact.portalAccess,
        contact.isPrimary,
        contact.deviceIds,
      ],
      ['mona.ferris@ashgrove.care', 'Mona Ferris', 'Mona', 'Ferris', 'guest', 'none', true, ['dev_40']],
    );
    const { status, problem } = await mock.refused('createContact', {
      path: elsewhere,
      body: { email: 'MONA.ferris@ashgrove.care' },
    });
    assert.deepEqual(
      [status, problem.code, problem.blockers?.[0]?.link],
      [409, 'email_taken', `/v1/contacts/${contact.id}`],
    );
    assert.equal(
      (await add({ displayName: undefined, email: 'only.mail@ashgrove.care' })).displayName,
      'only.mail',
    );
  });

  it('refuses wrong values, each by its field, with what was probably meant', async () => {
    const { status, problem } = await mock.refused('createContact', {
      path,
      body: {
        email: 's.okafor@ashgrovedental',
        phone: 'none',
        timeZone: 'Mars/Olympus',
        deviceIds: ['dev_999999'],
        customFields: { badge: 7 },
      },
    });
    assert.equal(status, 422);
    assert.deepEqual(
      problem.errors?.map(({ pointer }) => pointer),
      ['/email', '/phone', '/timeZone', '/deviceIds/0', '/customFields/badge'],
    );
    assert.match(problem.errors?.[0]?.message ?? '', /Did you mean s\.okafor@ashgrovedental\.com/);
  });

  it('starts registration as chosen [USR-10..20]', async () => {
    assert.equal((await add({ registration: { method: 'default' } })).registration, 'guest');
    assert.equal((await add({ registration: { method: 'manual' } })).registration, 'guest');
    assert.equal(
      (await add({ registration: { method: 'activation_email' } })).registration,
      'pending_activation',
    );
    const at = await add({
      registration: { method: 'temporary_password', password: 'correct horse', mustChangePassword: true },
    });
    assert.deepEqual(
      [at.registration, at.mustChangePassword, at.portalAccess],
      ['registered', true, 'active'],
    );
    assert.equal(JSON.stringify(at).includes('correct horse'), false);
    const missing = await mock.refused('createContact', {
      path,
      body: { email: 'x@ashgrove.care', registration: { method: 'temporary_password' } },
    });
    assert.equal(missing.problem.errors?.[0]?.pointer, '/registration/password');
  });

  it('registers a guest, once [USR-14, USR-23]', async () => {
    const guest = await add();
    const { body: waiting } = await mock.call('registerContact', {
      path: { contactId: guest.id },
      body: { method: 'activation_email' },
    });
    assert.equal(waiting.registration, 'pending_activation');
    const { body } = await mock.call('registerContact', {
      path: { contactId: guest.id },
      body: { method: 'manual' },
    });
    assert.deepEqual(
      [body.registration, body.portalAccess, reasonOf(body, 'register')],
      ['registered', 'active', 'already_registered'],
    );
    const { status, problem } = await mock.refused('registerContact', {
      path: { contactId: guest.id },
      body: { method: 'manual' },
    });
    assert.deepEqual([status, problem.code, problem.allowedNext], [409, 'already_registered', []]);
  });

  it('changes names together, and only what is sent [X-16]', async () => {
    const before = await add({ displayName: 'Tina Ortiz', phone: '1' });
    const { body: split } = await mock.call('updateContact', {
      path: { contactId: before.id },
      ifMatch: before.etag,
      body: { displayName: 'Ortiz, Christina' },
    });
    assert.deepEqual(
      [split.givenName, split.familyName, split.displayName, split.phone],
      ['Christina', 'Ortiz', 'Christina Ortiz', '1'],
    );
    const { body: joined } = await mock.call('updateContact', {
      path: { contactId: before.id },
      ifMatch: split.etag,
      body: { familyName: 'van der Berg' },
    });
    assert.deepEqual([joined.displayName, joined.givenName], ['Christina van der Berg', 'Christina']);
    assert.equal(
      (
        await mock.refused('updateContact', {
          path: { contactId: before.id },
          ifMatch: before.etag,
          body: { phone: '2' },
        })
      ).status,
      412,
    );
  });

  it('deactivation suspends the portal, activation brings it back [CON-09]', async () => {
    const contact = await add({ registration: { method: 'temporary_password', password: 'correct horse' } });
    const { body: off } = await mock.call('updateContact', {
      path: { contactId: contact.id },
      ifMatch: contact.etag,
      body: { status: 'deactivated' },
    });
    assert.deepEqual([off.status, off.portalAccess], ['deactivated', 'suspended']);
    const { results } = (
      await mock.call('bulkContacts', {
        body: { action: 'activate', ids: [contact.id, contact.id, 'con_1'] },
      })
    ).body;
    assert.deepEqual(
      results.map(({ status }) => status),
      ['done', 'skipped'],
    );
    assert.equal((await get(contact.id)).portalAccess, 'active');
  });

  it('removal takes people off the list and suspends their login; it can be undone [RMU-01..05, X-17]', async () => {
    const one = await add({
        registration: { method: 'temporary_password', password: 'correct horse' },
        isPrimary: true,
      }),
      two = await add();
    const { results } = (
      await mock.call('bulkContacts', {
        body: { action: 'unlink', ids: [one.id, two.id, 'con_999999'], params: { customerId: 'cus_1' } },
      })
    ).body;
    assert.deepEqual(
      results.map(({ status, problem }) => problem?.code ?? status),
      ['done', 'done', 'not_found'],
    );
    const removed = await get(one.id);
    assert.deepEqual(
      [removed.customerId, removed.portalAccess, removed.isPrimary, reasonOf(removed, 'unlink')],
      [null, 'suspended', false, 'no_customer'],
    );
    assert.ok(!(await mock.call('getCustomer', { path })).body.primaryContactIds.includes(one.id));
    await mock.call('bulkContacts', {
      body: { action: 'relink', ids: [one.id, two.id], params: { customerId: 'cus_1' } },
    });
    assert.deepEqual(
      [(await get(one.id)).customerId, (await get(one.id)).portalAccess, (await get(two.id)).portalAccess],
      ['cus_1', 'active', 'none'],
    );
    assert.equal(
      (await mock.refused('unlinkContact', { path: { contactId: one.id }, body: { customerId: 'cus_3' } }))
        .problem.code,
      'other_customer',
    );
    assert.equal(
      (await mock.refused('linkContact', { path: { contactId: one.id }, body: { customerId: 'cus_3' } }))
        .problem.code,
      'other_customer',
    );
  });

  it('removes everybody a filter shows, except a few', async () => {
    const all = (await mock.call('listContacts', { path: elsewhere, query: { limit: 200 } })).body.items;
    const kept = all[0];
    assert.ok(kept && all.length > 1);
    const { results } = (
      await mock.call('bulkContacts', {
        body: {
          action: 'unlink',
          filter: { customerId: 'cus_3', excludeIds: [kept.id] },
          params: { customerId: 'cus_3' },
        },
      })
    ).body;
    assert.equal(results.length, all.length - 1);
    assert.deepEqual(
      (await mock.call('listContacts', { path: elsewhere })).body.items.map(({ id }) => id),
      [kept.id],
    );
  });

  it('deletes and restores; an address taken meanwhile is in the way', async () => {
    const contact = await add();
    await mock.call('deleteContact', { path: { contactId: contact.id }, ifMatch: contact.etag });
    assert.equal((await mock.refused('getContact', { path: { contactId: contact.id } })).status, 404);
    const other = await add({ email: contact.email });
    assert.equal(
      (await mock.refused('restoreContact', { path: { contactId: contact.id } })).problem.code,
      'email_taken',
    );
    await mock.call('deleteContact', { path: { contactId: other.id }, ifMatch: other.etag });
    assert.equal(
      (await mock.call('restoreContact', { path: { contactId: contact.id } })).body.email,
      contact.email,
    );
  });

  it('leaves system users alone [ADD-11]', async () => {
    const [agent] = (await mock.call('listContacts', { path, query: { system: ['monitor_agent'] } })).body
      .items;
    assert.ok(agent);
    assert.deepEqual(
      [reasonOf(agent, 'update'), reasonOf(agent, 'delete'), reasonOf(agent, 'unlink')],
      ['system_contact', 'system_contact', 'system_contact'],
    );
    for (const refused of [
      await mock.refused('updateContact', {
        path: { contactId: agent.id },
        ifMatch: agent.etag,
        body: { phone: '1' },
      }),
      await mock.refused('deleteContact', { path: { contactId: agent.id }, ifMatch: agent.etag }),
      await mock.refused('unlinkContact', { path: { contactId: agent.id }, body: { customerId: 'cus_1' } }),
    ])
      assert.deepEqual([refused.status, refused.problem.code], [409, 'system_contact']);
  });

  it('a device belongs to one contact: tying it to another moves it [CON-06]', async () => {
    const a = await add({ deviceIds: ['dev_41', 'dev_42'] }),
      b = await add({ deviceIds: ['dev_42'] });
    assert.deepEqual([(await get(a.id)).deviceIds, b.deviceIds], [['dev_41'], ['dev_42']]);
    const { body } = await mock.call('updateContact', {
      path: { contactId: a.id },
      ifMatch: a.etag,
      body: { deviceIds: [] },
    });
    assert.deepEqual(body.devices, []);
  });
});
