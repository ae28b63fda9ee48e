import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Contact, View } from '@customer-hub/sdk';
import { HubElement } from '../../internal/hub-element.ts';
import type { HubListView } from '../../list-view/list-view.ts';
import { tabStyles } from '../../list-view/tab.styles.ts';
import type { ContactsMessages } from '../../messages/en/contacts.ts';
import { contactsMessages } from '../../messages/contacts.ts';
import { base } from '../../theme/base.ts';
import { tokens } from '../../theme/tokens.ts';
import { contactsView } from './contacts-view.ts';
import { HubListTab } from '../../list-view/list-tab.ts';

/**
 * @summary The contacts of a customer, or of all customers: table, add and edit, registration, import, removal [CON, USR, IMP, RMU].
 * @fires {CustomEvent<HubNavigateDetail>} hub-navigate - A device or another place is to be opened. Cancelable; bubbles.
 * @fires {CustomEvent<{view: View}>} hub-view-change - Columns, order, filters or density changed; a plain JSON value to store.
 * @fires {CustomEvent<{customerId: string, done: () => void}>} hub-directory-sync - People are to be synchronised with the host's directory, e.g. Entra ID. Cancel it when you do, and call `done` at the end. Bubbles.
 */
export class HubContacts extends HubElement {
  static override bundles = [contactsMessages];
  static override elements = { ...HubListTab.elements };
  static override styles: CSSResultGroup = [tokens, base, tabStyles];

  /** Id of the customer. Without one, the contacts of all customers are listed. */
  @property({ attribute: 'customer-id' }) customerId?: string;

  /** A view to show: columns, filters, order, density. Default: the one stored for this user. */
  @property({ attribute: false }) view?: View;

  @query('hub-list-view') private list!: HubListView<Contact, ContactsMessages>;

  /** Begins a new contact [CON-14]. */
  create(): void {
    void this.updateComplete.then(() => this.list.runAction('add'));
  }

  protected override render(): TemplateResult {
    // For its domains and name; one more part of the hub that shows the same customer.
    this.recordOf('customer', this.customerId || undefined);
    return html`<div class="tab">
      <hub-list-view
        .definition=${contactsView}
        .customerId=${this.customerId}
        .view=${this.view}></hub-list-view>
    </div>`;
  }
}
