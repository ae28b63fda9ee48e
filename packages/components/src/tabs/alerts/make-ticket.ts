import type { Alert } from '@customer-hub/sdk';
import { lazily } from '../../internal/lazily.ts';
import { writeRow } from '../../list-view/write-row.ts';
import { openTicket, type Context } from './alert-actions.ts';

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
    ...(deviceName ? [`${m.columns.deviceName}: ${deviceName}`] : []),
    `${m.columns.createdAt}: ${format.dateTime(createdAt)}`,
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
  if (ticket) await tieMade(row, ticket, context);
};
