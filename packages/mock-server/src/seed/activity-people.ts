import type { AuditActor } from '@customer-hub/server/parts/contract/types';
import type { Random } from '@customer-hub/server/parts/database/random';
import type { PlannedCustomer } from './plan.ts';
import type { World } from './world.ts';

export const SYSTEM: AuditActor = { id: 'system', name: 'System', kind: 'system' };
/** A program with a token of its own. */
export const SYNC: AuditActor = { id: 'tok_directory', name: 'Directory sync', kind: 'token' };

/** A member of staff; the first ones do most. */
export function staffOf({ technicians }: World, random: Random): AuditActor {
  const at = Math.floor(technicians.length * random.next() ** 2),
    person = technicians[at] ?? technicians[0];
  return person ? { ...person, kind: 'person' } : SYSTEM;
}
/** One of the people at the customer who write. */
export function contactOf(world: World, customer: PlannedCustomer, random: Random): AuditActor {
  const { id, displayName } = world.person(
    customer,
    random.int(0, Math.min(5, customer.counts.contacts - 1)),
  );
  return { id, name: displayName, kind: 'contact' };
}
