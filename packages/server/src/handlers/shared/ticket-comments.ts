import type { TicketComment } from '../../contract/types.ts';
import type { CommentRow } from '../../database/collections/ticket-comments.ts';
import { commentIds, type TicketRow } from '../../database/collections/ticket-row.ts';
import { excerptOf, sentimentOf } from '../../domain/tickets.ts';
import { actions } from '../../server/answers.ts';
import type { Context } from '../../server/handler.ts';
import { forbidden } from '../../server/problems.ts';
import { byId } from './lookup.ts';
import { ticketDeleted } from './tickets.ts';

/** Whoever wrote a comment may change it, and who may change those of others. */
function mayChange({ author, writtenBy }: CommentRow, { user }: Context): boolean {
  const writer = writtenBy ?? (author.kind === 'technician' ? author.id : null);
  return writer === user.id || user.scopes.has('ticket:moderate');
}

/** Comments of one ticket as the contract shows them. */
export async function commentPresenter(
  rows: readonly CommentRow[],
  ticket: TicketRow,
  context: Context,
): Promise<(row: CommentRow) => TicketComment> {
  const contacts = await byId(
    context.db.contacts,
    rows.map(({ author: { kind, id } }) => (kind === 'technician' ? null : id)),
  );
  const isDeleted = ticket.statusGroup === 'deleted' && 'ticket_deleted';
  return row => {
    const { id, ticketId, visibility, author, text, time, createdAt, editedAt = null, etag = '"1"' } = row,
      need = { scope: 'ticket:write', blockedBy: mayChange(row, context) ? isDeleted : 'not_author' };
    return {
      id,
      ticketId,
      visibility,
      text,
      time,
      createdAt,
      editedAt,
      etag,
      author: { ...author, name: contacts.get(author.id ?? '')?.displayName ?? (author.name || 'Unknown') },
      allowedActions: actions(context, { update: need, delete: need }),
    };
  };
}
export const presentComment = async (
  row: CommentRow,
  ticket: TicketRow,
  context: Context,
): Promise<TicketComment> => (await commentPresenter([row], ticket, context))(row);

/** The ticket of a comment; refuses who may not change the comment, and what nobody may change. */
export async function ticketOfChange(row: CommentRow, context: Context): Promise<TicketRow> {
  const ticket = await context.db.tickets.need(row.ticketId);
  if (!mayChange(row, context))
    throw forbidden('not_author', { requiredScope: 'ticket:moderate' }, 'Somebody else wrote this.');
  if (ticket.statusGroup === 'deleted') throw ticketDeleted();
  return ticket;
}

/** Brings the ticket in step after one of its comments was changed, deleted or brought back. */
export async function afterCommentChange(
  ticket: TicketRow,
  changed: CommentRow,
  { db }: Context,
): Promise<TicketRow> {
  const rows = await db.ticketComments.getMany(commentIds(ticket)),
    byContact = rows.filter(({ author }) => author.kind === 'contact').at(-1);
  return db.tickets.update(
    ticket.id,
    {
      commentCount: rows.length,
      excerpt: excerptOf(rows[0]?.text),
      // The mood follows the contact's latest words [TKT-12].
      ...(changed.author.kind === 'contact'
        ? { sentiment: byContact ? sentimentOf(byContact.text) : null }
        : {}),
    },
    { data: { commentId: changed.id, visibility: changed.visibility } },
  );
}
