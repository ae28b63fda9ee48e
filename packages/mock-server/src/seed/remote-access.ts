import { toE164 } from '@customer-hub/server/parts/domain/remote-access';
import type { Segment } from '@customer-hub/server/parts/database/store';
import { deviceFacts } from './device-plan.ts';
import type { PlannedCustomer } from './plan.ts';
import { phone, type World, type Seed } from './world.ts';
import { words } from './words.ts';
import { type RemoteAccessRow } from '@customer-hub/server/parts/database/collections/remote-access';

/** Indexes of the customer's first computers that people sit at, at most as many as were planned. */
const chosen = new WeakMap<PlannedCustomer, number[]>();
export function remoteDevices(world: World, customer: PlannedCustomer): readonly number[] {
  let indexes = chosen.get(customer);
  if (!indexes) {
    chosen.set(customer, (indexes = []));
    for (
      let index = 0;
      index < customer.counts.devices && indexes.length < customer.counts.remoteAccess;
      index++
    ) {
      const { kind, person } = deviceFacts(world, customer, index);
      if (person !== null && (kind === 'pc' || kind === 'mac')) indexes.push(index);
    }
  }
  return indexes;
}

function make(world: World, customer: PlannedCustomer, index: number): Omit<RemoteAccessRow, 'id' | 'etag'> {
  const random = world.random('remote', customer.number, index),
    deviceIndex = remoteDevices(world, customer)[index] ?? 0,
    { person } = deviceFacts(world, customer, deviceIndex);
  const status = person === null || index % 9 === 7 ? 'not_set' : index % 4 === 3 ? 'disabled' : 'enabled';
  const createdAt = world.ago(random.int(5, 500) * 1440);
  return {
    customerId: customer.id,
    deviceId: world.id('devices', customer, deviceIndex),
    status,
    contactId: status === 'not_set' || person === null ? null : world.id('contacts', customer, person),
    phone:
      status === 'not_set' || (status === 'disabled' && index % 8 === 3)
        ? null
        : (toE164(
            customer.number === 0 && person !== null
              ? (world.person(customer, person).phone ?? '')
              : phone(random, words[customer.language]),
          ) ?? '+15035550100'),
    updatedBy: status === 'not_set' ? null : random.pick(world.technicians),
    createdAt,
    updatedAt: createdAt,
  };
}

export const remoteAccessSeed: Seed<RemoteAccessRow> = function* (world): Iterable<Segment<RemoteAccessRow>> {
  for (const customer of world.customers) {
    const count = remoteDevices(world, customer).length;
    if (count > 0) yield { customerId: customer.id, count, make: index => make(world, customer, index) };
  }
};
