/** What a report says of devices and of the inventory, as they are now. */
import type {
  AssetAges,
  AssetWarranties,
  DeviceKind,
  DeviceOs,
  ReportAssets,
  ReportDevices,
} from '../contract/types.ts';
import { addMonths } from './days.ts';
import { supportEnds } from './os-support.ts';
import { warrantyState } from './warranty.ts';

/** Devices that are alike. */
export interface CountedDevices {
  kind: DeviceKind;
  availability: keyof ReportDevices['states'];
  osName: string | null;
  osVersion: DeviceOs['version'];
  /** Security updates that wait; null where updates are not managed. */
  security: number | null;
  n: number;
}
const sum = <T>(rows: readonly T[], of: (row: T) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);
const MOST_SYSTEMS = 20;

/** Systems out of support, by name, the most frequent first. */
function unsupportedOf(rows: readonly CountedDevices[], today: string): ReportDevices['unsupported'] {
  const found = rows.flatMap(({ osName, osVersion, n }) => {
    const endedOn = osName === null ? undefined : supportEnds({ name: osName, version: osVersion });
    return osName !== null && endedOn !== undefined && endedOn < today ? [{ name: osName, endedOn, n }] : [];
  });
  return [...Map.groupBy(found, ({ name }) => name)]
    .map(([name, own]) => ({
      name,
      endedOn: own.map(({ endedOn }) => endedOn).toSorted()[0] as string,
      count: sum(own, ({ n }) => n),
    }))
    .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_SYSTEMS);
}

export function deviceFigures(rows: readonly CountedDevices[], today: string): ReportDevices {
  const inUse = rows.filter(({ availability }) => availability !== 'retired'),
    managed = inUse.filter(({ security }) => security !== null);
  const states = { online: 0, offline: 0, unreachable: 0, retired: 0 };
  for (const { availability, n } of rows) states[availability] += n;
  return {
    total: sum(inUse, ({ n }) => n),
    kinds: [...Map.groupBy(inUse, ({ kind }) => kind)]
      .map(([kind, own]) => ({ kind, count: sum(own, ({ n }) => n) }))
      .toSorted((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1)),
    states,
    patches:
      managed.length === 0
        ? null
        : {
            managed: sum(managed, ({ n }) => n),
            upToDate: sum(managed, ({ security, n }) => (security === 0 ? n : 0)),
          },
    unsupported: unsupportedOf(inUse, today),
  };
}

/** Assets that are alike. */
export interface CountedAssets {
  purchaseDate: string | null;
  warrantyExpiresOn: string | null;
  n: number;
}
const ageOf = (purchaseDate: string | null, today: string): keyof AssetAges => {
  if (purchaseDate === null) return 'unknown';
  const isOlder = (years: number): boolean => addMonths(purchaseDate, years * 12) <= today;
  return isOlder(5) ? 'over5' : isOlder(4) ? 'from4to5' : isOlder(2) ? 'from2to4' : 'under2';
};
const WARRANTY: Readonly<Record<ReturnType<typeof warrantyState>, keyof AssetWarranties>> = {
  valid: 'covered',
  within_90_days: 'endsSoon',
  within_30_days: 'endsSoon',
  expired: 'over',
  unknown: 'unknown',
};

/** @param rows Hardware in use. */
export function assetFigures(rows: readonly CountedAssets[], today: string): ReportAssets {
  const ages: AssetAges = { under2: 0, from2to4: 0, from4to5: 0, over5: 0, unknown: 0 },
    warranties: AssetWarranties = { covered: 0, endsSoon: 0, over: 0, unknown: 0 };
  for (const { purchaseDate, warrantyExpiresOn, n } of rows) {
    ages[ageOf(purchaseDate, today)] += n;
    warranties[WARRANTY[warrantyState(warrantyExpiresOn, today)]] += n;
  }
  const total = sum(rows, ({ n }) => n);
  return {
    total,
    ages: ages.unknown === total ? null : ages,
    warranties: warranties.unknown === total ? null : warranties,
  };
}
