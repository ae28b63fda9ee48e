import type { Device, DeviceOs } from '@customer-hub/server/parts/contract/types';
import { drawnDevices, indexOfDrawn, type DrawnDevice } from './drawn-devices.ts';
import { models, snmpDevices, systems } from './device-models.ts';
import { type DeviceModel } from '@customer-hub/server/parts/database/collections/device-row';
import { identities, nameOf } from './device-names.ts';
import type { PlannedCustomer } from './plan.ts';
import { weights, type Random } from '@customer-hub/server/parts/database/random';
import type { World } from './world.ts';

/** What is decided about a device before its row exists, so that alerts, assets and remote access agree about it. */
export interface DeviceFacts {
  kind: Device['kind'];
  name: string;
  machineName: string | null;
  snmpType: string | null;
  os: DeviceOs | null;
  model: DeviceModel | null;
  /** Agents only. */
  serialNumber: string | null;
  availability: Device['availability'];
  /** Index among the customer's contacts; `deviceOfPerson` is the way back. */
  person: number | null;
  drawn?: DrawnDevice;
  /** Goes on where the facts ended, for what only the row needs. */
  random: Random;
}
const AVAILABILITY = weights<Device['availability']>({ online: 82, offline: 13, unreachable: 3, retired: 2 });
const serial = (random: Random): string => {
  let text = '';
  while (text.length < 7) text += '0123456789BCDFGHJKLMNPQRSTVWXYZ'[Math.floor(random.next() * 31)];
  return text;
};

type Named = Pick<DeviceFacts, 'kind' | 'name' | 'machineName' | 'snmpType' | 'person'> & { pick: number };

export function deviceFacts(world: World, customer: PlannedCustomer, index: number): DeviceFacts {
  const random = world.random('device', customer.number, index),
    drawn = customer.number === 0 ? drawnDevices(index) : undefined,
    { pick, ...named } = drawn ? asDrawn(drawn, random) : invented(customer, index, random),
    { kind } = named,
    ownSystems = systems[kind] ?? [],
    ownModels = models[kind] ?? [],
    agent = systems[kind] !== undefined;
  return {
    ...named,
    machineName: random.chance(0.02) && !drawn ? null : named.machineName,
    os: agent ? (drawn?.os ?? ownSystems[Math.floor(pick * pick * ownSystems.length)] ?? null) : null,
    model: agent ? (ownModels[Math.floor(random.next() * ownModels.length)] ?? null) : null,
    serialNumber: agent && !random.chance(0.02) ? serial(random) : null,
    availability: drawn?.availability ?? random.weighted(AVAILABILITY),
    ...(drawn ? { drawn } : {}),
    random,
  };
}

function invented(customer: PlannedCustomer, index: number, random: Random): Named {
  const { kind, snmp, pick, person, pattern } = identities(customer)(index, random),
    name = nameOf(pattern, index),
    isMachine = kind !== 'snmp' && kind !== 'http' && kind !== 'tcp';
  return {
    kind,
    name,
    machineName: isMachine ? name : null,
    snmpType: snmp === undefined ? null : (snmpDevices[snmp]?.[0] ?? null),
    person,
    pick,
  };
}
function asDrawn({ kind, name, person, snmpType }: DrawnDevice, random: Random): Named {
  const types = snmpDevices.map(([type]) => type),
    isKnown = snmpType !== undefined && types.includes(snmpType);
  return {
    kind,
    name,
    machineName: systems[kind] ? name : null,
    snmpType: kind !== 'snmp' ? null : isKnown ? snmpType : snmpType ? null : random.pick(types),
    person: person ?? null,
    pick: random.next(),
  };
}

/** The device that is tied to a contact, by its index. */
export function deviceOfPerson(world: World, customer: PlannedCustomer, person: number): number | null {
  if (customer.number === 0) return indexOfDrawn(drawn => drawn.person === person);
  return person < customer.counts.devices && deviceFacts(world, customer, person).person === person
    ? person
    : null;
}
