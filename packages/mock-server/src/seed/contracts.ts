import type { ContractKind, Money } from '@customer-hub/server/parts/contract/types';
import { addDays, addMonths } from '@customer-hub/server/parts/domain/days';
import { KIND_TERMS } from '@customer-hub/server/parts/domain/contracts';
import type { Random } from '@customer-hub/server/parts/database/random';
import { accountDay } from './account.ts';
import type { PlannedCustomer } from './plan.ts';
import { serviceLevels, slaOf } from '@customer-hub/server/parts/domain/service-levels';
import { perCustomer, type World, type Seed } from './world.ts';
import { words } from './words.ts';
import { type ContractRow } from '@customer-hub/server/parts/database/collections/contracts';

type Made = Omit<ContractRow, 'id' | 'etag'>;

const NO_TERMS = {
  fee: null,
  prepaid: null,
  hourlyRate: null,
  unitRate: null,
  countBy: null,
  includedAmount: null,
  chargingPlan: null,
} as const;
const usd = (amount: string): Money => ({ amount, currency: 'USD' });

/** How time counts on the drawn care plan, and what it costs beyond the hours. */
const CARE_HOURS = {
  chargingPlan: {
    defaultRate: usd('145.00'),
    variableRates: [
      { label: 'Emergency on site', serviceType: 'on_site' as const, assetType: null, rate: usd('195.00') },
    ],
  },
  hoursRules: {
    roundingMinutes: 15 as const,
    roundingPer: 'entry' as const,
    warnAtPercent: 80,
    carryOver: { onSite: 300, remote: 0, telephone: 0 },
  },
};

/**
 * The three contracts of the drawings; their dates move with the seeded day of the account, so that the second is
 * always over.
 */
function drawn(world: World, index: number): Made | undefined {
  const today = accountDay(world.now),
    year = today.slice(0, 4),
    month = `${today.slice(0, 7)}-01`;
  const base = {
    ...NO_TERMS,
    customerId: 'cus_1',
    taxable: true,
    isDefault: false,
    createdAt: world.ago(345 * 1440),
    updatedAt: world.ago(2 * 1440 + 221),
  };
  return [
    {
      ...base,
      name: `Care Plan ${year}`,
      kind: 'block_hours' as const,
      slaId: serviceLevels[0].id,
      startDate: `${year}-01-01`,
      endDate: `${year}-12-31`,
      fee: usd('2400.00'),
      billingPeriod: 'monthly' as const,
      isDefault: true,
      prepaid: { onSite: 1200, remote: 1800, telephone: 600 },
      ...CARE_HOURS,
    },
    {
      ...base,
      name: 'Imaging migration',
      kind: 'project_one_time_fee' as const,
      slaId: serviceLevels[1].id,
      startDate: addMonths(month, -5),
      endDate: addDays(month, -1),
      fee: usd('9600.00'),
      billingPeriod: 'once' as const,
      prepaid: { onSite: 960, remote: 1440, telephone: 0 },
    },
    {
      ...base,
      name: 'Network monitoring',
      kind: 'remote_monitoring' as const,
      slaId: serviceLevels[0].id,
      startDate: addDays(addMonths(month, -20), 14),
      endDate: addDays(addMonths(month, 4), 13),
      fee: usd('380.00'),
      billingPeriod: 'monthly' as const,
    },
  ][index];
}

const KINDS: Readonly<Record<ContractKind, number>> = {
  retainer_flat_fee: 22,
  hourly: 14,
  block_hours: 26,
  block_money: 6,
  remote_monitoring: 14,
  online_backup: 8,
  project_one_time_fee: 6,
  project_hourly_rate: 4,
};
const names: Readonly<Record<ContractKind, readonly string[]>> = {
  retainer_flat_fee: ['Managed services', 'All-in care', 'Rundum-Betreuung'],
  hourly: ['Time and material', 'Nach Aufwand'],
  block_hours: ['Hour block', 'Stundenkontingent', 'Care plan'],
  block_money: ['Prepaid budget'],
  remote_monitoring: ['Network monitoring', 'Server monitoring'],
  online_backup: ['Online backup', 'Datensicherung'],
  project_one_time_fee: ['Office move', 'Migration to the cloud', 'Firewall exchange'],
  project_hourly_rate: ['Wi-Fi redesign'],
};

/** Contract `index` of a customer; the same whoever asks. */
export function makeContract(world: World, customer: PlannedCustomer, index: number): Made {
  const known = customer.number === 0 ? drawn(world, index) : undefined;
  if (known) return known;
  const random = world.random('contract', customer.number, index),
    kind = random.weighted(KINDS),
    startedAgo = random.int(20, 900),
    months = random.pick([6, 12, 12, 12, 24, 36]),
    startDate = world.day(-startedAgo);
  return {
    ...NO_TERMS,
    customerId: customer.id,
    name: `${random.pick(names[kind])}${random.chance(0.5) ? ` ${startDate.slice(0, 4)}` : ''}`,
    kind,
    slaId: random.chance(0.85) ? slaOf(customer.rank).id : null,
    startDate,
    endDate: random.chance(0.15) ? null : addDays(addMonths(startDate, months), -1),
    billingPeriod:
      kind === 'project_one_time_fee'
        ? 'once'
        : random.weighted({ monthly: 74, quarterly: 10, annually: 8, weekly: 3, every_two_weeks: 5 }),
    taxable: random.chance(0.9),
    isDefault: index === 0,
    ...termsOf(kind, random, words[customer.language].currency),
    createdAt: world.ago((startedAgo + 20) * 1440),
    updatedAt: world.ago(random.int(0, startedAgo) * 1440),
  };
}

/** The terms that contracts of this kind have, drawn in a fixed order. */
function termsOf(kind: ContractKind, random: Random, currency: string): Partial<Made> {
  const terms = KIND_TERMS[kind],
    made: Partial<Made> = {};
  const money = (from: number, to: number, step: number): Money => ({
    amount: `${random.int(from / step, to / step) * step}.00`,
    currency,
  });
  if (terms.includes('fee')) made.fee = money(100, 4800, 20);
  if (terms.includes('prepaid'))
    made.prepaid = {
      onSite: random.int(0, 20) * 60,
      remote: random.int(2, 40) * 60,
      telephone: random.int(0, 10) * 60,
    };
  if (terms.includes('hourlyRate')) made.hourlyRate = money(80, 210, 5);
  if (terms.includes('unitRate')) {
    made.unitRate = money(2, 40, 1);
    made.countBy =
      kind === 'online_backup'
        ? 'total_gb'
        : random.pick(['agents', 'pcs', 'servers', 'all_devices'] as const);
  }
  if (terms.includes('includedAmount')) made.includedAmount = money(500, 5000, 100);
  if (terms.includes('chargingPlan') && random.chance(0.6))
    made.chargingPlan = {
      defaultRate: money(90, 180, 5),
      variableRates: random.chance(0.4)
        ? [{ label: null, serviceType: 'on_site', assetType: null, rate: money(120, 240, 5) }]
        : [],
    };
  return made;
}

export const contractsSeed: Seed<ContractRow> = perCustomer('contracts', ({ world, customer, index }) =>
  makeContract(world, customer, index),
);
