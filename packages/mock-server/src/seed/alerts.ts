import type { Segment } from '@customer-hub/server/parts/database/store';
import { alertPlan, textOf, type PlannedAlert } from './alert-plan.ts';
import { deviceFacts } from './device-plan.ts';
import { indexOfDrawn } from './drawn-devices.ts';
import type { PlannedCustomer } from './plan.ts';
import type { World, Seed } from './world.ts';
import {
  DEFAULT_RULES,
  type AlertRow,
  type AlertSettingsRow,
} from '@customer-hub/server/parts/database/collections/alerts';

type Made = ReturnType<Segment<AlertRow>['make']>;
function row(
  world: World,
  customer: PlannedCustomer,
  planned: PlannedAlert,
  state: Partial<Made> = {},
): Made {
  const { name, kind } = deviceFacts(world, customer, planned.device);
  const { title, message, details } = textOf(planned),
    createdAt = world.ago(planned.minutesAgo);
  return {
    customerId: customer.id,
    deviceId: world.id('devices', customer, planned.device),
    title,
    message: message.replace('{device}', name),
    details: [...details],
    severity: planned.severity,
    category: planned.category,
    status: 'open',
    snoozedUntil: null,
    statusReason: null,
    statusChangedBy: null,
    statusChangedAt: null,
    ticketId: null,
    scanAgentId:
      kind === 'snmp' && planned.category === 'network'
        ? world.id(
            'devices',
            customer,
            customer.number === 0 ? (indexOfDrawn(({ name: drawn }) => drawn === 'SRV-DC01') ?? 0) : 0,
          )
        : null,
    createdAt,
    updatedAt: createdAt,
    ...state,
  };
}
/**
 * Tickets that are open about what is drawn: the backup of the SQL server, the PACS viewer, the Wi-Fi of the east
 * wing.
 */
const DRAWN_TICKETS: Readonly<Record<number, number>> = { 2: 1, 8: 2, 7: 3 };
/** The ticket an alert is tied to: of those that are over a quarter, of those that are open one in eight. */
function ticketOf(world: World, customer: PlannedCustomer, index: number, over: boolean): string | null {
  const count = customer.counts.tickets,
    random = world.random('ticket of alert', customer.number, over ? -index - 1 : index);
  const drawn = customer.number === 0 && !over ? DRAWN_TICKETS[index] : undefined;
  if (drawn !== undefined) return world.id('tickets', customer, drawn);
  return count > 0 && (over || customer.number > 0) && random.chance(over ? 0.25 : 0.12)
    ? world.id('tickets', customer, random.int(0, count - 1))
    : null;
}
const REASONS = [
  'Known maintenance.',
  'Replaced the disk.',
  'Was the power cut last night.',
  'Vendor is informed.',
  null,
  null,
] as const;

/** Alerts of the past: most are resolved, some put off. */
function past(world: World, customer: PlannedCustomer, index: number): Made {
  const random = world.random('past alert', customer.number, index);
  const device = random.int(0, customer.counts.devices - 1),
    { kind } = deviceFacts(world, customer, device);
  const category =
    kind === 'snmp'
      ? random.pick(['network', 'availability'] as const)
      : kind === 'http' || kind === 'tcp'
        ? 'availability'
        : random.weighted({
            hardware: 10,
            disk: 24,
            availability: 18,
            performance: 16,
            general: 8,
            apps: 8,
            script_based: 4,
          });
  const minutesAgo = random.int(300, 86_400),
    snoozed = random.chance(0.12);
  return row(
    world,
    customer,
    {
      device,
      category,
      severity: random.weighted({ information: 50, warning: 38, critical: 12 }),
      text: random.int(0, 99),
      minutesAgo,
    },
    {
      status: snoozed ? 'snoozed' : 'resolved',
      snoozedUntil: snoozed ? world.ago(-random.int(1_440, 20_160)) : null,
      statusReason: random.pick(REASONS),
      ticketId: ticketOf(world, customer, index, true),
      statusChangedBy: random.chance(0.8) ? random.pick(world.technicians) : null,
      statusChangedAt: world.ago(random.int(1, minutesAgo)),
    },
  );
}
const pastCount = ({ counts }: PlannedCustomer): number =>
  counts.devices > 0 ? Math.ceil(counts.alerts * 1.4) : 0;

export const alertsSeed: Seed<AlertRow> = function* (world) {
  // Open ones first, for all customers: their ids are those that other seeds count on.
  for (const customer of world.customers) {
    const { alerts: count, devices } = customer.counts;
    if (count > 0)
      yield {
        customerId: customer.id,
        count,
        make: index => {
          const planned = alertPlan(world, customer).alerts[index];
          if (!planned) throw new RangeError(`${devices} devices have no alert ${index}`);
          return row(world, customer, planned, { ticketId: ticketOf(world, customer, index, false) });
        },
      };
  }
  for (const customer of world.customers) {
    const count = pastCount(customer);
    if (count > 0) yield { customerId: customer.id, count, make: index => past(world, customer, index) };
  }
};

const RULES = { ...DEFAULT_RULES, notifyEmails: ['noc@fieldhouse.example'] };
export const alertSettingsSeed: Seed<AlertSettingsRow> = function* (world) {
  for (const customer of world.customers) {
    yield {
      customerId: customer.id,
      count: 1,
      make: () => ({
        customerId: customer.id,
        rules: RULES,
        updatedBy: null,
        updatedAt: world.ago(400_000),
        folders:
          customer.number === 0
            ? [
                {
                  folderId: world.id('folders', customer, 5),
                  rules: {
                    ...RULES,
                    ticketFrom: 'warning',
                    quietHours: { from: '22:00', to: '06:00', timeZone: 'America/Los_Angeles' },
                  },
                },
              ]
            : [],
      }),
    };
  }
};
