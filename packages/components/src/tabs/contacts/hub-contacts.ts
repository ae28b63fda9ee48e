import type { Contact } from '@customer-hub/sdk';
import type { ListDefinition } from '../../list-view/definition.ts';
import { HubListTab } from '../../list-view/list-tab.ts';
import type { ContactsMessages } from '../../messages/en/contacts.ts';
import { allContactsView, contactsView } from './contacts-view.ts';

/**
 * @summary The contacts of a customer, or of all customers: table, add and edit, registration, import, removal.
 * @fires {CustomEvent<HubNavigateDetail>} hub-navigate - A device or another place is to be opened.
 * Cancelable; bubbles.
 * @fires {CustomEvent<{view: View}>} hub-view-change - Columns, order, filters or density changed; a plain
 * JSON value to store.
 * @fires {CustomEvent<{customerId: string, done: () => void}>} hub-directory-sync - People are to be
 * synchronised with the host's directory, e.g. Entra ID. Cancel it when you do, and call `done` at the end.
 * Bubbles.
 */
export class HubContacts extends HubListTab<Contact, ContactsMessages> {
  protected override readonly listsAll = true;

  protected override get definition(): ListDefinition<Contact, ContactsMessages> {
    return this.customerId ? contactsView : allContactsView;
  }
}
