import type { Ticket, TicketStatusGroup } from '../../contract/types.ts';
import type { SlaClock } from '../../domain/sla.ts';

/** A ticket without what is derived: names, flags, and the clock as it stands now. */
export type TicketRow = Omit<
  Ticket,
  'allowedActions' | 'customerName' | 'customerRank' | 'contact' | 'contract' | 'flags' | 'sla'
> & {
  contactId: string | null;
  contractId: string | null;
  spam: boolean;
  clock: SlaClock;
  /** Numbers of its seeded comments, which follow each other; then the ids of those written since. */
  seededComments: { from: number; count: number };
  replyIds: string[];
};
/** A ticket before it has its id. */
export type NewTicket = Omit<TicketRow, 'id' | 'etag'>;
/** Ids of the conversation, oldest first. */
export const commentIds = ({
  seededComments: { from, count },
  replyIds,
}: Pick<TicketRow, 'seededComments' | 'replyIds'>): string[] => [
  ...Array.from({ length: count }, (_, place) => `cmt_${from + place}`),
  ...replyIds,
];

/** The statuses that come with the product, and what the account added [TKT-19 to TKT-23]. */
export const STATUS_GROUP: Readonly<Record<string, TicketStatusGroup>> = {
  'Awaiting security review': 'awaiting_security_review',
  Open: 'open',
  Pending: 'pending',
  'Waiting on vendor': 'pending',
  'Waiting for parts': 'pending',
  Resolved: 'resolved',
  Closed: 'closed',
  Deleted: 'deleted',
};
export const groupOf = (status: string): TicketStatusGroup => STATUS_GROUP[status] ?? 'open';
