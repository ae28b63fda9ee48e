import type { Device, DeviceInput, DevicePatch } from '@customer-hub/sdk';
import type { SendOptions } from '@customer-hub/state/edits';
import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { folderNames } from '../../customer/names.ts';
import type { FieldOption } from '../../form/definition.ts';
import type { FieldGroup } from '../../form/form-dialog.ts';
import type { FormView } from '../../form/form-view.ts';
import { HubRecordDialog, opens, type RecordDialogOptions } from '../../form/record-dialog.ts';
import { deviceActionsMessages } from '../../messages/deviceActions.ts';
import { devicesMessages } from '../../messages/devices.ts';
import { foldersMessages } from '../../messages/folders.ts';
import { recordsMessages } from '../../messages/records.ts';
import { loadSnmpTypes } from '../../device/device-about.ts';
import { deviceFacts } from './device-facts.ts';
import { deviceGroups } from './device-fields.ts';

export interface DeviceDialogOptions extends RecordDialogOptions<Device> {
  /** Folder of a new one. Default: none. */
  readonly folderId?: string | null;
}

/** Adds a device or edits what staff may change of one; shows what it tells of itself [DEV-29]. */
export class HubDeviceDialog extends HubRecordDialog<Device, DeviceInput, DevicePatch, DeviceDialogOptions> {
  static override bundles = [
    ...HubRecordDialog.bundles,
    deviceActionsMessages,
    devicesMessages,
    foldersMessages,
  ];
  static override styles: CSSResultGroup = [
    HubRecordDialog.styles,
    css`
      .facts {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 210px), 1fr));
        gap: 8px 16px;
      }
      dt {
        font-size: var(--ch-fs-sm);
        color: var(--ch-text-2);
      }
      dd {
        overflow-wrap: anywhere;
        user-select: text;
      }
    `,
  ];

  protected override readonly kind = 'device';

  #folders: readonly FieldOption[] = [];
  #types: readonly FieldOption[] = [];

  protected override async prepare(): Promise<void> {
    const { hub } = this.state;
    // Without these lists the dialog still opens: what is chosen stays.
    [this.#folders, this.#types] = await Promise.all([
      folderNames(hub, this.options.customerId).catch(() => []),
      loadSnmpTypes(hub, undefined, {}).catch(() => []),
    ]);
    await super.prepare();
  }

  protected override titleOf(device: Device | undefined): string {
    return device?.name ?? this.t(deviceActionsMessages).dialog.addTitle;
  }

  protected override get submitLabel(): string {
    return this.record ? super.submitLabel : this.t(deviceActionsMessages).dialog.create;
  }

  protected override get formView(): FormView {
    const { t, format } = super.formView;
    return {
      t: { ...t, problems: { ...t.problems, ...this.t(deviceActionsMessages).dialog.problems } },
      format,
    };
  }

  protected override initial(): object {
    return { kind: 'snmp', monitored: true, folderId: this.options.folderId ?? null };
  }

  protected override groups(): readonly FieldGroup[] {
    const { dialog } = this.t(deviceActionsMessages);
    const groups = deviceGroups({
      dialog,
      m: this.t(devicesMessages),
      words: this.t(recordsMessages),
      noFolder: this.t(foldersMessages).none,
      record: this.record,
      chosenKind: this.text('kind'),
      folders: this.#folders,
      types: this.#types,
      hub: this.state.hub,
      customerId: this.options.customerId,
    });
    const facts = this.record ? deviceFacts(this.record, dialog.facts, this.format) : [];
    return facts.length > 0
      ? [...groups, { legend: dialog.factsTitle, fields: [], after: this.#facts(facts) }]
      : groups;
  }

  #facts(facts: ReturnType<typeof deviceFacts>): TemplateResult {
    const fact = ([name, value]: (typeof facts)[number]): TemplateResult =>
      html`<div>
        <dt>${name}</dt>
        <dd dir="auto">${value}</dd>
      </div>`;
    return html`<dl class="facts">${facts.map(fact)}</dl>`;
  }

  protected override createRecord(input: DeviceInput, options: SendOptions): Promise<Device> {
    return this.state.hub.devices.create(this.options.customerId, input, options);
  }

  protected override updateRecord(device: Device, patch: DevicePatch): Promise<Device> {
    return this.state.hub.devices.update(device, patch);
  }
}

/** @returns the device as it is stored now, or undefined when the dialog was left. */
export const openDevice = opens('hub-device-dialog', HubDeviceDialog);
