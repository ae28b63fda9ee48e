import type {
  MailAddress,
  ScriptDetail,
  Sla,
  SnmpType,
  Technician,
  TicketStatus,
} from '../../contract/types.ts';
import type { CollectionDefinition, Row } from '../store.ts';
import * as lists from './catalogue-scripts.ts';
import { ascii } from './plan.ts';
import { seededScripts } from './scripts.ts';
import { serviceLevels } from './service-levels.ts';
import { STATUS_GROUP } from './ticket-row.ts';
import { fixedRows, type World } from './world.ts';

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
const list = <T extends Row>(
  prefix: string,
  resource: string,
  search: readonly string[],
  rows: (world: World) => readonly T[],
): CollectionDefinition<T & { position: number }> => ({
  prefix,
  resource,
  search,
  sortable: ['position', 'name'],
  defaultSort: 'position',
  seed: fixedRows(world => rows(world).map((row, position) => ({ ...row, position }))),
});

/** `uploaded`: its content was sent by somebody, so that it can be run word by word. */
export type ScriptRow = ScriptDetail & {
  position: number;
  uploaded?: boolean;
  createdAt?: string;
  etag?: string;
};
export const scripts: CollectionDefinition<ScriptRow> = list<ScriptDetail>(
  'scr',
  'script',
  ['name', 'description'],
  seededScripts,
);
export const softwarePackages = list(
  'pkg',
  'software_package',
  ['name', 'publisher'],
  () => lists.softwarePackages,
);
export const softwareBundles = list('bun', 'software_bundle', ['name'], () => lists.softwareBundles);
export const automationProfiles = list(
  'aut',
  'automation_profile',
  ['name', 'description'],
  () => lists.automationProfiles,
);
export const thresholdProfiles = list(
  'thr',
  'threshold_profile',
  ['name', 'description'],
  () => lists.thresholdProfiles,
);
export const apps = list('app', 'app', ['name', 'vendor'], () => lists.apps);
export const technicians = list('tec', 'technician', ['name', 'email'], technicianList);
export const ticketStatuses = list('tst', 'ticket_status', ['name'], () => ticketStatusList);
export const snmpTypes = list('snt', 'snmp_type', ['name'], () => snmpTypeList);
export const mailAddresses = list('mad', 'mail_address', ['address', 'name'], () => mailAddressList);
export const slas = list<Sla>('sla', 'sla', ['name'], () => serviceLevels);
