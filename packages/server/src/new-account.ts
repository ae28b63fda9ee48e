import type { Account, SnmpType, TicketStatus } from './contract/types.ts';
import { STATUS_GROUP } from './database/collections/ticket-row.ts';
import { PINS } from './handlers/preferences.ts';
import { serviceLevels } from './domain/service-levels.ts';
import type { Context } from './server/handler.ts';
import type { User } from './server/user.ts';

/** What a tenant begins with. */
export interface NewAccount {
  name: string;
  /** IANA, such as `Europe/Berlin`. */
  timeZone: string;
  /** Where the contacts of customers sign in. */
  portalUrl: string;
}

const field = (key: string, required = false): Account['forms']['customer'][number] => ({
  key,
  label: null,
  required,
  hidden: false,
});
const snmpTypes: readonly SnmpType[] = [
  'Access point',
  'Firewall',
  'Router',
  'Switch',
  'Printer',
  'UPS',
  'NAS',
  'Camera',
  'Phone system',
  'Hypervisor',
  'Environment sensor',
  'Other',
].map(name => ({ id: name.toLowerCase().replaceAll(' ', '_'), name }));
const ticketStatuses: readonly TicketStatus[] = Object.entries(STATUS_GROUP)
  .filter(([name]) => !name.startsWith('Waiting'))
  .map(([name, group], index) => ({ id: `tst_${index + 1}`, name, group, custom: false }));

/** Writes the account and the catalogues that no product can be without; nothing when they are there. */
export async function openAccount(
  { name, timeZone, portalUrl }: NewAccount,
  { db }: Pick<Context, 'db'>,
): Promise<void> {
  if (await db.account.get('acc_1')) return;
  await db.account.insert({
    id: 'acc_1',
    name,
    kind: 'msp',
    plan: 'power',
    timeZone,
    businessHours: {
      timeZone,
      week: [1, 2, 3, 4, 5].map(weekday => ({ weekday, from: '08:00', to: '18:00' })),
      holidays: [],
    },
    dateStyle: 'iso',
    portalUrl,
    registrationDefaults: { method: 'manual', mustChangePassword: true, timeZone },
    forms: {
      customer: ['name', 'domains', 'address', 'phone', 'website', 'notes', 'rank', 'fax', 'businessId'].map(
        key => field(key, key === 'name'),
      ),
      contact: ['email', 'displayName', 'phone', 'mobile', 'jobTitle', 'timeZone', 'notes'].map(key =>
        field(key, key === 'email'),
      ),
    },
  });
  await db.preferences.insert(
    {
      key: PINS,
      value: { kind: 'pins', fields: ['phone', 'address', 'domains', 'businessId'], updatedBy: null },
    },
    { event: false },
  );
  for (const [position, row] of ticketStatuses.entries())
    await db.ticketStatuses.insert({ ...row, position }, { event: false });
  for (const [position, row] of snmpTypes.entries())
    await db.snmpTypes.insert({ ...row, position }, { event: false });
  for (const [position, row] of serviceLevels.entries())
    await db.slas.insert({ ...row, position } as never, { event: false });
}

/** Makes whoever signs in one of the account's technicians; nothing when they are one. */
export async function addTechnician(
  { id, name, email }: User,
  { technicians }: Pick<Context['db'], 'technicians'>,
): Promise<void> {
  if (await technicians.get(id)) return;
  const position = await technicians.count();
  await technicians.insert({ id, name, email, role: null, active: true, position }, { event: false });
}
