import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { Query } from '../core/types.ts';
import type {
  AutomationProfile,
  HubApp,
  MailAddress,
  Script,
  Sla,
  SnmpType,
  SoftwareBundle,
  SoftwarePackage,
  Technician,
  ThresholdProfile,
  TicketStatus,
} from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Served lists that forms, filters and dialogs choose from. */
export const catalogues = (client: Client) => ({
  /** One's own and those of the shared library [DVB-02]. */
  scripts: (query?: Query<'listScripts'>, options?: RequestOptions): ListRequest<Script> =>
    client.list('listScripts', path`/scripts`, options, query),
  /** `q` looks into name and publisher [DVB-06, DVM-07 ... DVM-09]. */
  softwarePackages: (
    query?: Query<'listSoftwarePackages'>,
    options?: RequestOptions,
  ): ListRequest<SoftwarePackage> =>
    client.list('listSoftwarePackages', path`/software-packages`, options, query),
  /** `q` looks into the name [DVB-07]. */
  softwareBundles: (
    query?: Query<'listSoftwareBundles'>,
    options?: RequestOptions,
  ): ListRequest<SoftwareBundle> =>
    client.list('listSoftwareBundles', path`/software-bundles`, options, query),
  /** `q` looks into name and description [DVB-03 ... DVB-05]. */
  automationProfiles: (
    query?: Query<'listAutomationProfiles'>,
    options?: RequestOptions,
  ): ListRequest<AutomationProfile> =>
    client.list('listAutomationProfiles', path`/automation-profiles`, options, query),
  /** `q` looks into name and description [DVB-08 ... DVB-10]. */
  thresholdProfiles: (
    query?: Query<'listThresholdProfiles'>,
    options?: RequestOptions,
  ): ListRequest<ThresholdProfile> =>
    client.list('listThresholdProfiles', path`/threshold-profiles`, options, query),
  /** `q` looks into name and vendor [DVB-19, DVM-25]. */
  apps: (query?: Query<'listApps'>, options?: RequestOptions): ListRequest<HubApp> =>
    client.list('listApps', path`/apps`, options, query),
  /** `q` looks into name and email. */
  technicians: (query?: Query<'listTechnicians'>, options?: RequestOptions): ListRequest<Technician> =>
    client.list('listTechnicians', path`/technicians`, options, query),
  /** In the order they are shown; those of one's own carry `custom`. */
  ticketStatuses: (
    query?: Query<'listTicketStatuses'>,
    options?: RequestOptions,
  ): ListRequest<TicketStatus> => client.list('listTicketStatuses', path`/ticket-statuses`, options, query),
  /** An open list [DVF-09, X-03]. */
  snmpTypes: (query?: Query<'listSnmpTypes'>, options?: RequestOptions): ListRequest<SnmpType> =>
    client.list('listSnmpTypes', path`/snmp-types`, options, query),
  /** Addresses that mail can be sent from. `q` looks into address and name. */
  mailAddresses: (query?: Query<'listMailAddresses'>, options?: RequestOptions): ListRequest<MailAddress> =>
    client.list('listMailAddresses', path`/mail-addresses`, options, query),
  /** `q` looks into the name. */
  slas: (query?: Query<'listSlas'>, options?: RequestOptions): ListRequest<Sla> =>
    client.list('listSlas', path`/slas`, options, query),
});
