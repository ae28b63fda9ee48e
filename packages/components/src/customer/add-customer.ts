import type {
  Account,
  Customer,
  CustomerInput,
  CustomerPatch,
  CustomFieldDefinition,
} from '@customer-hub/sdk';
import type { SendOptions } from '@customer-hub/state/edits';
import { html } from 'lit';
import { asSetUp, customerField } from './fields.ts';
import { customField } from '../form/custom-fields.ts';
import type { FieldDefinition } from '../form/definition.ts';
import type { FieldGroup } from '../form/form-dialog.ts';
import { HubRecordDialog, opens } from '../form/record-dialog.ts';
import { customerMessages } from '../messages/customer.ts';
import { directoryMessages } from '../messages/directory.ts';

type Key = Parameters<typeof customerField>[0];
const groups: readonly (readonly ['identity' | 'reach' | 'service', readonly Key[]])[] = [
  ['identity', ['name', 'businessId', 'domains', 'website']],
  ['reach', ['phone', 'fax', 'address']],
  ['service', ['rank', 'ticketCreationLimit', 'accountManager', 'notes']],
];

/**
 * Adds a customer, with every field of both seeds [ADD-01 .. ADD-10]. Labels, order and which are needed come
 * from the account [ADD-08].
 */
export class HubAddCustomer extends HubRecordDialog<Customer, CustomerInput, CustomerPatch> {
  static override bundles = [...HubRecordDialog.bundles, directoryMessages, customerMessages];
  protected override readonly kind = 'customer';

  #account: Account | undefined;
  #definitions: readonly CustomFieldDefinition[] = [];

  protected override async prepare(): Promise<void> {
    const { hub } = this.state;
    [this.#account, this.#definitions] = await Promise.all([
      this.state.account().catch(() => undefined),
      hub.customFields.list({ target: ['customer'], limit: 200 }).then(
        page => page.items,
        () => [],
      ),
    ]);
    await super.prepare();
  }

  protected override titleOf(): string {
    return this.t(directoryMessages).dialog.title;
  }

  protected override get submitLabel(): string {
    return this.t(directoryMessages).dialog.create;
  }

  protected override groups(): readonly FieldGroup[] {
    const { dialog } = this.t(directoryMessages);
    const t = this.t(customerMessages);
    const { hub } = this.state;
    const after = html`<p class="aside">${dialog.systemUsers}</p>`;
    const known = groups.map(([name, keys]): FieldGroup => {
      const fields = keys.flatMap(key => this.#asSetUp(customerField(key, t, hub), key));
      return { legend: dialog[name], fields, ...(name === 'identity' ? { after } : {}) };
    });
    const own = this.#definitions.flatMap(one => this.#asSetUp(customField(one), `customFields.${one.key}`));
    return [...known, { legend: dialog.more, fields: own }].filter(({ fields }) => fields.length > 0);
  }

  /**
   * A field with the label that the account has for it, and needed where the account says so; none where the
   * account hides it.
   */
  #asSetUp(field: FieldDefinition | undefined, key: string): readonly FieldDefinition[] {
    const shown = asSetUp(field && { ...field, required: false }, key, this.#account);
    if (!shown) return [];
    const { dialog } = this.t(directoryMessages);
    const hint = key === 'domains' ? dialog.domainHint : key === 'notes' ? dialog.notesHint : shown.hint;
    return [{ ...shown, ...(hint ? { hint } : {}) }];
  }

  protected override createRecord(input: CustomerInput, options: SendOptions): Promise<Customer> {
    return this.state.hub.customers.create(input, options);
  }

  /** A lost answer had made it: what was entered since becomes a change of it. */
  protected override updateRecord(customer: Customer, patch: CustomerPatch): Promise<Customer> {
    return this.state.hub.customers.update(customer, patch);
  }
}

/** @returns the new customer, or undefined when the dialog was left. */
export const addCustomer = opens('hub-add-customer', HubAddCustomer);
