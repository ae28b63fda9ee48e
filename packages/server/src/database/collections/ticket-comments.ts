import type { TicketComment } from '../../contract/types.ts';
import type { CollectionDefinition } from '../store.ts';

/** A comment; the author's name is looked up, so that a renamed contact is renamed here, too. */
export type CommentRow = Omit<TicketComment, 'author' | 'editedAt' | 'etag' | 'allowedActions'> & {
  author: { kind: TicketComment['author']['kind']; id: string | null; name: string };
  customerId: string;
  /** Absent until the text was changed. */
  editedAt?: string | null;
  /** The member of staff who took down the words of a contact. */
  writtenBy?: string;
  etag?: string;
};

export const ticketComments: CollectionDefinition<CommentRow> = {
  prefix: 'cmt',
  resource: 'ticket_comment',
  sortable: ['createdAt'],
  defaultSort: 'createdAt',
  indexes: ['author.id', 'ticketId'],
};
