import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createTestMock } from '../testing.ts';

const path = { customerId: 'cus_1' };

/** What the pages of one contact and one contract are made of. */
describe('the page of a record', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const ticketsOf = async (query: object) =>
    (await mock.call('listTickets', { path, query: { limit: 200, count: 'exact', ...query } as never })).body;

  it('tells of each month how many tickets kept the SLA, and lists the same tickets', async () => {
    const contracts = await mock.db.contracts.find(path);
    let settled = 0;
    for (const { id: contractId } of contracts) {
      const { body } = await mock.call('getContractSlaHistory', { path: { contractId } });
      assert.deepEqual([body.months.length, body.months.at(-1)?.month], [12, '2026-11']);
      for (const { month, kept, missed } of body.months)
        for (const [outcome, count] of [
          ['kept', kept],
          ['missed', missed],
        ] as const) {
          const { page } = await ticketsOf({
            contractId: [contractId],
            slaMonth: [month],
            slaOutcome: [outcome],
          });
          assert.equal(page.totalCount, count, `${contractId} ${month} ${outcome}`);
          settled += count;
        }
      const { facets } = await ticketsOf({ contractId: [contractId], facets: 'slaOutcome' });
      assert.deepEqual(
        [body.open, body.paused],
        [facets?.['slaOutcome']?.['open'] ?? 0, facets?.['slaOutcome']?.['paused'] ?? 0],
      );
    }
    assert.ok(settled > 0, 'the demo has tickets that were kept or missed');
  });

  it('counts a ticket as missed from the moment on that it is due, and never as spam', async () => {
    const { body: contract } = await mock.call('createContract', {
      path,
      body: {
        name: 'Promise',
        kind: 'hourly',
        startDate: '2026-11-01',
        slaId: 'sla_1',
        hourlyRate: usd('90.00'),
      },
    });
    const contractId = contract.id,
      history = async () => (await mock.call('getContractSlaHistory', { path: { contractId } })).body;
    const { body: ticket } = await mock.call('createTicket', {
      path,
      body: { title: 'Down', contractId, priority: 'critical' },
    });
    assert.deepEqual([(await history()).open, (await history()).months.at(-1)?.missed], [1, 0]);
    await mock.clock.advance(61 * 60_000);
    assert.deepEqual([(await history()).open, (await history()).months.at(-1)?.missed], [0, 1]);
    const { items } = await ticketsOf({ contractId: [contractId], slaOutcome: ['missed'] });
    assert.deepEqual(
      items.map(({ id }) => id),
      [ticket.id],
    );
    await mock.call('bulkTickets', { body: { action: 'mark_spam', ids: [ticket.id] } });
    assert.equal((await history()).months.at(-1)?.missed, 0);
  });

  it('adds up the time spent on the tickets of one person', async () => {
    const { body: contact } = await mock.call('createContact', {
      path,
      body: { email: 'hours@ashgrovedental.com', displayName: 'Hours Person' },
    });
    const hours = async () =>
      (await mock.call('getContactHours', { path: { contactId: contact.id } })).body.months.at(-1);
    assert.deepEqual(await hours(), { month: '2026-11', minutes: 0, billableMinutes: 0 });
    for (const [contactId, billable] of [
      [contact.id, true],
      [contact.id, false],
      [null, true],
    ] as const) {
      const { body: ticket } = await mock.call('createTicket', { path, body: { title: 'Work', contactId } });
      await mock.call('createTicketComment', {
        path: { ticketId: ticket.id },
        body: {
          text: 'Done.',
          visibility: 'internal',
          time: { serviceType: 'remote', minutes: 25, billable },
        },
      });
    }
    assert.deepEqual(await hours(), { month: '2026-11', minutes: 50, billableMinutes: 25 });
    const { problem } = await mock.refused('getContactHours', {
      path: { contactId: contact.id },
      token: 'scopes=contact:read,customer:read',
    });
    assert.equal(problem.requiredScope, 'ticket:read');
  });

  it('lists the devices of one person', async () => {
    const [device] = (await mock.db.devices.find(path)).filter(({ contactId }) => contactId !== null);
    assert.ok(device?.contactId);
    const { contactId } = device,
      { body } = await mock.call('listDevices', { path, query: { contactId: [contactId] } }),
      { body: contact } = await mock.call('getContact', { path: { contactId } });
    assert.deepEqual(body.items.map(({ id }) => id).toSorted(), contact.deviceIds.toSorted());
  });

  it('tells no sum of money to who may not read invoices', async () => {
    const usage = async (token?: string) =>
      (await mock.call('getContractUsage', { path: { contractId: 'ctr_1' }, ...(token ? { token } : {}) }))
        .body;
    const [all, bare] = [await usage(), await usage('scopes=customer:read,contract:read')];
    assert.ok(all.charges.length > 0 && all.chargesTotal);
    assert.ok(all.burnDown?.some(({ forecast }) => forecast.cost));
    assert.deepEqual([bare.charges, bare.chargesTotal], [[], null]);
    assert.ok(bare.burnDown?.every(({ forecast }) => forecast.cost === null));
    assert.doesNotMatch(JSON.stringify(bare), /"(amount|currency)"/);
    assert.deepEqual(
      [bare.types, bare.total, bare.entries, bare.periods],
      [all.types, all.total, all.entries, all.periods],
    );
    const facts = async (token: string) => (await mock.call('getAttention', { path, token })).body.facts;
    const told = 'scopes=customer:read,contract:read';
    assert.doesNotMatch(JSON.stringify(await facts(told)), /"amount"/);
    assert.match(JSON.stringify(await facts(`${told},invoice:read`)), /"amount"/);
  });
});

describe('the history of what was merged', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const subjects = async (customerId: string, subject?: string) =>
    (
      await mock.call('listActivity', {
        path: { customerId },
        query: { limit: 200, ...(subject ? { subject } : {}) },
      })
    ).body.items;
  const merge = async (contactId: string, other: string) => {
    const { body } = await mock.call('previewContactMerge', { path: { contactId }, query: { with: other } });
    await mock.call('mergeContacts', {
      path: { contactId },
      body: { with: other, keptEtag: body.kept.etag, mergedEtag: body.merged.etag },
    });
  };
  const add = async (displayName: string) =>
    (
      await mock.call('createContact', {
        path,
        body: { email: `${displayName.toLowerCase()}@ashgrovedental.com`, displayName },
      })
    ).body;

  it('stays with the contact that it became part of, through any number of merges', async () => {
    const [one, two, three] = [await add('First'), await add('Second'), await add('Third')];
    await mock.call('updateContact', {
      path: { contactId: three.id },
      ifMatch: '*',
      body: { jobTitle: 'Nurse' },
    });
    await merge(two.id, three.id);
    await merge(one.id, two.id);
    const entries = await subjects('cus_1', one.id);
    for (const { id } of [one, two, three])
      assert.ok(
        entries.some(({ resource, kind }) => resource.id === id && kind === 'created'),
        `${id} was made`,
      );
    assert.ok(entries.some(({ resource, kind }) => resource.id === three.id && kind === 'changed'));
    const { problem } = await mock.refused('getContact', { path: { contactId: three.id } });
    assert.deepEqual(problem.mergedInto, { id: one.id, name: 'First' });
    // A contact that is part of nothing has its own alone.
    const alone = await add('Alone');
    assert.ok(
      (await subjects('cus_1', alone.id)).every(({ related, resource }) =>
        [resource, ...related].some(({ id }) => id === alone.id),
      ),
    );
  });

  it('stays with the customer', async () => {
    const { body: made } = await mock.call('createCustomer', { body: { name: 'Ashgrove Two' } });
    await mock.call('createNote', { path: { customerId: made.id }, body: { text: 'From before' } });
    const before = await subjects(made.id);
    assert.ok(before.length > 0);
    const { body } = await mock.call('previewCustomerMerge', { path, query: { with: made.id } });
    await mock.call('mergeCustomers', {
      path,
      body: { with: made.id, keptEtag: body.kept.etag, mergedEtag: body.merged.etag },
    });
    const after = new Set((await subjects('cus_1')).map(({ id }) => id));
    assert.ok(before.every(({ id }) => after.has(id)));
    assert.ok(!(await subjects('cus_2')).some(({ id }) => before.some(one => one.id === id)));
  });
});

const usd = (amount: string) => ({ amount, currency: 'USD' });
