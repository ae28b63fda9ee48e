import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { CustomerSettingsInput } from '@customer-hub/server/parts/contract/types';
import { createTestMock } from '../testing.ts';

describe('settings of a customer', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const path = { customerId: 'cus_1' };
  const get = async () => (await mock.call('getCustomerSettings', { path })).body;
  const input = async (over: Partial<CustomerSettingsInput> = {}): Promise<CustomerSettingsInput> => {
    const {
      outgoingMailAddressId,
      accountManagerId,
      autoAssign,
      primaryContactIds,
      collaborators,
      domains,
      ticketCreationLimit,
    } = await get();
    return {
      outgoingMailAddressId,
      accountManagerId,
      autoAssign,
      primaryContactIds,
      collaborators,
      domains,
      ticketCreationLimit,
      ...over,
    };
  };

  it('are saved as a whole [SET-01..13]', async () => {
    const before = await get();
    assert.deepEqual(
      [before.outgoingMailAddressId, before.accountManager?.name, before.autoAssign, before.collaborators],
      ['mad_1', 'Dana Whitfield', true, { primaryContacts: true, members: false }],
    );
    const { body } = await mock.call('replaceCustomerSettings', {
      path,
      ifMatch: before.etag,
      body: await input({
        outgoingMailAddressId: null,
        accountManagerId: 'tec_3',
        primaryContactIds: ['con_2', 'con_1'],
        collaborators: { primaryContacts: true, members: true },
        ticketCreationLimit: 'none',
      }),
    });
    assert.deepEqual(
      [
        body.outgoingMailAddressId,
        body.accountManager?.name,
        body.primaryContactIds,
        body.collaborators.members,
        body.ticketCreationLimit,
      ],
      [null, 'Marek Kowalski', ['con_2', 'con_1'], true, 'none'],
    );
  });
  it('and the customer are one record: a change here shows there, under one version [SET-03, SET-06]', async () => {
    const settings = await get(),
      { body: customer } = await mock.call('getCustomer', { path });
    assert.deepEqual(
      [customer.etag, customer.accountManagerId, customer.primaryContactIds],
      [settings.etag, 'tec_3', ['con_2', 'con_1']],
    );
    assert.equal((await mock.call('getContact', { path: { contactId: 'con_2' } })).body.isPrimary, true);
    await mock.call('updateCustomer', { path, ifMatch: customer.etag, body: { accountManagerId: 'tec_1' } });
    assert.equal(
      (await mock.refused('replaceCustomerSettings', { path, ifMatch: settings.etag, body: await input() }))
        .status,
      412,
    );
  });
  it('refuse strangers, assignment to nobody, and domains of others', async () => {
    const { etag } = await get();
    const refuse = async (over: Partial<CustomerSettingsInput>) => {
      const { status, problem } = await mock.refused('replaceCustomerSettings', {
        path,
        ifMatch: etag,
        body: await input(over),
      });
      return [status, problem.errors?.[0]?.pointer ?? problem.code];
    };
    assert.deepEqual(await refuse({ primaryContactIds: ['con_60'] }), [422, '/primaryContactIds/0']);
    assert.deepEqual(await refuse({ outgoingMailAddressId: 'mad_99' }), [422, '/outgoingMailAddressId']);
    assert.deepEqual(await refuse({ accountManagerId: null, autoAssign: true }), [422, '/autoAssign']);
    assert.deepEqual(await refuse({ domains: ['praxis-weiss.example'] }), [409, 'domain_taken']);
  });
});
