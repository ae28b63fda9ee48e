import type { Alert } from '../../contract/types.ts';
import { alertWeight, summarize } from '../../domain/alert-counts.ts';
import type { AlertRow } from '../../database/collections/alerts.ts';
import type { CustomerRow } from '../../database/collections/customers.ts';
import type { DeviceRow } from '../../database/collections/devices.ts';
import type { TicketRow } from '../../database/collections/ticket-row.ts';
import {
  ConflictError,
  NotFoundError,
  within,
  type ListQuery,
  type QueryRequest,
  type Span,
} from '../../database/store.ts';
import { canChange, changeAlert, currentStatus, type AlertAction } from '../../domain/alert-state.ts';
import { actions } from '../../server/answers.ts';
import type { Context } from '../../server/handler.ts';
import { Presentations } from '../../server/json.ts';
import { conflict, fieldProblem, invalid, malformed } from '../../server/problems.ts';
import { namedBy } from './lookup.ts';

const presentations = new Presentations<AlertRow, Alert>();

/** Rows as the contract shows them. A device that is gone leaves no name behind. */
export async function presentAlerts(rows: readonly AlertRow[], context: Context): Promise<Alert[]> {
  const { db, user } = context,
    now = context.now();
  const [customers, devices, tickets] = await Promise.all([
    namedBy(db.customers, rows, ({ customerId }) => customerId),
    namedBy(db.devices, rows, ({ deviceId }) => deviceId),
    namedBy(db.tickets, rows, ({ ticketId }) => ticketId),
  ]);
  return rows.map(row => {
    const customer = customers.get(row.customerId),
      device = row.deviceId === null ? undefined : devices.get(row.deviceId),
      ticket = row.ticketId === null ? undefined : tickets.get(row.ticketId),
      status = currentStatus(row, now);
    return presentations.of(row, [customer, device, ticket, status, user.scopes], () =>
      presentRow(row, { customer, device, ticket, status }, context),
    );
  });
}

/** What an alert belongs to, as far as it is there, and how it stands now. */
interface Around {
  customer: CustomerRow | undefined;
  device: DeviceRow | undefined;
  ticket: TicketRow | undefined;
  status: Alert['status'];
}
function presentRow(row: AlertRow, { customer, device, ticket, status }: Around, context: Context): Alert {
  // Snoozed until a time that is over: nobody changed it, it woke up.
  const woken = status !== row.status;
  return {
    id: row.id,
    customerId: row.customerId,
    customerName: customer?.name ?? '',
    customerRank: customer?.rank ?? 'basic',
    deviceId: device?.id ?? null,
    deviceName: device?.name ?? null,
    deviceKind: device?.kind ?? null,
    snmpType: device?.snmpType ?? null,
    title: row.title,
    message: row.message,
    details: row.details,
    severity: row.severity,
    category: row.category,
    status,
    snoozedUntil: woken ? null : row.snoozedUntil,
    statusReason: woken ? null : row.statusReason,
    statusChangedBy: woken ? null : row.statusChangedBy,
    statusChangedAt: woken ? row.snoozedUntil : row.statusChangedAt,
    ticketId: ticket?.id ?? null,
    ticketNumber: ticket ? String(ticket.number) : null,
    scanAgentId: row.scanAgentId,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    etag: row.etag,
    allowedActions: actions(context, actionsOf(status, ticket !== undefined)),
  };
}
function actionsOf(status: Alert['status'], linked: boolean): Parameters<typeof actions>[1] {
  const change = (action: AlertAction): { scope: string; blockedBy: string | false } => ({
    scope: 'alert:write',
    blockedBy: !canChange(status, action) && `already_${status}`,
  });
  return {
    snooze: change('snooze'),
    resolve: change('resolve'),
    reopen: change('reopen'),
    link_ticket: 'alert:write',
    unlink_ticket: { scope: 'alert:write', blockedBy: !linked && 'no_ticket' },
  };
}

export const presentAlert = async (row: AlertRow, context: Context): Promise<Alert> =>
  (await presentAlerts([row], context))[0] as Alert;

/** `start/end` each. */
const spanOf = (interval: string): Span => {
  const [from = NaN, to = NaN] = interval.split('/').map(time => Date.parse(time));
  if (!(from < to)) throw malformed(`\`created\`: ${interval} is no interval \`start/end\` of two times.`);
  return [from, to];
};
/** Filters of the list that are no fields of its rows. */
export function alertMatch(query: object): NonNullable<QueryRequest['match']> {
  const { created } = query as { created?: string | string[] };
  return created === undefined ? {} : { created: within('createdAt', [created].flat().map(spanOf)) };
}
/** By the word, `critical` would come before `information`. */
export const bySeverity = <Q extends ListQuery>(query: Q): Q => ({
  ...query,
  ...(query.sort ? { sort: query.sort.replace(/(^|,)(-?)severity(?=,|$)/g, '$1$2severityWeight') } : {}),
});

/** Writes on the device what it shows of its open alerts. */
async function countOnDevice(deviceId: string | null, { db, now }: Context): Promise<void> {
  if (deviceId === null || !(await db.devices.get(deviceId))) return;
  const { counts, categories } = summarize(
    (await db.alerts.find({ deviceId })).filter(alert => currentStatus(alert, now()) === 'open'),
  );
  await db.devices.update(
    deviceId,
    { alertCounts: counts, alertCategories: categories, alerts: alertWeight(counts) },
    { silent: true },
  );
}

const EVENT = { snooze: 'alert.snoozed', resolve: 'alert.resolved', reopen: 'alert.opened' } as const;

/** Snoozes, resolves or reopens; 409 with the states that are possible, 422 for a time that is over. */
export async function act(
  row: AlertRow,
  action: AlertAction,
  { until, reason }: { until?: string; reason?: string | null },
  context: Context,
): Promise<AlertRow> {
  const result = changeAlert(row, action, context.now(), until);
  if ('refused' in result) {
    if (result.refused === 'not_in_future')
      throw invalid([fieldProblem('/until', 'not_in_future', 'Choose a time that is still to come.')]);
    throw conflict('wrong_state', 'Not in this state', { allowedNext: result.allowedNext });
  }
  const changed = await context.db.alerts.update(
    row.id,
    {
      ...result.state,
      statusReason: reason?.trim() || null,
      statusChangedBy: context.user.person,
      statusChangedAt: context.now(),
    },
    { event: EVENT[action] },
  );
  await countOnDevice(changed.deviceId, context);
  if (changed.snoozedUntil !== null)
    wakeUp(
      changed,
      (await context.db.alertWakeUps.insert({ alertId: changed.id }, { event: false })).id,
      context,
    );
  return changed;
}

/** Opens a snoozed alert once its time is up, unless it has been changed meanwhile. */
export function wakeUp({ id, snoozedUntil }: AlertRow, wakeUpId: string, context: Context): void {
  const { db, clock } = context;
  clock.at(snoozedUntil === null ? clock.nowMs() : Date.parse(snoozedUntil), async () => {
    try {
      await openAgain(id, snoozedUntil, context);
      await db.alertWakeUps.remove(wakeUpId, { event: false });
    } catch (error) {
      // Another server was faster.
      if (!(error instanceof NotFoundError)) throw error;
    }
  });
}
async function openAgain(id: string, snoozedUntil: string | null, context: Context): Promise<void> {
  const { db } = context,
    alert = await db.alerts.get(id);
  if (snoozedUntil === null || alert?.status !== 'snoozed' || alert.snoozedUntil !== snoozedUntil) return;
  const opened = { status: 'open', snoozedUntil: null, statusReason: null, statusChangedBy: null } as const;
  try {
    await db.alerts.update(
      id,
      { ...opened, statusChangedAt: snoozedUntil },
      { event: 'alert.opened', ifEtag: alert.etag },
    );
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    // Somebody changed it just now: perhaps this, perhaps something else of it.
    return openAgain(id, snoozedUntil, context);
  }
  await countOnDevice(alert.deviceId, context);
}

/** Ties an alert to a ticket of the same customer. */
export async function linkTicket(
  row: AlertRow,
  ticketId: string | null,
  context: Context,
  pointer = '/ticketId',
): Promise<AlertRow> {
  if (ticketId !== null && (await context.db.tickets.get(ticketId))?.customerId !== row.customerId)
    throw invalid([fieldProblem(pointer, 'unknown_ticket', 'This customer has no such ticket.')]);
  return context.db.alerts.update(row.id, { ticketId });
}
