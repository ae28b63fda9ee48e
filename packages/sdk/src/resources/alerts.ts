import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { Query, Versioned } from '../core/types.ts';
import type {
  Alert,
  AlertBulk,
  AlertHistogram,
  AlertReason,
  AlertSettings,
  AlertSettingsInput,
  AlertSnooze,
  BulkResults,
} from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** What monitoring found [ALR]. */
export const alerts = (client: Client) => ({
  /** Searches title, customer, device, severity, category, ticket number and status [ALR-18 ... ALR-24]. */
  list: (customerId: string, query?: Query<'listAlerts'>, options?: RequestOptions): ListRequest<Alert> =>
    client.list('listAlerts', path`/customers/${customerId}/alerts`, options, query),
  /** Of all customers, with their rank as a filter [RNK-03]. */
  listAll: (query?: Query<'listAllAlerts'>, options?: RequestOptions): ListRequest<Alert> =>
    client.list('listAllAlerts', path`/alerts`, options, query),
  /** @throws NotFoundError */
  get: (alertId: string, options?: RequestOptions): Promise<Alert> =>
    client.get('getAlert', path`/alerts/${alertId}`, options),
  /** It opens again by itself at `until`. @throws ConflictError `wrong_state` with `allowedNext` */
  snooze: (alertId: string, snooze: AlertSnooze, options?: RequestOptions): Promise<Alert> =>
    client.post('snoozeAlert', path`/alerts/${alertId}/snooze`, options, snooze),
  /** @throws ConflictError `wrong_state` with `allowedNext` */
  resolve: (alertId: string, reason: AlertReason = {}, options?: RequestOptions): Promise<Alert> =>
    client.post('resolveAlert', path`/alerts/${alertId}/resolve`, options, reason),
  /** @throws ConflictError `wrong_state` with `allowedNext` */
  reopen: (alertId: string, reason: AlertReason = {}, options?: RequestOptions): Promise<Alert> =>
    client.post('reopenAlert', path`/alerts/${alertId}/reopen`, options, reason),
  /** Ties it to a ticket of its customer, in place of the one it had [ALR-11, ALR-14]. */
  linkTicket: (alert: Versioned, ticketId: string, options?: RequestOptions): Promise<Alert> =>
    client.put('linkAlertTicket', path`/alerts/${alert.id}/ticket`, options, { ticketId }, alert),
  /** Sends the etag of `alert`. @throws PreconditionFailedError with `current` when somebody else was faster */
  unlinkTicket: (alert: Versioned, options?: RequestOptions): Promise<Alert> =>
    client.remove('unlinkAlertTicket', path`/alerts/${alert.id}/ticket`, options, alert),
  /** One result per alert. */
  bulk: (action: AlertBulk, options?: RequestOptions): Promise<BulkResults> =>
    client.post('bulkAlerts', path`/alerts:bulk`, options, action),
  /** Alerts created per day and severity, without gaps; `-` counts those of all customers. */
  histogram: (
    customerId: string,
    query?: Query<'getAlertHistogram'>,
    options?: RequestOptions,
  ): Promise<AlertHistogram> =>
    client.get('getAlertHistogram', path`/customers/${customerId}/alerts/histogram`, options, query),
  /** Of the customer and of its folders [ALR-33, ALR-34]. */
  settings: (customerId: string, options?: RequestOptions): Promise<AlertSettings> =>
    client.get('getAlertSettings', path`/customers/${customerId}/alert-settings`, options),
  /** Replaces all; folders that are absent take the rules of what is above them. */
  replaceSettings: (
    settings: Pick<AlertSettings, 'customerId' | 'etag'>,
    value: AlertSettingsInput,
    options?: RequestOptions,
  ): Promise<AlertSettings> =>
    client.put(
      'replaceAlertSettings',
      path`/customers/${settings.customerId}/alert-settings`,
      options,
      value,
      settings,
    ),
});
