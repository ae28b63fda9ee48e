import type { RequestOptions } from '../core/options.ts';
import type { CustomerSettings, CustomerSettingsInput } from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Service desk settings of one customer [SET]. */
export const settings = (client: Client) => ({
  /** @throws NotFoundError when there is no such customer */
  get: (customerId: string, options?: RequestOptions): Promise<CustomerSettings> =>
    client.get('getCustomerSettings', path`/customers/${customerId}/settings`, options),
  /** Saves all of them; `current` are the settings the change is based on. @throws PreconditionFailedError when somebody else was faster */
  replace: (
    current: Pick<CustomerSettings, 'customerId' | 'etag'>,
    value: CustomerSettingsInput,
    options?: RequestOptions,
  ): Promise<CustomerSettings> =>
    client.put(
      'replaceCustomerSettings',
      path`/customers/${current.customerId}/settings`,
      options,
      value,
      current,
    ),
});
