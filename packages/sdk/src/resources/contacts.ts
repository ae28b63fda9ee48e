import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { Query, Versioned } from '../core/types.ts';
import type { BulkResults, Contact, ContactBulk, ContactInput, ContactPatch, RegistrationInput } from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** People of a customer and their portal registration [CON, USR, RMU]. */
export const contacts = ({ list, get, post, patch, remove }: Client) => ({
  /** Searches the display name only [CON-11]; system users are left out unless asked for. */
  list: (customerId: string, query?: Query<'listContacts'>, options?: RequestOptions): ListRequest<Contact> => list('listContacts', path`/customers/${customerId}/contacts`, query, options),
  /** The user directory: of all customers, and of none [USR-02]. */
  listAll: (query?: Query<'listAllContacts'>, options?: RequestOptions): ListRequest<Contact> => list('listAllContacts', '/contacts', query, options),
  /** @throws ConflictError `email_taken` [USR-05] */
  create: (customerId: string, input: ContactInput, options?: RequestOptions): Promise<Contact> => post('createContact', path`/customers/${customerId}/contacts`, input, options),
  get: (contactId: string, options?: RequestOptions): Promise<Contact> => get('getContact', path`/contacts/${contactId}`, options),
  /** @throws PreconditionFailedError with `current` when somebody else was faster */
  update: (contact: Versioned, changes: ContactPatch, options?: RequestOptions): Promise<Contact> => patch('updateContact', path`/contacts/${contact.id}`, contact.etag, changes, options),
  /** The contact can be brought back with `restore` for 24 hours. */
  delete: (contact: Versioned, options?: RequestOptions): Promise<void> => remove('deleteContact', path`/contacts/${contact.id}`, contact.etag, options),
  restore: (contactId: string, options?: RequestOptions): Promise<Contact> => post('restoreContact', path`/contacts/${contactId}/restore`, undefined, options),
  /** Registers a guest for the portal [USR-14]. */
  register: (contactId: string, registration: RegistrationInput, options?: RequestOptions): Promise<Contact> => post('registerContact', path`/contacts/${contactId}/register`, registration, options),
  /** Puts a person of the directory into a customer [USR-02]. */
  link: (contactId: string, customerId: string, options?: RequestOptions): Promise<Contact> => post('linkContact', path`/contacts/${contactId}/link`, { customerId }, options),
  /** Takes a contact off a customer and suspends the portal login. */
  unlink: (contactId: string, customerId: string, options?: RequestOptions): Promise<Contact> => post('unlinkContact', path`/contacts/${contactId}/unlink`, { customerId }, options),
  /** Each contact gets its own result [RMU-01]. */
  bulk: (action: ContactBulk, options?: RequestOptions): Promise<BulkResults> => post('bulkContacts', '/contacts:bulk', action, options),
});
