import type { ServiceType } from '@customer-hub/server/parts/contract/types';
import { addDays, addMonths } from '@customer-hub/server/parts/domain/days';
import type { Segment } from '@customer-hub/server/parts/database/store';
import { accountDay } from './account.ts';
import { makeContract } from './contracts.ts';
import type { PlannedCustomer } from './plan.ts';
import { ticketCount } from './ticket-plan.ts';
import type { World, Seed } from './world.ts';
import type { TimeEntryRow } from '@customer-hub/server/parts/database/collections/time-entries';

type Made = Omit<TimeEntryRow, 'id' | 'etag'>;
const PER_CONTRACT = 24;
const TYPES: readonly ServiceType[] = ['on_site', 'remote', 'telephone'];
type Booked = readonly [type: ServiceType, minutes: number];

/**
 * This month of the drawn care plan, rounded up to quarters of an hour: 6.5 h on site, 34.0 h remote (30 pre-paid, then
 * 4.0 h on nine tickets), 2.0 h on the phone. Rounding adds one hour.
 */
const carePlan: readonly Booked[] = [
  ...[120, 90, 60, 120].map((minutes): Booked => ['on_site', minutes]),
  ...[20, 15, 10, 15, 13, 25].map((minutes): Booked => ['telephone', minutes]),
  ...Array.from({ length: 15 }, (): Booked => ['remote', 120]),
  ...[20, 30, 25, 25, 30, 20, 15, 12, 25].map((minutes): Booked => ['remote', minutes]),
];
/** All of the drawn project: 39.0 of its 40.0 hours. */
const project: readonly Booked[] = [
  ...Array.from({ length: 4 }, (): Booked => ['on_site', 235]),
  ...Array.from({ length: 14 }, (): Booked => ['remote', 100]),
];

/**
 * The five months before, the last first: what was used on site, remote and on the phone, in hours. What stays on site
 * would come over, so none does.
 */
const pastMonths = [
  [20, 32, 9.5],
  [20, 30, 8],
  [20, 14, 4],
  [20, 21.5, 5],
  [25, 20, 6],
] as const;
/** Entries that a service type has in each of these months. */
const PER_TYPE = 4;
const past = pastMonths.flatMap((hours, back) =>
  hours.flatMap((all, type) =>
    Array.from({ length: PER_TYPE }, (_, at) => {
      // In quarters of an hour; the last entry takes what does not go into four.
      const quarters = Math.floor((all * 4) / PER_TYPE) + (at === PER_TYPE - 1 ? (all * 4) % PER_TYPE : 0);
      return { back: back + 1, serviceType: TYPES[type] ?? 'remote', minutes: quarters * 15, at, type };
    }),
  ),
);

/** Midnight at which the account's month began: it lies seven or eight hours after that of UTC. */
function startOfMonth(now: string): number {
  const first = `${accountDay(now).slice(0, 7)}-01`,
    seven = `${first}T07:00:00Z`;
  return Date.parse(accountDay(seven) === first ? seven : `${first}T08:00:00Z`);
}

/** Within the pre-paid time all kinds of work take turns; what is charged is booked last. */
const CHARGED = 9;
const placeOf = (at: number): number => {
  const covered = carePlan.length - CHARGED;
  return at < covered ? (at * 7) % covered : at;
};

function drawnEntry(world: World, customer: PlannedCustomer, index: number): Made {
  const isCare = index < carePlan.length,
    list = isCare ? carePlan : project,
    at = isCare ? index : index - carePlan.length;
  const [serviceType, minutes] = list[at] ?? ['remote', 60],
    nowMs = Date.parse(world.now);
  // In the zone of the account, and never in the future: what is gone of the month is shared out in order.
  const monthMs = startOfMonth(world.now),
    elapsedMs = nowMs - monthMs;
  const ms = isCare
    ? monthMs + (elapsedMs * (placeOf(at) + 1)) / (carePlan.length + 2)
    : nowMs - (149 - at * 6) * 86_400_000;
  const createdAt = new Date(ms).toISOString();
  // The charged ones lie on nine different tickets of the contract.
  const openCare = [0, 2, 3, 4, 5, 6, 7, 9, 10, 12, 13, 15];
  return {
    customerId: customer.id,
    contractId: world.id('contracts', customer, isCare ? 0 : 1),
    ticketId: world.id('tickets', customer, isCare ? (openCare[at % 9] ?? 0) : 0),
    at: createdAt,
    createdAt,
    serviceType,
    minutes,
    billable: true,
    assetType: null,
    technicianId: world.technicians[at % 3]?.id ?? null,
  };
}

/** Work of a month before, on tickets that are closed by now. */
function pastEntry(world: World, customer: PlannedCustomer, index: number): Made {
  const { back, serviceType, minutes, at, type } = past[index] ?? past[0]!,
    month = addMonths(`${accountDay(world.now).slice(0, 7)}-01`, -back);
  const createdAt = `${addDays(month, at * 7 + type * 2 + 1)}T18:00:00.000Z`,
    open = ticketCount(customer, 'open');
  return {
    customerId: customer.id,
    contractId: world.id('contracts', customer, 0),
    ticketId: world.id('tickets', customer, open + 20 + (index % 9)),
    at: createdAt,
    createdAt,
    serviceType,
    minutes,
    billable: true,
    assetType: null,
    technicianId: world.technicians[index % 3]?.id ?? null,
  };
}

function entry(world: World, customer: PlannedCustomer, index: number): Made {
  const contractIndex = Math.floor(index / PER_CONTRACT),
    contract = makeContract(world, customer, contractIndex),
    random = world.random('time', customer.number, index);
  const prepaid = contract.prepaid
    ? contract.prepaid.onSite + contract.prepaid.remote + contract.prepaid.telephone
    : 600;
  const createdAt = world.ago(random.int(0, 90) * 1440 + random.int(0, 1439)),
    open = ticketCount(customer, 'open');
  return {
    customerId: customer.id,
    contractId: world.id('contracts', customer, contractIndex),
    ticketId: open > 0 ? world.id('tickets', customer, random.int(0, open - 1)) : 'tkt_0',
    at: createdAt,
    createdAt,
    serviceType: random.pick(TYPES),
    minutes: Math.max(5, Math.round(((prepaid / 8) * random.next()) / 5) * 5),
    billable: random.chance(0.85),
    assetType: random.chance(0.3) ? random.pick(['Server', 'Workstation', 'Printer']) : null,
    technicianId: random.pick(world.technicians).id,
  };
}

export const timeEntriesSeed: Seed<TimeEntryRow> = function* (world): Iterable<Segment<TimeEntryRow>> {
  for (const customer of world.customers) {
    const drawn = customer.number === 0,
      drawnCount = carePlan.length + project.length,
      count = drawn ? drawnCount + past.length : customer.counts.contracts * PER_CONTRACT;
    if (count > 0)
      yield {
        customerId: customer.id,
        count,
        make: index =>
          !drawn
            ? entry(world, customer, index)
            : index < drawnCount
              ? drawnEntry(world, customer, index)
              : pastEntry(world, customer, index - drawnCount),
      };
  }
};
