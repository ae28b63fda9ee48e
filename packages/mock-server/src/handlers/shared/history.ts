import type { DeviceHistoryEntry } from '@customer-hub/server/parts/contract/types';
import { createRandom } from '@customer-hub/server/parts/database/random';
import type { DeviceRow } from '@customer-hub/server/parts/database/collections/devices';
import type { Context } from '@customer-hub/server/parts/server/handler';

const DAY_MS = 86_400_000,
  /** 13 months. */
  KEPT_DAYS = 396;
type Part = (device: DeviceRow, context: Context) => Promise<DeviceHistoryEntry[]>;

/** All that happened to a device, of the records that tell it; the latest first. */
export async function historyOf(device: DeviceRow, context: Context): Promise<DeviceHistoryEntry[]> {
  const parts = await Promise.all(
      [jobs, alertsAndTickets, registry, log, sessions].map(part => part(device, context)),
    ),
    from = new Date(context.clock.nowMs() - KEPT_DAYS * DAY_MS).toISOString();
  return parts
    .flat()
    .filter(({ at }) => at >= from)
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1));
}

const jobs: Part = async ({ id }, { db }) => {
  const targets = await db.jobTargets.find({ deviceId: id }),
    byId = new Map((await db.jobs.getMany(targets.map(({ jobId }) => jobId))).map(job => [job.id, job]));
  return targets.flatMap((target): DeviceHistoryEntry[] => {
    const job = byId.get(target.jobId);
    if (!job) return [];
    const { result } = target;
    return [
      {
        id: `${job.id}-${target.id}`,
        kind: 'job',
        at: result?.endedAt ?? result?.startedAt ?? job.createdAt,
        title: job.type,
        detail: job.subject,
        by: job.createdBy,
        status: target.status,
        exitCode: result?.exitCode ?? null,
        ref: { type: 'job', id: job.id },
      },
    ];
  });
};

const alertsAndTickets: Part = async ({ id, customerId }, { db }) => {
  const alerts = await db.alerts.find({ deviceId: id }),
    tickets = new Map(
      (await db.tickets.find({ customerId, deviceId: id })).map(ticket => [ticket.id, ticket]),
    );
  for (const ticket of await db.tickets.getMany(alerts.flatMap(({ ticketId }) => ticketId ?? [])))
    tickets.set(ticket.id, ticket);
  const contacts = new Map(
    (await db.contacts.getMany([...tickets.values()].flatMap(({ contactId }) => contactId ?? []))).map(
      contact => [contact.id, contact],
    ),
  );
  const told = alerts.flatMap((alert): DeviceHistoryEntry[] => {
    const { statusChangedAt, statusChangedBy, status } = alert;
    const entry = (
      what: string,
      at: string,
      by: DeviceHistoryEntry['by'],
      detail: string | null,
    ): DeviceHistoryEntry => ({
      id: `${alert.id}-${what}`,
      kind: 'alert',
      at,
      title: alert.title,
      detail,
      by,
      status: what,
      exitCode: null,
      ref: { type: 'alert', id: alert.id },
    });
    const opened = entry('opened', alert.createdAt, null, alert.message);
    return statusChangedAt === null || status === 'open'
      ? [opened]
      : [opened, entry(status, statusChangedAt, statusChangedBy, alert.statusReason)];
  });
  const opened = [...tickets.values()].map((ticket): DeviceHistoryEntry => {
    const contact = ticket.contactId === null ? undefined : contacts.get(ticket.contactId);
    return {
      id: `${ticket.id}-opened`,
      kind: 'ticket',
      at: ticket.createdAt,
      title: ticket.title,
      detail: `#${ticket.number}`,
      by: contact ? { id: contact.id, name: contact.displayName } : null,
      status: ticket.status,
      exitCode: null,
      ref: { type: 'ticket', id: ticket.id },
    };
  });
  return [...told, ...opened];
};

const registry: Part = async ({ id }, { db }) =>
  (await db.registryChanges.find({ deviceId: id })).map(change => ({
    id: change.id,
    kind: 'registry',
    at: change.at,
    title: change.action,
    detail: change.name === null ? change.path : `${change.path}\\${change.name}`,
    by: change.by,
    status: change.undone ? 'undone' : null,
    exitCode: null,
    ref: { type: 'registry_change', id: change.id },
  }));

const log: Part = async ({ id, createdAt, os }, { db }) => {
  const rows = await db.deviceLog.find({ deviceId: id });
  const told = rows.map((row): DeviceHistoryEntry => ({
    id: row.id,
    kind: row.kind,
    at: row.at,
    title: row.title,
    detail: row.detail,
    by: row.by,
    status: null,
    exitCode: null,
    ref: row.ref,
  }));
  if (rows.some(({ title }) => title === 'added')) return told;
  const added = {
    kind: 'record',
    title: 'added',
    by: null,
    status: null,
    exitCode: null,
    ref: null,
  } as const;
  return [...told, { ...added, id: `${id}-added`, at: createdAt, detail: os?.name ?? null }];
};

/** Sessions of the past, of which nothing but this is known. */
const sessions: Part = async ({ id, os, inventoryAsOf }, { db }) => {
  if (!os || inventoryAsOf === null) return [];
  // Counted from the day the device was last heard of, or the past would move whenever it is looked at.
  const random = createRandom('sessions', id),
    anchor = Math.floor(Date.parse(inventoryAsOf) / (30 * DAY_MS)) * 30 * DAY_MS,
    technicians = await db.technicians.find();
  return Array.from({ length: random.int(0, 5) }, (_, index): DeviceHistoryEntry => {
    const at = new Date(anchor - random.int(0, 80 * 1_440) * 60_000).toISOString(),
      { id: by, name } = random.pick(technicians);
    return {
      id: `${id}-session-${index}`,
      kind: 'session',
      at,
      title: 'connected',
      detail: `${random.int(2, 70)} min`,
      by: { id: by, name },
      status: null,
      exitCode: null,
      ref: null,
    };
  });
};
