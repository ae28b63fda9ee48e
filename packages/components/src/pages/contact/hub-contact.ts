import type { Contact } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { refusalOf } from '../../internal/allowed.ts';
import { lazily } from '../../internal/lazily.ts';
import type { ListContext } from '../../list-view/definition.ts';
import { contactsMessages } from '../../messages/contacts.ts';
import type { ContactsMessages } from '../../messages/en/contacts.ts';
import { recordsMessages } from '../../messages/records.ts';
import type { MenuEntry } from '../../primitives/menu.ts';
import type { PageEntry } from '../../record-page/page-entry.ts';
import { HubEditablePage } from '../shared/editable-page.ts';
import { contactFacts, contactHead, type ContactHeadParts } from './contact-head.ts';
import { contactPanels, type ContactPanelKey } from './contact-panels.ts';

const acts = () =>
  lazily(async () => {
    const [actions, { pageContext }] = await Promise.all([
      import('../../tabs/contacts/contact-actions.ts'),
      import('../shared/page-context.ts'),
    ]);
    return { ...actions, pageContext };
  });

/**
 * @summary One contact: who it is, and what belongs to the person: tickets, devices, assets, passwords of the devices,
 * hours, activity.
 * @fires {CustomEvent<HubNavigateDetail>} hub-navigate - Something leads elsewhere. Cancelable; bubbles.
 * @fires {CustomEvent<{panel: string}>} hub-panel-change - Another panel is open: for the address; bubbles.
 * @fires {CustomEvent<{by: -1 | 1}>} hub-contact-step - The previous or next contact of the list is wanted. Does not
 * bubble.
 * @fires {CustomEvent<void>} hub-contact-close - The page is to be closed. Does not bubble.
 */
export class HubContact extends HubEditablePage<Contact, ContactPanelKey> {
  static override bundles = [...HubEditablePage.bundles, contactsMessages];

  /** Id of the contact. */
  @property({ attribute: 'contact-id' }) contactId?: string;

  /** The open panel: `overview`, `tickets`, `devices`, `assets`, `passwords`, `hours`, `activity`. */
  @property({ attribute: 'active-panel', reflect: true }) override activePanel: ContactPanelKey = 'overview';

  protected override readonly kind = 'contact';

  protected override get recordId(): string | undefined {
    return this.contactId;
  }

  protected override get pageEntries(): readonly PageEntry<Contact, ContactPanelKey>[] {
    return contactPanels(this.counts);
  }

  protected override given({ id: recordId, customerId }: Contact): object {
    return { recordId, customerId: customerId ?? undefined };
  }

  protected override head(contact: Contact, _session: HubState): TemplateResult {
    const m = this.t(contactsMessages);
    const words = this.t(recordsMessages);
    const parts: ContactHeadParts = {
      contact,
      t: this.words,
      m,
      words,
      format: this.format,
      position: this.position,
      closable: this.closable,
      noEdit: refusalOf(contact, 'update', m.reasons, words),
      links: { host: this, href: detail => this.href(detail) },
      step: by => this.tellStep(by),
      close: () => this.tellClose(),
      edit: () => void this.#edit(contact),
      more: anchor => void this.openActions(contact, anchor),
    };
    return html`${contactHead(parts)} ${contactFacts(parts)}`;
  }

  protected override async menuOf(contact: Contact): Promise<readonly MenuEntry[]> {
    const { menu } = await acts();
    return menu(contact, await this.#context(contact));
  }

  protected override restoreAt({ hub }: HubState, id: string): Promise<unknown> {
    return hub.contacts.restore(id);
  }

  async #edit(contact: Contact): Promise<void> {
    const { contacts } = await acts();
    await contacts.edit(contact, await this.#context(contact));
  }

  async #context({ customerId }: Contact): Promise<ListContext<Contact, ContactsMessages>> {
    const { pageContext } = await acts();
    const { session, format } = this;
    if (!session) throw new Error('A page needs a client.');
    return pageContext({
      definition: { record: 'contact', rowLabel: ({ displayName }) => displayName },
      host: this,
      session,
      customerId: customerId ?? undefined,
      m: this.t(contactsMessages),
      words: this.t(recordsMessages),
      format,
      offers: this.context.offers,
      href: detail => this.href(detail),
    });
  }
}
