import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Ticket, TicketComment } from '@customer-hub/server/parts/contract/types';
import { createTestMock } from '../testing.ts';

describe('comments of a ticket that are changed', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const path = { customerId: 'cus_1' };
  const open = async (body: Record<string, unknown> = {}): Promise<Ticket> =>
    (await mock.call('createTicket', { path, body: { title: 'Test', contactId: 'con_2', ...body } })).body;
  const read = async ({ id }: Ticket): Promise<Ticket> =>
    (await mock.call('getTicket', { path: { ticketId: id } })).body;
  const write = async ({ id }: Ticket, body: Record<string, unknown>): Promise<TicketComment> =>
    (
      await mock.call('createTicketComment', {
        path: { ticketId: id },
        body: { visibility: 'public', text: 'x', ...body } as never,
      })
    ).body;
  const conversation = async ({ id }: Ticket, token = 'staff'): Promise<TicketComment[]> =>
    (await mock.call('listTicketComments', { path: { ticketId: id }, token })).body.items;
  const change = (comment: TicketComment, text: string, token = 'staff') => ({
    path: { commentId: comment.id },
    ifMatch: comment.etag,
    body: { text },
    token,
  });
  const AUTHOR_ONLY = 'scopes=ticket:read,ticket:write';

  it('shows when a text was changed, and tells of the ticket', async () => {
    const ticket = await open(),
      comment = await write(ticket, { text: 'Port 14.' });
    assert.deepEqual(
      [comment.editedAt, comment.etag, comment.allowedActions.map(({ action }) => action)],
      [null, '"1"', ['update', 'delete']],
    );
    await mock.clock.advance(60_000);
    const before = mock.events.last;
    const { body: changed, headers } = await mock.call('updateTicketComment', change(comment, 'Port 15.'));
    assert.deepEqual(
      [changed.text, changed.editedAt, changed.createdAt, headers.get('etag')],
      ['Port 15.', mock.clock.now(), comment.createdAt, changed.etag],
    );
    assert.equal((await conversation(ticket))[0]?.text, 'Port 15.');
    assert.equal((await read(ticket)).excerpt, 'Port 15.');
    const told = mock.events.since(before);
    assert.ok(told !== 'gap');
    assert.deepEqual(
      told.map(({ event }) => [event.type, event.resource.id, event.data?.commentId]),
      [['ticket.updated', ticket.id, comment.id]],
    );
    const { status, problem } = await mock.refused('updateTicketComment', change(comment, 'Late.'));
    assert.deepEqual([status, problem.current?.text], [412, 'Port 15.']);
    const { ifMatch: _, ...without } = change(changed, 'No version.');
    assert.equal((await mock.refused('updateTicketComment', without)).status, 428);
    assert.equal((await mock.refused('updateTicketComment', change(changed, ' \n '))).status, 422);
  });

  it('is for whoever wrote it, and for those who may change what others wrote', async () => {
    const ticket = await open({ contactId: 'con_2' }),
      mine = await write(ticket, { text: 'By Dana.' }),
      takenDown = await write(ticket, { text: 'Thanks!', contactId: 'con_2' });
    // `tec_3` has every scope; a token of scopes alone is the first technician's, without moderation.
    const theirs = (
      await mock.call('createTicketComment', {
        path: { ticketId: ticket.id },
        body: { text: 'By somebody else.', visibility: 'internal' },
        token: 'tec_3',
      })
    ).body;
    assert.deepEqual(
      (await conversation(ticket, AUTHOR_ONLY)).map(({ allowedActions }) => allowedActions[0]?.reason),
      [undefined, undefined, 'not_author'],
    );
    for (const own of [mine, takenDown])
      await mock.call('updateTicketComment', change(own, 'Mine.', AUTHOR_ONLY));
    for (const [id, request] of [
      ['updateTicketComment', change(theirs, 'Not mine.', AUTHOR_ONLY)],
      ['deleteTicketComment', { ...change(theirs, '', AUTHOR_ONLY), body: undefined }],
    ] as const) {
      const { status, problem } = await mock.refused(id, request);
      assert.deepEqual([status, problem.code, problem.requiredScope], [403, 'not_author', 'ticket:moderate']);
    }
    assert.equal((await mock.call('updateTicketComment', change(theirs, 'Moderated.'))).status, 200);
    assert.equal(
      (await mock.refused('updateTicketComment', change(mine, 'x', 'scopes=ticket:read'))).status,
      403,
    );
  });

  it('are deleted and brought back for 24 hours, with what follows from them', async () => {
    const ticket = await open({ contactId: 'con_2' });
    await write(ticket, { text: 'It is broken again.', contactId: 'con_2' });
    const thanks = await write(ticket, { text: 'Thank you, perfect.', contactId: 'con_2' }),
      at = { path: { commentId: thanks.id } };
    assert.deepEqual([(await read(ticket)).sentiment, (await read(ticket)).commentCount], ['positive', 2]);
    await mock.call('deleteTicketComment', { ...at, ifMatch: thanks.etag });
    assert.deepEqual([(await read(ticket)).sentiment, (await read(ticket)).commentCount], ['negative', 1]);
    assert.equal((await conversation(ticket)).length, 1);
    const { body: bin } = await mock.call('listDeletedRecords', { query: { type: 'ticket_comment' } });
    assert.deepEqual(
      bin.items.map(({ id, name, customerId }) => [id, name, customerId]),
      [[thanks.id, 'Thank you, perfect.', 'cus_1']],
    );
    await mock.call('restoreTicketComment', at);
    assert.deepEqual([(await read(ticket)).sentiment, (await read(ticket)).commentCount], ['positive', 2]);
    assert.equal((await conversation(ticket))[1]?.id, thanks.id);

    const [back] = (await conversation(ticket)).slice(1);
    await mock.call('deleteTicketComment', { ...at, ifMatch: back?.etag ?? '' });
    assert.equal((await mock.refused('restoreTicketComment', { ...at, token: 'read-only' })).status, 403);
    await mock.clock.advance(25 * 3_600_000);
    assert.equal((await mock.refused('restoreTicketComment', at)).status, 404);
  });

  it('stay as they are in a deleted ticket', async () => {
    const ticket = await open(),
      comment = await write(ticket, { text: 'Before.' });
    await mock.call('updateTicket', {
      path: { ticketId: ticket.id },
      ifMatch: (await read(ticket)).etag,
      body: { status: 'Deleted' },
    });
    const { status, problem } = await mock.refused('updateTicketComment', change(comment, 'After.'));
    assert.deepEqual([status, problem.code], [409, 'ticket_deleted']);
    assert.deepEqual(
      (await conversation(ticket))[0]?.allowedActions.map(({ reason }) => reason),
      ['ticket_deleted', 'ticket_deleted'],
    );
  });
});
