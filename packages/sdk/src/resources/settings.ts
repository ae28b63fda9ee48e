import type { RequestOptions } from '../core/options.ts';
import type { HubPromise } from '../core/reply.ts';
import type { CustomerSettings, CustomerSettingsInput } from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Service desk settings of one customer. */
export const settings = (client: Client) => ({
  /**
   * Read a customer's service desk settings. How mail of the customer becomes a ticket, who is told of it,
   * and how many tickets it may create. Some are fields of the customer itself, so both share one `etag`.
   * @throws NotFoundError
   */
  get: (customerId: string, options?: RequestOptions): HubPromise<CustomerSettings> =>
    client.get('getCustomerSettings', path`/customers/${customerId}/settings`, options),
  /**
   * Save a customer's service desk settings as a whole. Account manager, primary contacts, domains and ticket
   * creation limit are the customer's own fields: a change here shows there, and the other way round, under
   * one `etag`. A domain another customer holds gives ConflictError `domain_taken`.
   * @remarks `current` are the settings that the change is based on.
   * @throws NotFoundError
   * @throws ConflictError `domain_taken`
   * @throws PreconditionFailedError with `current` when somebody else was faster
   * @throws ValidationError
   */
  replace: (
    current: Pick<CustomerSettings, 'customerId' | 'etag'>,
    value: CustomerSettingsInput,
    options?: RequestOptions,
  ): HubPromise<CustomerSettings> =>
    client.put(
      'replaceCustomerSettings',
      path`/customers/${current.customerId}/settings`,
      options,
      value,
      current,
    ),
});
