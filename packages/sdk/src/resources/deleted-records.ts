import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { DeletedRecord, DeletedRecordListParams } from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** What was deleted in the last 24 hours and can be brought back. */
export const deletedRecords = (client: Client) => ({
  /**
   * List what can be brought back. Records that were deleted in the last 24 hours, the latest first. Each is
   * brought back by the operation of its own type, e.g. `assets.restore`. Each type needs the scope that
   * reading such records needs.
   * @param query - `type`, `customerId`, `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to
   *   10,000,000), `count`
   */
  list: (query?: DeletedRecordListParams, options?: RequestOptions): ListRequest<DeletedRecord> =>
    client.list('listDeletedRecords', path`/deleted-records`, options, query),
});
