import type { Ticket, TicketBulk } from '@customer-hub/sdk';
import { chosenOf } from '../../list-view/bulk-answer.ts';
import type { BulkAction } from '../../list-view/definition.ts';
import type { TicketsMessages } from '../../messages/en/tickets.ts';
import * as icons from '../../primitives/icons.ts';
import { askErase, choose, priorities, tickets } from './ticket-actions.ts';
import { bringBack, bulkTickets, idsOf, seenStatuses } from './ticket-query.ts';

/** Statuses before a deletion, for its undo: the undo is given only ids. */
let before: ReadonlyMap<string, string> = new Map();

type Bulk = BulkAction<Ticket, TicketsMessages>;

const bulk = (
  action: TicketBulk['action'],
  more: Pick<Bulk, 'label' | 'icon' | 'ask'>,
  params?: (value: string | null) => TicketBulk['params'],
): Bulk => ({
  key: action,
  done: (m, count, n) => m.changedMany(count, n),
  reason: tickets.reason,
  // The server takes no filter that matches more than one request may hold.
  expand: (filter, { hub }) => idsOf(hub, filter),
  run: (target, { hub }, { answer, options }) =>
    bulkTickets(hub, target, { action, params: params?.(chosenOf(answer)) }, options),
  ...more,
});

/** What can be done with many tickets at once. */
export const bulkActions: readonly Bulk[] = [
  bulk(
    'set_status',
    { label: m => m.setStatus, icon: icons.check, ask: (context, count) => choose(context, 'status', count) },
    status => ({ status: status ?? '' }),
  ),
  bulk(
    'set_technician',
    {
      label: m => m.setTechnician,
      icon: icons.person,
      ask: (context, count) => choose(context, 'technician', count),
    },
    technicianId => ({ technicianId }),
  ),
  bulk(
    'set_priority',
    {
      label: m => m.setPriority,
      icon: icons.priorityHigh,
      ask: (context, count) => choose(context, 'priority', count),
    },
    value => ({ priority: priorities.find(one => one === value) ?? 'medium' }),
  ),
  {
    ...bulk('mark_read', { label: m => m.markRead, icon: icons.mail }),
    undo: (ids, { hub }, { options }) =>
      bulkTickets(hub, { ids: [...ids] }, { action: 'mark_unread' }, options),
  },
  bulk('mark_spam', { label: m => m.markSpam, icon: icons.ban }),
  bulk('mark_not_spam', { label: m => m.markNotSpam, icon: icons.undo }),
  tickets.bulkRemove({
    done: (m, count, n) => m.deletedMany(count, n),
    expand: (filter, { hub }) => idsOf(hub, filter),
    run: (target, { hub }, { retry, options }) => {
      if (!retry) before = seenStatuses(hub);
      return bulkTickets(hub, target, { action: 'delete' }, options);
    },
    undo: (ids, { hub }) => bringBack(hub, ids, before),
  }),
  {
    ...bulk('remove', { label: m => m.erase, icon: icons.trash, ask: askErase }),
    danger: true,
    done: (m, count, n) => m.erasedMany(count, n),
    undo: (ids, { hub }, { options }) => bulkTickets(hub, { ids: [...ids] }, { action: 'restore' }, options),
  },
];
