import type { Alert, AlertReason, AlertSnooze } from '@customer-hub/sdk';
import { navigate } from '../../internal/events.ts';
import type { ListContext } from '../../list-view/definition.ts';
import { writeRow } from '../../list-view/write-row.ts';
import type { AlertsMessages } from '../../messages/en/alerts.ts';
import * as icons from '../../primitives/icons.ts';
import type { MenuEntry } from '../../primitives/menu.ts';

export type Context = ListContext<Alert, AlertsMessages>;
type Reason = keyof AlertsMessages['reasons'];

/** Why something cannot be done with an alert, or undefined. */
export const blocked = (row: Alert, action: string, m: AlertsMessages): string | undefined => {
  const entry = row.allowedActions.find(candidate => candidate.action === action);
  return entry && !entry.allowed ? (m.reasons[entry.reason as Reason] ?? m.reasons.no_permission) : undefined;
};

/** Does something to one alert, offers to take it back, and says when it did not work. */
export const act = async (
  row: Alert,
  context: Context,
  work: () => Promise<Alert>,
  done: string,
  undo?: (now: Alert) => Promise<Alert>,
): Promise<void> => {
  const { session, m } = context;
  try {
    const now = await writeRow(context, 'alert', row, 'updated', work);
    session.notices.show({
      text: done,
      ...(undo
        ? {
            actions: [
              { label: m.undo, run: () => void act(row, context, () => undo(now), m.undone(row.title)) },
            ],
          }
        : {}),
    });
  } catch (error) {
    const { code, message = '' } = error as { code?: string; message?: string };
    session.notices.show({
      text: `${m.failed(row.title)}: ${m.reasons[code as Reason] ?? message}`,
      tone: 'failed',
    });
    // Somebody else was faster: what it is now.
    await session.records.renew('alert', row.id).catch(() => context.refresh());
  }
};

const restSnooze = ({ snoozedUntil, statusReason }: Alert): AlertSnooze => ({
  until: snoozedUntil!,
  reason: statusReason,
});
const putOff = (row: Alert): boolean => row.status === 'snoozed' && row.snoozedUntil !== null;

export const snooze = (row: Alert, context: Context, value: AlertSnooze): Promise<void> => {
  const { alerts } = context.hub;
  return act(
    row,
    context,
    () => alerts.snooze(row.id, value),
    context.m.snoozed(1, row.title, '1'),
    () => (putOff(row) ? alerts.snooze(row.id, restSnooze(row)) : alerts.reopen(row.id)),
  );
};

export const resolve = (row: Alert, context: Context, value: AlertReason = {}): Promise<void> => {
  const { alerts } = context.hub;
  return act(
    row,
    context,
    () => alerts.resolve(row.id, value),
    context.m.resolved(1, row.title, '1'),
    async () => {
      const open = await alerts.reopen(row.id);
      // Resolved alerts cannot be put off: it goes back by way of open.
      return putOff(row) ? alerts.snooze(row.id, restSnooze(row)) : open;
    },
  );
};

export const reopen = (row: Alert, context: Context): Promise<void> => {
  const { alerts } = context.hub;
  return act(
    row,
    context,
    () => alerts.reopen(row.id),
    context.m.reopened(1, row.title, '1'),
    () =>
      putOff(row)
        ? alerts.snooze(row.id, restSnooze(row))
        : alerts.resolve(row.id, { reason: row.statusReason }),
  );
};

/** The ticket it is tied to is changed or taken away [ALR-11, ALR-14]. */
const tie = (
  row: Alert,
  context: Context,
  ticket: { readonly id: string; readonly number: string } | null,
): Promise<void> => {
  const { alerts } = context.hub;
  const set = (onto: Alert, id: string | null): Promise<Alert> =>
    id ? alerts.linkTicket(onto, id) : alerts.unlinkTicket(onto);
  return act(
    row,
    context,
    () => set(row, ticket?.id ?? null),
    ticket ? context.m.linked(ticket.number) : context.m.unlinked(row.ticketNumber ?? ''),
    now => set(now, row.ticketId),
  );
};

export const askSnooze = async (
  context: Context,
  count: number,
  name = '',
): Promise<AlertSnooze | undefined> => {
  const { openSnooze } = await import('./snooze-dialog.ts');
  return openSnooze(context.host, { count, name });
};

export const askReason = async (
  context: Context,
  count: number,
  name = '',
): Promise<AlertReason | undefined> => {
  const { openReason } = await import('./snooze-dialog.ts');
  return openReason(context.host, { count, name });
};

export const askTicket = async (
  context: Context,
  customerId: string,
  count: number,
  name = '',
  current: string | null = null,
): Promise<{ id: string; number: string } | undefined> => {
  const { chooseTicket } = await import('./link-dialog.ts');
  return chooseTicket(context.host, { customerId, count, name, current });
};

export const linkTicket = async (row: Alert, context: Context): Promise<void> => {
  const ticket = await askTicket(context, row.customerId, 1, row.title, row.ticketId);
  if (ticket) await tie(row, context, ticket);
};

export const unlinkTicket = (row: Alert, context: Context): Promise<void> => tie(row, context, null);

const priorities = { information: 'low', warning: 'medium', critical: 'critical' } as const satisfies Record<
  Alert['severity'],
  string
>;

/** What a ticket says of an alert: what was found and measured, where and when. */
export const ticketText = (
  { title, message, details, deviceName, createdAt }: Alert,
  { m, format }: Pick<Context, 'm' | 'format'>,
): { title: string; description: string } => ({
  title: (deviceName ? `${title}: ${deviceName}` : title).slice(0, 250),
  description: [
    message,
    ...details.map(({ label, value }) => `${label}: ${value}`),
    ...(deviceName ? [`${m.detail.device}: ${deviceName}`] : []),
    `${m.detail.created}: ${format.dateTime(createdAt)}`,
  ]
    // Marks of direction are for the page, not for a text that goes by mail.
    .join('\n')
    .replaceAll(/[\u2066-\u2069]/g, ''),
});

/** The ticket is there; an alert that is not tied to it yet says so, and can be again. */
const tieMade = async (
  row: Alert,
  ticket: { readonly id: string; readonly number: string | number },
  context: Context,
): Promise<void> => {
  const { session, hub, m } = context;
  const number = String(ticket.number);
  try {
    const tie = (onto: Alert): Promise<Alert> =>
      writeRow(context, 'alert', row, 'updated', () => hub.alerts.linkTicket(onto, ticket.id));
    const tied = await tie(row).catch(async () => tie(await session.records.renew('alert', row.id)));
    session.notices.show({
      text: m.ticketCreated(number),
      actions: [{ label: m.openTicket, run: () => void openTicket(tied, context) }],
    });
  } catch {
    session.notices.show({
      text: m.notTied(number),
      tone: 'failed',
      actions: [{ label: m.linkTicket, run: () => void tieMade(row, ticket, context) }],
    });
  }
};

/** A ticket with the alert's text filled in; it shows at once in Tickets and in the count of its tab [ALR-12]. */
export const createTicket = async (row: Alert, context: Context): Promise<void> => {
  const { newTicket } = await import('../tickets/new-ticket-dialog.ts');
  const ticket = await newTicket(context.host, {
    customerId: row.customerId,
    draft: {
      ...ticketText(row, context),
      priority: priorities[row.severity],
      source: 'alert',
      ...(row.deviceId ? { deviceId: row.deviceId } : {}),
    },
  });
  if (!ticket) return;
  const { id, customerId } = ticket;
  context.session.records.publish({ type: 'ticket', kind: 'created', id, customerId, record: ticket });
  await tieMade(row, ticket, context);
};

/** First the host is asked; unless it takes over, the built-in view shows it [ALR-13]. */
export const openTicket = async (row: Alert, { host, session, m }: Context): Promise<void> => {
  if (!row.ticketId) return;
  const { openTicket: show } = await import('../tickets/open-ticket.ts');
  await show(host, { id: row.ticketId, customerId: row.customerId }).catch(() =>
    session.notices.show({ text: m.failed(row.title), tone: 'failed' }),
  );
};

export const openDevice = (row: Alert, { host }: Context): void => {
  if (row.deviceId) navigate(host, { to: 'device', id: row.deviceId, customerId: row.customerId });
};

export const openSettings = async (host: Context['host'], customerId: string): Promise<void> => {
  const { openAlertSettings } = await import('./settings-dialog.ts');
  await openAlertSettings(host, customerId);
};

/** What can be done about the ticket of an alert [ALR-11 .. ALR-14]. */
export const ticketMenu = (row: Alert, context: Context): MenuEntry[] => {
  const { m } = context;
  const link = blocked(row, 'link_ticket', m);
  if (!row.ticketId) {
    return [
      { label: m.createTicket, icon: icons.plus, disabled: link, run: () => void createTicket(row, context) },
      { label: m.linkTicket, icon: icons.link, disabled: link, run: () => void linkTicket(row, context) },
    ];
  }
  return [
    {
      label: m.openTicket,
      icon: icons.openOut,
      hint: `#${row.ticketNumber}`,
      run: () => void openTicket(row, context),
    },
    { label: m.changeTicket, icon: icons.link, disabled: link, run: () => void linkTicket(row, context) },
    {
      label: m.unlinkTicket,
      icon: icons.close,
      disabled: blocked(row, 'unlink_ticket', m),
      run: () => void unlinkTicket(row, context),
    },
  ];
};

/** What can be done with one alert; what cannot stays visible with its reason. */
export const menu = (row: Alert, context: Context): readonly MenuEntry[] => {
  const { m } = context;
  const after = <T>(ask: Promise<T | undefined>, then: (answer: T) => unknown): void =>
    void ask.then(answer => (answer === undefined ? undefined : then(answer)));
  return [
    {
      label: m.snooze,
      icon: icons.clock,
      disabled: blocked(row, 'snooze', m),
      run: () => after(askSnooze(context, 1, row.title), value => snooze(row, context, value)),
    },
    ...(row.status === 'resolved'
      ? []
      : [
          {
            label: m.resolve,
            icon: icons.check,
            disabled: blocked(row, 'resolve', m),
            run: () => void resolve(row, context),
          },
          {
            label: m.resolveWhy,
            icon: icons.note,
            disabled: blocked(row, 'resolve', m),
            run: () => after(askReason(context, 1, row.title), value => resolve(row, context, value)),
          },
        ]),
    ...(row.status === 'open'
      ? []
      : [
          {
            label: m.reopen,
            icon: icons.undo,
            disabled: blocked(row, 'reopen', m),
            run: () => void reopen(row, context),
          },
        ]),
    'separator',
    ...ticketMenu(row, context),
    'separator',
    ...(row.deviceId
      ? [
          {
            label: m.openDevice,
            icon: icons.monitor,
            hint: row.deviceName ?? '',
            run: () => openDevice(row, context),
          },
        ]
      : []),
    { label: m.settings, icon: icons.settings, run: () => void openSettings(context.host, row.customerId) },
  ];
};
