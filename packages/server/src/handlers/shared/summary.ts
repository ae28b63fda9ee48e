import type { CustomerSummary, ServiceTypeUsage } from '../../contract/types.ts';
import type { CustomerRow } from '../../database/collections/customers.ts';
import { OPEN_TICKETS } from '../../database/collections/tickets.ts';
import { contractStatus } from '../../domain/contracts.ts';
import { totalUsage } from '../../domain/hours.ts';
import type { Context } from '../../server/handler.ts';
import { accountDays } from './account-days.ts';
import { attentionNow } from './attention.ts';
import { countBy } from './count-by.ts';
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
const AVAILABILITY = ['online', 'offline', 'unreachable', 'retired'] as const;
const SEVERITIES = ['critical', 'warning', 'information'] as const;
/** Every name with its count, 0 where there is none. */
const each = <K extends string>(
  names: readonly K[],
  counts: Record<string, number> = {},
): Record<K, number> => Object.fromEntries(names.map(name => [name, counts[name] ?? 0])) as Record<K, number>;

/** Open tickets and alerts of a customer, as their tabs show them at first. */
async function openCounts(customerId: string, { db }: Pick<Context, 'db'>) {
  const [tickets, alerts] = await Promise.all([
    countBy(db.tickets, { customerId }, ['slaState'], OPEN_TICKETS),
    countBy(db.alerts, { customerId }, ['severity'], { status: 'open' }),
  ]);
  return { tickets, alerts };
}

/** Minutes of the running period of each active contract with pre-paid time, added per type. */
async function minutesOf(customerId: string, context: Context): Promise<CustomerSummary['contractMinutes']> {
  const days = await accountDays(context),
    active = (await context.db.contracts.find({ customerId })).filter(
      contract => contract.prepaid !== null && contractStatus(contract, days.today) === 'active',
    );
  const usages = (await Promise.all(active.map(contract => usageOf(contract, context, { days })))).flatMap(
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
    [{ tickets, alerts }, devices, counts] = await Promise.all([
      openCounts(row.id, context),
      countBy(db.devices, { customerId: row.id }, ['availability', 'pendingReboot', 'patchState']),
      countsOf(row, context),
    ]);
  const sla = tickets.counts['slaState'] ?? {},
    { patched, behind } = each(['patched', 'behind'], devices.counts['patchState']);
  return {
    customerId: row.id,
    asOf: now(),
    counts: { ...counts, tickets: tickets.total, alerts: alerts.total },
    devices: { total: devices.total, ...each(AVAILABILITY, devices.counts['availability']) },
    alerts: { total: alerts.total, ...each(SEVERITIES, alerts.counts['severity']) },
    tickets: {
      total: tickets.total,
      ...(Object.fromEntries(
        Object.entries(STATES).map(([state, name]) => [name, sla[state] ?? 0]),
      ) as Record<(typeof STATES)[keyof typeof STATES], number>),
    },
    contractMinutes: await minutesOf(row.id, context),
    patches: {
      total: patched + behind,
      patched,
      behind,
      pendingReboot: devices.counts['pendingReboot']?.['true'] ?? 0,
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
      const { tickets, alerts } = await openCounts(customerId, context),
        row = await db.customers.get(customerId);
      if (row && (row.counts.tickets !== tickets.total || row.counts.alerts !== alerts.total))
        await db.customers.update(
          customerId,
          { counts: { tickets: tickets.total, alerts: alerts.total } },
          { silent: true, event: false },
        );
    };
    count().catch((error: unknown) => context.report(error));
  });
}
