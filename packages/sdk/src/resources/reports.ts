import type { RequestOptions } from '../core/options.ts';
import type { HubPromise } from '../core/reply.ts';
import type { CustomerReport, CustomerReportGetParams } from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** What a provider tells a customer about a period. */
export const reports = (client: Client) => ({
  /**
   * Read the figures of a customer for a period. For the talk with the customer: requests, answers, hours,
   * devices, updates, alerts, warranties, and what follows from them. Of `tickets`, `hours` and `alerts` the
   * period is counted, and the one before it to compare; of `devices` and `assets` how they are now. No
   * figure is made up: what there is nothing to count of is null, which is not 0. It names no person, no
   * price and no secret. A part that the token may not read is null and named in `parts`, and so is one that
   * could not be counted. Without `from` and `to`: the last quarter that is over. ValidationError
   * `invalid_period` for one without the other or a day that there is not, `ends_before_start`, `in_future`
   * when `to` is behind today, `too_long` for more than 731 days.
   * @param query - `from`, `to`, `timeZone`
   * @throws NotFoundError
   */
  get: (
    customerId: string,
    query?: CustomerReportGetParams,
    options?: RequestOptions,
  ): HubPromise<CustomerReport> =>
    client.get('getCustomerReport', path`/customers/${customerId}/report`, options, query),
});
