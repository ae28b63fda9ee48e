import type { TicketCommentInput } from '../contract/types.ts';
import { queryRows } from '../database/rows.ts';
import { commentIds, type TicketRow } from '../database/collections/ticket-row.ts';
import { afterComment, excerptOf } from '../domain/tickets.ts';
import { created, noContent, ok, page } from '../server/answers.ts';
import type { Context, Handlers } from '../server/handler.ts';
import { fieldProblem, invalid } from '../server/problems.ts';
import { mustBelong } from './shared/lookup.ts';
import { noMinutes } from './shared/no-minutes.ts';
import {
  afterCommentChange,
  commentPresenter,
  presentComment,
  ticketOfChange,
} from './shared/ticket-comments.ts';
import { ticketChanges, ticketDeleted } from './shared/tickets.ts';

const LIST = { sortable: ['createdAt'], defaultSort: 'createdAt' };

/** Refuses what cannot be said in this ticket: to a deleted one, for somebody else's contact, without a contract. */
async function checkComment(
  ticket: TicketRow,
  { contactId, visibility, status, time }: TicketCommentInput,
  { db }: Context,
): Promise<void> {
  if (ticket.statusGroup === 'deleted' && status === undefined) throw ticketDeleted();
  await mustBelong(db.contacts, contactId, ticket.customerId, '/contactId');
  if (contactId !== undefined && visibility === 'internal')
    throw invalid([
      fieldProblem('/visibility', 'contact_is_public', 'The words of a contact cannot be an internal note.'),
    ]);
  if (time?.minutes === 0) throw invalid([noMinutes('/time/minutes')]);
  if (time && ticket.contractId === null)
    throw invalid([
      fieldProblem('/time', 'no_contract', 'The ticket has no contract that time could be booked on.'),
    ]);
}

/** Books time on the contract of the ticket, and tells that its hours have changed. */
async function bookTime(
  { id: ticketId, customerId, contractId }: TicketRow,
  { serviceType, minutes, billable, assetType = null }: NonNullable<TicketCommentInput['time']>,
  commentId: string,
  { db, user, now, events }: Context,
): Promise<void> {
  if (contractId === null) return;
  await db.timeEntries.insert(
    {
      customerId,
      contractId,
      ticketId,
      at: now(),
      serviceType,
      minutes,
      billable,
      assetType,
      technicianId: user.id,
      commentId,
    },
    { event: false },
  );
  events.publish({
    type: 'contract.usage_changed',
    customerId,
    resource: { type: 'contract', id: contractId, etag: null },
  });
}

/** The conversation of a ticket, and the assistant that reads it [TKT-02, TKT-09, TKT-12]. */
export const ticketComments: Handlers<
  | 'listTicketComments'
  | 'createTicketComment'
  | 'updateTicketComment'
  | 'deleteTicketComment'
  | 'restoreTicketComment'
  | 'assistTicket'
> = {
  async listTicketComments({ path, query }, context) {
    const ticket = await context.db.tickets.need(path.ticketId),
      rows = await context.db.ticketComments.getMany(commentIds(ticket));
    return page(
      queryRows(rows, LIST, { query }, context.clock.nowMs()),
      await commentPresenter(rows, ticket, context),
    );
  },

  async createTicketComment({ path, body }, context) {
    const { db, user } = context,
      now = context.now(),
      { text, visibility, contactId, status, time = null } = body;
    const ticket = await db.tickets.need(path.ticketId);
    await checkComment(ticket, body, context);
    const changes = status === undefined ? {} : await ticketChanges(ticket, { status }, context);
    const after = afterComment(ticket, body, contactId === undefined ? 'technician' : 'contact', now);
    // The answer counts before the status that may end the clock.
    const clock =
      'clock' in changes && changes.clock
        ? { ...changes.clock, firstRespondedAt: after.clock.firstRespondedAt }
        : after.clock;
    const comment = await db.ticketComments.insert(
      {
        ticketId: ticket.id,
        customerId: ticket.customerId,
        visibility,
        text,
        time,
        author:
          contactId === undefined
            ? { kind: 'technician', id: user.id, name: user.name }
            : { kind: 'contact', id: contactId, name: '' },
        writtenBy: user.id,
      },
      { event: false },
    );
    const answered = await db.tickets.update(
      ticket.id,
      {
        ...changes,
        activity: after.activity,
        sentiment: after.sentiment,
        clock,
        lastActivityAt: now,
        replyIds: [...ticket.replyIds, comment.id],
        commentCount: ticket.commentCount + 1,
        ...(ticket.commentCount === 0 ? { excerpt: excerptOf(text) } : {}),
      },
      { data: { commentId: comment.id, visibility } },
    );
    if (time) await bookTime(ticket, time, comment.id, context);
    return created(await presentComment(comment, answered, context), `/tickets/${ticket.id}/comments`);
  },

  async updateTicketComment({ path, body }, context) {
    const row = await context.db.ticketComments.need(path.commentId),
      ticket = await ticketOfChange(row, context);
    context.ifMatch(await presentComment(row, ticket, context));
    const changed = await context.db.ticketComments.update(
      row.id,
      { text: body.text, editedAt: context.now() },
      { event: false },
    );
    return ok(await presentComment(changed, await afterCommentChange(ticket, changed, context), context));
  },

  async deleteTicketComment({ path }, context) {
    const row = await context.db.ticketComments.need(path.commentId),
      ticket = await ticketOfChange(row, context);
    context.ifMatch(await presentComment(row, ticket, context));
    await context.db.ticketComments.remove(row.id, { event: false });
    await afterCommentChange(ticket, row, context);
    return noContent();
  },

  async restoreTicketComment({ path }, context) {
    const { ticketComments: kept } = context.db,
      deleted = (await kept.deleted()).find(({ id }) => id === path.commentId),
      ticket = await ticketOfChange(deleted ?? (await kept.need(path.commentId)), context),
      row = await kept.restore(path.commentId, { event: false });
    return ok(await presentComment(row, await afterCommentChange(ticket, row, context), context));
  },

  async assistTicket({ path, body: { kind } }, context) {
    const ticket = await context.db.tickets.need(path.ticketId),
      comments = await context.db.ticketComments.getMany(commentIds(ticket));
    const [first] = comments,
      last = comments.at(-1),
      open = ticket.statusGroup === 'open' || ticket.statusGroup === 'pending';
    // Fixed answers [X-26]: the same ticket is always summed up alike.
    const text =
      kind === 'summary'
        ? `${ticket.title}. ${comments.length === 1 ? 'One message' : `${comments.length} messages`}${
            first ? `, the first: ${excerptOf(first.text) ?? ''}` : '.'
          }${
            last && last !== first ? ` Last: ${excerptOf(last.text) ?? ''}` : ''
          } ${open ? 'Still open.' : 'No longer open.'}`
        : ticket.type === 'request'
          ? 'Check the approval, then use the template for this kind of request and confirm the date with the contact.'
          : '1. Reproduce it on the device named in the ticket. 2. Look for changes in the last 48 hours. 3. Restart the service concerned, then watch it for an hour.';
    return ok({ kind, text, model: 'fixed-answers', createdAt: context.now() });
  },
};
