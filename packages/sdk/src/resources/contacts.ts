import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { Query, Versioned } from '../core/types.ts';
import type {
  BulkResults,
  Contact,
  ContactBulk,
  ContactInput,
  ContactPatch,
  RegistrationInput,
} from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** People of a customer and their portal registration [CON, USR, RMU]. */
export const contacts = (client: Client) => ({
  /** Searches the display name only [CON-11]; system users are left out unless asked for. */
  list: (customerId: string, query?: Query<'listContacts'>, options?: RequestOptions): ListRequest<Contact> =>
    client.list('listContacts', path`/customers/${customerId}/contacts`, options, query),
  /** The user directory: of all customers, and of none [USR-02]. */
  listAll: (query?: Query<'listAllContacts'>, options?: RequestOptions): ListRequest<Contact> =>
    client.list('listAllContacts', path`/contacts`, options, query),
  /** @throws ConflictError `email_taken` [USR-05] */
  create: (customerId: string, input: ContactInput, options?: RequestOptions): Promise<Contact> =>
    client.post('createContact', path`/customers/${customerId}/contacts`, options, input),
  /** @throws NotFoundError */
  get: (contactId: string, options?: RequestOptions): Promise<Contact> =>
    client.get('getContact', path`/contacts/${contactId}`, options),
  /** @throws PreconditionFailedError with `current` when somebody else was faster */
  update: (contact: Versioned, changes: ContactPatch, options?: RequestOptions): Promise<Contact> =>
    client.patch('updateContact', path`/contacts/${contact.id}`, options, changes, contact),
  /** The contact can be brought back with `restore` for 24 hours. */
  delete: (contact: Versioned, options?: RequestOptions): Promise<void> =>
    client.remove('deleteContact', path`/contacts/${contact.id}`, options, contact),
  /** Within 24 hours of the deletion. @throws NotFoundError after that */
  restore: (contactId: string, options?: RequestOptions): Promise<Contact> =>
    client.post('restoreContact', path`/contacts/${contactId}/restore`, options),
  /** Registers a guest for the portal [USR-14]. */
  register: (
    contactId: string,
    registration: RegistrationInput,
    options?: RequestOptions,
  ): Promise<Contact> =>
    client.post('registerContact', path`/contacts/${contactId}/register`, options, registration),
  /** Puts a person of the directory into a customer [USR-02]. */
  link: (contactId: string, customerId: string, options?: RequestOptions): Promise<Contact> =>
    client.post('linkContact', path`/contacts/${contactId}/link`, options, { customerId }),
  /** Takes a contact off a customer and suspends the portal login. */
  unlink: (contactId: string, customerId: string, options?: RequestOptions): Promise<Contact> =>
    client.post('unlinkContact', path`/contacts/${contactId}/unlink`, options, { customerId }),
  /** Each contact gets its own result [RMU-01]. */
  bulk: (action: ContactBulk, options?: RequestOptions): Promise<BulkResults> =>
    client.post('bulkContacts', path`/contacts:bulk`, options, action),
});
