import type {
  AutomationProfile,
  HubApp,
  MailAddress,
  ScriptDetail,
  Sla,
  SnmpType,
  SoftwareBundle,
  SoftwarePackage,
  Technician,
  ThresholdProfile,
  TicketStatus,
} from '../../contract/types.ts';
import type { CollectionDefinition, Row } from '../store.ts';

/** Entries of a catalogue in the order they are shown. */
const list = <T extends Row>(
  prefix: string,
  resource: string,
  search: readonly string[],
): CollectionDefinition<T & { position: number }> => ({
  prefix,
  resource,
  search,
  sortable: ['position', 'name'],
  defaultSort: 'position',
});

/** `uploaded`: its content was sent by somebody, so that it can be run word by word. */
export type ScriptRow = ScriptDetail & {
  position: number;
  uploaded?: boolean;
  createdAt?: string;
  etag?: string;
};
export const scripts: CollectionDefinition<ScriptRow> = list<ScriptDetail>('scr', 'script', [
  'name',
  'description',
]);
export const softwarePackages = list<SoftwarePackage>('pkg', 'software_package', ['name', 'publisher']);
export const softwareBundles = list<SoftwareBundle>('bun', 'software_bundle', ['name']);
export const automationProfiles = list<AutomationProfile>('aut', 'automation_profile', [
  'name',
  'description',
]);
export const thresholdProfiles = list<ThresholdProfile>('thr', 'threshold_profile', ['name', 'description']);
export const apps = list<HubApp>('app', 'app', ['name', 'vendor']);
export const technicians = list<Technician>('tec', 'technician', ['name', 'email']);
export const ticketStatuses = list<TicketStatus>('tst', 'ticket_status', ['name']);
export const snmpTypes = list<SnmpType>('snt', 'snmp_type', ['name']);
export const mailAddresses = list<MailAddress>('mad', 'mail_address', ['address', 'name']);
export const slas = list<Sla>('sla', 'sla', ['name']);
