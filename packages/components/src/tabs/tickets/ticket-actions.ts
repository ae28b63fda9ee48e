import type { Ticket, TicketPatch } from '@customer-hub/sdk';
import { currentOf } from '@customer-hub/state/edits';
import { writeRow } from '../../list-view/write-row.ts';
import type { TicketsMessages } from '../../messages/en/tickets.ts';
import * as icons from '../../primitives/icons.ts';
import type { MenuEntry } from '../../primitives/menu.ts';
import { open } from './open-ticket.ts';
import type { Context } from './ticket-cells.ts';
import { bringBack, noteStatus } from './ticket-query.ts';
import { lazily } from '../../internal/lazily.ts';

type Choosing = 'status' | 'technician' | 'priority';

/** Asks for a status, a technician or a priority; `undefined` when the person changed their mind. */
export const choose = async (
  context: Context,
  what: Choosing,
  count: number,
  now?: string,
): Promise<{ readonly value: string | null } | undefined> => {
  const { chooseValue } = await lazily(() => import('./choose-dialog.ts'));
  return chooseValue(context.host, {
    what,
    now,
    subject: context.m.many(count, context.format.number(count)),
  });
};

export const add = async (context: Context): Promise<void> => {
  const { newTicket } = await lazily(() => import('./new-ticket-dialog.ts'));
  const ticket = await newTicket(context.host, {
    ...(context.customerId ? { customerId: context.customerId } : {}),
  });
  if (!ticket) return;
  context.session.notices.show({
    text: context.m.made(String(ticket.number)),
    actions: [{ label: context.m.open, run: () => void open(ticket, context) }],
  });
};

const fieldNow = (ticket: Ticket, key: string): unknown =>
  key === 'technicianId'
    ? (ticket.technician?.id ?? null)
    : key === 'spam' || key === 'paused'
      ? ticket.flags.includes(key)
      : ticket[key as keyof Ticket];

/**
 * Changes one thing about a ticket. Somebody else's change to something else does not stand in the way; one to the same thing is shown
 * instead of being overwritten.
 */
export const change = async (
  row: Ticket,
  patch: TicketPatch,
  context: Context,
  done: string,
  undo?: () => void,
): Promise<void> => {
  const { hub, session, m } = context;
  const n = String(row.number);
  try {
    let changed: Ticket;
    try {
      changed = await writeRow(context, 'ticket', row, 'updated', () => hub.tickets.update(row, patch));
    } catch (error) {
      const current = currentOf(error) as unknown as Ticket | undefined;
      if (!current) throw error;
      if (Object.keys(patch).some(key => fieldNow(current, key) !== fieldNow(row, key))) {
        session.notices.show({ text: m.changedElsewhere(n), tone: 'failed' });
        return;
      }
      changed = await writeRow(context, 'ticket', row, 'updated', () => hub.tickets.update(current, patch));
    }
    noteStatus(context.hub, changed);
    session.notices.show({ text: done, ...(undo ? { actions: [{ label: m.undo, run: undo }] } : {}) });
  } catch (error) {
    session.notices.show({
      text: `${m.failed(n)}${error instanceof Error ? `: ${error.message}` : ''}`,
      tone: 'failed',
    });
    void context.refresh();
  }
};

/** Deletes a ticket; the list is asked again, because it no longer belongs to it. The undo gives it its status back. */
const remove = async (row: Ticket, context: Context): Promise<void> => {
  if (!(await askDelete(context, 1))) return;
  const { m, hub, session } = context;
  const n = String(row.number);
  await change(
    row,
    { status: 'Deleted' },
    context,
    m.deletedOne(n),
    () =>
      void bringBack(hub, [row.id], new Map([[row.id, row.status]]))
        .then(
          () => session.notices.show({ text: m.restoredOne(n) }),
          (error: unknown) =>
            session.notices.show({
              text: `${m.failed(n)}${error instanceof Error ? `: ${error.message}` : ''}`,
              tone: 'failed',
            }),
        )
        .then(() => context.refresh()),
  );
  await context.refresh();
};

export const askDelete = async ({ host, m, format }: Context, count: number): Promise<boolean> => {
  const { confirm } = await lazily(() => import('../../primitives/confirm.ts'));
  return confirm(host, {
    title: m.deleteTitle(count, format.number(count)),
    text: m.deleteText,
    action: m.deleteAction(count, format.number(count)),
    danger: true,
  });
};

/** What can be done with one ticket; what cannot stays visible with its reason. */
export const menu = (row: Ticket, context: Context): readonly MenuEntry[] => {
  const { m } = context;
  const why = (action: string): { disabled?: string } => {
    const entry = row.allowedActions.find(candidate => candidate.action === action);
    return entry && !entry.allowed
      ? { disabled: m.reasons[entry.reason as keyof TicketsMessages['reasons']] ?? m.reasons.no_permission }
      : {};
  };
  const done = m.changedOne(String(row.number));
  const set = (patch: TicketPatch) => (): void => void change(row, patch, context, done);
  const unlessDeleted = row.statusGroup === 'deleted' ? { disabled: m.reasons.deleted } : why('update');
  return [
    { label: m.open, icon: icons.openOut, run: () => void open(row, context) },
    'separator',
    {
      label: m.setStatus,
      icon: icons.check,
      ...why('update'),
      run: () =>
        void choose(context, 'status', 1, row.status).then(chosen =>
          chosen?.value
            ? change(row, { status: chosen.value }, context, done).then(() => context.refresh())
            : undefined,
        ),
    },
    {
      label: m.setTechnician,
      icon: icons.person,
      ...unlessDeleted,
      run: () =>
        void choose(context, 'technician', 1, row.technician?.id).then(chosen =>
          chosen ? change(row, { technicianId: chosen.value }, context, done) : undefined,
        ),
    },
    {
      label: m.setPriority,
      icon: icons.priorityHigh,
      ...unlessDeleted,
      items: (['low', 'medium', 'high', 'critical'] as const).map(value => ({
        label: m.priority[value],
        radio: true,
        checked: row.priority === value,
        run: set({ priority: value }),
      })),
    },
    row.flags.includes('paused')
      ? { label: m.resumeClock, icon: icons.play, ...unlessDeleted, run: set({ paused: false }) }
      : {
          label: m.pauseClock,
          icon: icons.pause,
          ...(row.sla.clock ? unlessDeleted : { disabled: m.sla.none }),
          run: set({ paused: true }),
        },
    row.activity === 'read'
      ? { label: m.markUnread, icon: icons.mail, ...unlessDeleted, run: set({ activity: 'unread' }) }
      : { label: m.markRead, icon: icons.mail, ...unlessDeleted, run: set({ activity: 'read' }) },
    {
      label: row.flags.includes('spam') ? m.markNotSpam : m.markSpam,
      icon: icons.ban,
      ...unlessDeleted,
      run: () =>
        void change(row, { spam: !row.flags.includes('spam') }, context, done).then(() => context.refresh()),
    },
    'separator',
    row.statusGroup === 'deleted'
      ? {
          label: m.restore,
          icon: icons.undo,
          ...why('update'),
          run: () =>
            void change(row, { status: 'Open' }, context, m.restoredOne(String(row.number))).then(() =>
              context.refresh(),
            ),
        }
      : {
          label: m.remove,
          icon: icons.trash,
          danger: true,
          ...why('delete'),
          run: () => void remove(row, context),
        },
  ];
};
