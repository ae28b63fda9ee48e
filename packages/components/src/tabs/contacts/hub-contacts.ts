import type { Contact } from '@customer-hub/sdk';
import { lazily } from '../../internal/lazily.ts';
import type { ListDefinition } from '../../list-view/definition.ts';
import type { ContactsMessages } from '../../messages/en/contacts.ts';
import { HubBesideTab } from '../../record-page/beside-tab.ts';
import type { BesideType } from '../../record-page/record-beside.ts';
import { allContactsView, contactsView } from './contacts-view.ts';

/**
 * @summary The contacts of a customer, or of all customers: table, add and edit, registration, import, removal; one
 * contact beside the list, with all that belongs to the person.
 * @fires {CustomEvent<HubNavigateDetail>} hub-navigate - A device or another place is to be opened.
 * Cancelable; bubbles.
 * @fires {CustomEvent<{panel: string}>} hub-panel-change - Another panel of a contact is open; bubbles.
 * @fires {CustomEvent<{view: View}>} hub-view-change - Columns, order, filters or density changed; a plain
 * JSON value to store.
 * @fires {CustomEvent<{customerId: string, done: () => void}>} hub-directory-sync - People are to be
 * synchronised with the host's directory, e.g. Entra ID. Cancel it when you do, and call `done` at the end.
 * Bubbles.
 */
export class HubContacts extends HubBesideTab<Contact, ContactsMessages> {
  protected override readonly listsAll = true;

  protected override get definition(): ListDefinition<Contact, ContactsMessages> {
    return this.customerId ? contactsView : allContactsView;
  }

  protected override async loadBeside(): Promise<BesideType<Contact, ContactsMessages>> {
    return (await lazily(() => import('./contact-beside.ts'))).ContactBeside;
  }
}
