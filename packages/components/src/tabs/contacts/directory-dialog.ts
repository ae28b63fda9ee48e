import type { Contact } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { fieldStyles } from '../../form/fields.ts';
import { defineElement } from '../../internal/define.ts';
import { openTask } from '../../internal/open.ts';
import { contactsMessages } from '../../messages/contacts.ts';
import type { LoadChoices } from '../../primitives/choices.ts';
import { HubCombobox } from '../../primitives/combobox.ts';
import { HubTaskDialog } from '../../primitives/task-dialog.ts';
import { controls } from '../../theme/controls.ts';

/** Gives a person of the user directory to this customer [USR-02, ORG-11]. */
export class HubDirectoryDialog extends HubTaskDialog<Contact | undefined> {
  static override bundles = [contactsMessages];
  static override styles: CSSResultGroup = [HubTaskDialog.styles, controls, fieldStyles];

  @property({ attribute: false }) customerId!: string;

  @state() private chosen: string | null = null;
  @state() private error: unknown;

  /** Those who are free come first; who is searched for and belongs elsewhere shows with that, because nobody is taken from a customer unseen. */
  #people: LoadChoices = async (q, signal) => {
    const page = await this.session!.hub.contacts.listAll(
      {
        ...(q ? { q } : { filter: JSON.stringify({ all: [{ field: 'customerId', op: 'isNull' }] }) }),
        limit: 50,
        sort: 'displayName',
      },
      { signal },
    );
    return page.items
      .filter(person => person.customerId !== this.customerId && !person.system)
      .map(({ id, displayName, email, customerName }) => ({
        value: id,
        label: displayName,
        hint: email ?? '',
        disabled: customerName ?? undefined,
      }));
  };

  protected override render(): TemplateResult {
    const t = this.t(contactsMessages);
    return html`<hub-dialog size="s" .heading=${t.dialog.directoryTitle} ?busy=${this.busy}>
      <div class="fld">
        <label class="name" for="person">${t.dialog.person}</label>
        <hub-combobox
          id="person"
          required
          .label=${t.dialog.person}
          .value=${this.chosen}
          .load=${this.#people}
          @hub-change=${(event: CustomEvent<{ value: string | null }>) => (this.chosen = event.detail.value)}></hub-combobox>
        <div class="hint">${t.dialog.directoryHint}</div>
      </div>
      ${this.error ? html`<p class="prob" role="alert">${this.error instanceof Error ? this.error.message : nothing}</p>` : nothing}
      <span slot="footer" class="grow"></span>
      <button slot="footer" type="button" class="btn" @click=${() => this.dialog.close('button')}>
        ${t.dialog.cancel}
      </button>
      <button
        slot="footer"
        type="button"
        class="btn primary"
        ?disabled=${!this.chosen || this.busy}
        @click=${() => void this.#save()}>
        ${t.dialog.directoryAction}
      </button>
    </hub-dialog>`;
  }

  async #save(): Promise<void> {
    this.error = undefined;
    const { hub, records } = this.session!;
    const { chosen: id, customerId } = this;
    await this.closeAfter(() =>
      records.write('contact', { id: id!, customerId, as: 'created' }, () =>
        hub.contacts.link(id!, customerId),
      ),
    ).catch((error: unknown) => (this.error = error));
  }
}

/** @returns the person, now a contact of the customer, or undefined when the dialog was left. */
export const addFromDirectory = (host: LitElement, customerId: string): Promise<Contact | undefined> => {
  defineElement('hub-combobox', HubCombobox);
  return openTask<Contact | undefined, HubDirectoryDialog>(host, 'hub-directory-dialog', HubDirectoryDialog, {
    customerId,
  });
};
