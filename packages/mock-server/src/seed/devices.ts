import { devicesByName } from './device-names.ts';
import { makeDevice } from './make-device.ts';
import { perCustomer, type Seed } from './world.ts';
import type { DeviceRow } from '@customer-hub/server/parts/database/collections/devices';

export const devicesSeed: Seed<DeviceRow> = perCustomer(
  'devices',
  ({ world, customer, index }) => makeDevice(world, customer, index),
  { name: devicesByName },
);
