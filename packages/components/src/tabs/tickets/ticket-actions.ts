import type { Ticket, TicketPatch } from '@customer-hub/sdk';
import { currentOf, valueAt } from '@customer-hub/state/edits';
import type { ChoiceAnswer, ChoiceQuestion } from '../../form/choose-dialog.ts';
import { lazily } from '../../internal/lazily.ts';
import type { ListContext } from '../../list-view/definition.ts';
import { ask, recordActions } from '../../list-view/record-actions.ts';
import type { TicketsMessages } from '../../messages/en/tickets.ts';
import * as icons from '../../primitives/icons.ts';
import type { MenuEntry } from '../../primitives/menu.ts';
import { statusName } from '../../ticket/labels.ts';
import { open } from '../../ticket/open-ticket.ts';
import { bringBack, noteStatus } from './ticket-query.ts';

export type Context = ListContext<Ticket, TicketsMessages>;

/** From the least pressing. */
export const priorities = ['low', 'medium', 'high', 'critical'] as const;

const confirmDelete = ({ m, format }: Context, count: number) => ({
  title: m.deleteTitle(count, format.number(count)),
  text: m.deleteText,
  action: m.deleteAction(count, format.number(count)),
});

/** What tickets have in common with the records of other lists. */
export const tickets = recordActions<Ticket, TicketsMessages>({
  kind: 'ticket',
  reasons: m => m.reasons,
  confirm: confirmDelete,
});

/** Asks for a status, a technician or a priority. @param now What a single ticket has. */
export const choose = async (
  context: Context,
  what: 'status' | 'technician' | 'priority',
  count: number,
  now?: string | null,
): Promise<ChoiceAnswer | undefined> => {
  const { choose: pick } = await lazily(() => import('../../form/choose-dialog.ts'));
  const { hub, host, m, format } = context;
  const question: Record<typeof what, Pick<ChoiceQuestion, 'heading' | 'load' | 'none'>> = {
    priority: {
      heading: m.setPriority,
      load: async () => priorities.map(value => ({ value, label: m.priority[value] })),
    },
    status: {
      heading: m.setStatus,
      load: async () =>
        (await hub.catalogues.ticketStatuses({ limit: 200 })).items
          .filter(({ group }) => group !== 'deleted')
          .map(({ name }) => ({ value: name, label: statusName(name, m) })),
    },
    technician: {
      heading: m.setTechnician,
      none: m.unassigned,
      load: async () =>
        (await hub.catalogues.technicians({ limit: 200 })).items
          .filter(({ active, id }) => active || id === now)
          .map(({ id, name }) => ({ value: id, label: name })),
    },
  };
  const { heading } = question[what];
  const subtitle = m.count(count, format.number(count));
  return pick(host, { ...question[what], subtitle, label: heading, action: heading, few: true, now });
};

/** Opens a new ticket, and offers to look at it. */
export const add = async (context: Context): Promise<void> => {
  const { newTicket } = await lazily(() => import('../../ticket/new-ticket-dialog.ts'));
  const ticket = await newTicket(context.host, { customerId: context.customerId });
  if (!ticket) return;
  context.session.notices.show({
    text: context.m.made(String(ticket.number)),
    actions: [{ label: context.m.open, run: () => void open(ticket, context) }],
  });
};

/** What a key of a patch stands for in the ticket. */
const fieldNow = (ticket: Ticket, key: string): unknown =>
  key === 'spam' || key === 'paused'
    ? ticket.flags.includes(key)
    : valueAt(ticket, key === 'technicianId' ? 'technician.id' : key);

/**
 * Changes one thing about a ticket. Somebody else's change to something else does not stand in the way; one
 * to the same thing is told instead of being overwritten.
 */
const update = async (row: Ticket, patch: TicketPatch, { hub, m }: Context): Promise<Ticket> => {
  const onto = async (error: unknown): Promise<Ticket> => {
    if (!currentOf(error)) throw error;
    const current = await hub.tickets.get(row.id);
    if (Object.keys(patch).some(key => fieldNow(current, key) !== fieldNow(row, key)))
      throw new Error(m.changedElsewhere(String(row.number)), { cause: error });
    return hub.tickets.update(current, patch);
  };
  const changed = await hub.tickets.update(row, patch).catch(onto);
  noteStatus(hub, changed);
  return changed;
};

const change = (
  row: Ticket,
  patch: TicketPatch,
  context: Context,
  more: { readonly done?: string; readonly undo?: () => Promise<Ticket> } = {},
): Promise<void> =>
  tickets.change(row, context, {
    send: () => update(row, patch, context),
    done: context.m.changedOne(String(row.number)),
    ...more,
  });

/** The same where the ticket may leave the list by it: the list is asked again. */
const move = async (...given: Parameters<typeof change>): Promise<void> => {
  await change(...given);
  await given[2].refresh();
};

/** Deletes a ticket: a status, of which the undo brings back the one before. */
const remove = async (row: Ticket, context: Context): Promise<void> => {
  const { hub, host, words } = context;
  if (!(await ask(host, confirmDelete(context, 1)))) return;
  await move(row, { status: 'Deleted' }, context, {
    done: words.deleted(context.name(row)),
    undo: async () => {
      await bringBack(hub, [row.id], new Map([[row.id, row.status]]));
      void context.refresh();
      return hub.tickets.get(row.id);
    },
  });
};

/** Takes a deleted ticket out of every list, with its conversation; for a day it comes back by undo or from the bin. */
const removeForGood = async (row: Ticket, context: Context): Promise<void> => {
  const { hub, host, m } = context;
  const name = context.name(row);
  if (!(await ask(host, { title: m.eraseTitle(name), text: m.eraseText, action: m.erase }))) return;
  await tickets.change(row, context, {
    as: 'deleted',
    send: () => hub.tickets.delete(row),
    done: m.erased(name),
    undo: () => hub.tickets.restore(row.id),
  });
};

/** Asks before many are. */
export const askErase = ({ host, m, format }: Context, count: number): Promise<boolean> =>
  ask(host, { title: m.eraseManyTitle(count, format.number(count)), text: m.eraseManyText, action: m.erase });

/** The last entries: deletes a ticket; brings a deleted one back, or takes it out of the lists. */
const lastEntries = (row: Ticket, context: Context): readonly MenuEntry[] => {
  const { m, words } = context;
  const deleting = { label: words.remove, icon: icons.trash, danger: true };
  if (row.statusGroup !== 'deleted')
    return [{ ...deleting, ...tickets.whyNot(row, 'delete', context), run: () => void remove(row, context) }];
  const back: MenuEntry = {
    label: m.restore,
    icon: icons.undo,
    ...tickets.whyNot(row, 'update', context),
    run: () => void move(row, { status: 'Open' }, context, { done: words.restored(context.name(row)) }),
  };
  // A server that keeps every ticket says nothing of it.
  if (!row.allowedActions.some(({ action }) => action === 'remove')) return [back];
  return [
    back,
    {
      ...deleting,
      label: m.erase,
      ...tickets.whyNot(row, 'remove', context),
      run: () => void removeForGood(row, context),
    },
  ];
};

/** Read or not: only while it is nobody's turn, which must not be overwritten. */
const reading = (activity: Ticket['activity'], m: TicketsMessages): [string, 'read' | 'unread'][] =>
  activity === 'read' ? [[m.markUnread, 'unread']] : activity === 'unread' ? [[m.markRead, 'read']] : [];

/** What can be done with one ticket; what cannot stays visible with its reason. */
export const menu = (row: Ticket, context: Context): readonly MenuEntry[] => {
  const { m } = context;
  const { activity, flags, priority, sla, status, technician } = row;
  const whyNot = tickets.whyNot(row, 'update', context);
  const unlessDeleted = row.statusGroup === 'deleted' ? { disabled: m.reasons.deleted } : whyNot;
  const set = (patch: TicketPatch) => (): void => void change(row, patch, context);
  const isSpam = flags.includes('spam');
  const choosing =
    (what: 'status' | 'technician', now: string | null, take: (value: string | null) => void) => (): void =>
      void choose(context, what, 1, now).then(answer => answer && take(answer.value));
  return [
    { label: m.open, icon: icons.openOut, run: () => void open(row, context) },
    'separator',
    {
      label: m.setStatus,
      icon: icons.check,
      ...whyNot,
      run: choosing('status', status, value => value && void move(row, { status: value }, context)),
    },
    {
      label: m.setTechnician,
      icon: icons.person,
      ...unlessDeleted,
      run: choosing('technician', technician?.id ?? null, value => set({ technicianId: value })()),
    },
    {
      label: m.setPriority,
      icon: icons.priorityHigh,
      ...unlessDeleted,
      items: priorities.map(value => ({
        label: m.priority[value],
        radio: true,
        checked: priority === value,
        run: set({ priority: value }),
      })),
    },
    flags.includes('paused')
      ? { label: m.resumeClock, icon: icons.play, ...unlessDeleted, run: set({ paused: false }) }
      : {
          label: m.pauseClock,
          icon: icons.pause,
          ...(sla.clock ? unlessDeleted : { disabled: m.sla.none }),
          run: set({ paused: true }),
        },
    ...reading(activity, m).map(([label, next]) => ({
      label,
      icon: icons.mail,
      ...unlessDeleted,
      run: set({ activity: next }),
    })),
    {
      label: isSpam ? m.markNotSpam : m.markSpam,
      icon: icons.ban,
      ...unlessDeleted,
      run: () => void move(row, { spam: !isSpam }, context),
    },
    'separator',
    ...lastEntries(row, context),
  ];
};
