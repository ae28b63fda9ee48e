import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { HubPromise } from '../core/reply.ts';
import type { Versioned } from '../core/types.ts';
import type {
  BulkResults,
  Customer,
  CustomerBulk,
  CustomerCapabilities,
  CustomerInput,
  CustomerListParams,
  CustomerMatch,
  CustomerPatch,
  CustomerSummary,
  DeletionCheck,
} from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Customer organisations, managed and unmanaged. */
export const customers = (client: Client) => ({
  /**
   * List all customers, managed and unmanaged. `q` searches name, id, number, domains and business ID.
   * - Sortable: `name`, `number`, `rank`, `kind`, `createdAt`, `updatedAt`, `address.city`,
   *   `ticketCreationLimit`, `accountManager.name`, and every key of `counts` as `counts.devices`.
   * - Facets: `rank`, `kind`, `ticketCreationLimit`.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `sort`,
   *   `q`, `filter`, `facets`, `rank`, `kind`, `ticketCreationLimit`
   */
  list: (query?: CustomerListParams, options?: RequestOptions): ListRequest<Customer> =>
    client.list('listCustomers', path`/customers`, options, query),
  /**
   * Add an unmanaged customer. With a domain, the two system users `Monitor Agent` and `Patch Management
   * Agent` are made with addresses in it, and guests who write from it are assigned to the customer.
   * @throws ConflictError
   * @throws ValidationError
   */
  create: (input: CustomerInput, options?: RequestOptions): HubPromise<Customer> =>
    client.post('createCustomer', path`/customers`, options, input),
  /**
   * Read one customer. With what belongs to it beside the record itself: counts of its tabs, its account
   * manager, and what the user may do with it (`allowedActions`).
   * @throws NotFoundError
   */
  get: (customerId: string, options?: RequestOptions): HubPromise<Customer> =>
    client.get('getCustomer', path`/customers/${customerId}`, options),
  /**
   * Change fields of a customer. `address` and `customFields` merge per key. A locked field (see
   * `allowedActions`, `update:name`) gives ConflictError `field_locked`. A changed first domain renames the
   * addresses of the system users; a domain another customer holds gives ConflictError `domain_taken`.
   * @throws NotFoundError
   * @throws ConflictError `field_locked`, `domain_taken`
   * @throws PreconditionFailedError with `current` when somebody else was faster
   * @throws ValidationError
   */
  update: (customer: Versioned, changes: CustomerPatch, options?: RequestOptions): HubPromise<Customer> =>
    client.patch('updateCustomer', path`/customers/${customer.id}`, options, changes, customer),
  /**
   * Delete an unmanaged customer without users. Otherwise ConflictError `deletion_blocked` with every
   * blocker. Its system users go with it. It can be brought back with `restore` for 24 hours.
   * @remarks What stands in the way is in `problem.blockers`.
   * @throws NotFoundError
   * @throws ConflictError `deletion_blocked`
   * @throws PreconditionFailedError with `current` when somebody else was faster
   */
  delete: (customer: Versioned, options?: RequestOptions): HubPromise<void> =>
    client.remove('deleteCustomer', path`/customers/${customer.id}`, options, customer),
  /**
   * Bring a deleted customer back, with its system users. Within 24 hours of the deletion; NotFoundError
   * after that.
   * @throws NotFoundError
   * @throws ConflictError
   */
  restore: (customerId: string, options?: RequestOptions): HubPromise<Customer> =>
    client.post('restoreCustomer', path`/customers/${customerId}/restore`, options),
  /**
   * Delete many customers, or set their rank. Each customer gets its own result; a blocked deletion names
   * every blocker.
   * @throws ConflictError
   * @throws ValidationError
   */
  bulk: (action: CustomerBulk, options?: RequestOptions): HubPromise<BulkResults> =>
    client.post('bulkCustomers', path`/customers:bulk`, options, action),
  /**
   * Tell what keeps a customer from being deleted. Asks without deleting anything. All blockers are named at
   * once; contacts that the system made itself are none, they go with the customer.
   * @throws NotFoundError
   */
  checkDeletion: (customerId: string, options?: RequestOptions): HubPromise<DeletionCheck> =>
    client.get('checkCustomerDeletion', path`/customers/${customerId}/deletion-check`, options),
  /**
   * Read tab counts and what needs attention. One answer for the whole head of the page, so that no tab has
   * to be loaded for its number. `asOf` says when it was counted.
   * @throws NotFoundError
   */
  summary: (customerId: string, options?: RequestOptions): HubPromise<CustomerSummary> =>
    client.get('getCustomerSummary', path`/customers/${customerId}/summary`, options),
  /**
   * Tell which tabs this backend serves. A tab that is not served is left out by the page; one that the plan
   * does not hold says so. Ask once for each customer: it does not change while a page is open.
   * @throws NotFoundError
   */
  capabilities: (customerId: string, options?: RequestOptions): HubPromise<CustomerCapabilities> =>
    client.get('getCustomerCapabilities', path`/customers/${customerId}/capabilities`, options),
  /**
   * Make an unmanaged customer managed, for good. One way. A managed customer gives ConflictError
   * `already_managed`.
   * @throws NotFoundError
   * @throws ConflictError `already_managed`
   * @throws PreconditionFailedError with `current` when somebody else was faster
   */
  promote: (customer: Versioned, options?: RequestOptions): HubPromise<Customer> =>
    client.post('promoteCustomer', path`/customers/${customer.id}/promote`, options, undefined, customer),
  /**
   * Tell which customer an e-mail address belongs to. Domains match case-blind and whole; one with a leading
   * dot matches subdomains; the longest match wins.
   * @throws ConflictError
   * @throws ValidationError
   */
  match: (email: string, options?: RequestOptions): HubPromise<CustomerMatch> =>
    client.get('matchCustomer', path`/customer-matches`, options, { email }),
});
