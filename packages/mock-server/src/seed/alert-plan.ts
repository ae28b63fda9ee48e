import type { AlertCategory, AlertSeverity, SeverityCounts } from '@customer-hub/server/parts/contract/types';
import { NONE, summarize } from '@customer-hub/server/parts/domain/alert-counts';
import { alertTexts } from './alert-texts.ts';
import { weights, type Random } from '@customer-hub/server/parts/database/random';
import { kindsOf } from './device-names.ts';
import { indexOfDrawn } from './drawn-devices.ts';
import type { PlannedCustomer } from './plan.ts';
import type { World } from './world.ts';

/** An alert that is open at the beginning. */
export interface PlannedAlert {
  device: number;
  severity: AlertSeverity;
  category: AlertCategory;
  text: number;
  minutesAgo: number;
}
interface Plan {
  alerts: readonly PlannedAlert[];
  ofDevice(device: number): readonly PlannedAlert[];
}

const drawn: readonly (readonly [
  device: string,
  severity: AlertSeverity,
  category: AlertCategory,
  minutesAgo: number,
])[] = [
  ['FW-EDGE-01', 'critical', 'network', 22],
  ['SRV-DC01', 'critical', 'disk', 199],
  ['SRV-SQL01', 'critical', 'availability', 814],
  ['AGD-OP-01', 'warning', 'performance', 48],
  ['AGD-OP-02', 'warning', 'performance', 51],
  ['AGD-XRAY-01', 'warning', 'disk', 340],
  ['AGD-XRAY-02', 'warning', 'availability', 2_409],
  ['AP-2F-EAST', 'warning', 'network', 61],
  ['LNX-PACS-01', 'warning', 'disk', 2_880],
  ['SRV-DC01', 'warning', 'hardware', 130],
  ['SRV-DC01', 'warning', 'performance', 88],
  ['AGD-FRONT-02', 'information', 'apps', 12],
  ['AGD-FRONT-02', 'information', 'general', 700],
  ['AGD-OP-03', 'information', 'availability', 893],
  ['LNX-BACKUP', 'information', 'disk', 317],
  ['LNX-BACKUP', 'information', 'performance', 1_400],
  ['LNX-BACKUP', 'information', 'script_based', 1_757],
  ['MINI-LOBBY', 'information', 'apps', 1_021],
  ['SRV-FILE02', 'information', 'disk', 321],
  ['SW-CORE-01', 'information', 'network', 4_100],
  ['VM-RDS01', 'information', 'performance', 95],
  ['VM-APP01', 'information', 'exchange', 367],
  ['VM-PRINT01', 'information', 'general', 5_120],
];
const CATEGORIES = {
  hardware: 10,
  disk: 24,
  availability: 18,
  performance: 16,
  exchange: 3,
  general: 8,
  network: 9,
  apps: 8,
  script_based: 4,
} as const satisfies Record<AlertCategory, number>;
const CATEGORY = weights<AlertCategory>(CATEGORIES),
  NETWORK = ['network', 'availability', 'hardware'] as const,
  SEVERITY = weights<AlertSeverity>({ information: 50, warning: 35, critical: 15 });
const plans = new WeakMap<World, Map<number, Plan>>();

/** All open alerts of a customer and where they lie, decided at once and remembered with the world. */
export function alertPlan(world: World, customer: PlannedCustomer): Plan {
  let ofWorld = plans.get(world);
  if (!ofWorld) plans.set(world, (ofWorld = new Map()));
  const known = ofWorld.get(customer.number);
  if (known) return known;
  const random = world.random('alert plan', customer.number),
    kindOf = kindsOf(world, customer),
    { devices } = customer.counts,
    alerts: PlannedAlert[] = [];
  for (let index = 0; devices > 0 && index < customer.counts.alerts; index++) {
    const given = customer.number === 0 ? drawn[index] : undefined;
    alerts.push(given ? asDrawn(given, index) : invent(devices, random, kindOf));
  }
  const plan: Plan = { alerts, ofDevice: byDevice(alerts, devices) };
  ofWorld.set(customer.number, plan);
  return plan;
}

const asDrawn = (
  [device, severity, category, minutesAgo]: (typeof drawn)[number],
  text: number,
): PlannedAlert => ({
  device: indexOfDrawn(({ name }) => name === device) ?? 0,
  severity,
  category,
  text,
  minutesAgo,
});
function invent(devices: number, random: Random, kindOf: ReturnType<typeof kindsOf>): PlannedAlert {
  const device = random.int(0, devices - 1),
    kind = kindOf(device);
  const category =
    kind === 'snmp'
      ? random.pick(NETWORK)
      : kind === 'http' || kind === 'tcp'
        ? 'availability'
        : random.weighted(CATEGORY);
  return {
    device,
    severity: random.weighted(SEVERITY),
    category,
    text: random.int(0, 99),
    minutesAgo: Math.round(1 + 43_200 * random.next() ** 2),
  };
}

/** The alerts of each device as chains of numbers, because a list per device would be dear for a million of them. */
function byDevice(
  alerts: readonly PlannedAlert[],
  devices: number,
): (device: number) => readonly PlannedAlert[] {
  const first = new Int32Array(devices).fill(-1),
    next = new Int32Array(alerts.length).fill(-1);
  for (let index = alerts.length - 1; index >= 0; index--) {
    const { device } = alerts[index] as PlannedAlert;
    next[index] = first[device] ?? -1;
    first[device] = index;
  }
  return device => {
    const found: PlannedAlert[] = [];
    for (let index = first[device] ?? -1; index >= 0; index = next[index] ?? -1)
      found.push(alerts[index] as PlannedAlert);
    return found;
  };
}

const NO_CATEGORIES: AlertCategory[] = [];
/** What a device shows of its open alerts. */
export function alertsOfDevice(
  world: World,
  customer: PlannedCustomer,
  device: number,
): { counts: SeverityCounts; categories: AlertCategory[] } {
  const alerts = alertPlan(world, customer).ofDevice(device);
  return alerts.length > 0 ? summarize(alerts) : { counts: NONE, categories: NO_CATEGORIES };
}
export const textOf = ({ category, text }: PlannedAlert): (typeof alertTexts)[AlertCategory][number] => {
  const list = alertTexts[category];
  return list[text % list.length] ?? alertTexts.general[0];
};
