import type { RequestOptions } from '../core/options.ts';
import type { ListRequest } from '../core/page.ts';
import type { ActivityListParams, ActivityPage, AuditEvent } from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** What happened at a customer, for everybody who works there. */
export const activity = (client: Client) => ({
  /**
   * List what happened at a customer, the latest first. The same entries as `/audit-events`, of one customer
   * (`-` for all) and for everybody: areas that whoever asks may not read are left out and named in
   * `hiddenAreas`, shown secrets and refusals need `audit:read`, values that belong to such an area come
   * `hidden`. `q` looks into the record, the person and the reason.
   * - Facets: `area kind person day`; days are those of the account. With `fold`, what was done to many
   *   records at once is one entry whose `run` tells how many; not together with `q`, `subject` or `runId`,
   *   which may ask for any of them.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `q`,
   *   `facets`, `area`, `kind`, `person`, `subject`, `runId`, `fold`, `from`, `to`
   * @throws NotFoundError
   */
  list: (
    customerId: string,
    query?: ActivityListParams,
    options?: RequestOptions,
  ): ListRequest<AuditEvent, Pick<ActivityPage, 'people' | 'hiddenAreas'>> =>
    client.list('listActivity', path`/customers/${customerId}/activity`, options, query),
});
