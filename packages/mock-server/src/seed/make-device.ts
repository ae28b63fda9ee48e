import type { Random } from '@customer-hub/server/parts/database/random';
import { alertsOfDevice } from './alert-plan.ts';
import { alertWeight } from '@customer-hub/server/parts/domain/alert-counts';
import { deviceFacts, type DeviceFacts } from './device-plan.ts';
import type { DeviceRow } from '@customer-hub/server/parts/database/collections/device-row';
import { ascii, type PlannedCustomer } from './plan.ts';
import type { World } from './world.ts';

const DAY = 1_440;

/** Device `index` of a customer. Its random draws follow each other in a fixed order. */
export function makeDevice(
  world: World,
  customer: PlannedCustomer,
  index: number,
): Omit<DeviceRow, 'id' | 'etag'> {
  const facts = deviceFacts(world, customer, index),
    { random, drawn, kind, availability, person, os } = facts,
    { counts, categories } = alertsOfDevice(world, customer, index),
    retired = availability === 'retired',
    managed = os !== null && !retired;
  const seenMinutesAgo = seenAgo(facts),
    login = loginOf(facts, world, customer, seenMinutesAgo),
    available = drawn ? (drawn.patches ?? 0) : random.chance(0.5) ? 0 : random.int(1, 24),
    security = random.int(0, Math.min(available, 6)),
    createdAt = world.ago(random.int(60, 1_500) * DAY),
    lastSeenAt = world.ago(seenMinutesAgo),
    site = siteOf(customer),
    ip = ipOf(facts, site, index),
    folder = folderOf(facts, customer.counts.folders);
  return {
    customerId: customer.id,
    folderId: folder === null ? null : world.id('folders', customer, folder),
    name: facts.name,
    machineName: facts.machineName,
    kind,
    snmpType: facts.snmpType,
    os,
    availability,
    ipAddresses: ipAddresses(facts, ip, site, index),
    address: drawn?.address ?? watchedAddress(facts, ip),
    port: kind === 'tcp' ? random.pick([25, 443, 3389, 5900]) : null,
    lastLoginUser: login?.user ?? null,
    lastLoginAt: login ? world.ago(login.minutesAgo) : null,
    lastSeenAt,
    pendingReboot: drawn ? drawn.reboot !== undefined : managed && random.chance(0.07),
    rebootScheduledAt: drawn?.reboot === 'planned' ? world.ago(-819) : null,
    patchCounts: managed
      ? { available, security: drawn ? (drawn.security ?? Math.min(available, 1)) : security }
      : null,
    alertCounts: counts,
    alertCategories: categories,
    monitored: drawn ? drawn.monitored : !retired && random.chance(0.93),
    favorite: drawn ? (drawn.favorite ?? false) : random.chance(0.02),
    helpdeskAgent:
      os?.family === 'windows' && !retired ? (drawn || random.chance(0.7) ? 'active' : 'inactive') : null,
    contactId:
      person === null || customer.counts.contacts <= person ? null : world.id('contacts', customer, person),
    model: facts.model,
    serialNumber: facts.serialNumber,
    inventoryAsOf: os ? world.ago(seenMinutesAgo + 60) : null,
    createdAt,
    updatedAt: lastSeenAt,
    alerts: alertWeight(counts),
    patches: managed ? available : -1,
  };
}

/** Minutes since monitoring heard of the device. */
function seenAgo({ drawn, availability, random }: DeviceFacts): number {
  if (drawn?.seenMinutesAgo !== undefined) return drawn.seenMinutesAgo;
  if (drawn?.login && availability !== 'online') return drawn.login[1];
  if (availability === 'online') return random.next() * 4;
  if (availability === 'retired') return 60 * DAY + random.int(0, 700_000);
  return availability === 'offline' ? 30 + 60 * DAY * random.next() ** 4 : random.int(20, 900);
}

/** Who signed in last; a few devices with an agent have never seen anybody. */
function loginOf(
  { drawn, os, random, person }: DeviceFacts,
  world: World,
  customer: PlannedCustomer,
  seenMinutesAgo: number,
): { user: string; minutesAgo: number } | undefined {
  if (drawn) return drawn.login && { user: drawn.login[0], minutesAgo: drawn.login[1] };
  if (!os || random.chance(0.03)) return undefined;
  const user = person === null ? serviceUser(random) : userName(world, customer, person);
  return { user, minutesAgo: seenMinutesAgo + random.next() * 600 };
}
const serviceUser = (random: Random): string =>
  random.pick(['administrator', 'svc-admin', 'svc-backup', 'root', 'kiosk', 'NT AUTHORITY\\SYSTEM']);
function userName(world: World, customer: PlannedCustomer, person: number): string {
  const { givenName, familyName } = world.person(customer, person);
  return (ascii(givenName).slice(0, 1) + ascii(familyName)).replaceAll('-', '') || `user${person}`;
}

/** Second number of the addresses in a customer's network. */
const siteOf = ({ number }: PlannedCustomer): number => (number === 0 ? 20 : (number * 7) % 250);
function ipOf({ drawn }: DeviceFacts, site: number, index: number): string {
  if (drawn?.address && !drawn.address.startsWith('http')) return drawn.address;
  return drawn ? `10.${site}.4.${(index % 250) + 2}` : `10.${site}.${(index >> 8) & 255}.${index & 255}`;
}
/** What is watched from outside has none; some devices have an address of IPv6 as well. */
function ipAddresses({ kind, random }: DeviceFacts, ip: string, site: number, index: number): string[] {
  if (kind === 'http' || kind === 'tcp') return [];
  return random.chance(0.1) ? [ip, `fd00:${site.toString(16)}::${(index + 2).toString(16)}`] : [ip];
}
/** Where monitoring asks; devices with an agent report by themselves. */
function watchedAddress({ kind, name }: DeviceFacts, ip: string): string | null {
  if (kind === 'http') return `https://${name}/`;
  if (kind === 'tcp') return name;
  return kind === 'snmp' || kind === 'generic' ? ip : null;
}

function folderOf({ drawn, random }: DeviceFacts, folders: number): number | null {
  if (drawn) return drawn.folder;
  return folders === 0 || random.chance(0.1) ? null : random.int(0, folders - 1);
}
