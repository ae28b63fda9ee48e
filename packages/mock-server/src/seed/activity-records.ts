import type { AuditRecord } from '@customer-hub/server/parts/contract/types';
import type { Random } from '@customer-hub/server/parts/database/random';
import { alertPlan, textOf } from './alert-plan.ts';
import { makeContract } from './contracts.ts';
import { deviceFacts } from './device-plan.ts';
import { makeTicket } from './make-ticket.ts';
import { passwordName } from './passwords.ts';
import type { PlannedCustomer } from './plan.ts';
import type { World } from './world.ts';

/** Names records of a customer that are really there. */
export interface Naming {
  readonly world: World;
  readonly customer: PlannedCustomer;
  readonly random: Random;
}
/** People work with few records again and again. */
const some = (random: Random, count: number): number => Math.floor(count * random.next() ** 1.5);

export const deviceAt = ({ world, customer }: Naming, index: number): AuditRecord => ({
  type: 'device',
  id: world.id('devices', customer, index),
  name: deviceFacts(world, customer, index).name,
});
export const someDevice = (naming: Naming): AuditRecord =>
  deviceAt(naming, some(naming.random, naming.customer.counts.devices));

export function someContact({ world, customer, random }: Naming): AuditRecord & { phone: string | null } {
  const { id, displayName, phone } = world.person(customer, some(random, customer.counts.contacts));
  return { type: 'contact', id, name: displayName, phone };
}

/** One that is open: `#48307 Imaging server drops sessions`. */
export function someTicket({ world, customer, random }: Naming): AuditRecord & { number: number } {
  const index = some(random, customer.counts.tickets),
    id = world.id('tickets', customer, index),
    { row } = makeTicket(world, customer, 'open', index, numberOf(id, customer, index));
  return { type: 'ticket', id, name: `#${row.number} ${row.title}`, number: row.number };
}
/** As the tickets themselves are numbered. */
const numberOf = (id: string, customer: PlannedCustomer, index: number): number =>
  customer.number === 0 ? 48_218 - index : 60_000 + Number(id.slice(4));

export const somePassword = ({ world, customer, random }: Naming): AuditRecord => {
  const index = some(random, customer.counts.passwords);
  return {
    type: 'password',
    id: world.id('passwords', customer, index),
    name: passwordName(customer, index),
  };
};
export const someContract = ({ world, customer, random }: Naming): AuditRecord => {
  const index = some(random, customer.counts.contracts);
  return {
    type: 'contract',
    id: world.id('contracts', customer, index),
    name: makeContract(world, customer, index).name,
  };
};

/** An alert that is open, and its device. */
export function someAlert(naming: Naming): { alert: AuditRecord; device: AuditRecord } | undefined {
  const { world, customer, random } = naming,
    { alerts } = alertPlan(world, customer),
    index = some(random, alerts.length),
    planned = alerts[index];
  // Ids of open alerts run through all customers, as those of tickets do.
  return (
    planned && {
      alert: { type: 'alert', id: world.id('alerts', customer, index), name: textOf(planned).title },
      device: deviceAt(naming, planned.device),
    }
  );
}
