import { createRandom } from '@customer-hub/server/parts/database/random';
import type { DeviceRow } from '@customer-hub/server/parts/database/collections/devices';

/** A disk as the device tells it, and how it has filled. */
export interface Disk {
  name: string;
  label: string | null;
  totalGb: number;
  freeGb: number;
  /** GB a day, negative where it empties; its ups and downs beside. */
  growthGb: number;
  swingGb: number;
  /** Days of which something is known. */
  days: number;
}
const DAYS = 30;
/** The disks of the drawings' server: the one for backups fills up. */
const DRAWN: Readonly<Record<string, readonly Disk[]>> = {
  'SRV-SQL01': [
    { name: 'C:', label: 'System', totalGb: 200, freeGb: 82, growthGb: 0.1, swingGb: 0.3, days: DAYS },
    { name: 'D:', label: 'SQL data', totalGb: 900, freeGb: 288, growthGb: 2.1, swingGb: 1, days: DAYS },
    { name: 'E:', label: 'Backups', totalGb: 1_843, freeGb: 182, growthGb: 20, swingGb: 4, days: DAYS },
  ],
  'SRV-FILE02': [
    { name: 'C:', label: 'System', totalGb: 200, freeGb: 97, growthGb: 0.2, swingGb: 0.3, days: DAYS },
    { name: 'D:', label: 'Shares', totalGb: 3_840, freeGb: 921, growthGb: 6.4, swingGb: 3, days: DAYS },
    { name: 'E:', label: 'Backups', totalGb: 1_920, freeGb: 144, growthGb: 14, swingGb: 5, days: DAYS },
  ],
};

export function disksOf({ id, name, os, model, createdAt, inventoryAsOf }: DeviceRow): Disk[] {
  if (!model) return [];
  const drawn = DRAWN[name];
  if (drawn) return [...drawn];
  const random = createRandom('disks', id),
    known = inventoryAsOf === null ? 0 : (Date.parse(inventoryAsOf) - Date.parse(createdAt)) / 86_400_000;
  return model.diskGb.map((totalGb, index): Disk => {
    const freeGb = Math.floor(totalGb * random.next() * 0.8),
      more = createRandom('disk growth', id, index),
      fills = more.chance(0.6),
      usedGb = totalGb - freeGb;
    return {
      ...nameOf(os?.family, index),
      totalGb,
      freeGb,
      // It cannot have grown by more than lies on it.
      growthGb: fills ? Math.min(totalGb * 0.004 * more.next() ** 2, usedGb / 60) : 0,
      swingGb: Math.min(totalGb * (more.chance(0.2) ? 0.12 : 0.001), usedGb / 3, freeGb / 3),
      days: Math.max(1, Math.min(DAYS, Math.floor(known))),
    };
  });
}

function nameOf(family: string | undefined, index: number): Pick<Disk, 'name' | 'label'> {
  if (family === 'mac')
    return index === 0
      ? { name: '/', label: 'Macintosh HD' }
      : { name: `/Volumes/Data${index}`, label: `Data${index}` };
  if (family === 'linux')
    return { name: index === 0 ? '/' : `/data${index === 1 ? '' : index}`, label: null };
  return {
    name: `${String.fromCharCode(67 + index)}:`,
    label: index === 0 ? 'System' : index === 1 ? 'Data' : null,
  };
}
