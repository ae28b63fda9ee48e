import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { HubPromise } from '../core/reply.ts';
import type {
  CustomerForms,
  CustomerFormsInput,
  FormDefinition,
  FormDefinitionListParams,
} from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Forms an admin made, and those on a customer's page. */
export const forms = (client: Client) => ({
  /**
   * List every form made in the admin panel. Which of them a customer's page shows is a setting of that page:
   * see `get`.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`
   */
  list: (query?: FormDefinitionListParams, options?: RequestOptions): ListRequest<FormDefinition> =>
    client.list('listFormDefinitions', path`/form-definitions`, options, query),
  /**
   * Read the forms of a customer's page, in order, with their values. One record with one `etag` for their
   * order and their values: of two people who change it at once, the second is refused by
   * PreconditionFailedError and overwrites nothing.
   * @throws NotFoundError
   */
  get: (customerId: string, options?: RequestOptions): HubPromise<CustomerForms> =>
    client.get('getCustomerForms', path`/customers/${customerId}/forms`, options),
  /**
   * Choose, order and fill in the forms of a customer's page. Values of a form that is taken off the page are
   * kept and come back with it.
   * @remarks `current` is what the change is based on.
   * @throws NotFoundError
   * @throws PreconditionFailedError with `current` when somebody else was faster
   * @throws ValidationError
   */
  replace: (
    current: Pick<CustomerForms, 'customerId' | 'etag'>,
    value: CustomerFormsInput,
    options?: RequestOptions,
  ): HubPromise<CustomerForms> =>
    client.put('replaceCustomerForms', path`/customers/${current.customerId}/forms`, options, value, current),
});
