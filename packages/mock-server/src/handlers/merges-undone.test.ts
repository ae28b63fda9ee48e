import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createTestMock } from '../testing.ts';

const HOUR_MS = 3_600_000;

/** Two customers of a mock of their own. */
function start() {
  const mock = createTestMock();
  after(() => mock.stop());
  const merge = async (customerId: string, other: string) => {
    const { body } = await mock.call('previewCustomerMerge', {
      path: { customerId },
      query: { with: other },
    });
    return (
      await mock.call('mergeCustomers', {
        path: { customerId },
        body: { with: other, keptEtag: body.kept.etag, mergedEtag: body.merged.etag },
      })
    ).body;
  };
  const undo = async (mergeId: string) => (await mock.call('undoMerge', { path: { mergeId } })).body;
  const make = async (name: string) => (await mock.call('createCustomer', { body: { name } })).body.id;
  const contract = async (customerId: string, more: object = {}) =>
    (
      await mock.call('createContract', {
        path: { customerId },
        body: { name: 'Care', kind: 'hourly', startDate: '2026-11-01', ...more } as never,
      })
    ).body;
  return { mock, merge, undo, make, contract };
}

describe('what was made between a merge of customers and its undo', () => {
  const { mock, merge, undo, make, contract } = start();
  const usage = async (contractId: string) =>
    (await mock.call('getContractUsage', { path: { contractId } })).body.charges;
  const book = (ticketId: string, minutes = 60) =>
    mock.call('createTicketComment', {
      path: { ticketId },
      body: {
        text: 'Done.',
        visibility: 'internal',
        time: { serviceType: 'remote', minutes, billable: true },
      } as never,
    });
  const ofTicket = async (ticketId: string) =>
    (await mock.call('listTicketTimeEntries', { path: { ticketId } })).body.items;

  it('goes back with the ticket and contract that it was booked on', async () => {
    const [a, b] = [await make('Keeps'), await make('Goes')],
      care = await contract(b),
      { body: ticket } = await mock.call('createTicket', {
        path: { customerId: b },
        body: { title: 'Printer', contractId: care.id },
      });
    const done = await merge(a, b);
    await mock.clock.advance(HOUR_MS);
    await book(ticket.id);
    const during = await usage(care.id);
    assert.deepEqual(
      during.map(({ minutes }) => minutes),
      [60],
      'the hour counts while they are one',
    );
    assert.deepEqual((await undo(done.id)).stays, []);
    assert.deepEqual(
      (await ofTicket(ticket.id)).map(({ customerId, minutes }) => [customerId, minutes]),
      [[b, 60]],
    );
    assert.deepEqual(await usage(care.id), during, 'the hour still counts');
    const { body } = await mock.call('listTimeEntries', { path: { customerId: a } });
    assert.deepEqual(body.items, []);
    const comments = await mock.db.ticketComments.find({ ticketId: ticket.id });
    assert.deepEqual(new Set(comments.map(({ customerId }) => customerId)), new Set([b]));
  });

  it('goes back over any number of steps, also what was deleted again', async () => {
    const [a, b] = [await make('Keeps 2'), await make('Goes 2')],
      folder = (await mock.call('createFolder', { path: { customerId: b }, body: { name: 'Floor' } })).body;
    const done = await merge(a, b);
    await mock.clock.advance(HOUR_MS);
    const inner = (
        await mock.call('createFolder', {
          path: { customerId: a },
          body: { name: 'Room', parentId: folder.id },
        })
      ).body,
      asset = (
        await mock.call('createAsset', {
          path: { customerId: a },
          body: { name: 'Phone', assetType: 'Phone', folderId: inner.id },
        })
      ).body,
      own = (
        await mock.call('createAsset', {
          path: { customerId: a },
          body: { name: 'Desk', assetType: 'Phone' },
        })
      ).body;
    await mock.call('deleteAsset', { path: { assetId: asset.id }, ifMatch: '*' });
    assert.deepEqual((await undo(done.id)).stays, []);
    assert.equal((await mock.db.folders.need(inner.id)).customerId, b);
    const { body: back } = await mock.call('restoreAsset', { path: { assetId: asset.id } });
    assert.equal(back.customerId, b);
    assert.equal(
      (await mock.db.assets.need(own.id)).customerId,
      a,
      'what belongs to nothing of theirs stays',
    );
  });

  it('is told where it is tied to both; what was there before stays, and is told as well', async () => {
    const [a, b] = [await make('Keeps 3'), await make('Goes 3')],
      [ours, theirs] = [await contract(a), await contract(b)],
      [old] = [(await mock.call('createTicket', { path: { customerId: a }, body: { title: 'Old' } })).body],
      { body: moved } = await mock.call('createTicket', {
        path: { customerId: b },
        body: { title: 'Moved', contractId: theirs.id },
      });
    await mock.clock.advance(HOUR_MS);
    const done = await merge(a, b);
    await mock.clock.advance(HOUR_MS);
    const give = (ticketId: string, contractId: string) =>
      mock.call('updateTicket', { path: { ticketId }, ifMatch: '*', body: { contractId } });
    await give(old.id, theirs.id);
    await book(old.id, 30);
    await give(moved.id, ours.id);
    await book(moved.id, 15);
    const { stays } = await undo(done.id),
      [onTheirs] = await mock.db.timeEntries.find({ contractId: theirs.id }),
      [onOurs] = await mock.db.timeEntries.find({ contractId: ours.id });
    assert.ok(onTheirs && onOurs);
    assert.deepEqual(
      [onTheirs.customerId, onOurs.customerId],
      [b, a],
      'time stays with the contract that pays it',
    );
    assert.equal((await mock.db.tickets.need(old.id)).customerId, a);
    assert.equal((await mock.db.tickets.need(moved.id)).customerId, b);
    assert.deepEqual(
      new Set(stays),
      new Set([
        { type: 'ticket', id: old.id, field: 'contractId', reason: 'edited' },
        { type: 'time_entry', id: onTheirs.id, field: 'ticketId', reason: 'edited' },
        { type: 'time_entry', id: onOurs.id, field: 'ticketId', reason: 'edited' },
      ]),
    );
  });
});

describe('the default contract after an undo', () => {
  const { mock, merge, undo, make, contract } = start();
  const defaults = async (customerId: string) =>
    (await mock.db.contracts.find({ customerId, isDefault: true })).map(({ id }) => id);
  const choose = (contractId: string) =>
    mock.call('updateContract', { path: { contractId }, ifMatch: '*', body: { isDefault: true } });
  const both = async () => {
    const [a, b] = [await make('Keeps'), await make('Goes')],
      ours = await contract(a, { isDefault: true }),
      [theirs, another] = [await contract(b, { isDefault: true }), await contract(b)];
    return { a, b, ours, theirs, another, done: await merge(a, b) };
  };

  it('is the one that was chosen since, and it is told that the former is not again', async () => {
    const { a, b, ours, theirs, another, done } = await both();
    assert.deepEqual(await defaults(a), [ours.id]);
    await choose(another.id);
    assert.deepEqual((await undo(done.id)).stays, [
      { type: 'contract', id: theirs.id, field: 'isDefault', reason: 'edited' },
    ]);
    assert.deepEqual([await defaults(a), await defaults(b)], [[], [another.id]]);
  });

  it('is the former one where nobody chose another', async () => {
    const { a, b, ours, theirs, done } = await both();
    assert.deepEqual((await undo(done.id)).stays, []);
    assert.deepEqual([await defaults(a), await defaults(b)], [[ours.id], [theirs.id]]);
  });
});

describe('snoozes of two customers that become one', () => {
  const { mock, merge, undo, make, contract } = start();
  const snooze = async (customerId: string, factKey: string) =>
    (await mock.call('snoozeAttention', { path: { customerId }, body: { factKey, reason: 'Agreed' } })).body;
  const snoozed = async (customerId: string) =>
    (await mock.call('getAttention', { path: { customerId } })).body.facts.flatMap(({ key, snooze: of }) =>
      of ? [key] : [],
    );

  it('end where they are about the customer alone, and hold again after the undo', async () => {
    const [a, b] = [await make('Keeps'), await make('Goes')],
      ending = (await contract(b, { endDate: '2026-12-10' })).id;
    await snooze(a, 'no_primary_contact');
    await snooze(b, 'no_domain');
    const { id } = await snooze(b, `contract_ends:${ending}`);
    const done = await merge(a, b);
    assert.deepEqual(await snoozed(a), [`contract_ends:${ending}`, 'no_primary_contact']);
    assert.equal((await mock.db.attentionSnoozes.need(id)).endedAt, null);
    await mock.clock.advance(HOUR_MS);
    await snooze(a, `contract_ends:${ending}`);
    await snooze(a, 'no_domain');
    assert.deepEqual((await undo(done.id)).stays, []);
    assert.deepEqual(await snoozed(a), ['no_domain', 'no_primary_contact']);
    assert.deepEqual(await snoozed(b), [`contract_ends:${ending}`, 'no_domain']);
  });
});
