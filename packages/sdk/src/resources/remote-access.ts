import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { Query } from '../core/types.ts';
import type {
  BulkResults,
  RemoteAccess,
  RemoteAccessBulk,
  RemoteAccessPatch,
  ShareLink,
} from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Work from Home: contacts reach their own devices [WFH]. Ids are those of the devices. */
export const remoteAccess = (client: Client) => ({
  /** `q` looks into device name and contact [WFH-12, WFH-13]. */
  list: (
    customerId: string,
    query?: Query<'listRemoteAccess'>,
    options?: RequestOptions,
  ): ListRequest<RemoteAccess> =>
    client.list('listRemoteAccess', path`/customers/${customerId}/remote-access`, options, query),
  /** @throws NotFoundError */
  get: (deviceId: string, options?: RequestOptions): Promise<RemoteAccess> =>
    client.get('getRemoteAccess', path`/remote-access/${deviceId}`, options),
  /**
   * Assigns or clears the contact, sets the phone, switches on or off. Sends the etag of `access`.
   * @throws ConflictError `contact_required` or `phone_required`, with `allowedNext` [WFH-11]
   */
  update: (
    access: Pick<RemoteAccess, 'deviceId' | 'etag'>,
    changes: RemoteAccessPatch,
    options?: RequestOptions,
  ): Promise<RemoteAccess> =>
    client.patch('updateRemoteAccess', path`/remote-access/${access.deviceId}`, options, changes, access),
  /** The link to hand to the contact [WFH-14]. @throws ConflictError `not_enabled` [WFH-15] */
  shareLink: (deviceId: string, options?: RequestOptions): Promise<ShareLink> =>
    client.post('createShareLink', path`/remote-access/${deviceId}/share-link`, options),
  /** At most 500, by `ids` or by `filter`; one result for each. */
  bulk: (input: RemoteAccessBulk, options?: RequestOptions): Promise<BulkResults> =>
    client.post('bulkRemoteAccess', path`/remote-access:bulk`, options, input),
});
