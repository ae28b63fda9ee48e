import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { HubPromise } from '../core/reply.ts';
import type { Versioned } from '../core/types.ts';
import type {
  BulkResults,
  Contact,
  ContactBulk,
  ContactHours,
  ContactInput,
  ContactListAllParams,
  ContactListParams,
  ContactPatch,
  RegistrationInput,
} from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** People of a customer and their portal registration. */
export const contacts = (client: Client) => ({
  /**
   * List a customer's contacts. `q` searches display name and addresses.
   * - Sortable: `displayName`, `familyName`, `jobTitle`, `email`, `phone`, `mobile`, `status`,
   *   `registration`, `createdAt`, `updatedAt`.
   * - Facets: `status`, `registration`, `system`. System users are left out unless `system` asks for them.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `sort`,
   *   `q`, `filter`, `facets`, `status`, `registration`, `system`
   * @throws NotFoundError
   */
  list: (customerId: string, query?: ContactListParams, options?: RequestOptions): ListRequest<Contact> =>
    client.list('listContacts', path`/customers/${customerId}/contacts`, options, query),
  /**
   * List the contacts of all customers, and those of none. The user directory. Search, sort and facets as in
   * `list`; also sortable by `customerName`, with facet `customerRank`.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `sort`,
   *   `q`, `filter`, `facets`, `rank`, `status`, `registration`, `system`, `unassigned`
   */
  listAll: (query?: ContactListAllParams, options?: RequestOptions): ListRequest<Contact> =>
    client.list('listAllContacts', path`/contacts`, options, query),
  /**
   * Add a contact to a customer. The address is also the portal login and unique in the account: one in use
   * gives ConflictError `email_taken`, with a blocker that links to the contact that has it.
   * @throws NotFoundError
   * @throws ConflictError `email_taken`
   * @throws ValidationError
   */
  create: (customerId: string, input: ContactInput, options?: RequestOptions): HubPromise<Contact> =>
    client.post('createContact', path`/customers/${customerId}/contacts`, options, input),
  /**
   * Read one contact. With the state of the registration and of the portal access, the devices of the person,
   * and what the user may do with it.
   * @throws NotFoundError
   */
  get: (contactId: string, options?: RequestOptions): HubPromise<Contact> =>
    client.get('getContact', path`/contacts/${contactId}`, options),
  /**
   * Time spent on the tickets of one contact, month by month. The work booked on tickets that the contact
   * asked for; corrections give time back.
   * @throws NotFoundError
   */
  hours: (contactId: string, options?: RequestOptions): HubPromise<ContactHours> =>
    client.get('getContactHours', path`/contacts/${contactId}/hours`, options),
  /**
   * Change a contact. Name parts and display name follow each other unless both are sent. System users give
   * ConflictError `system_contact`.
   * @throws NotFoundError
   * @throws ConflictError `system_contact`
   * @throws PreconditionFailedError with `current` when somebody else was faster
   * @throws ValidationError
   */
  update: (contact: Versioned, changes: ContactPatch, options?: RequestOptions): HubPromise<Contact> =>
    client.patch('updateContact', path`/contacts/${contact.id}`, options, changes, contact),
  /**
   * Delete a contact. The contact can be brought back with `restore` for 24 hours.
   * @throws NotFoundError
   * @throws ConflictError
   * @throws PreconditionFailedError with `current` when somebody else was faster
   */
  delete: (contact: Versioned, options?: RequestOptions): HubPromise<void> =>
    client.remove('deleteContact', path`/contacts/${contact.id}`, options, contact),
  /**
   * Bring a deleted contact back. Within 24 hours of the deletion; NotFoundError after that.
   * @throws NotFoundError
   * @throws ConflictError
   */
  restore: (contactId: string, options?: RequestOptions): HubPromise<Contact> =>
    client.post('restoreContact', path`/contacts/${contactId}/restore`, options),
  /**
   * Register a guest for the portal. `manual` and `temporary_password` register at once, `activation_email`
   * sends a link and waits. A contact who is registered already gives ConflictError `already_registered`,
   * with the allowed next states; the mail can be sent again while it is pending.
   * @throws NotFoundError
   * @throws ConflictError `already_registered`
   * @throws ValidationError
   */
  register: (
    contactId: string,
    registration: RegistrationInput,
    options?: RequestOptions,
  ): HubPromise<Contact> =>
    client.post('registerContact', path`/contacts/${contactId}/register`, options, registration),
  /**
   * Put a person of the directory into a customer. Lifts a suspension. A contact of another customer gives
   * ConflictError `other_customer`: unlink first.
   * @throws NotFoundError
   * @throws ConflictError `other_customer`
   * @throws ValidationError
   */
  link: (contactId: string, customerId: string, options?: RequestOptions): HubPromise<Contact> =>
    client.post('linkContact', path`/contacts/${contactId}/link`, options, { customerId }),
  /**
   * Take a contact off a customer and suspend the portal login. The record stays in the directory, without a
   * customer.
   * @throws NotFoundError
   * @throws ConflictError
   * @throws ValidationError
   */
  unlink: (contactId: string, customerId: string, options?: RequestOptions): HubPromise<Contact> =>
    client.post('unlinkContact', path`/contacts/${contactId}/unlink`, options, { customerId }),
  /**
   * Act on many contacts. `unlink` removes them from `params.customerId` and suspends their portal login;
   * `relink` undoes that. `register` takes `params.registration`. Each contact gets its own result.
   * @throws ConflictError
   * @throws ValidationError
   */
  bulk: (action: ContactBulk, options?: RequestOptions): HubPromise<BulkResults> =>
    client.post('bulkContacts', path`/contacts:bulk`, options, action),
});
