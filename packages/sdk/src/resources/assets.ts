import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { HubPromise } from '../core/reply.ts';
import type { Versioned } from '../core/types.ts';
import type {
  Asset,
  AssetBulk,
  AssetGroup,
  AssetInput,
  AssetListParams,
  AssetPatch,
  AssetTypeList,
  BulkResults,
} from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Inventory of a customer, with warranty. */
export const assets = (client: Client) => ({
  /**
   * List a customer's assets. `q` looks into name, asset type, folder, contact and serial number.
   * - Sort: `name assetType status purchaseDate warrantyExpiresOn folder contact serialNumber createdAt
   *   updatedAt`. Default `name`.
   * - Facets: `assetType status folderId contactId warranty`.
   * @remarks `groupBy` orders by group and answers `groups`.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `sort`,
   *   `q`, `filter`, `facets`, `status`, `assetType`, `folderId`, `contactId`, `warranty`, `groupBy`
   * @throws NotFoundError
   */
  list: (
    customerId: string,
    query?: AssetListParams,
    options?: RequestOptions,
  ): ListRequest<Asset, { groups?: AssetGroup[] }> =>
    client.list('listAssets', path`/customers/${customerId}/assets`, options, query),
  /**
   * Add an asset. An asset is tied to the device of this customer that has the same serial number.
   * @throws NotFoundError
   * @throws ValidationError
   */
  create: (customerId: string, input: AssetInput, options?: RequestOptions): HubPromise<Asset> =>
    client.post('createAsset', path`/customers/${customerId}/assets`, options, input),
  /**
   * Read one asset. With where it lies, who uses it, the device it belongs to and how its warranty stands
   * today.
   * @throws NotFoundError
   */
  get: (assetId: string, options?: RequestOptions): HubPromise<Asset> =>
    client.get('getAsset', path`/assets/${assetId}`, options),
  /**
   * Change an asset. Only what is sent changes; null empties a field. A type, folder, contact or device that
   * does not exist, or is another customer's, is refused by ValidationError with its field.
   * @throws NotFoundError
   * @throws PreconditionFailedError with `current` when somebody else was faster
   * @throws ValidationError
   */
  update: (asset: Versioned, changes: AssetPatch, options?: RequestOptions): HubPromise<Asset> =>
    client.patch('updateAsset', path`/assets/${asset.id}`, options, changes, asset),
  /**
   * Delete an asset. Can be brought back with `restore` for 24 hours.
   * @throws NotFoundError
   * @throws PreconditionFailedError with `current` when somebody else was faster
   */
  delete: (asset: Versioned, options?: RequestOptions): HubPromise<void> =>
    client.remove('deleteAsset', path`/assets/${asset.id}`, options, asset),
  /**
   * Bring a deleted asset back. Within 24 hours of the deletion; NotFoundError after that.
   * @throws NotFoundError
   */
  restore: (assetId: string, options?: RequestOptions): HubPromise<Asset> =>
    client.post('restoreAsset', path`/assets/${assetId}/restore`, options),
  /**
   * Change or delete many assets. At most 500 by `ids`; `filter` takes all that the list would show.
   * @throws ValidationError
   */
  bulk: (input: AssetBulk, options?: RequestOptions): HubPromise<BulkResults> =>
    client.post('bulkAssets', path`/assets:bulk`, options, input),
  /** List the account's asset types. By name. The account may add its own. */
  types: (options?: RequestOptions): HubPromise<AssetTypeList> =>
    client.get('listAssetTypes', path`/asset-types`, options),
});
