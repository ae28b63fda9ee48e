import type { DeviceRow } from '@customer-hub/server/parts/database/collections/devices';
import { changesId } from '@customer-hub/server/parts/database/collections/device-changes';
import { createRandom } from '@customer-hub/server/parts/database/random';
import { namedBy } from '@customer-hub/server/parts/handlers/shared/lookup';
import type { Context } from '@customer-hub/server/parts/server/handler';
import type { DevicePort } from '@customer-hub/server/parts/server/ports';
import { availabilitySince } from './inventory/boot.ts';
import { consentOf } from './inventory/consent.ts';
import { disksOf } from './inventory/disks.ts';
import { acceptJob } from './jobs/accept.ts';
import type { Troubling } from './scenarios/device-trouble.ts';

/** Machines that are played: what is asked of them is made up from their ids and what jobs did to them. */
export type PlayedMachines = DevicePort<Context> & Troubling;

export const playMachines = (trouble: Troubling['trouble']): PlayedMachines => ({
  trouble,
  start: acceptJob,
  async facts(rows, { db }) {
    const changed = await namedBy(db.deviceChanges, rows, ({ id }) => changesId(id));
    return new Map(
      rows.map(row => {
        const booted = changed.get(changesId(row.id))?.bootedAt;
        return [
          row.id,
          {
            version: booted,
            read: () => ({
              availabilitySince: availabilitySince(row, booted),
              disks: disksOf(row),
              macAddresses: macAddresses(row),
              consent: consentOf(row),
            }),
          },
        ];
      }),
    );
  },
});

function macAddresses({ id, kind, ipAddresses }: DeviceRow): string[] {
  if (kind === 'http' || kind === 'tcp' || ipAddresses.length === 0) return [];
  const random = createRandom('mac', id);
  return [
    [
      random.pick(['00:1B:44', '3C:52:82', 'F4:39:09', 'B8:27:EB', 'D8:CB:8A', 'AC:DE:48']),
      ...Array.from({ length: 3 }, () => random.hex(2).toUpperCase()),
    ].join(':'),
  ];
}
