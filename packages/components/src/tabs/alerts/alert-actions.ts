import type { Alert, AlertReason, AlertSnooze } from '@customer-hub/sdk';
import { navigate } from '../../internal/events.ts';
import type { ListContext } from '../../list-view/definition.ts';
import { writeRow } from '../../list-view/write-row.ts';
import type { AlertsMessages } from '../../messages/en/alerts.ts';
import * as icons from '../../primitives/icons.ts';
import type { MenuEntry } from '../../primitives/menu.ts';
import { lazily } from '../../internal/lazily.ts';

export type Context = ListContext<Alert, AlertsMessages>;
type Reason = keyof AlertsMessages['reasons'];

/** Why something cannot be done with an alert, or undefined. */
export const blocked = (row: Alert, action: string, m: AlertsMessages): string | undefined => {
  const entry = row.allowedActions.find(candidate => candidate.action === action);
  return entry && !entry.allowed ? (m.reasons[entry.reason as Reason] ?? m.reasons.no_permission) : undefined;
};

/** Does something to one alert and offers to take it back. Rejects with a sentence to show. */
const attempt = async (
  row: Alert,
  context: Context,
  work: (newest: Alert) => Promise<Alert>,
  done: string,
  undo?: (now: Alert) => Promise<Alert>,
): Promise<void> => {
  const { session, m } = context;
  try {
    const newest = session.records.peek('alert', row.id) ?? row;
    const now = await writeRow(context, 'alert', row, 'updated', () => work(newest));
    const back = (): void => void act(row, context, () => undo!(now), m.undone(row.title));
    session.notices.show({ text: done, ...(undo ? { actions: [{ label: m.undo, run: back }] } : {}) });
  } catch (error) {
    const { code, message = '' } = error as { code?: string; message?: string };
    // Somebody else was faster: what it is now.
    await session.records.renew('alert', row.id).catch(() => context.refresh());
    throw new Error(`${m.failed(row.title)}: ${m.reasons[code as Reason] ?? message}`, { cause: error });
  }
};

/** The same, where nothing is open that could show why it did not work. */
export const act = (...given: Parameters<typeof attempt>): Promise<void> =>
  attempt(...given).catch((error: unknown) =>
    given[1].session.notices.show({ text: (error as Error).message, tone: 'failed' }),
  );

const restSnooze = ({ snoozedUntil, statusReason }: Alert): AlertSnooze => ({
  until: snoozedUntil!,
  reason: statusReason,
});
const putOff = (row: Alert): boolean => row.status === 'snoozed' && row.snoozedUntil !== null;

/** Puts it off, after asking until when and why: what was answered stays until it is stored. */
export const snooze = async (row: Alert, context: Context): Promise<void> => {
  const { alerts } = context.hub;
  await askSnooze(context, 1, row.title, value =>
    attempt(
      row,
      context,
      () => alerts.snooze(row.id, value),
      context.m.snoozed(1, row.title, '1'),
      () => (putOff(row) ? alerts.snooze(row.id, restSnooze(row)) : alerts.reopen(row.id)),
    ),
  );
};

type Work = Parameters<typeof attempt>;

const resolving = (row: Alert, context: Context, value: AlertReason): Work => {
  const { alerts } = context.hub;
  return [
    row,
    context,
    () => alerts.resolve(row.id, value),
    context.m.resolved(1, row.title, '1'),
    async () => {
      const open = await alerts.reopen(row.id);
      // Resolved alerts cannot be put off: it goes back by way of open.
      return putOff(row) ? alerts.snooze(row.id, restSnooze(row)) : open;
    },
  ];
};

export const resolve = (row: Alert, context: Context): Promise<void> => act(...resolving(row, context, {}));

/** Resolves it, after asking why: the reason stays until it is stored. */
export const resolveWhy = async (row: Alert, context: Context): Promise<void> => {
  await askReason(context, 1, row.title, value => attempt(...resolving(row, context, value)));
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
const tying = (
  row: Alert,
  context: Context,
  ticket: { readonly id: string; readonly number: string } | null,
): Work => {
  const { alerts } = context.hub;
  const set = (onto: Alert, id: string | null): Promise<Alert> =>
    id ? alerts.linkTicket(onto, id) : alerts.unlinkTicket(onto);
  return [
    row,
    context,
    newest => set(newest, ticket?.id ?? null),
    ticket ? context.m.linked(ticket.number) : context.m.unlinked(row.ticketNumber ?? ''),
    now => set(now, row.ticketId),
  ];
};

/** What a dialog does with its answer before it closes; it stays open when that fails. */
type Send<T> = ((answer: T) => Promise<void>) | undefined;

export const askSnooze = async (
  { host }: Context,
  count: number,
  name = '',
  send?: Send<AlertSnooze>,
): Promise<AlertSnooze | undefined> => {
  const { openSnooze } = await lazily(() => import('./snooze-dialog.ts'));
  return openSnooze(host, { count, name }, send);
};

export const askReason = async (
  { host }: Context,
  count: number,
  name = '',
  send?: Send<AlertReason>,
): Promise<AlertReason | undefined> => {
  const { openReason } = await lazily(() => import('./snooze-dialog.ts'));
  return openReason(host, { count, name }, send);
};

export const askTicket = async (
  { host }: Context,
  customerId: string,
  count: number,
  name = '',
  current: string | null = null,
  send?: Send<{ id: string; number: string }>,
): Promise<{ id: string; number: string } | undefined> => {
  const { chooseTicket } = await lazily(() => import('./link-dialog.ts'));
  return chooseTicket(host, { customerId, count, name, current, send });
};

export const linkTicket = async (row: Alert, context: Context): Promise<void> => {
  await askTicket(context, row.customerId, 1, row.title, row.ticketId, ticket =>
    attempt(...tying(row, context, ticket)),
  );
};

export const unlinkTicket = (row: Alert, context: Context): Promise<void> =>
  act(...tying(row, context, null));

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
  const { newTicket } = await lazily(() => import('../../ticket/new-ticket-dialog.ts'));
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
  await tieMade(row, ticket, context);
};

/** First the host is asked; unless it takes over, the built-in view shows it [ALR-13]. */
export const openTicket = async (row: Alert, { host, session, m }: Context): Promise<void> => {
  if (!row.ticketId) return;
  const { openTicket: show } = await lazily(() => import('../../ticket/open-ticket.ts'));
  await show(host, { id: row.ticketId, customerId: row.customerId }).catch(() =>
    session.notices.show({ text: m.failed(row.title), tone: 'failed' }),
  );
};

export const openDevice = (row: Alert, { host }: Context): void => {
  if (row.deviceId) navigate(host, { to: 'device', id: row.deviceId, customerId: row.customerId });
};

export const openSettings = async (host: Context['host'], customerId: string): Promise<void> => {
  const { openAlertSettings } = await lazily(() => import('./settings-dialog.ts'));
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
  return [
    {
      label: m.snooze,
      icon: icons.clock,
      disabled: blocked(row, 'snooze', m),
      run: () => void snooze(row, context),
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
            run: () => void resolveWhy(row, context),
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
