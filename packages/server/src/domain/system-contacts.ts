import type { Contact } from '../contract/types.ts';

type SystemKind = NonNullable<Contact['system']>;
const NAMES: Readonly<Record<SystemKind, { displayName: string; mailbox: string }>> = {
  monitor_agent: { displayName: 'Monitor Agent', mailbox: 'monitor.agent' },
  patch_agent: { displayName: 'Patch Management Agent', mailbox: 'patch.management.agent' },
};
export const SYSTEM_KINDS = Object.keys(NAMES) as SystemKind[];

/**
 * The mail domain that system users get their addresses in: the first that takes mail itself, else the first
 * subdomain rule.
 */
export const systemDomain = (domains: readonly string[]): string | null =>
  (domains.find(domain => !domain.startsWith('.')) ?? domains[0] ?? null)?.replace(/^\./, '') ?? null;

/** The address of a system user in a domain [ADD-09, ADD-10]. */
export const systemAddress = (kind: SystemKind, domain: string): string => `${NAMES[kind].mailbox}@${domain}`;
export const systemName = (kind: SystemKind): string => NAMES[kind].displayName;

/**
 * What has to happen to a customer's system users when its domains become these: make the missing, rename the others;
 * they are never removed.
 */
export function planSystemContacts(
  domains: readonly string[],
  existing: readonly { id: string; system: SystemKind; email: string | null }[],
): {
  make: { system: SystemKind; displayName: string; email: string }[];
  rename: { id: string; email: string }[];
} {
  const domain = systemDomain(domains);
  if (!domain) return { make: [], rename: [] };
  return {
    make: SYSTEM_KINDS.filter(kind => !existing.some(({ system }) => system === kind)).map(system => ({
      system,
      displayName: systemName(system),
      email: systemAddress(system, domain),
    })),
    rename: existing
      .map(({ id, system, email }) => ({ id, email: systemAddress(system, domain), was: email }))
      .filter(({ email, was }) => email !== was)
      .map(({ id, email }) => ({ id, email })),
  };
}
