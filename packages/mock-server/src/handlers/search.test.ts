import { after, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createTestMock } from '../testing.ts';

describe('the search for records of all kinds', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const found = async (query: { q: string; customerId?: string; limit?: number }) =>
    (await mock.call('searchRecords', { query })).body.groups;

  it('finds a device, and says whose it is', async () => {
    const devices = (await found({ q: 'ws-bill-03', customerId: 'cus_1' })).find(
      ({ kind }) => kind === 'device',
    );
    assert.deepEqual(
      devices?.items.map(({ title, customerId, customerName }) => ({ title, customerId, customerName })),
      [{ title: 'WS-BILL-03', customerId: 'cus_1', customerName: 'Ashgrove Dental Group' }],
    );
  });

  it('puts the ticket first that has the very number', async () => {
    const { body } = await mock.call('listTickets', { path: { customerId: 'cus_1' }, query: { limit: 1 } });
    const [ticket] = body.items;
    const tickets = (await found({ q: String(ticket?.number) })).find(({ kind }) => kind === 'ticket');
    assert.equal(tickets?.items[0]?.id, ticket?.id);
    assert.equal(tickets?.items[0]?.detail, String(ticket?.number));
  });

  it('finds what the lists find, in their order, and tells when there is more', async () => {
    const lists = {
      contact: 'listContacts',
      device: 'listDevices',
      alert: 'listAlerts',
      asset: 'listAssets',
      contract: 'listContracts',
      invoice: 'listInvoices',
      password: 'listPasswords',
      attachment: 'listAttachments',
      note: 'listNotes',
    } as const;
    const words = fc.constantFrom(
      'er',
      'WS',
      '10',
      'dent',
      'front desk',
      'an o',
      'zzz',
      'backup',
      'ü',
      '@',
      'care',
      'inv-',
      'admin',
    );
    await fc.assert(
      fc.asyncProperty(words, fc.integer({ min: 1, max: 20 }), async (word, limit) => {
        const q = word.padEnd(2),
          groups = await found({ q, limit, customerId: 'cus_1' });
        for (const [kind, operation] of Object.entries(lists)) {
          const { body } = await mock.call(operation, { path: { customerId: 'cus_1' }, query: { q, limit } });
          const group = groups.find(group => group.kind === kind);
          assert.deepEqual(
            group?.items.map(({ id }) => id) ?? [],
            body.items.map(({ id }) => id),
          );
          assert.equal(group?.hasMore ?? false, body.page.nextCursor !== null);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('finds nothing that was deleted, not in a deleted customer either', async () => {
    const { body: customer } = await mock.call('createCustomer', { body: { name: 'Quagga Fixtures' } });
    const path = { customerId: customer.id };
    const { body: note } = await mock.call('createNote', {
      path,
      body: { text: 'Quagga gate code\nis on paper' },
    });
    await mock.call('createTicket', { path, body: { title: 'Quagga printer', description: 'Out of ink' } });
    const titles = async () =>
      (await found({ q: 'quagga' })).flatMap(({ items }) => items.map(({ title }) => title));
    assert.deepEqual(await titles(), ['Quagga Fixtures', 'Quagga printer', 'Quagga gate code']);
    await mock.call('deleteNote', { path: { noteId: note.id }, ifMatch: note.etag });
    assert.deepEqual(await titles(), ['Quagga Fixtures', 'Quagga printer']);
    const { body: tickets } = await mock.call('listTickets', { path, query: {} });
    const [ticket] = tickets.items;
    assert.ok(ticket);
    await mock.call('deleteTicket', { path: { ticketId: ticket.id }, ifMatch: ticket.etag });
    assert.deepEqual(await titles(), ['Quagga Fixtures']);
    const { body: current } = await mock.call('getCustomer', { path });
    await mock.call('deleteCustomer', { path, ifMatch: current.etag });
    assert.deepEqual(await titles(), []);
  });

  it('leaves out what the user may not read, and looks only where it is told', async () => {
    const kinds = async (query: object, token?: string) =>
      (
        await mock.call('searchRecords', { query: { q: 'er', ...query }, ...(token ? { token } : {}) })
      ).body.groups.map(({ kind }) => kind);
    assert.deepEqual(await kinds({}, 'scopes=customer:read'), ['customer', 'note']);
    assert.deepEqual(await kinds({ kind: ['asset', 'device'] }), ['device', 'asset']);
    assert.ok(!(await kinds({ customerId: 'cus_1' })).includes('customer'));
  });

  it('shows contracts, invoices and passwords to nobody who may not read them, and no secret to anybody', async () => {
    const { body: customer } = await mock.call('createCustomer', { body: { name: 'Okapi Printing' } });
    const path = { customerId: customer.id };
    const { body: contract } = await mock.call('createContract', {
      path,
      body: {
        name: 'Okapi care',
        kind: 'retainer_flat_fee',
        startDate: '2026-01-01',
        fee: { amount: '10.00', currency: 'USD' },
      },
    });
    const { body: batch } = await mock.call('createInvoice', {
      path,
      body: { date: '2026-11-02', contractId: contract.id },
    });
    await mock.call('createPassword', {
      path,
      body: { name: 'Okapi router', username: 'okapi-admin', secret: 'okapi-zebra-7' },
    });
    const seen = async (q: string, scopes: string) =>
      (
        await mock.call('searchRecords', {
          query: { q, customerId: customer.id },
          token: `scopes=customer:read${scopes}`,
        })
      ).body.groups.map(({ kind, hasMore, items }) => ({
        kind,
        hasMore,
        found: items.map(({ title, detail }) => [title, detail]),
      }));
    assert.deepEqual(await seen('okapi', ''), []);
    assert.deepEqual(await seen(batch.number, ''), []);
    assert.deepEqual(await seen('okapi', ',contract:read,password:read'), [
      { kind: 'contract', hasMore: false, found: [['Okapi care', null]] },
      { kind: 'password', hasMore: false, found: [['Okapi router', null]] },
    ]);
    assert.deepEqual(await seen(batch.number, ',invoice:read'), [
      { kind: 'invoice', hasMore: false, found: [[batch.number, '2026-11-02']] },
    ]);
    assert.deepEqual(await seen('zebra', ',password:read,secret:reveal'), []);
  });

  it('finds names in three scripts, with and without their marks and in any case', async () => {
    const { body: customer } = await mock.call('createCustomer', { body: { name: 'Three scripts' } });
    const path = { customerId: customer.id };
    const names = ['مُؤَسَّسة النُّور', 'Артём Щёголев', 'Zoë Müller-Łukasz'];
    for (const [n, displayName] of names.entries())
      await mock.call('createContact', { path, body: { displayName, email: `n${n}@scripts.example` } });
    for (const [q, name] of [
      ['مؤسسة', names[0]],
      ['مُؤَسَّسة نور', names[0]],
      ['АРТЕМ', names[1]],
      ['щеголев артём', names[1]],
      ['zoe mueller', names[2]],
      ['MULLER-LUKASZ', names[2]],
    ] as const) {
      const groups = await found({ q, customerId: customer.id });
      assert.deepEqual(
        groups.map(({ kind, items }) => [kind, items.map(({ title }) => title)]),
        [['contact', [name]]],
        q,
      );
    }
  });

  it('asks for two letters at least', async () => {
    const problem = await mock.refused('searchRecords', { query: { q: 'x' } });
    assert.equal(problem.status, 400);
    assert.match(JSON.stringify(problem), /\bq\b/);
  });
});
