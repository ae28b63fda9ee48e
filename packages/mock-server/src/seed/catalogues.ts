import type {
  MailAddress,
  ScriptDetail,
  Sla,
  SnmpType,
  Technician,
  TicketStatus,
} from '@customer-hub/server/parts/contract/types';
import type { Row } from '@customer-hub/server/parts/database/store';
import type { ScriptRow } from '@customer-hub/server/parts/database/collections/catalogues';
import * as lists from './catalogue-scripts.ts';
import { ascii } from './plan.ts';
import { seededScripts } from './scripts.ts';
import { serviceLevels } from '@customer-hub/server/parts/domain/service-levels';
import { STATUS_GROUP } from '@customer-hub/server/parts/database/collections/ticket-row';
import { fixedRows, type Seed, type World } from './world.ts';

const CUSTOM_STATUSES = ['Waiting on vendor', 'Waiting for parts'];
/** A ticket's `status` is the name. The customs are those of this MSP. */
const ticketStatusList: readonly TicketStatus[] = Object.entries(STATUS_GROUP).map(
  ([name, group], index) => ({ id: `tst_${index + 1}`, name, group, custom: CUSTOM_STATUSES.includes(name) }),
);
const snmpTypeList: readonly SnmpType[] = [
  ['access_point', 'Access point'],
  ['firewall', 'Firewall'],
  ['router', 'Router'],
  ['switch', 'Switch'],
  ['printer', 'Printer'],
  ['ups', 'UPS'],
  ['nas', 'NAS'],
  ['camera', 'Camera'],
  ['phone_system', 'Phone system'],
  ['hypervisor', 'Hypervisor'],
  ['environment_sensor', 'Environment sensor'],
  ['other', 'Other'],
].map(([id = '', name = '']) => ({ id, name }));
const mailAddressList: readonly MailAddress[] = [
  { id: 'mad_1', address: 'support@fieldhouse.example', name: 'Fieldhouse Support', verified: true },
  { id: 'mad_2', address: 'dispatch@fieldhouse.example', name: 'Fieldhouse Dispatch', verified: true },
  { id: 'mad_3', address: 'hilfe@fieldhouse.example', name: 'Fieldhouse Hilfe', verified: true },
  { id: 'mad_4', address: 'security@fieldhouse.example', name: null, verified: false },
];
const ROLES = [
  'Service manager',
  'Senior technician',
  'Systems engineer',
  'Technician',
  'Technician',
  'Dispatcher',
  null,
] as const;
const technicianList = ({ technicians }: World): Technician[] =>
  technicians.map(({ id, name }, index) => ({
    id,
    name,
    email: `${ascii(name.split(' ')[0] ?? name)}@fieldhouse.example`,
    role: ROLES[index % ROLES.length] ?? null,
    active: index !== technicians.length - 1,
  }));

/** Entries of a catalogue in the order they are shown. */
const list = <T extends Row>(rows: (world: World) => readonly T[]): Seed<T & { position: number }> =>
  fixedRows(world => rows(world).map((row, position) => ({ ...row, position })));

export const scriptsSeed: Seed<ScriptRow> = list<ScriptDetail>(seededScripts);
export const softwarePackagesSeed = list(() => lists.softwarePackages);
export const softwareBundlesSeed = list(() => lists.softwareBundles);
export const automationProfilesSeed = list(() => lists.automationProfiles);
export const thresholdProfilesSeed = list(() => lists.thresholdProfiles);
export const appsSeed = list(() => lists.apps);
export const techniciansSeed = list(technicianList);
export const ticketStatusesSeed = list(() => ticketStatusList);
export const snmpTypesSeed = list(() => snmpTypeList);
export const mailAddressesSeed = list(() => mailAddressList);
export const slasSeed = list<Sla>(() => serviceLevels);
