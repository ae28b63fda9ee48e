import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createTestMock } from '../testing.ts';

describe('tickets that are deleted', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const path = { customerId: 'cus_1' };
  const open = async (title: string) =>
    (await mock.call('createTicket', { path, body: { title, contractId: 'ctr_1' } })).body;
  const total = async (): Promise<number | undefined> =>
    (await mock.call('listTickets', { path, query: { count: 'exact', limit: 1 } })).body.page.totalCount;
  const openCount = async (): Promise<number> =>
    (await mock.call('getCustomerSummary', { path })).body.counts.tickets;

  it('leave lists and counts, and come back as they were for 24 hours', async () => {
    const ticket = await open('Projector dark'),
      at = { path: { ticketId: ticket.id } },
      [before, counted] = [(await total()) ?? 0, await openCount()];
    await mock.call('createTicketComment', {
      ...at,
      body: { text: 'Lamp ordered.', visibility: 'internal' },
    });
    const { etag } = (await mock.call('getTicket', at)).body;
    assert.equal((await mock.refused('deleteTicket', { ...at, ifMatch: ticket.etag })).status, 412);
    assert.equal((await mock.refused('deleteTicket', at)).status, 428);
    const events = mock.events.last;
    await mock.call('deleteTicket', { ...at, ifMatch: etag });
    const told = mock.events.since(events);
    assert.ok(told !== 'gap');
    assert.deepEqual(
      told.map(({ event }) => event.type),
      ['ticket.deleted'],
    );
    assert.deepEqual([await total(), await openCount()], [before - 1, counted - 1]);
    assert.equal((await mock.refused('getTicket', at)).status, 404);
    assert.equal((await mock.refused('listTicketComments', at)).status, 404);

    const { body: bin } = await mock.call('listDeletedRecords', { query: { type: 'ticket' } });
    assert.deepEqual(
      bin.items.map(({ id, name, customerId }) => [id, name, customerId]),
      [[ticket.id, 'Projector dark', 'cus_1']],
    );
    const { body: back } = await mock.call('restoreTicket', at);
    assert.deepEqual([back.number, back.commentCount, back.etag], [ticket.number, 1, etag]);
    assert.deepEqual([await total(), await openCount()], [before, counted]);
    assert.equal((await mock.call('listTicketComments', at)).body.items[0]?.text, 'Lamp ordered.');

    await mock.call('deleteTicket', { ...at, ifMatch: etag });
    await mock.clock.advance(25 * 3_600_000);
    assert.equal((await mock.refused('restoreTicket', at)).status, 404);
  });

  it('leave their number to themselves', async () => {
    const first = await open('First'),
      second = await open('Second');
    await mock.call('deleteTicket', { path: { ticketId: first.id }, ifMatch: first.etag });
    const third = await open('Third');
    await mock.call('deleteTicket', { path: { ticketId: third.id }, ifMatch: third.etag });
    const fourth = await open('Fourth');
    assert.equal(new Set([first, second, third, fourth].map(({ number }) => number)).size, 4);
  });

  it('need the scope of writing', async () => {
    const [ticket] = (await mock.call('listTickets', { path, query: { limit: 1 } })).body.items;
    const request = { path: { ticketId: ticket?.id ?? '' }, ifMatch: ticket?.etag ?? '', token: 'read-only' };
    const { status, problem } = await mock.refused('deleteTicket', request);
    assert.deepEqual([status, problem.requiredScope], [403, 'ticket:write']);
  });
});
