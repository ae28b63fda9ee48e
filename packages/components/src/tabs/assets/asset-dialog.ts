import type { Asset, AssetInput, AssetPatch } from '@customer-hub/sdk';
import type { SendOptions } from '@customer-hub/state/edits';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { folderNames } from '../../customer/names.ts';
import type { FieldDefinition, FieldOption } from '../../form/definition.ts';
import type { FieldGroup } from '../../form/form-dialog.ts';
import { HubRecordDialog, opens } from '../../form/record-dialog.ts';
import { assetsMessages } from '../../messages/assets.ts';
import * as icons from '../../primitives/icons.ts';
import { assetGroups, edited } from './asset-fields.ts';
import { DeviceLookup } from './device-lookup.ts';
import { warrantyEnd } from './warranty.ts';

const WARRANTY_YEARS = [1, 3, 5];
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Adds or edits an asset, and shows which device its serial number ties it to [AST-22]. */
export class HubAssetDialog extends HubRecordDialog<Asset, AssetInput, AssetPatch> {
  static override bundles = [...HubRecordDialog.bundles, assetsMessages];
  static override styles: CSSResultGroup = [
    HubRecordDialog.styles,
    css`
      .terms {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 8px;
      }
      .tied {
        display: flex;
        gap: 6px;
        grid-column: 1 / -1;
        margin-block-start: -8px;
      }
      .tied svg {
        flex: none;
        margin-block-start: 1px;
      }
    `,
  ];

  @state() private types: readonly string[] = [];
  @state() private folders: readonly FieldOption[] = [];

  protected override readonly kind = 'asset';
  #device = new DeviceLookup(this, () => ({
    hub: this.session.hub,
    customerId: this.options.customerId,
    serialNumber: this.text('serialNumber'),
  }));

  protected override async prepare(): Promise<void> {
    const { hub } = this.session;
    // Extras: without them a type can be written, and the folder stays as it is.
    const [types, folders] = await Promise.all([
      hub.assets.types().then(
        ({ items }) => items.map(({ name }) => name),
        () => [],
      ),
      folderNames(hub, this.options.customerId).catch(() => []),
    ]);
    this.types = types;
    this.folders = folders;
    await super.prepare();
    this.#device.start(this.record);
  }

  protected override titleOf(asset: Asset | undefined): string {
    const { dialog } = this.t(assetsMessages);
    return asset ? dialog.editTitle : dialog.addTitle;
  }

  protected override get submitLabel(): string {
    return this.record ? super.submitLabel : this.t(assetsMessages).dialog.create;
  }

  protected override groups(): readonly FieldGroup[] {
    const m = this.t(assetsMessages);
    const { record, folders, types } = this;
    const [what, time, where] = assetGroups({
      m,
      record,
      folders,
      types,
      hub: this.session.hub,
      customerId: this.options.customerId,
    });
    return [what!, { ...time!, after: this.#terms(time!.fields) }, where!];
  }

  protected override edited = edited;

  protected override initial(): object {
    return { status: 'in_use' };
  }

  protected override createRecord(input: AssetInput, options: SendOptions): Promise<Asset> {
    return this.session.hub.assets.create(this.options.customerId, input, options);
  }

  protected override updateRecord(asset: Asset, patch: AssetPatch): Promise<Asset> {
    return this.session.hub.assets.update(asset, patch);
  }

  protected override renderField(field: FieldDefinition): unknown {
    return field.key === 'serialNumber'
      ? html`${super.renderField(field)}${this.#tie()}`
      : super.renderField(field);
  }

  #tie(): TemplateResult {
    const { dialog } = this.t(assetsMessages);
    const { name } = this.#device;
    if (!this.text('serialNumber') || name === undefined) return html`<div role="status" class="vh"></div>`;
    return html`<div class="tied aside" role="status">
      ${icons.icon(name ? icons.link : icons.info, 'xs')}<span
        >${name ? dialog.linked(name) : dialog.unlinked}</span
      >
    </div>`;
  }

  #terms([, warranty]: readonly FieldDefinition[]): TemplateResult | typeof nothing {
    const { dialog } = this.t(assetsMessages);
    const [bought, ends] = [this.text('purchaseDate'), this.text('warrantyExpiresOn')];
    if (!DAY.test(bought) || warranty?.locked) return nothing;
    const offer = (years: number): TemplateResult =>
      html`<button
        type="button"
        class="btn sm"
        @click=${() => this.fill('warrantyExpiresOn', warrantyEnd(bought, years))}>
        ${dialog.years(years)}
      </button>`;
    const isBefore = DAY.test(ends) && ends < bought;
    return html`<div class="terms aside"><span>${dialog.yearsHint}</span>${WARRANTY_YEARS.map(offer)}</div>
      ${
        isBefore
          ? html`<div class="aside" role="status">
              ${icons.icon(icons.warning, 'xs')} ${dialog.beforePurchase}
            </div>`
          : nothing
      }`;
  }
}

export const openAsset = opens('hub-asset-dialog', HubAssetDialog);
