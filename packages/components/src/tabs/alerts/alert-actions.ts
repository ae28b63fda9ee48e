import type { Alert, AlertReason, AlertSnooze } from '@customer-hub/sdk';
import { navigate } from '../../internal/events.ts';
import { lazily } from '../../internal/lazily.ts';
import type { ListContext } from '../../list-view/definition.ts';
import { recordActions, type RecordChange } from '../../list-view/record-actions.ts';
import type { AlertsMessages } from '../../messages/en/alerts.ts';
import type { LinkedTicket } from './link-dialog.ts';

export type Context = ListContext<Alert, AlertsMessages>;
type Change = RecordChange<Alert, AlertsMessages>;

/** What alerts have in common with the records of other lists. */
export const alerts = recordActions<Alert, AlertsMessages>({ kind: 'alert', reasons: m => m.reasons });

/** How a snooze is set again as it was; undefined for an alert that is not put off. */
const sameSnooze = ({ status, snoozedUntil, statusReason }: Alert): AlertSnooze | undefined =>
  status === 'snoozed' && snoozedUntil ? { until: snoozedUntil, reason: statusReason } : undefined;

const snoozing = (row: Alert, { hub, m }: Context, value: AlertSnooze): Change => {
  const before = sameSnooze(row);
  return {
    send: () => hub.alerts.snooze(row.id, value),
    done: m.snoozed(1, row.title, '1'),
    undo: () => (before ? hub.alerts.snooze(row.id, before) : hub.alerts.reopen(row.id)),
    undone: m.undone(row.title),
  };
};

const resolving = (row: Alert, { hub, m }: Context, value: AlertReason): Change => {
  const before = sameSnooze(row);
  return {
    send: () => hub.alerts.resolve(row.id, value),
    done: m.resolved(1, row.title, '1'),
    undo: async () => {
      const open = await hub.alerts.reopen(row.id);
      // Resolved alerts cannot be put off: it goes back by way of open.
      return before ? hub.alerts.snooze(row.id, before) : open;
    },
    undone: m.undone(row.title),
  };
};

const reopening = (row: Alert, { hub, m }: Context): Change => {
  const before = sameSnooze(row);
  return {
    send: () => hub.alerts.reopen(row.id),
    done: m.reopened(1, row.title, '1'),
    undo: () =>
      before ? hub.alerts.snooze(row.id, before) : hub.alerts.resolve(row.id, { reason: row.statusReason }),
    undone: m.undone(row.title),
  };
};

/** The ticket it is tied to is changed or taken away [ALR-11, ALR-14]. */
const tying = (row: Alert, { hub, session, m }: Context, ticket: LinkedTicket | null): Change => {
  const set = (onto: Alert, id: string | null): Promise<Alert> =>
    id ? hub.alerts.linkTicket(onto, id) : hub.alerts.unlinkTicket(onto);
  return {
    send: () => set(session.records.peek('alert', row.id) ?? row, ticket?.id ?? null),
    done: ticket ? m.linked(ticket.number) : m.unlinked(row.ticketNumber ?? ''),
    undo: now => set(now ?? row, row.ticketId),
    undone: m.undone(row.title),
  };
};

/**
 * Does it while a dialog is open: what fails is said there. The alert is asked for again then, somebody else
 * may have been faster.
 */
const inDialog = async (row: Alert, context: Context, change: Change): Promise<void> => {
  try {
    await alerts.attempt(row, context, change);
  } catch (error) {
    await context.session.records.renew('alert', row.id).catch(() => context.refresh());
    throw error;
  }
};

/** What a dialog does with its answer before it closes; it stays open when that fails. */
type Send<T> = ((answer: T) => Promise<unknown>) | undefined;

export const askSnooze = async (
  { host }: Context,
  count: number,
  name = '',
  send?: Send<AlertSnooze>,
): Promise<AlertSnooze | undefined> => {
  const { openSnooze } = await lazily(() => import('./snooze-dialog.ts'));
  return openSnooze(host, { count, name, send });
};

export const askReason = async (
  { host }: Context,
  count: number,
  name = '',
  send?: Send<AlertReason>,
): Promise<AlertReason | undefined> => {
  const { openResolve } = await lazily(() => import('./resolve-dialog.ts'));
  return openResolve(host, { count, name, send });
};

export const askTicket = async (
  { host }: Context,
  customerId: string,
  count: number,
  name = '',
  current: string | null = null,
  send?: Send<LinkedTicket>,
): Promise<LinkedTicket | undefined> => {
  const { chooseTicket } = await lazily(() => import('./link-dialog.ts'));
  return chooseTicket(host, { customerId, count, name, current, send });
};

/** Puts it off, after asking until when and why. */
export const snooze = async (row: Alert, context: Context): Promise<void> => {
  await askSnooze(context, 1, row.title, value => inDialog(row, context, snoozing(row, context, value)));
};

export const resolve = (row: Alert, context: Context): Promise<void> =>
  alerts.change(row, context, resolving(row, context, {}));

/** Resolves it, after asking why. */
export const resolveWhy = async (row: Alert, context: Context): Promise<void> => {
  await askReason(context, 1, row.title, value => inDialog(row, context, resolving(row, context, value)));
};

export const reopen = (row: Alert, context: Context): Promise<void> =>
  alerts.change(row, context, reopening(row, context));

export const linkTicket = async (row: Alert, context: Context): Promise<void> => {
  await askTicket(context, row.customerId, 1, row.title, row.ticketId, ticket =>
    inDialog(row, context, tying(row, context, ticket)),
  );
};

export const unlinkTicket = (row: Alert, context: Context): Promise<void> =>
  alerts.change(row, context, tying(row, context, null));

/** First the host is asked; unless it takes over, the built-in view shows it [ALR-13]. */
export const openTicket = async (row: Alert, context: Context): Promise<void> => {
  if (!row.ticketId) return;
  const { openTicket: show } = await lazily(() => import('../../ticket/open-ticket.ts'));
  await show(context.host, { id: row.ticketId, customerId: row.customerId }).catch((error: unknown) =>
    alerts.fail(row, context, error),
  );
};

export const openDevice = (row: Alert, { host }: Context): void => {
  if (row.deviceId) navigate(host, { to: 'device', id: row.deviceId, customerId: row.customerId });
};

/** The Manage menu of its device; without an anchor where the focus is. */
export const manageDevice = async (row: Alert, context: Context, anchor?: HTMLElement): Promise<void> => {
  const { manageDevice: open } = await lazily(() => import('../../device/menu/elsewhere.ts'));
  if (row.deviceId) await open(row.deviceId, context, anchor);
};

/** The network scan of its device [ALR-06]. */
export const scanNetwork = async (row: Alert, context: Context): Promise<void> => {
  const { scanNetwork: scan } = await lazily(() => import('../../device/menu/elsewhere.ts'));
  if (row.deviceId) await scan(row.deviceId, context);
};

export const openSettings = async (host: Context['host'], customerId: string): Promise<void> => {
  const { openAlertSettings } = await lazily(() => import('./settings-dialog.ts'));
  await openAlertSettings(host, customerId);
};
