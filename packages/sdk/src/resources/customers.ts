import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { Query, Versioned } from '../core/types.ts';
import type {
  BulkResults,
  Customer,
  CustomerBulk,
  CustomerCapabilities,
  CustomerInput,
  CustomerMatch,
  CustomerPatch,
  CustomerSummary,
  DeletionCheck,
} from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Customer organisations, managed and unmanaged [ORG, LST, ADD, REM, RNK]. */
export const customers = (client: Client) => ({
  /** Searches name, id, number, domains and business ID. */
  list: (query?: Query<'listCustomers'>, options?: RequestOptions): ListRequest<Customer> =>
    client.list('listCustomers', path`/customers`, options, query),
  /** Adds an unmanaged customer; with a domain, its two system users too [ADD-09, ADD-10]. */
  create: (input: CustomerInput, options?: RequestOptions): Promise<Customer> =>
    client.post('createCustomer', path`/customers`, options, input),
  /** @throws NotFoundError */
  get: (customerId: string, options?: RequestOptions): Promise<Customer> =>
    client.get('getCustomer', path`/customers/${customerId}`, options),
  /** `address` and `customFields` merge per key. @throws PreconditionFailedError with `current` when somebody else was faster */
  update: (customer: Versioned, changes: CustomerPatch, options?: RequestOptions): Promise<Customer> =>
    client.patch('updateCustomer', path`/customers/${customer.id}`, options, changes, customer),
  /** @throws ConflictError with every blocker in `problem.blockers` [REM-01, REM-04] */
  delete: (customer: Versioned, options?: RequestOptions): Promise<void> =>
    client.remove('deleteCustomer', path`/customers/${customer.id}`, options, customer),
  /** Brings a deleted customer back, for 24 hours. */
  restore: (customerId: string, options?: RequestOptions): Promise<Customer> =>
    client.post('restoreCustomer', path`/customers/${customerId}/restore`, options),
  /** Each customer gets its own result [REM-06]. */
  bulk: (action: CustomerBulk, options?: RequestOptions): Promise<BulkResults> =>
    client.post('bulkCustomers', path`/customers:bulk`, options, action),
  /** What keeps it from being deleted, each blocker by name and count [REM-01 ... REM-05]. */
  checkDeletion: (customerId: string, options?: RequestOptions): Promise<DeletionCheck> =>
    client.get('checkCustomerDeletion', path`/customers/${customerId}/deletion-check`, options),
  /** Tab counts and what needs attention. */
  summary: (customerId: string, options?: RequestOptions): Promise<CustomerSummary> =>
    client.get('getCustomerSummary', path`/customers/${customerId}/summary`, options),
  /** Which tabs the backend serves. */
  capabilities: (customerId: string, options?: RequestOptions): Promise<CustomerCapabilities> =>
    client.get('getCustomerCapabilities', path`/customers/${customerId}/capabilities`, options),
  /** Unmanaged to managed, for good [ORG-09]. */
  promote: (customer: Versioned, options?: RequestOptions): Promise<Customer> =>
    client.post('promoteCustomer', path`/customers/${customer.id}/promote`, options, undefined, customer),
  /** Which customer an address belongs to, by its domain [SET-11]. */
  match: (email: string, options?: RequestOptions): Promise<CustomerMatch> =>
    client.get('matchCustomer', path`/customer-matches`, options, { email }),
});
