import type { BulkResults, Hub, RequestOptions } from '@customer-hub/sdk';
import type { ListQuery } from '@customer-hub/state/lists';
import { eachRecord, type BulkTarget } from '@customer-hub/state/work';

/** As much of a resource of the client as deleting its records one by one takes. */
interface Removable<T> {
  list(
    customerId: string,
    query: ListQuery,
    options: RequestOptions,
  ): PromiseLike<{ readonly items: readonly T[] }>;
  get(id: string): Promise<T>;
  delete(record: T): Promise<unknown>;
}

/**
 * `run` of a bulk action `Delete` where the server deletes one record at a time, each of which it can refuse on its
 * own: `passwords.bulkRemove({ run: removeEach(hub => hub.passwords), ... })`.
 */
export const removeEach =
  <T extends { readonly id: string }>(resource: (hub: Hub) => Removable<T>) =>
  (
    target: BulkTarget,
    { hub, customerId = '' }: { readonly hub: Hub; readonly customerId: string | undefined },
  ): Promise<BulkResults> => {
    const records = resource(hub);
    return eachRecord(
      target,
      { list: (query, options) => records.list(customerId, query, options), get: id => records.get(id) },
      record => records.delete(record),
      { isDone: record => record === undefined },
    );
  };
