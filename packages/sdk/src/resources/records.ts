import type { RequestOptions } from '../core/options.ts';
import type { HubPromise } from '../core/reply.ts';
import type { RecordSearchParams, SearchResult } from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Records of all kinds at once. */
export const records = (client: Client) => ({
  /**
   * Find records of all kinds by a few words. Looks where the lists of these kinds look with `q`, through all
   * customers or in one. Within a kind the record that is named exactly comes first, then those that follow
   * in the order of its list; kinds come in the order in which they are named here. A kind that the user may
   * not read is left out. Nothing that was deleted is found, and no secret is looked into.
   */
  search: (query: RecordSearchParams, options?: RequestOptions): HubPromise<SearchResult> =>
    client.get('searchRecords', path`/search`, options, query),
});
