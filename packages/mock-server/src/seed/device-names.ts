import type { Device } from '@customer-hub/server/parts/contract/types';
import { sortKeyOf } from '@customer-hub/server/parts/database/fields';
import { randomSeries, weights, type Random } from '@customer-hub/server/parts/database/random';
import { snmpDevices, systems } from './device-models.ts';
import { drawnDevices } from './drawn-devices.ts';
import { ascii, type PlannedCustomer } from './plan.ts';
import type { World } from './world.ts';

type Kind = Device['kind'];
const KINDS = weights<Kind>({ pc: 66, server: 6, mac: 8, linux: 4, snmp: 11, http: 2, tcp: 1, generic: 2 });
const ROLES: Readonly<Record<Exclude<Kind, 'snmp'>, readonly string[]>> = {
  pc: ['WS', 'LT', 'FRONT', 'POS', 'KIOSK', 'ACC', 'LAB'],
  server: ['DC', 'FILE', 'SQL', 'APP', 'RDS', 'EXCH', 'PRINT'],
  mac: ['MAC'],
  linux: ['WEB', 'BACKUP', 'DB', 'MON'],
  http: ['portal', 'www', 'shop', 'webmail'],
  tcp: ['mail', 'vpn', 'ftp'],
  generic: ['PHONE', 'TAB', 'DOOR', 'TERM'],
};

/** Names of many devices, which differ only by a number between these texts. */
interface NamePattern {
  /** Among the customer's patterns. */
  index: number;
  head: string;
  tail: string;
  /** The number is filled up with zeros. */
  digits: number;
}
type Patterns = Readonly<Record<Kind, readonly NamePattern[]>>;
const known = new WeakMap<PlannedCustomer, Patterns>();

/** Two to four capitals that start the names of a customer's machines. */
export function codeOf({ number, name }: PlannedCustomer): string {
  if (number === 0) return 'AGD';
  const letters = ascii(name)
    .split('-')
    .filter(word => !['the', 'of', 'and'].includes(word))
    .map(word => word[0] ?? '')
    .join('')
    .replace(/\d/g, '')
    .slice(0, 4);
  return letters.length > 1 ? letters.toUpperCase() : `C${number + 1}`;
}

function patternsOf(customer: PlannedCustomer): Patterns {
  const made = known.get(customer);
  if (made) return made;
  const code = codeOf(customer),
    host = customer.domain ?? `${code.toLowerCase()}.example`,
    digits = customer.counts.devices > 9_999 ? 6 : 4;
  let index = 0;
  const roles = (kind: Exclude<Kind, 'snmp'>): NamePattern[] =>
    ROLES[kind].map(role => ({ index: index++, head: `${code}-${role}-`, tail: '', digits }));
  const sites = (kind: 'http' | 'tcp'): NamePattern[] =>
    ROLES[kind].map(role => ({ index: index++, head: `${role}-`, tail: `.${host}`, digits: 0 }));
  const patterns: Patterns = {
    pc: roles('pc'),
    server: roles('server'),
    mac: roles('mac'),
    linux: roles('linux'),
    generic: roles('generic'),
    snmp: snmpDevices.map(([, letters]) => ({
      index: index++,
      head: `${letters}-${code}-`,
      tail: '',
      digits,
    })),
    http: sites('http'),
    tcp: sites('tcp'),
  };
  known.set(customer, patterns);
  return patterns;
}

/** The kinds of a customer's devices, for what needs nothing else of them. */
export function kindsOf(world: World, customer: PlannedCustomer): (index: number) => Kind {
  const at = randomSeries(world.seed, 'device', customer.number);
  return index =>
    (customer.number === 0 ? drawnDevices(index)?.kind : undefined) ?? at(index).weighted(KINDS);
}

/** What the first draws of a device decide. */
export interface Identity {
  kind: Kind;
  /** Index in `snmpDevices`. */
  snmp: number | undefined;
  /** For what is picked later. */
  pick: number;
  /** Index among the customer's contacts. */
  person: number | null;
  pattern: NamePattern;
}

/** Makes the first draws, in their order, for one device after the other, into the same object. */
export function identities(customer: PlannedCustomer): (index: number, random: Random) => Identity {
  const patterns = patternsOf(customer),
    { contacts } = customer.counts,
    [pattern] = patterns.mac as readonly [NamePattern],
    identity: Identity = { kind: 'pc', snmp: undefined, pick: 0, person: null, pattern };
  return (index, random) => {
    const kind = random.weighted(KINDS),
      ofKind = patterns[kind];
    identity.kind = kind;
    identity.snmp = kind === 'snmp' ? Math.floor(random.next() * snmpDevices.length) : undefined;
    identity.pick = random.next();
    const isPersonal = systems[kind] !== undefined && kind !== 'server' && kind !== 'linux';
    identity.person = isPersonal && index < contacts && random.chance(0.7) ? index : null;
    identity.pattern = (
      identity.snmp !== undefined
        ? ofKind[identity.snmp]
        : ofKind.length === 1
          ? ofKind[0]
          : random.pick(ofKind)
    ) as NamePattern;
    return identity;
  };
}
export const nameOf = ({ head, tail, digits }: NamePattern, index: number): string =>
  `${head}${String(index + 1).padStart(digits, '0')}${tail}`;

/**
 * All devices of a customer in the order of their names, without making a name: those of a pattern follow each
 * other by their numbers.
 */
export function devicesByName(world: World, customer: PlannedCustomer): Uint32Array | undefined {
  // The drawings' customer has names of its own.
  if (customer.number === 0) return undefined;
  const ordered = inOrder(Object.values(patternsOf(customer)).flat());
  if (!ordered) return undefined;
  const { devices } = customer.counts,
    at = randomSeries(world.seed, 'device', customer.number),
    identityOf = identities(customer),
    patternOf = new Uint8Array(devices),
    counts = new Uint32Array(ordered.length);
  for (let index = 0; index < devices; index++) {
    const { pattern } = identityOf(index, at(index));
    patternOf[index] = pattern.index;
    (counts[pattern.index] as number)++;
  }
  const next = new Uint32Array(ordered.length),
    order = new Uint32Array(devices);
  let total = 0;
  for (const pattern of ordered) {
    next[pattern.index] = total;
    total += counts[pattern.index] as number;
  }
  for (let index = 0; index < devices; index++) order[(next[patternOf[index] as number] as number)++] = index;
  return order;
}

/** The patterns by what their names begin with; undefined when names of two of them would mix. */
function inOrder(patterns: readonly NamePattern[]): readonly NamePattern[] | undefined {
  const sorted = patterns
    .map(pattern => ({ pattern, key: String(sortKeyOf(pattern.head)) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const mixed = sorted.some(({ key }, place) => sorted[place + 1]?.key.startsWith(key));
  return mixed ? undefined : sorted.map(({ pattern }) => pattern);
}
