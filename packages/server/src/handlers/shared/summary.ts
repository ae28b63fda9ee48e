import type { CustomerSummary, ServiceTypeUsage } from '../../contract/types.ts';
import type { CustomerRow } from '../../database/collections/customers.ts';
import { currentStatus } from '../../domain/alert-state.ts';
import { contractStatus } from '../../domain/contracts.ts';
import { accountDay } from '../../domain/days.ts';
import { totalUsage } from '../../domain/hours.ts';
import { slaState } from '../../domain/sla.ts';
import type { Context } from '../../server/handler.ts';
import { attentionNow } from './attention.ts';
import { countsOf } from './customers.ts';
import { usageOf } from './usage.ts';

type Balance = CustomerSummary['contractMinutes']['total'];
const STATES = {
  on_track: 'onTrack',
  at_risk: 'atRisk',
  breached: 'breached',
  paused: 'paused',
  none: 'none',
} as const;
const count = <K extends string>(keys: readonly K[], of: Iterable<K>): Record<K, number> => {
  const counts = Object.fromEntries(keys.map(key => [key, 0])) as Record<K, number>;
  for (const key of of) counts[key]++;
  return counts;
};

/** Open tickets and alerts, as their tabs show them at first. */
export async function openOf(customerId: string, { db, now }: Pick<Context, 'db' | 'now'>) {
  const tickets = (await db.tickets.find({ customerId })).filter(
    ({ statusGroup, spam }) => !spam && (statusGroup === 'open' || statusGroup === 'pending'),
  );
  const alerts = (await db.alerts.find({ customerId })).filter(
    alert => currentStatus(alert, now()) === 'open',
  );
  return { tickets, alerts };
}

/** Minutes of the running period of each active contract with pre-paid time, added per type. */
async function minutesOf(customerId: string, context: Context): Promise<CustomerSummary['contractMinutes']> {
  const today = accountDay(context.now()),
    active = (await context.db.contracts.find({ customerId })).filter(
      contract => contract.prepaid !== null && contractStatus(contract, today) === 'active',
    );
  const usages = (await Promise.all(active.map(contract => usageOf(contract, context)))).flatMap(
    ({ types }) => types,
  );
  const of = (types: readonly ServiceTypeUsage[]): Balance => {
    const { prepaidMinutes, billableMinutes, remainingMinutes, overdrawnMinutes } = totalUsage(types);
    return {
      prepaid: prepaidMinutes,
      used: billableMinutes,
      remaining: remainingMinutes,
      overdrawn: overdrawnMinutes,
    };
  };
  const by = (type: ServiceTypeUsage['serviceType']): Balance =>
    of(usages.filter(({ serviceType }) => serviceType === type));
  return { onSite: by('on_site'), remote: by('remote'), telephone: by('telephone'), total: of(usages) };
}

/** What the head of the customer page shows at a glance. */
export async function summaryOf(row: CustomerRow, context: Context): Promise<CustomerSummary> {
  const { db, now } = context,
    { tickets, alerts } = await openOf(row.id, context),
    devices = await db.devices.find({ customerId: row.id });
  const states = count(
    Object.values(STATES),
    tickets.map(({ clock }) => STATES[slaState(clock, now())]),
  );
  // Devices without patch management are neither patched nor behind.
  const managed = devices.filter(({ patchCounts }) => patchCounts !== null),
    behind = managed.filter(({ patchCounts }) => (patchCounts?.security ?? 0) > 0).length;
  return {
    customerId: row.id,
    asOf: now(),
    counts: { ...(await countsOf(row, context)), tickets: tickets.length, alerts: alerts.length },
    devices: {
      total: devices.length,
      ...count(
        ['online', 'offline', 'unreachable', 'retired'],
        devices.map(({ availability }) => availability),
      ),
    },
    alerts: {
      total: alerts.length,
      ...count(
        ['critical', 'warning', 'information'],
        alerts.map(({ severity }) => severity),
      ),
    },
    tickets: { total: tickets.length, ...states },
    contractMinutes: await minutesOf(row.id, context),
    patches: {
      total: managed.length,
      patched: managed.length - behind,
      behind,
      pendingReboot: devices.filter(({ pendingReboot }) => pendingReboot).length,
    },
    attentionNow: await attentionNow(row, context),
  };
}

/** Keeps the counts of open tickets and alerts of each customer as tickets and alerts change. */
export async function keepCounts(context: Context): Promise<void> {
  const { db, events } = context,
    { last } = await events.stand();
  events.follow(last, ({ event: { type, customerId } }) => {
    if (customerId === null || !/^(ticket|alert)\./.test(type)) return;
    const count = async (): Promise<void> => {
      const { tickets, alerts } = await openOf(customerId, context);
      const row = await db.customers.get(customerId);
      if (row && (row.counts.tickets !== tickets.length || row.counts.alerts !== alerts.length))
        await db.customers.update(
          customerId,
          { counts: { tickets: tickets.length, alerts: alerts.length } },
          { silent: true, event: false },
        );
    };
    count().catch((error: unknown) => context.report(error));
  });
}
