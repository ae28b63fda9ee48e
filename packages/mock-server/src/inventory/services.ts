import type { DeviceService } from '@customer-hub/server/parts/contract/types';
import { createRandom, hash } from '@customer-hub/server/parts/database/random';
import type { DeviceRow } from '@customer-hub/server/parts/database/collections/devices';
import { bootedAtMs } from './boot.ts';
import type { Changes } from './changes.ts';
import { knownServices, sessionServices } from './known-services.ts';
import { lastFew } from './last-few.ts';
import type { KnownService } from './windows-services.ts';

type Set = Pick<Changes, 'services'> & Partial<Pick<Changes, 'serviceTimes' | 'endedPids' | 'bootedAt'>>;
const ACCOUNTS: Readonly<Record<string, string>> = {
  LocalService: 'NT AUTHORITY\\LocalService',
  NetworkService: 'NT AUTHORITY\\NetworkService',
};
const KNOWN = new Map(knownServices.map(known => [known.name, known]));

/** Names of those that need this one, those that need these included, in the order in which they must stop. */
function dependentsOf(name: string): readonly string[] {
  const found: string[] = [],
    visit = (needed: string): void => {
      for (const other of knownServices)
        if (other.needs?.includes(needed)) {
          visit(other.name);
          if (!found.includes(other.name)) found.push(other.name);
        }
    };
  visit(name);
  return found;
}
const DEPENDENTS = new Map(knownServices.map(({ name }) => [name, dependentsOf(name)]));
const NONE: readonly string[] = [];
/** Made once: a server may have 10,000 of them. */
const { compare: compareNames } = new Intl.Collator('en');

/** A database server is one by its name; a server may also serve one beside other things. */
const hasSql = ({ name, kind }: Pick<DeviceRow, 'name' | 'kind'>): boolean =>
  kind === 'server' && /SQL|APP/.test(name);

/** How a service does when nobody has touched it. */
function seededStatus(known: KnownService, device: DeviceRow): DeviceService['status'] {
  const { name, startup, protectedReason, triggered } = known,
    random = createRandom('service', device.id, name);
  if (startup === 'disabled') return 'stopped';
  if (protectedReason) return 'running';
  // The story of the backup that fails: its writer has ended by itself.
  if (name === 'SQLWriter') return 'stopped';
  if (triggered || startup === 'manual') return random.chance(0.35) ? 'running' : 'stopped';
  return random.chance(known.sql ? 1 : 0.985) ? 'running' : random.pick(['stopped', 'paused']);
}

const lastListed = lastFew<readonly DeviceService[]>(8);
/**
 * The services of a device by their names; the same list until something changes. `extra` services of people's
 * sessions, for a device that has thousands.
 */
export function services(device: DeviceRow, changes: Set, { extra = 0 } = {}): readonly DeviceService[] {
  const { id, name, kind, inventoryAsOf } = device,
    { services: set, serviceTimes, endedPids } = changes,
    booted = bootedAtMs(device, changes.bootedAt);
  return lastListed(
    JSON.stringify([id, name, kind, inventoryAsOf, booted, extra, set, serviceTimes, endedPids]),
    () => listServices(device, changes, booted, extra),
  );
}

function listServices(device: DeviceRow, changes: Set, booted: number, extra: number): DeviceService[] {
  const { id } = device,
    sql = hasSql(device),
    ended = new Set(changes.endedPids),
    running = new Map<string, boolean>(),
    all = knownServices.filter(known => sql || !known.sql);
  return [...all, ...sessionServices(extra)]
    .map((known, index): DeviceService => {
      const { name, startup, needs = NONE, protectedReason = null } = known,
        set = changes.services[name],
        since = changes.serviceTimes?.[name],
        pid = 600 + index * 44 + (hash('pid', id, name, since ?? '') % 11) * 4,
        held = needs.every(needed => running.get(needed) ?? true),
        own = set ?? (held ? seededStatus(known, device) : 'stopped'),
        isEnded = ended.has(pid),
        status = isEnded ? 'stopped' : own,
        crashed = isEnded || (set === undefined && name === 'SQLWriter');
      running.set(name, status !== 'stopped');
      return {
        name,
        displayName: known.displayName,
        status,
        startup,
        account: ACCOUNTS[known.account] ?? known.account,
        description: known.description,
        pid: status === 'stopped' ? null : pid,
        dependents: [...(DEPENDENTS.get(name) ?? NONE)].filter(other => sql || !KNOWN.get(other)?.sql),
        dependsOn: [...needs],
        protected: protectedReason !== null,
        protectedReason,
        triggered: known.triggered ?? false,
        statusSince: since ?? sinceOf(crashed, booted, device),
        exitCode: crashed ? 1067 : null,
      };
    })
    .sort((a, b) => compareNames(a.displayName, b.displayName));
}
/** What ended by itself did so in the night before the last inventory. */
function sinceOf(crashed: boolean, booted: number, { id, inventoryAsOf }: DeviceRow): string | null {
  if (!crashed) return new Date(booted).toISOString();
  const night = inventoryAsOf === null ? booted : Date.parse(`${inventoryAsOf.slice(0, 10)}T02:09:00Z`);
  return new Date(Math.max(booted, night) + (hash('crash', id) % 60) * 1000).toISOString();
}

/** The process of a service that runs. */
export const processOf = (name: string): string => KNOWN.get(name)?.process ?? 'svchost.exe';
export const accountOf = ({ account }: DeviceService): string =>
  account.replace(/^LocalSystem$/, 'NT AUTHORITY\\SYSTEM');

/** Starts by itself, waits for no trigger, and does not run. */
export const shouldRun = ({ startup, status, triggered }: DeviceService): boolean =>
  startup.startsWith('automatic') && !triggered && status === 'stopped';
