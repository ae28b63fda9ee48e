import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { Query, Versioned } from '../core/types.ts';
import type {
  Asset,
  AssetBulk,
  AssetGroup,
  AssetInput,
  AssetPatch,
  AssetTypeList,
  BulkResults,
} from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Inventory of a customer, with warranty [AST]. */
export const assets = (client: Client) => ({
  /** `q` looks into name, type, folder and contact [AST-14 to AST-17]; `groupBy` orders by group and answers `groups` [AST-18 to AST-21]. */
  list: (
    customerId: string,
    query?: Query<'listAssets'>,
    options?: RequestOptions,
  ): ListRequest<Asset, { groups?: AssetGroup[] }> =>
    client.list('listAssets', path`/customers/${customerId}/assets`, options, query),
  /** Tied to the device of the customer that has the same serial number. @throws ValidationError */
  create: (customerId: string, input: AssetInput, options?: RequestOptions): Promise<Asset> =>
    client.post('createAsset', path`/customers/${customerId}/assets`, options, input),
  /** @throws NotFoundError */
  get: (assetId: string, options?: RequestOptions): Promise<Asset> =>
    client.get('getAsset', path`/assets/${assetId}`, options),
  /** Sends the etag of `asset`. @throws PreconditionFailedError with `current` when somebody else was faster */
  update: (asset: Versioned, changes: AssetPatch, options?: RequestOptions): Promise<Asset> =>
    client.patch('updateAsset', path`/assets/${asset.id}`, options, changes, asset),
  /** The asset can be brought back with `restore` for 24 hours [AST-24]. */
  delete: (asset: Versioned, options?: RequestOptions): Promise<void> =>
    client.remove('deleteAsset', path`/assets/${asset.id}`, options, asset),
  /** Within 24 hours of the deletion. @throws NotFoundError after that */
  restore: (assetId: string, options?: RequestOptions): Promise<Asset> =>
    client.post('restoreAsset', path`/assets/${assetId}/restore`, options),
  /** At most 500, by `ids` or by `filter`; one result for each. */
  bulk: (input: AssetBulk, options?: RequestOptions): Promise<BulkResults> =>
    client.post('bulkAssets', path`/assets:bulk`, options, input),
  /** All types, by name; the account may add its own. */
  types: (options?: RequestOptions): Promise<AssetTypeList> =>
    client.get('listAssetTypes', path`/asset-types`, options),
});
