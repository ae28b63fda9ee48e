import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { HubPromise } from '../core/reply.ts';
import type { Versioned } from '../core/types.ts';
import type {
  Alert,
  AlertBulk,
  AlertHistogram,
  AlertHistogramGetParams,
  AlertListAllParams,
  AlertListParams,
  AlertReason,
  AlertSettings,
  AlertSettingsInput,
  AlertSnooze,
  BulkResults,
} from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** What monitoring found. */
export const alerts = (client: Client) => ({
  /**
   * List a customer's alerts. `q` searches title, customerName, deviceName, severity, category, ticket number
   * and status.
   * - Sort: createdAt, title, customerName, deviceName, severity, category, status, deviceKind, ticketNumber,
   *   snoozedUntil, updatedAt.
   * - Facets: severity, status, category, deviceKind, snmpType, ticketed.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `sort`,
   *   `q`, `filter`, `facets`, `severity`, `status`, `category`, `deviceKind`, `snmpType`, `deviceId`,
   *   `ticketed`, `created`
   * @throws NotFoundError
   */
  list: (customerId: string, query?: AlertListParams, options?: RequestOptions): ListRequest<Alert> =>
    client.list('listAlerts', path`/customers/${customerId}/alerts`, options, query),
  /**
   * List the alerts of all customers. Search, sort, filters and facets as `list`.
   * - Further facets: customerRank, customerId.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `sort`,
   *   `q`, `filter`, `facets`, `rank`, `customerId`, `severity`, `status`, `category`, `deviceKind`,
   *   `snmpType`, `deviceId`, `ticketed`, `created`
   */
  listAll: (query?: AlertListAllParams, options?: RequestOptions): ListRequest<Alert> =>
    client.list('listAllAlerts', path`/alerts`, options, query),
  /**
   * Read one alert. With its ticket, if one was made of it, and who changed its status last and why.
   * @throws NotFoundError
   */
  get: (alertId: string, options?: RequestOptions): HubPromise<Alert> =>
    client.get('getAlert', path`/alerts/${alertId}`, options),
  /**
   * Put an alert off until a time. Open or snoozed alerts; it opens again by itself when the time is up.
   * ValidationError `not_in_future`; ConflictError `wrong_state` when resolved.
   * @remarks `problem.allowedNext` names the states that can be reached.
   * @throws NotFoundError
   * @throws ConflictError `wrong_state`
   * @throws ValidationError `not_in_future`
   */
  snooze: (alertId: string, snooze: AlertSnooze, options?: RequestOptions): HubPromise<Alert> =>
    client.post('snoozeAlert', path`/alerts/${alertId}/snooze`, options, snooze),
  /**
   * Resolve an alert. ConflictError `wrong_state` when it is resolved already.
   * @remarks `problem.allowedNext` names the states that can be reached.
   * @throws NotFoundError
   * @throws ConflictError `wrong_state`
   * @throws ValidationError
   */
  resolve: (alertId: string, reason: AlertReason = {}, options?: RequestOptions): HubPromise<Alert> =>
    client.post('resolveAlert', path`/alerts/${alertId}/resolve`, options, reason),
  /**
   * Open a snoozed or resolved alert again. ConflictError `wrong_state` when it is open already.
   * @remarks `problem.allowedNext` names the states that can be reached.
   * @throws NotFoundError
   * @throws ConflictError `wrong_state`
   * @throws ValidationError
   */
  reopen: (alertId: string, reason: AlertReason = {}, options?: RequestOptions): HubPromise<Alert> =>
    client.post('reopenAlert', path`/alerts/${alertId}/reopen`, options, reason),
  /**
   * Tie an alert to a ticket, or to another one. The ticket belongs to the same customer: ValidationError
   * `unknown_ticket` otherwise.
   * @throws NotFoundError
   * @throws ConflictError
   * @throws PreconditionFailedError with `current` when somebody else was faster
   * @throws ValidationError `unknown_ticket`
   */
  linkTicket: (alert: Versioned, ticketId: string, options?: RequestOptions): HubPromise<Alert> =>
    client.put('linkAlertTicket', path`/alerts/${alert.id}/ticket`, options, { ticketId }, alert),
  /**
   * Untie an alert from its ticket. The ticket stays as it is, and so does the status of the alert. Another
   * ticket can be tied to it afterwards.
   * @throws NotFoundError
   * @throws ConflictError
   * @throws PreconditionFailedError with `current` when somebody else was faster
   * @throws ValidationError
   */
  unlinkTicket: (alert: Versioned, options?: RequestOptions): HubPromise<Alert> =>
    client.remove('unlinkAlertTicket', path`/alerts/${alert.id}/ticket`, options, alert),
  /**
   * Snooze, resolve, reopen or tie many alerts. One result per alert; those whose state does not allow it
   * fail with `wrong_state`. A filter may match up to 5,000 alerts: ValidationError `too_many` beyond.
   * @throws ConflictError
   * @throws ValidationError `too_many`
   */
  bulk: (action: AlertBulk, options?: RequestOptions): HubPromise<BulkResults> =>
    client.post('bulkAlerts', path`/alerts:bulk`, options, action),
  /**
   * Count a customer's alerts by day and severity. Every day of the span, also those without alerts; days
   * begin at midnight in `timeZone`. At most 366 days: ValidationError.
   * @remarks The customer `-` counts the alerts of all customers.
   * @param query - `from`, `to`, `timeZone` (default `"UTC"`), `q`, `filter`, `severity`, `status`,
   *   `category`, `deviceKind`, `snmpType`, `deviceId`, `ticketed`, `rank`
   * @throws NotFoundError
   */
  histogram: (
    customerId: string,
    query?: AlertHistogramGetParams,
    options?: RequestOptions,
  ): HubPromise<AlertHistogram> =>
    client.get('getAlertHistogram', path`/customers/${customerId}/alerts/histogram`, options, query),
  /**
   * Read the alert settings of a customer and of its folders. Those of the customer, then of each folder that
   * has its own. A customer without any is answered with the defaults.
   * @throws NotFoundError
   */
  settings: (customerId: string, options?: RequestOptions): HubPromise<AlertSettings> =>
    client.get('getAlertSettings', path`/customers/${customerId}/alert-settings`, options),
  /**
   * Replace the alert settings of a customer and of its folders. A folder that is absent takes the settings
   * of its parent folder, else of the customer.
   * @remarks `settings` are those that the change is based on.
   * @throws NotFoundError
   * @throws ConflictError
   * @throws PreconditionFailedError with `current` when somebody else was faster
   * @throws ValidationError
   */
  replaceSettings: (
    settings: Pick<AlertSettings, 'customerId' | 'etag'>,
    value: AlertSettingsInput,
    options?: RequestOptions,
  ): HubPromise<AlertSettings> =>
    client.put(
      'replaceAlertSettings',
      path`/customers/${settings.customerId}/alert-settings`,
      options,
      value,
      settings,
    ),
});
