import type { Contact } from '@customer-hub/sdk';
import { property } from 'lit/decorators.js';
import { HubFormDialog, type FieldGroup } from '../../form/form-dialog.ts';
import { opens } from '../../form/record-dialog.ts';
import { contactDialogMessages } from '../../messages/contactDialog.ts';
import type { LoadChoices } from '../../primitives/choices.ts';

/** Gives a person of the user directory to this customer [USR-02, ORG-11]. */
export class HubDirectoryDialog extends HubFormDialog<Contact> {
  static override bundles = [...HubFormDialog.bundles, contactDialogMessages];

  @property({ attribute: false }) options!: { readonly customerId: string };

  /**
   * Those who are free come first; who is searched for and belongs elsewhere shows with that, because nobody is
   * taken from a customer unseen.
   */
  #people: LoadChoices = async (q, signal) => {
    const free = JSON.stringify({ all: [{ field: 'customerId', op: 'isNull' }] });
    const { contacts } = this.state.hub;
    const query = { ...(q ? { q } : {}), limit: 50, sort: 'displayName' };
    const pages = await Promise.all([
      contacts.listAll({ ...query, filter: free }, { signal }),
      ...(q ? [contacts.listAll(query, { signal })] : []),
    ]);
    // The free ones are among all of them, too: a name that many share must not push them out.
    return [...new Map(pages.flatMap(({ items }) => items.map(person => [person.id, person]))).values()]
      .filter(person => person.customerId !== this.options.customerId && !person.system)
      .map(({ id, displayName, email, customerName }) => ({
        value: id,
        label: displayName,
        hint: email ?? '',
        disabled: customerName ?? undefined,
      }));
  };

  protected override get heading(): string {
    return this.t(contactDialogMessages).directoryTitle;
  }

  protected override get size(): 's' {
    return 's';
  }

  protected override get submitLabel(): string {
    return this.t(contactDialogMessages).directoryAction;
  }

  protected override get canSubmit(): boolean {
    return this.model.dirty;
  }

  protected override groups(): readonly FieldGroup[] {
    const { person, directoryHint } = this.t(contactDialogMessages);
    return [
      {
        fields: [
          {
            key: 'id',
            type: 'person',
            label: person,
            required: true,
            hint: directoryHint,
            load: this.#people,
          },
        ],
      },
    ];
  }

  protected override async store(): Promise<void> {
    const { hub, records } = this.state;
    const { customerId } = this.options;
    const id = this.text('id');
    this.result = await records.write('contact', { id, customerId, as: 'created' }, () =>
      hub.contacts.link(id, customerId),
    );
  }
}

/** @returns the person, now a contact of the customer, or undefined when the dialog was left. */
export const addFromDirectory = opens('hub-directory-dialog', HubDirectoryDialog);
