import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { Query } from '../core/types.ts';
import type { CustomerForms, CustomerFormsInput, FormDefinition } from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Forms an admin made, and those on a customer's page [FRM]. */
export const forms = (client: Client) => ({
  /** Every form there is. */
  list: (query?: Query<'listFormDefinitions'>, options?: RequestOptions): ListRequest<FormDefinition> =>
    client.list('listFormDefinitions', path`/form-definitions`, options, query),
  /** Those on a customer's page, in order, with their values. */
  get: (customerId: string, options?: RequestOptions): Promise<CustomerForms> =>
    client.get('getCustomerForms', path`/customers/${customerId}/forms`, options),
  /** Chooses, orders and fills them in; `current` is what the change is based on. @throws PreconditionFailedError when somebody else was faster */
  replace: (
    current: Pick<CustomerForms, 'customerId' | 'etag'>,
    value: CustomerFormsInput,
    options?: RequestOptions,
  ): Promise<CustomerForms> =>
    client.put('replaceCustomerForms', path`/customers/${current.customerId}/forms`, options, value, current),
});
