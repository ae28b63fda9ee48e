import { ConnectionError, PreconditionFailedError, ValidationError } from '@customer-hub/sdk';
import { expect, fixture, html as page } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html, type TemplateResult } from 'lit';
import type { CustomField, Hub } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import { painted, until } from '../testing/until.ts';
import { defineElement } from '../internal/define.ts';
import { HubElement } from '../element/hub-element.ts';
import { formMessages } from '../messages/form.ts';
import { HubCombobox } from '../primitives/combobox.ts';
import { deepActive } from '../primitives/focus.ts';
import { controls } from '../theme/controls.ts';
import { conflictStyles } from './conflict.ts';
import { customField } from './custom-fields.ts';
import type { FieldDefinition } from './definition.ts';
import { fieldStyles } from './fields.ts';
import { FormModel, type FormChanges } from './form-model.ts';
import { formFields, formTrouble } from './form-view.ts';
import { valueAt, type StoredRecord } from '@customer-hub/state/edits';
import { HubTokens } from './tokens-field.ts';

const fields: readonly FieldDefinition[] = [
  { key: 'name', label: 'Name', type: 'text', required: true, maxLength: 200 },
  {
    key: 'kind',
    label: 'Type',
    type: 'select',
    options: [{ value: 'managed', label: 'Managed' }],
    locked: 'Set by the contract.',
  },
  { key: 'phone', label: 'Phone', type: 'phone' },
  { key: 'website', label: 'Website', type: 'url' },
  { key: 'domains', label: 'Mail domains', type: 'domain_list' },
  { key: 'address', label: 'Address', type: 'address' },
  {
    key: 'accountManagerId',
    label: 'Account manager',
    type: 'person',
    load: async () => [{ value: 'tec_1', label: 'Dana Whitfield' }],
  },
  { key: 'timeZone', label: 'Time zone', type: 'time_zone' },
  ...(
    [
      { key: 'system', label: 'Practice system', type: 'text', required: false, hint: 'With its version.' },
      {
        key: 'after',
        label: 'After-hours support',
        type: 'boolean',
        required: false,
        hint: null,
        trueLabel: 'Yes, until 10 PM',
      },
      { key: 'seats', label: 'Licensed seats', type: 'numeric', required: false, hint: null, minimum: 0 },
      { key: 'review', label: 'Security review', type: 'date', required: false, hint: null },
      {
        key: 'tier',
        label: 'Tier',
        type: 'options',
        required: false,
        hint: null,
        options: [
          { value: 'a', label: 'A' },
          { value: 'b', label: 'B' },
        ],
      },
      {
        key: 'backup',
        label: 'Backup',
        type: 'options_with_dependencies',
        required: false,
        hint: null,
        options: [
          { value: 'veeam', label: 'Veeam', options: [{ value: 'hardened', label: 'Hardened repository' }] },
          { value: 'none', label: 'None' },
        ],
      },
    ] satisfies CustomField[]
  ).map(one => customField(one)),
];

class FormStage extends HubElement {
  static override styles = [HubElement.styles, controls, fieldStyles, conflictStyles];
  protected static override bundles = [formMessages];

  sent: FormChanges[] = [];
  answer: (changes: FormChanges) => Promise<StoredRecord | void> = async () => undefined;
  model = new FormModel(this, {
    fields: () => fields,
    session: () => this.session,
    locale: () => this.context.locale,
    save: async changes => {
      this.sent.push(changes);
      return this.answer(changes);
    },
  });

  constructor() {
    super();
    this.hub = { customers: {} } as Hub;
  }

  get current(): HubState {
    return this.session!;
  }

  protected override render(): TemplateResult {
    const view = { t: this.t(formMessages), format: this.format };
    return html`${formTrouble(this.model, view)}${formFields(this.model, view, () => void this.model.submit())}`;
  }

  find<E extends Element>(selector: string): E {
    return this.renderRoot.querySelector<E>(selector)!;
  }
}
defineElement('hub-form-stage', FormStage);
defineElement('hub-combobox', HubCombobox);
defineElement('hub-tokens', HubTokens);

const record = {
  name: 'Ashgrove',
  kind: 'managed',
  phone: '+1 503',
  website: null,
  domains: ['a.com'],
  address: { line1: '1 Main', line2: null, city: 'Portland', state: null, postalCode: null, country: 'US' },
  customFields: { seats: 64, after: true, backup: ['veeam', 'hardened'] },
  etag: '"1"',
};
const stage = async (from: StoredRecord | undefined = record, locale = 'en'): Promise<FormStage> => {
  const host = await fixture<FormStage>(page`<hub-form-stage locale=${locale}></hub-form-stage>`);
  host.model.start(from);
  await host.updateComplete;
  await host.updateComplete;
  return host;
};
const type = async (host: FormStage, id: string, text: string): Promise<void> => {
  const input = host.find<HTMLInputElement>(`#f-${id}`);
  input.focus();
  input.select?.();
  await sendKeys({ type: text });
};

describe('FormModel', () => {
  it('draws every type of field with its label [OVR-03, ADD-08]', async () => {
    const host = await stage();
    for (const field of fields) expect(host.renderRoot.textContent).to.contain(field.label);
    expect(host.find<HTMLInputElement>('#f-kind').disabled).to.equal(true);
    expect(host.find<HTMLSelectElement>('#f-customFields-backup-1').value).to.equal('hardened');
    expect(host.find<HTMLInputElement>('#f-customFields-seats').inputMode).to.equal('decimal');
    await painted();
    await expect(host).to.be.accessible();
  });

  it('sends only what changed, by Enter, and is clean then [FLD-12]', async () => {
    const host = await stage();
    await type(host, 'phone', '+1 999');
    host.find<HTMLSelectElement>('#f-customFields-backup').value = 'none';
    host.find<HTMLSelectElement>('#f-customFields-backup').dispatchEvent(new Event('change'));
    await host.updateComplete;
    expect(host.current.unsaved.count.get()).to.equal(1);
    expect(host.sent).to.deep.equal([]);
    host.find<HTMLInputElement>('#f-phone').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => host.sent.length === 1);
    expect(JSON.parse(JSON.stringify(host.sent[0]!.patch))).to.deep.equal({
      phone: '+1 999',
      customFields: { backup: ['none'] },
    });
    await host.updateComplete;
    expect([host.model.dirty, host.current.unsaved.count.get()]).to.deep.equal([false, 0]);
  });

  it('goes to the first bad field, and puts the objections of the server beside theirs', async () => {
    const host = await stage();
    await type(host, 'name', ' ');
    await type(host, 'website', 'javascript:x');
    expect(await host.model.submit()).to.equal(false);
    expect(deepActive()).to.equal(host.find('#f-name'));
    expect(host.find('[role="alert"]').textContent).to.contain("2 values can't be saved.");
    await expect(host).to.be.accessible();
    host.answer = async () => {
      throw new ValidationError({
        type: 'x',
        title: 'x',
        status: 422,
        code: 'validation',
        errors: [
          { pointer: '/domains/0', code: 'domain_taken', message: 'a.com belongs to another customer.' },
          { pointer: '/other', code: 'x', message: 'Something else.' },
        ],
      });
    };
    await type(host, 'name', 'New');
    await type(host, 'website', 'example.com');
    expect(await host.model.submit()).to.equal(false);
    expect(host.find('#f-domains-error').textContent).to.contain(
      'Another customer has this domain. Use another one.',
    );
    expect(host.find('[role="alert"]').textContent).to.contain('Something else.');
    expect(deepActive()!.getRootNode()).to.equal(host.find('#f-domains').shadowRoot);
  });

  it('meets the change of somebody else field by field, and loses neither', async () => {
    const host = await stage();
    const current = {
      ...record,
      phone: '+1 111',
      name: 'Ashgrove Dental',
      etag: '"2"',
      updatedBy: { name: 'Priya Raman' },
    };
    host.answer = async ({ onto }) => {
      if (!onto)
        throw new PreconditionFailedError({
          type: 'x',
          title: 'x',
          status: 412,
          code: 'etag_mismatch',
          current,
        });
      return current;
    };
    await type(host, 'phone', '+1 999');
    await type(host, 'website', 'example.com');
    expect(await host.model.submit()).to.equal(false);
    await host.updateComplete;
    expect(host.model.conflicts.map(({ key }) => key)).to.deep.equal(['phone']);
    expect(host.find<HTMLInputElement>('#f-name').value).to.equal('Ashgrove Dental');
    expect(host.find<HTMLInputElement>('#f-website').value).to.equal('example.com');
    expect(deepActive()!.textContent).to.equal('Keep your version');
    await expect(host).to.be.accessible();
    await sendKeys({ press: 'Enter' });
    await host.updateComplete;
    host.answer = async ({ values }) => ({ ...current, ...values });
    expect(await host.model.submit()).to.equal(true);
    expect(host.sent.at(-1)!.values).to.deep.equal({ phone: '+1 999', website: 'https://example.com' });
  });

  it('sends again by itself when the other change was elsewhere', async () => {
    const host = await stage();
    host.answer = async ({ onto }) => {
      if (!onto)
        throw new PreconditionFailedError({
          type: 'x',
          title: 'x',
          status: 412,
          code: 'etag_mismatch',
          current: { ...record, name: 'Other', etag: '"2"' },
        });
    };
    await type(host, 'phone', '+1 999');
    expect(await host.model.submit()).to.equal(true);
    expect(host.sent.map(({ onto }) => onto && valueAt(onto, 'etag'))).to.deep.equal([undefined, '"2"']);
    expect(host.sent[1]!.values).to.deep.equal({ phone: '+1 999' });
  });

  it('keeps everything when the network is lost, and takes a newer record into untouched fields only', async () => {
    const host = await stage();
    host.answer = async () => {
      throw new ConnectionError();
    };
    await type(host, 'phone', '+1 999');
    expect(await host.model.submit()).to.equal(false);
    await host.updateComplete;
    expect(host.find('[role="alert"]').textContent).to.contain('Not saved');
    expect(host.find<HTMLInputElement>('#f-phone').value).to.equal('+1 999');
    host.model.receive({ ...record, name: 'Newer', phone: '+1 000' });
    await host.updateComplete;
    expect([
      host.find<HTMLInputElement>('#f-name').value,
      host.find<HTMLInputElement>('#f-phone').value,
    ]).to.deep.equal(['Newer', '+1 999']);
    host.model.undo();
    await host.updateComplete;
    expect(host.current.unsaved.count.get()).to.equal(0);
    host.model.redo();
    expect(host.model.dirty).to.equal(true);
  });

  it('says in the language of the reader what is wrong, and takes the correction', async () => {
    const host = await stage({}, 'de');
    await type(host, 'phone', 'anrufen');
    await sendKeys({ press: 'Tab' });
    await host.updateComplete;
    expect(host.find('#f-phone-error').textContent).to.contain('Telefonnummer');
    host.find<HTMLElement>('#f-domains').focus();
    await sendKeys({ type: 'info@b.de' });
    await sendKeys({ press: 'Tab' });
    await host.updateComplete;
    host.find<HTMLButtonElement>('#f-domains-error button').click();
    await host.updateComplete;
    expect(host.find<HubTokens>('#f-domains').value).to.deep.equal(['b.de']);
  });
});
