import type { RequestOptions } from '../core/options.ts';
import type { ListRequest } from '../core/page.ts';
import type { HubPromise } from '../core/reply.ts';
import type {
  Attention,
  AttentionEntry,
  AttentionLevels,
  AttentionLevelsPatch,
  AttentionListParams,
  AttentionPage,
  AttentionSnooze,
  AttentionSnoozeInput,
} from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** What should not wait, over all areas of a customer, and over all customers. */
export const attention = (client: Client) => ({
  /**
   * List what needs attention at all customers. The facts of `get` of every customer, each with whose it is:
   * the most urgent first, by group and then by due time. Facts that are snoozed are left out, and with
   * `snoozed` they are all that is listed. `q` looks into the names of the customer and of what the fact is
   * about.
   * - Facets: `area person group`; `person` is `none` where nobody is named. `counts` are over all customers,
   *   whatever the filters.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `q`,
   *   `facets`, `area`, `group`, `person`, `snoozed`
   */
  list: (
    query?: AttentionListParams,
    options?: RequestOptions,
  ): ListRequest<AttentionEntry, Pick<AttentionPage, 'people' | 'asOf' | 'areas' | 'counts'>> =>
    client.list('listAttention', '/attention', options, query),
  /**
   * Read what needs attention at a customer. Facts over all areas, worked out now: the most urgent first, by
   * group and then by due time. An area that the token may not read is left out of the facts and named in
   * `areas`, and so is one that could not be checked: that nothing is listed of it says nothing.
   * @throws NotFoundError
   */
  get: (customerId: string, options?: RequestOptions): HubPromise<Attention> =>
    client.get('getAttention', path`/customers/${customerId}/attention`, options),
  /**
   * Leave a fact alone for a while. For the whole team, with a reason that all can read. It ends at `until`,
   * by `wake`, and by itself as soon as the fact gets worse: more severe, or due in an earlier group. Another
   * one of the same fact replaces it. ValidationError `unknown_fact` when there is no such fact now,
   * `in_past` when `until` is over.
   * @throws NotFoundError
   * @throws ValidationError `unknown_fact`
   */
  snooze: (
    customerId: string,
    input: AttentionSnoozeInput,
    options?: RequestOptions,
  ): HubPromise<AttentionSnooze> =>
    client.post('snoozeAttention', path`/customers/${customerId}/attention-snoozes`, options, input),
  /**
   * Read one snooze. Who left the fact alone, until when and why; also of those that are over.
   * @throws NotFoundError
   */
  getSnooze: (attentionSnoozeId: string, options?: RequestOptions): HubPromise<AttentionSnooze> =>
    client.get('getAttentionSnooze', path`/attention-snoozes/${attentionSnoozeId}`, options),
  /**
   * End a snooze. The fact counts again at once. Nothing changes when the snooze is over already.
   * @throws NotFoundError
   */
  wake: (attentionSnoozeId: string, options?: RequestOptions): HubPromise<AttentionSnooze> =>
    client.post('wakeAttention', path`/attention-snoozes/${attentionSnoozeId}/wake`, options),
  /** Read from when on something needs attention. Of the account, for all customers. */
  levels: (options?: RequestOptions): HubPromise<AttentionLevels> =>
    client.get('getAttentionLevels', path`/attention-levels`, options),
  /**
   * Change from when on something needs attention. For everybody in the account, at once.
   * @throws PreconditionFailedError with `current` when somebody else was faster
   * @throws ValidationError
   */
  updateLevels: (
    levels: { readonly etag: string },
    changes: AttentionLevelsPatch,
    options?: RequestOptions,
  ): HubPromise<AttentionLevels> =>
    client.patch('updateAttentionLevels', path`/attention-levels`, options, changes, levels),
});
