import type { Contact, Device, DeviceInput, DevicePatch } from '@customer-hub/sdk';
import { css, html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { pathName } from '../../folders/tree.ts';
import { conflictStyles } from '../../form/conflict.ts';
import type { FieldDefinition, FieldOption } from '../../form/definition.ts';
import { fieldStyles } from '../../form/fields.ts';
import { formDialogStyles } from '../../form/form-dialog.styles.ts';
import { FormModel } from '../../form/form-model.ts';
import { formField, formTrouble } from '../../form/form-view.ts';
import { storeRecord, type StoredRecord } from '@customer-hub/state/edits';
import { defineElement } from '../../internal/define.ts';
import { openTask } from '../../internal/open.ts';
import { deviceActionsMessages } from '../../messages/deviceActions.ts';
import { devicesMessages } from '../../messages/devices.ts';
import { formMessages } from '../../messages/form.ts';
import { HubCombobox } from '../../primitives/combobox.ts';
import { HubTaskDialog } from '../../primitives/task-dialog.ts';
import { badges } from '../../theme/badges.ts';
import { controls } from '../../theme/controls.ts';
import { loadSnmpTypes } from './device-cells.ts';
import { deviceFacts, deviceFields } from './device-fields.ts';

export interface DeviceDialogOptions {
  /** The device to edit; without one, a new one is made. */
  readonly device?: Device;
  readonly customerId: string;
  readonly customerName: string;
  /** Folder of a new one. */
  readonly folderId?: string | null;
}

/** Adds a device or edits what staff may change of one; shows what it tells of itself [DEV-29]. */
export class HubDeviceDialog extends HubTaskDialog<Device | undefined> {
  static override bundles = [deviceActionsMessages, devicesMessages, formMessages];
  static override styles: CSSResultGroup = [
    HubTaskDialog.styles,
    controls,
    badges,
    fieldStyles,
    conflictStyles,
    formDialogStyles,
    css`
      .facts {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 210px), 1fr));
        gap: 8px 16px;
      }
      dt {
        font-size: var(--fs-sm);
        color: var(--text-2);
      }
      dd {
        overflow-wrap: anywhere;
        user-select: text;
      }
    `,
  ];

  @property({ attribute: false }) options!: DeviceDialogOptions;

  #folders: readonly FieldOption[] = [];
  #types: readonly FieldOption[] = [];
  #model = new FormModel(this, {
    fields: () => [...this.#fields().device, ...this.#fields().place],
    session: () => this.session,
    locale: () => this.context.locale,
    place: () => `${this.options.customerId} ${this.options.device?.id ?? 'new device'}`,
    save: async changes => {
      const { devices } = this.session!.hub;
      const { device, customerId } = this.options;
      return storeRecord<Device, DeviceInput>(this.session!, changes, {
        kind: 'device',
        record: device,
        customerId,
        input: { ...this.#start(), ...changes.patch } as unknown as DeviceInput,
        create: async (input, key) => (this.result = await devices.create(customerId, input, key)),
        update: async (base, patch) => (this.result = await devices.update(base, patch as DevicePatch)),
      }) as Promise<unknown> as Promise<StoredRecord>;
    },
  });

  /** What a new device is before anything is entered. */
  #start(): { kind: Device['kind']; monitored: boolean; folderId: string | null } {
    return { kind: 'snmp', monitored: true, folderId: this.options.folderId ?? null };
  }

  protected override async prepare(): Promise<void> {
    const { device, customerId } = this.options;
    const { records, hub } = this.session!;
    // Without these lists the dialog still opens: what is chosen stays.
    const [folders, types] = await Promise.all([
      records.read('folders', customerId).catch(() => []),
      loadSnmpTypes(hub, undefined, {}).catch(() => []),
    ]);
    this.#folders = folders.map(folder => ({ value: folder.id, label: pathName(folder) }));
    this.#types = types;
    this.#model.start((device ?? this.#start()) as unknown as StoredRecord);
  }

  #fields(): ReturnType<typeof deviceFields> {
    const { device, customerId } = this.options;
    const { hub } = this.session!;
    return deviceFields({
      t: this.t(deviceActionsMessages),
      m: this.t(devicesMessages),
      device,
      folders: this.#folders,
      types: this.#types,
      // Asked of the drafts, not of the fields, which depend on it.
      kind:
        device?.kind ?? ((this.#kindField ? this.#model.draft(this.#kindField) : 'snmp') as Device['kind']),
      contacts: async (q, signal) => {
        const { items } = await hub.contacts.list(
          customerId,
          { ...(q ? { q } : {}), limit: 50, sort: 'displayName' },
          { signal },
        );
        return items
          .filter(({ system }: Contact) => !system)
          .map(({ id, displayName, email }) => ({ value: id, label: displayName, hint: email ?? '' }));
      },
    });
  }

  readonly #kindField: FieldDefinition = { key: 'kind', type: 'select', label: '' };

  protected override render(): TemplateResult {
    const t = this.t(deviceActionsMessages);
    const form = this.t(formMessages);
    const view = {
      t: { ...form, problems: { ...form.problems, ...t.dialog.problems } },
      format: this.format,
    };
    const { device, customerName } = this.options;
    const model = this.#model;
    const groups = this.#fields();
    const fields = (group: keyof typeof groups): TemplateResult =>
      html`<div class="form">
        ${groups[group].map(field => formField(model, field, { ...view, t: field.type === 'select' && field.key === 'folderId' ? { ...view.t, choose: t.dialog.noFolder } : view.t }))}
      </div>`;
    const facts = device && deviceFacts(device, t, this.format);
    return html`<hub-dialog
      size="m"
      .heading=${device ? device.name : t.dialog.addTitle}
      .subtitle=${customerName ? t.dialog.into(customerName) : ''}
      ?dirty=${model.dirty}
      ?busy=${model.busy}>
      <form
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#save();
        }}>
        <fieldset>
          <legend>${t.dialog.device}</legend>
          ${fields('device')}
        </fieldset>
        <fieldset>
          <legend>${t.dialog.place}</legend>
          ${fields('place')}
        </fieldset>
        ${
          facts?.length
            ? html`<fieldset>
                <legend>${t.dialog.factsTitle}</legend>
                <dl class="facts">
                  ${facts.map(
                    ([name, value]) =>
                      html`<div>
                        <dt>${name}</dt>
                        <dd dir="auto">${value}</dd>
                      </div>`,
                  )}
                </dl>
              </fieldset>`
            : nothing
        }
        ${formTrouble(model, view)}<button type="submit" hidden></button>
      </form>
      <span slot="footer" class="grow"></span>
      <button
        slot="footer"
        type="button"
        class="btn"
        ?disabled=${model.busy}
        @click=${() => this.dialog.requestClose('button')}>
        ${t.dialog.cancel}
      </button>
      <button
        slot="footer"
        type="button"
        class="btn primary"
        ?disabled=${model.busy || (device ? !model.dirty : false)}
        @click=${() => void this.#save()}>
        ${device ? t.dialog.save : t.dialog.create}
      </button>
    </hub-dialog>`;
  }

  async #save(): Promise<void> {
    if (!(await this.#model.submit()) || !this.result) return;
    await this.updateComplete;
    this.dialog.close();
  }
}

/** @returns the device as it is stored now, or undefined when the dialog was left. */
export const openDevice = (host: LitElement, options: DeviceDialogOptions): Promise<Device | undefined> => {
  defineElement('hub-combobox', HubCombobox);
  return openTask<Device | undefined, HubDeviceDialog>(host, 'hub-device-dialog', HubDeviceDialog, {
    options,
  });
};
