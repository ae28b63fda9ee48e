import type { Contact } from '@customer-hub/sdk';
import { html, type TemplateResult } from 'lit';
import '../../../define/hub-contact.ts';
import { columnKinds } from '../../list-view/column-kinds.ts';
import type { ListDefinition } from '../../list-view/definition.ts';
import { nameLink } from '../../list-view/record-link.ts';
import type { ContactsMessages } from '../../messages/en/contacts.ts';
import { besideLine } from '../../record-page/beside-line.styles.ts';
import { RecordBeside, type BesidePage } from '../../record-page/record-beside.ts';

const { custom } = columnKinds<Contact, ContactsMessages>();

/** How the list looks beside an open contact: a line each, with a word only for the exception. */
const besideView: Partial<ListDefinition<Contact, ContactsMessages>> = {
  columns: [
    custom('displayName', {
      width: 20,
      card: 'primary',
      cell: (row, context) =>
        html`<span class=${`line ${row.status === 'active' ? '' : 'off'}`}
          >${nameLink(row, 'contact', context, row.displayName)}${
            row.status === 'active' ? '' : html`<span class="word">${context.m.status[row.status]}</span>`
          }</span
        >`,
    }),
  ],
  bulkActions: [],
  cardHeight: 29,
  cellStyles: [besideLine],
};

/** Shows the page of one contact beside the list. */
export class ContactBeside extends RecordBeside<Contact, ContactsMessages> {
  override readonly narrow = besideView;
  protected override readonly tag = 'hub-contact';

  protected override page(given: BesidePage<Contact>): TemplateResult {
    const { id, panel = 'overview', known, position } = given;
    return html`<hub-contact
      contact-id=${id}
      active-panel=${panel}
      closable
      .known=${known}
      .position=${position}
      @hub-panel-change=${given.panelChanged}
      @hub-contact-step=${given.step}
      @hub-contact-close=${given.close}></hub-contact>`;
  }
}
