import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { HubPromise } from '../core/reply.ts';
import type {
  BulkResults,
  RemoteAccess,
  RemoteAccessBulk,
  RemoteAccessListParams,
  RemoteAccessPatch,
  ShareLink,
} from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Work from Home: contacts reach their own devices. Ids are those of the devices. */
export const remoteAccess = (client: Client) => ({
  /**
   * List who may reach which device from afar. One row for each computer that remote access was offered for,
   * set or not; a patch makes the row of another computer. `q` looks into the device name and the contact.
   * - Sort: `deviceName contact phone status updatedAt`. Default `deviceName`.
   * - Facets: `status`.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `sort`,
   *   `q`, `filter`, `facets`, `status`, `contactId`
   * @throws NotFoundError
   */
  list: (
    customerId: string,
    query?: RemoteAccessListParams,
    options?: RequestOptions,
  ): ListRequest<RemoteAccess> =>
    client.list('listRemoteAccess', path`/customers/${customerId}/remote-access`, options, query),
  /**
   * Read one row. Every computer of a customer has one, whether access was given or not.
   * @throws NotFoundError
   */
  get: (deviceId: string, options?: RequestOptions): HubPromise<RemoteAccess> =>
    client.get('getRemoteAccess', path`/remote-access/${deviceId}`, options),
  /**
   * Assign a contact, set the phone, switch on or off. Assigning a contact turns `not_set` into `disabled`;
   * clearing the contact turns any state into `not_set` and clears the phone. Enabling needs a contact
   * (`contact_required`) and a phone for the second factor (`phone_required`). All members of one patch are
   * looked at together, so a contact, a phone and `enabled` may come at once.
   * @throws NotFoundError
   * @throws ConflictError
   * @throws PreconditionFailedError with `current` when somebody else was faster
   * @throws ValidationError
   */
  update: (
    access: Pick<RemoteAccess, 'deviceId' | 'etag'>,
    changes: RemoteAccessPatch,
    options?: RequestOptions,
  ): HubPromise<RemoteAccess> =>
    client.patch('updateRemoteAccess', path`/remote-access/${access.deviceId}`, options, changes, access),
  /**
   * Make the link that the contact signs in with. Only while enabled (ConflictError `not_enabled`). The link
   * holds no credentials.
   * @throws NotFoundError
   * @throws ConflictError `not_enabled`
   */
  shareLink: (deviceId: string, options?: RequestOptions): HubPromise<ShareLink> =>
    client.post('createShareLink', path`/remote-access/${deviceId}/share-link`, options),
  /**
   * Enable, disable or clear many. At most 500 by `ids`; `filter` takes all that the list would show.
   * @throws ValidationError
   */
  bulk: (input: RemoteAccessBulk, options?: RequestOptions): HubPromise<BulkResults> =>
    client.post('bulkRemoteAccess', path`/remote-access:bulk`, options, input),
});
