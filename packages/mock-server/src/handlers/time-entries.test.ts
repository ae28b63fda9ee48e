import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { ContractUsage, TimeEntry } from '@customer-hub/server/parts/contract/types';
import { createTestMock } from '../testing.ts';

describe('time entries', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const path = { customerId: 'cus_1' };
  const usage = async (contractId = 'ctr_1'): Promise<ContractUsage> =>
    (await mock.call('getContractUsage', { path: { contractId } })).body;
  const list = async (query: Record<string, unknown> = {}): Promise<TimeEntry[]> =>
    (await mock.call('listTimeEntries', { path, query: { limit: 200, ...query } as never })).body.items;
  const book = async (minutes: number, token = 'staff') => {
    const { body: ticket } = await mock.call('createTicket', {
      path,
      body: { title: 'Booked', contractId: 'ctr_1' },
    });
    const ticketId = ticket.id;
    await mock.call('createTicketComment', {
      path: { ticketId },
      body: {
        text: 'Done.',
        visibility: 'internal',
        time: { serviceType: 'telephone', minutes, billable: true },
      },
      token,
    });
    const [entry] = (await mock.call('listTicketTimeEntries', { path: { ticketId } })).body.items;
    assert.ok(entry);
    return { ticketId, entry, at: { path: { timeEntryId: entry.id } } };
  };
  const OWN_ONLY = 'scopes=ticket:read,ticket:write';

  it('are listed, latest first, and filtered', async () => {
    const all = await list();
    assert.ok(all.length > 30);
    assert.deepEqual(
      all.map(({ at }) => at),
      all
        .map(({ at }) => at)
        .toSorted()
        .reverse(),
    );
    const phone = await list({ serviceType: 'telephone' });
    assert.ok(phone.length > 0 && phone.every(({ serviceType }) => serviceType === 'telephone'));
    const [from, to] = [all.at(20)?.at ?? '', all.at(10)?.at ?? ''];
    assert.deepEqual(
      await list({ from, to }),
      all.filter(({ at }) => at >= from && at < to),
    );
    // The same moment, written in another zone.
    const zoned = new Date(Date.parse(from) + 3_600_000).toISOString().replace('Z', '+01:00');
    assert.deepEqual(await list({ from: zoned }), await list({ from }));
    const project = await list({ contractId: 'ctr_2', billable: true });
    assert.ok(project.length > 0 && project.every(({ contract }) => contract?.id === 'ctr_2'));
    assert.equal((await mock.refused('listTimeEntries', { path, query: { from: 'yesterday' } })).status, 400);
  });

  it('are booked with a comment, corrected, and change the hours of the contract', async () => {
    const before = (await usage()).total.billableMinutes,
      { entry, at, ticketId } = await book(30);
    assert.deepEqual(
      [entry.ticket?.id, entry.technician?.name, entry.minutes, entry.editedAt],
      [ticketId, 'Dana Whitfield', 30, null],
    );
    const events = mock.events.last;
    const { body: longer } = await mock.call('updateTimeEntry', {
      ...at,
      ifMatch: entry.etag,
      body: { minutes: 50 },
    });
    assert.deepEqual([longer.minutes, longer.editedAt], [50, mock.clock.now()]);
    assert.equal((await usage()).total.billableMinutes, before + 60, 'in quarters of an hour');
    const told = mock.events.since(events);
    assert.ok(told !== 'gap');
    assert.deepEqual(
      told.map(({ event }) => event.type),
      ['time_entry.updated', 'contract.usage_changed'],
    );
    const [comment] = (await mock.call('listTicketComments', { path: { ticketId } })).body.items;
    assert.equal(comment?.time?.minutes, 50);
    assert.equal(
      (await mock.refused('updateTimeEntry', { ...at, ifMatch: entry.etag, body: { minutes: 1 } })).status,
      412,
    );
    const other = (await usage('ctr_2')).total.billableMinutes;
    const [earlier] = await list({ contractId: 'ctr_2' }),
      moved = { contractId: 'ctr_2', at: earlier?.at ?? '' };
    await mock.call('updateTimeEntry', { ...at, ifMatch: longer.etag, body: moved });
    assert.deepEqual(
      [(await usage()).total.billableMinutes, (await usage('ctr_2')).total.billableMinutes],
      [before, other + 50],
    );
  });

  it('give time back when they are corrections, but are never nothing', async () => {
    const before = (await usage()).total,
      { entry, at } = await book(-20);
    const after = await usage();
    assert.equal(after.total.billableMinutes, before.billableMinutes - 30);
    assert.equal(after.total.remainingMinutes, before.remainingMinutes + 30);
    const refused = await mock.refused('updateTimeEntry', {
      ...at,
      ifMatch: entry.etag,
      body: { minutes: 0 },
    });
    assert.deepEqual([refused.status, refused.problem.errors?.[0]?.code], [422, 'no_minutes']);
    await mock.call('deleteTimeEntry', { ...at, ifMatch: entry.etag });
  });

  it('leave the hours when they are deleted, and count again when they come back', async () => {
    const before = (await usage()).total.billableMinutes,
      { entry, at, ticketId } = await book(25);
    await mock.call('deleteTimeEntry', { ...at, ifMatch: entry.etag });
    assert.equal((await usage()).total.billableMinutes, before);
    const comment = async () =>
      (await mock.call('listTicketComments', { path: { ticketId } })).body.items[0]?.time ?? null;
    assert.equal(await comment(), null);
    const { body: bin } = await mock.call('listDeletedRecords', { query: { type: 'time_entry' } });
    assert.deepEqual(
      bin.items.filter(({ id }) => id === entry.id).map(({ name }) => name),
      ['25 min, telephone'],
    );
    await mock.call('restoreTimeEntry', at);
    assert.equal((await usage()).total.billableMinutes, before + 30, 'in quarters of an hour');
    assert.equal((await comment())?.minutes, 25);
    await mock.call('deleteTimeEntry', { ...at, ifMatch: entry.etag });
    await mock.clock.advance(25 * 3_600_000);
    assert.equal((await mock.refused('restoreTimeEntry', at)).status, 404);
  });

  it('are changed by whoever did the work, or may change that of others', async () => {
    const { entry, at } = await book(10, 'tec_3');
    const shown = (await mock.call('getTimeEntry', { ...at, token: OWN_ONLY })).body;
    assert.deepEqual(
      shown.allowedActions.map(({ reason }) => reason),
      ['not_author', 'not_author'],
    );
    const request = { ...at, ifMatch: entry.etag, token: OWN_ONLY };
    for (const refused of [
      await mock.refused('updateTimeEntry', { ...request, body: { minutes: 1 } }),
      await mock.refused('deleteTimeEntry', request),
    ])
      assert.deepEqual(
        [refused.status, refused.problem.code, refused.problem.requiredScope],
        [403, 'not_author', 'ticket:moderate'],
      );
    assert.equal((await mock.call('deleteTimeEntry', { ...at, ifMatch: entry.etag })).status, 204);
    assert.equal((await mock.refused('restoreTimeEntry', { ...at, token: OWN_ONLY })).status, 403);
    assert.equal((await mock.refused('getTimeEntry', at)).status, 404);
  });

  it('are not of the future, nor on the contract of somebody else', async () => {
    const { entry, at } = await book(10),
      later = new Date(mock.clock.nowMs() + 60_000).toISOString(),
      [foreign] = (await mock.db.contracts.find()).filter(({ customerId }) => customerId !== 'cus_1');
    for (const [body, code] of [
      [{ at: later }, 'in_future'],
      [{ contractId: foreign?.id }, 'unknown_reference'],
      [{ minutes: 0 }, undefined],
    ] as const) {
      const { status, problem } = await mock.refused('updateTimeEntry', { ...at, ifMatch: entry.etag, body });
      assert.equal(status, 422, JSON.stringify(body));
      if (code) assert.equal(problem.errors?.[0]?.code, code);
    }
  });
});
