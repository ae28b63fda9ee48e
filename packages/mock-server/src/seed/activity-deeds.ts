import type { AuditActor, AuditRecord } from '@customer-hub/server/parts/contract/types';
import type { AuditEventRow, KeptChange } from '@customer-hub/server/parts/database/collections/audit-events';
import { weights } from '@customer-hub/server/parts/database/random';
import { makeAsset } from './assets.ts';
import { contactOf, staffOf, SYNC, SYSTEM } from './activity-people.ts';
import * as records from './activity-records.ts';
import type { Naming } from './activity-records.ts';
import { phone } from './world.ts';
import { words } from './words.ts';

/** What is told of one deed, beside when and whose it was. */
export type Deed = Pick<AuditEventRow, 'action' | 'operationId'> &
  Partial<
    Pick<AuditEventRow, 'reason' | 'related' | 'changes' | 'purpose' | 'amount' | 'list' | 'outcome'>
  > & {
    actor: AuditActor;
    record: Omit<AuditRecord, 'type' | 'id'> & { type: string | null; id: string | null };
  };

const change = (
  field: string,
  before: KeptChange['before'],
  after: KeptChange['after'],
  of?: string,
): KeptChange => ({ field, before, after, hidden: false, ...(of ? { of } : {}) });

const REASONS = [
  '{ticket}, restart the service',
  '{ticket}, the user is locked out',
  '{ticket}, firmware update',
  'Monthly check of the backup',
  'Handover to the vendor',
];
const SNOOZES = ['Agreed with the customer', 'Waits for a part', 'Known maintenance until the weekend'];
const SCRIPTS = ['Clear print queue', 'Free disk space', 'Flush DNS', 'Restart spooler'];
const LISTS = ['assets', 'contacts', 'devices', 'tickets'] as const;

const KIND = weights({
  answered: 26,
  ticket: 12,
  alert_opened: 14,
  alert_closed: 8,
  ran: 9,
  session: 7,
  password: 7,
  contact: 6,
  time: 6,
  asset: 3,
  secret: 1,
  contract: 1,
  exported: 1,
  refused: 1,
});

const staffed = (naming: Naming): AuditActor => staffOf(naming.world, naming.random);

function viewed(naming: Naming): Deed {
  const { random, customer } = naming,
    ticket = customer.counts.tickets > 0 ? records.someTicket(naming) : undefined,
    text = random.chance(0.14) ? null : random.pick(REASONS),
    isNamed = ticket !== undefined && text?.includes('{ticket}') === true;
  return {
    action: 'password.revealed',
    operationId: 'revealPassword',
    actor: staffed(naming),
    record: records.somePassword(naming),
    reason: text?.replace('{ticket}', ticket ? `#${ticket.number}` : 'By phone') ?? null,
    related: isNamed ? [{ type: 'ticket', id: ticket.id, name: ticket.name }] : [],
    purpose: random.chance(0.6) ? 'show' : 'copy',
  };
}

function ofTicket(naming: Naming, kind: 'answered' | 'ticket' | 'time'): Deed {
  const { world, customer, random } = naming,
    { number: _, ...record } = records.someTicket(naming),
    actor = staffed(naming);
  if (kind === 'time')
    return {
      action: 'time_entry.created',
      operationId: 'createTicketComment',
      actor,
      record: { type: 'time_entry', id: null, name: null },
      related: [record],
      changes: [change('minutes', null, random.pick([15, 30, 45, 60, 90]))],
    };
  if (kind === 'answered') {
    const isContact = customer.counts.contacts > 0 && random.chance(0.35);
    return {
      action: 'ticket.answered',
      operationId: 'createTicketComment',
      actor: isContact ? contactOf(world, customer, random) : actor,
      record,
    };
  }
  const changes = random.chance(0.5)
    ? [change('priority', 'medium', random.pick(['high', 'critical', 'low']))]
    : [change('technician', null, staffed(naming).name)];
  return { action: 'ticket.updated', operationId: 'updateTicket', actor, record, changes };
}

function ofAlert(naming: Naming, isOpening: boolean): Deed | undefined {
  const found = records.someAlert(naming);
  if (!found) return undefined;
  const { alert: record, device } = found,
    { random } = naming,
    related = [device];
  if (isOpening) return { action: 'alert.opened', operationId: 'listAlerts', actor: SYSTEM, record, related };
  return random.chance(0.6)
    ? { action: 'alert.resolved', operationId: 'resolveAlert', actor: staffed(naming), record, related }
    : {
        action: 'alert.snoozed',
        operationId: 'snoozeAlert',
        actor: staffed(naming),
        record,
        related,
        reason: random.pick(SNOOZES),
      };
}

function ofContact(naming: Naming): Deed {
  const { random, customer } = naming,
    { phone: now, ...record } = records.someContact(naming),
    actor = random.chance(0.25) ? SYNC : staffed(naming);
  if (random.chance(0.15)) return { action: 'contact.created', operationId: 'createContact', actor, record };
  const changes =
    random.chance(0.5) && customer.counts.devices > 0
      ? [change('device', null, records.someDevice(naming).name, 'device')]
      : [change('phone', phone(random, words[customer.language]), now)];
  return { action: 'contact.updated', operationId: 'updateContact', actor, record, changes };
}

/** Work on one device; `policy` is by a rule, and goes on at others. */
export function onDevice(naming: Naming, index?: number, script?: string): Deed {
  const { random } = naming,
    record = index === undefined ? records.someDevice(naming) : records.deviceAt(naming, index),
    name = script ?? random.pick(SCRIPTS);
  return {
    action: 'job.device',
    operationId: 'createJob',
    actor: staffed(naming),
    record,
    related: [{ type: 'job', id: 'job_0', name }],
  };
}

/** One deed of a customer; what needs a record that it does not have becomes a change of its profile. */
export function someDeed(naming: Naming): Deed {
  const { customer, random } = naming,
    { tickets, devices, passwords, contacts, assets, contracts } = customer.counts,
    kind = random.weighted(KIND);
  const made = ((): Deed | undefined => {
    switch (kind) {
      case 'answered':
      case 'ticket':
      case 'time':
        return tickets > 0 ? ofTicket(naming, kind) : undefined;
      case 'alert_opened':
      case 'alert_closed':
        return devices > 0 ? ofAlert(naming, kind === 'alert_opened') : undefined;
      case 'ran':
        return devices > 0 ? onDevice(naming) : undefined;
      case 'session':
        return devices > 0 ? session(naming) : undefined;
      case 'password':
        return passwords > 0 ? viewed(naming) : undefined;
      case 'secret':
        return passwords > 0 ? rotated(naming) : undefined;
      case 'contact':
        return contacts > 0 ? ofContact(naming) : undefined;
      case 'asset':
        return assets > 0 ? ofAsset(naming) : undefined;
      case 'contract':
        return contracts > 0 ? ofContract(naming) : undefined;
      case 'exported':
        return exported(naming);
      case 'refused':
        return refused(naming);
    }
  })();
  return made ?? ofProfile(naming);
}

const session = (naming: Naming): Deed => ({
  action: 'remote_session.started',
  operationId: 'createRemoteSession',
  actor: staffed(naming),
  record: records.someDevice(naming),
});
/** Never from what to what. */
const rotated = (naming: Naming): Deed => ({
  action: 'password.updated',
  operationId: 'updatePassword',
  actor: staffed(naming),
  record: records.somePassword(naming),
  changes: [{ field: 'secret', before: null, after: null, hidden: true }],
});
const ofAsset = (naming: Naming): Deed => {
  const { world, customer, random } = naming,
    index = random.int(0, customer.counts.assets - 1),
    id = world.id('assets', customer, index),
    maker = { world, customer, words: words[customer.language], index, id },
    asset = makeAsset({ ...maker, random: world.random('assets', customer.number, index) });
  return {
    action: 'asset.updated',
    operationId: 'updateAsset',
    actor: staffed(naming),
    record: { type: 'asset', id, name: asset.name },
    related: asset.deviceId === null ? [] : [{ type: 'device', id: asset.deviceId, name: asset.name }],
    changes: [change('status', 'in_stock', random.pick(['in_use', 'retired', 'damaged']))],
  };
};
const ofContract = (naming: Naming): Deed => ({
  action: 'contract.updated',
  operationId: 'updateContract',
  actor: staffed(naming),
  record: records.someContract(naming),
  changes: [change('name', 'Draft', records.someContract(naming).name)],
});
const exported = (naming: Naming): Deed => {
  const list = naming.random.pick(LISTS);
  return {
    action: 'export.created',
    operationId: 'createExport',
    actor: naming.random.chance(0.3) ? SYNC : staffed(naming),
    record: { type: 'export', id: null, name: `${list}.csv` },
    list,
    amount: naming.customer.counts[list],
  };
};
const refused = (naming: Naming): Deed => ({
  action: 'permission.refused',
  operationId: 'revealPassword',
  outcome: 'refused',
  actor: staffed(naming),
  record: { type: null, id: null, name: null },
  reason: 'missing_scope: secret:reveal',
});
const ofProfile = (naming: Naming): Deed => ({
  action: 'customer.updated',
  operationId: 'updateCustomer',
  actor: staffed(naming),
  record: { type: 'customer', id: naming.customer.id, name: naming.customer.name },
  changes: [change('phone', null, phone(naming.random, words[naming.customer.language]))],
});
