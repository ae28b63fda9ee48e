import type { Device, DeviceOs } from '../../contract/types.ts';
import { drawnDevices, indexOfDrawn, type DrawnDevice } from './drawn-devices.ts';
import { models, snmpDevices, systems, type DeviceModel } from './device-models.ts';
import { ascii, type PlannedCustomer } from './plan.ts';
import type { Random } from '../random.ts';
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
const KINDS = { pc: 66, server: 6, mac: 8, linux: 4, snmp: 11, http: 2, tcp: 1, generic: 2 } as const;
const ROLES: Readonly<Record<'pc' | 'server' | 'linux' | 'generic', readonly string[]>> = {
  pc: ['WS', 'LT', 'FRONT', 'POS', 'KIOSK', 'ACC', 'LAB'],
  server: ['DC', 'FILE', 'SQL', 'APP', 'RDS', 'EXCH', 'PRINT'],
  linux: ['WEB', 'BACKUP', 'DB', 'MON'],
  generic: ['PHONE', 'TAB', 'DOOR', 'TERM'],
};
const codes = new WeakMap<PlannedCustomer, string>();

/** Two to four capitals that start the names of a customer's machines. */
export function codeOf(customer: PlannedCustomer): string {
  let code = codes.get(customer);
  if (code === undefined) {
    const letters = ascii(customer.name)
      .split('-')
      .filter(word => !['the', 'of', 'and'].includes(word))
      .map(word => word[0] ?? '')
      .join('')
      .replace(/\d/g, '')
      .slice(0, 4);
    codes.set(
      customer,
      (code =
        customer.number === 0
          ? 'AGD'
          : letters.length > 1
            ? letters.toUpperCase()
            : `C${customer.number + 1}`),
    );
  }
  return code;
}
const serial = (random: Random): string => {
  let text = '';
  while (text.length < 7) text += '0123456789BCDFGHJKLMNPQRSTVWXYZ'[Math.floor(random.next() * 31)];
  return text;
};

export function deviceFacts(world: World, customer: PlannedCustomer, index: number): DeviceFacts {
  const random = world.random('device', customer.number, index);
  const drawn = customer.number === 0 ? drawnDevices(index) : undefined;
  const kind = drawn?.kind ?? random.weighted(KINDS),
    code = codeOf(customer),
    number = String(index + 1).padStart(customer.counts.devices > 9_999 ? 6 : 4, '0');
  const agent = systems[kind] !== undefined;
  const snmp =
    kind === 'snmp'
      ? drawn?.snmpType
        ? snmpDevices.find(([type]) => type === drawn.snmpType)
        : random.pick(snmpDevices)
      : undefined;
  const pick = random.next();
  const person = drawn
    ? (drawn.person ?? null)
    : agent && kind !== 'server' && kind !== 'linux' && index < customer.counts.contacts && random.chance(0.7)
      ? index
      : null;
  const host = customer.domain ?? `${code.toLowerCase()}.example`;
  const machineName = drawn
    ? agent
      ? drawn.name
      : null
    : kind === 'mac'
      ? `${code}-MAC-${number}`
      : snmp
        ? null
        : kind === 'http' || kind === 'tcp'
          ? null
          : `${code}-${random.pick(ROLES[kind as keyof typeof ROLES])}-${number}`;
  const name =
    drawn?.name ??
    (kind === 'http'
      ? `${random.pick(['portal', 'www', 'shop', 'webmail'])}-${index + 1}.${host}`
      : kind === 'tcp'
        ? `${random.pick(['mail', 'vpn', 'ftp'])}-${index + 1}.${host}`
        : snmp
          ? `${snmp[1]}-${code}-${number}`
          : (machineName ?? number));
  return {
    kind,
    name,
    machineName: random.chance(0.02) && !drawn ? null : machineName,
    snmpType: snmp?.[0] ?? null,
    os: agent
      ? (drawn?.os ?? systems[kind]?.[Math.floor(pick * pick * (systems[kind]?.length ?? 1))] ?? null)
      : null,
    model: agent ? (models[kind]?.[Math.floor(random.next() * (models[kind]?.length ?? 1))] ?? null) : null,
    serialNumber: agent && !random.chance(0.02) ? serial(random) : null,
    availability:
      drawn?.availability ?? random.weighted({ online: 82, offline: 13, unreachable: 3, retired: 2 }),
    person,
    ...(drawn ? { drawn } : {}),
    random,
  };
}

/** The device that is tied to a contact, by its index. */
export function deviceOfPerson(world: World, customer: PlannedCustomer, person: number): number | null {
  if (customer.number === 0) return indexOfDrawn(drawn => drawn.person === person);
  return person < customer.counts.devices && deviceFacts(world, customer, person).person === person
    ? person
    : null;
}
