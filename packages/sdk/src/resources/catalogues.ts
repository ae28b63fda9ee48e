import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { Query } from '../core/types.ts';
import type { AutomationProfile, HubApp, MailAddress, Script, Sla, SnmpType, SoftwareBundle, SoftwarePackage, Technician, ThresholdProfile, TicketStatus } from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Served lists that forms, filters and dialogs choose from. */
export const catalogues = (client: Client) => ({
  /** One's own and those of the shared library [DVB-02]. */
  scripts: (query?: Query<'listScripts'>, options?: RequestOptions): ListRequest<Script> => client.list('listScripts', path`/scripts`, query, options),
  softwarePackages: (query?: Query<'listSoftwarePackages'>, options?: RequestOptions): ListRequest<SoftwarePackage> => client.list('listSoftwarePackages', path`/software-packages`, query, options),
  softwareBundles: (query?: Query<'listSoftwareBundles'>, options?: RequestOptions): ListRequest<SoftwareBundle> => client.list('listSoftwareBundles', path`/software-bundles`, query, options),
  automationProfiles: (query?: Query<'listAutomationProfiles'>, options?: RequestOptions): ListRequest<AutomationProfile> => client.list('listAutomationProfiles', path`/automation-profiles`, query, options),
  thresholdProfiles: (query?: Query<'listThresholdProfiles'>, options?: RequestOptions): ListRequest<ThresholdProfile> => client.list('listThresholdProfiles', path`/threshold-profiles`, query, options),
  apps: (query?: Query<'listApps'>, options?: RequestOptions): ListRequest<HubApp> => client.list('listApps', path`/apps`, query, options),
  technicians: (query?: Query<'listTechnicians'>, options?: RequestOptions): ListRequest<Technician> => client.list('listTechnicians', path`/technicians`, query, options),
  /** In the order they are shown; those of one's own carry `custom`. */
  ticketStatuses: (query?: Query<'listTicketStatuses'>, options?: RequestOptions): ListRequest<TicketStatus> => client.list('listTicketStatuses', path`/ticket-statuses`, query, options),
  /** An open list [DVF-09, X-03]. */
  snmpTypes: (query?: Query<'listSnmpTypes'>, options?: RequestOptions): ListRequest<SnmpType> => client.list('listSnmpTypes', path`/snmp-types`, query, options),
  mailAddresses: (query?: Query<'listMailAddresses'>, options?: RequestOptions): ListRequest<MailAddress> => client.list('listMailAddresses', path`/mail-addresses`, query, options),
  slas: (query?: Query<'listSlas'>, options?: RequestOptions): ListRequest<Sla> => client.list('listSlas', path`/slas`, query, options),
});
