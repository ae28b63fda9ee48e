import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { HubPromise } from '../core/reply.ts';
import type {
  AppListParams,
  AutomationProfile,
  AutomationProfileListParams,
  CannedAnswer,
  CannedAnswerListParams,
  HubApp,
  MailAddress,
  MailAddressListParams,
  Script,
  ScriptDetail,
  ScriptInput,
  ScriptListParams,
  ScriptUses,
  Sla,
  SlaListParams,
  SnmpType,
  SnmpTypeListParams,
  SoftwareBundle,
  SoftwareBundleListParams,
  SoftwarePackage,
  SoftwarePackageListParams,
  Technician,
  TechnicianListParams,
  ThresholdProfile,
  ThresholdProfileListParams,
  TicketStatus,
  TicketStatusListParams,
} from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Served lists that forms, filters and dialogs choose from. */
export const catalogues = (client: Client) => ({
  /**
   * List scripts, one's own and those of the shared library. `q` searches name and description.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `q`,
   *   `osFamily`, `source`
   */
  scripts: (query?: ScriptListParams, options?: RequestOptions): ListRequest<Script> =>
    client.list('listScripts', path`/scripts`, options, query),
  /**
   * Upload a script of one's own. 413 `too_large` when its content has more than 1 MB; ValidationError
   * `name_taken` when there is one of one's own with this name.
   * @throws ValidationError `name_taken`
   */
  createScript: (input: ScriptInput, options?: RequestOptions): HubPromise<ScriptDetail> =>
    client.post('createScript', path`/scripts`, options, input),
  /**
   * Read one script with its content. The list holds no contents, because they can be long.
   * @throws NotFoundError
   */
  script: (scriptId: string, options?: RequestOptions): HubPromise<ScriptDetail> =>
    client.get('getScript', path`/scripts/${scriptId}`, options),
  /**
   * List the last ten uses of a script and how they ended. For the choice between scripts that sound alike:
   * where each was run, when, and with what result.
   * @throws NotFoundError
   */
  scriptUses: (scriptId: string, options?: RequestOptions): HubPromise<ScriptUses> =>
    client.get('listScriptUses', path`/scripts/${scriptId}/uses`, options),
  /**
   * List software that can be installed. `q` searches name and publisher.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `q`,
   *   `osFamily`, `source`
   */
  softwarePackages: (
    query?: SoftwarePackageListParams,
    options?: RequestOptions,
  ): ListRequest<SoftwarePackage> =>
    client.list('listSoftwarePackages', path`/software-packages`, options, query),
  /**
   * List software bundles. `q` searches the name.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `q`,
   *   `osFamily`
   */
  softwareBundles: (
    query?: SoftwareBundleListParams,
    options?: RequestOptions,
  ): ListRequest<SoftwareBundle> =>
    client.list('listSoftwareBundles', path`/software-bundles`, options, query),
  /**
   * List automation profiles. `q` searches name and description.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `q`
   */
  automationProfiles: (
    query?: AutomationProfileListParams,
    options?: RequestOptions,
  ): ListRequest<AutomationProfile> =>
    client.list('listAutomationProfiles', path`/automation-profiles`, options, query),
  /**
   * List threshold profiles. `q` searches name and description.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `q`
   */
  thresholdProfiles: (
    query?: ThresholdProfileListParams,
    options?: RequestOptions,
  ): ListRequest<ThresholdProfile> =>
    client.list('listThresholdProfiles', path`/threshold-profiles`, options, query),
  /**
   * List the integrations of the app centre. `q` searches name and vendor.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `q`,
   *   `osFamily`, `activated`
   */
  apps: (query?: AppListParams, options?: RequestOptions): ListRequest<HubApp> =>
    client.list('listApps', path`/apps`, options, query),
  /**
   * List technicians. `q` searches name and email.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `q`,
   *   `active`
   */
  technicians: (query?: TechnicianListParams, options?: RequestOptions): ListRequest<Technician> =>
    client.list('listTechnicians', path`/technicians`, options, query),
  /**
   * List ticket statuses, in the order they are shown. A vendor may add statuses; each belongs to a closed
   * group. `q` searches the name.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `q`
   */
  ticketStatuses: (query?: TicketStatusListParams, options?: RequestOptions): ListRequest<TicketStatus> =>
    client.list('listTicketStatuses', path`/ticket-statuses`, options, query),
  /**
   * List types of SNMP devices. An open list. `q` searches the name.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `q`
   */
  snmpTypes: (query?: SnmpTypeListParams, options?: RequestOptions): ListRequest<SnmpType> =>
    client.list('listSnmpTypes', path`/snmp-types`, options, query),
  /**
   * List the addresses mail can be sent from. `q` searches address and name.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `q`
   */
  mailAddresses: (query?: MailAddressListParams, options?: RequestOptions): ListRequest<MailAddress> =>
    client.list('listMailAddresses', path`/mail-addresses`, options, query),
  /**
   * List service level agreements. `q` searches the name.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `q`
   */
  slas: (query?: SlaListParams, options?: RequestOptions): ListRequest<Sla> =>
    client.list('listSlas', path`/slas`, options, query),
  /**
   * List answers that are kept for chats. `q` searches title and text.
   * - Sort: title.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `sort`,
   *   `q`
   */
  cannedAnswers: (query?: CannedAnswerListParams, options?: RequestOptions): ListRequest<CannedAnswer> =>
    client.list('listCannedAnswers', path`/canned-answers`, options, query),
});
