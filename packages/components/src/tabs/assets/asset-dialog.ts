import type { Asset, AssetInput, AssetPatch } from '@customer-hub/sdk';
import { css, html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { contactChoices, folderNames } from '../../customer/names.ts';
import { conflictStyles } from '../../form/conflict.ts';
import type { FieldDefinition, FieldOption } from '../../form/definition.ts';
import { fieldStyles, renderProblem } from '../../form/fields.ts';
import { formDialogStyles } from '../../form/form-dialog.styles.ts';
import { FormModel } from '../../form/form-model.ts';
import { formField, formTrouble } from '../../form/form-view.ts';
import { storeRecord, type StoredRecord } from '@customer-hub/state/edits';
import { defineElement } from '../../internal/define.ts';
import { openTask } from '../../internal/open.ts';
import { assetsMessages } from '../../messages/assets.ts';
import { formMessages } from '../../messages/form.ts';
import { HubCombobox } from '../../primitives/combobox.ts';
import * as icons from '../../primitives/icons.ts';
import { HubTaskDialog } from '../../primitives/task-dialog.ts';
import { controls } from '../../theme/controls.ts';
import { assetFields, edited, nameField, type AssetFields } from './asset-fields.ts';
import { warrantyEnd } from './warranty.ts';

export interface AssetDialogOptions {
  /** The asset to edit; without one, a new one is made. */
  readonly asset?: Asset | undefined;
  readonly customerId: string;
  readonly customerName: string;
}

const TYPING_MS = 300;
const terms = [1, 3, 5];
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Adds or edits an asset, and shows which device its serial number ties it to [AST-22]. */
export class HubAssetDialog extends HubTaskDialog<Asset | undefined> {
  static override bundles = [assetsMessages, formMessages];
  static override styles: CSSResultGroup = [
    HubTaskDialog.styles,
    controls,
    fieldStyles,
    conflictStyles,
    formDialogStyles,
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

  @property({ attribute: false }) options!: AssetDialogOptions;

  @state() private types: readonly string[] = [];
  @state() private folders: readonly FieldOption[] = [];
  /** The device with the serial number that is written; `null` when there is none, undefined while nobody knows. */
  @state() private device: string | null | undefined;

  #serial = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | undefined;
  #model = new FormModel(this, {
    // As they stand in the dialog: the first of several errors is the one that gets the focus.
    fields: () => {
      const { type, what, time, where } = this.#fields();
      return [this.#name(), type, ...what, ...time, ...where];
    },
    session: () => this.session,
    locale: () => this.context.locale,
    place: () => `${this.options.customerId} ${this.options.asset?.id ?? 'new asset'}`,
    // A record is compared by the ids of what it refers to.
    view: record => edited(record as unknown as Asset) as unknown as StoredRecord,
    save: async changes => {
      const { assets } = this.session!.hub;
      const { asset, customerId } = this.options;
      return storeRecord<Asset, AssetInput>(this.session!, changes, {
        kind: 'asset',
        record: asset,
        customerId,
        create: async (input, key) => (this.result = await assets.create(customerId, input, key)),
        update: async (base, patch) => (this.result = await assets.update(base, patch as AssetPatch)),
      }) as Promise<unknown> as Promise<StoredRecord>;
    },
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#asking?.abort();
  }

  protected override async prepare(): Promise<void> {
    const { hub } = this.session!;
    const { asset, customerId } = this.options;
    // Extras: without them a type can be written, and the folder stays as it is.
    const [types, found] = await Promise.all([
      hub.assets.types().then(
        ({ items }) => items.map(({ name }) => name),
        () => [],
      ),
      folderNames(hub, customerId).catch(() => []),
    ]);
    this.types = types;
    this.folders = found;
    this.#model.start(asset ? (edited(asset) as unknown as StoredRecord) : undefined);
    if (!asset) this.#model.set(this.#fields().what[0]!, 'in_use');
    this.device = asset?.device?.name ?? (asset?.serialNumber ? null : undefined);
    this.#serial = asset?.serialNumber ?? '';
  }

  protected override willUpdate(): void {
    const serial = this.#text('serialNumber');
    if (serial === this.#serial) return;
    this.#serial = serial;
    this.device = undefined;
    clearTimeout(this.#timer);
    if (serial) this.#timer = setTimeout(() => void this.#findDevice(serial), TYPING_MS);
  }

  #name(): FieldDefinition {
    return nameField(this.t(assetsMessages), this.options.asset);
  }

  #fields(): AssetFields {
    return assetFields(this.t(assetsMessages), this.#people, this.folders, this.options.asset);
  }

  #people = (q: string, signal: AbortSignal) =>
    contactChoices(this.session!.hub, this.options.customerId)(q, signal);

  /** What a text field holds now. */
  #text(key: string): string {
    const { type, what, time } = this.#fields();
    const field = [type, ...what, ...time].find(one => one.key === key)!;
    return String(this.#model.draft(field)).trim();
  }

  protected override render(): TemplateResult {
    const m = this.t(assetsMessages);
    const { asset, customerName } = this.options;
    const view = { t: this.t(formMessages), format: this.format };
    const model = this.#model;
    const { what, time, where } = this.#fields();
    const fields = (list: readonly FieldDefinition[]): unknown =>
      list.map(field => formField(model, field, view));
    return html`<hub-dialog
      size="m"
      .heading=${asset ? m.dialog.editTitle : m.dialog.addTitle}
      .subtitle=${customerName ? m.dialog.into(customerName) : ''}
      ?dirty=${model.dirty && (!!asset || this.#touched)}
      ?busy=${model.busy}>
      <form
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#save();
        }}>
        <fieldset>
          <legend>${m.dialog.what}</legend>
          <div class="form">
            ${fields([this.#name()])}${this.#type()}${fields(what.slice(0, 2))}${this.#tie()}${fields(what.slice(2))}
          </div>
        </fieldset>
        <fieldset>
          <legend>${m.dialog.time}</legend>
          <div class="form">${fields(time)}</div>
          ${this.#terms(time)}
        </fieldset>
        <fieldset>
          <legend>${m.dialog.where}</legend>
          <div class="form">${fields(where)}</div>
        </fieldset>
        ${formTrouble(model, view)}<button type="submit" hidden></button>
      </form>
      <span slot="footer" class="grow"></span>
      <button
        slot="footer"
        type="button"
        class="btn"
        ?disabled=${model.busy}
        @click=${() => this.dialog.requestClose('button')}>
        ${m.dialog.cancel}
      </button>
      <button
        slot="footer"
        type="button"
        class="btn primary"
        ?disabled=${model.busy || (asset && !model.dirty)}
        @click=${() => void this.#save()}>
        ${asset ? m.dialog.save : m.dialog.create}
      </button>
    </hub-dialog>`;
  }

  /** A new asset starts as in use; that alone is nothing to lose. */
  get #touched(): boolean {
    return this.#model.fields.some(field => field.key !== 'status' && this.#model.draft(field) !== '');
  }

  /** The type is a text with the known ones to choose from: the account may have its own [AST-03]. */
  #type(): TemplateResult {
    const t = this.t(formMessages);
    const model = this.#model;
    const { type } = this.#fields();
    if (model.conflicts.some(({ key }) => key === type.key))
      return formField(model, type, { t, format: this.format });
    const error = model.errors.get(type.key);
    const at = {
      t,
      format: this.format,
      draft: model.draft(type),
      error,
      onInput: (draft: string) => model.set(type, draft),
    };
    return html`<div class="fld">
      <label class="name" for="f-assetType">${type.label} <span class="faint">(${t.required})</span></label>
      <div class=${`field grow${error ? ' bad' : ''}`}>
        <input
          id="f-assetType"
          list="types"
          autocomplete="off"
          dir="auto"
          required
          maxlength="100"
          .value=${live(String(at.draft))}
          ?disabled=${model.busy || !!type.locked}
          aria-describedby=${`f-assetType-hint${error ? ' f-assetType-error' : ''}`}
          aria-invalid=${error ? 'true' : nothing}
          @input=${(event: Event) => model.set(type, (event.target as HTMLInputElement).value)}
          @blur=${() => model.check(type)} />
      </div>
      <datalist id="types">${this.types.map(name => html`<option value=${name}></option>`)}</datalist>
      <div class="hint" id="f-assetType-hint">${type.locked ?? type.hint}</div>
      ${renderProblem(type, at as Parameters<typeof renderProblem>[1])}
    </div>`;
  }

  #tie(): TemplateResult | typeof nothing {
    const m = this.t(assetsMessages);
    if (!this.#text('serialNumber') || this.device === undefined)
      return html`<div role="status" class="vh"></div>`;
    return html`<div class="tied aside" role="status">
      ${icons.icon(this.device ? icons.link : icons.info, 'xs')}<span
        >${this.device ? m.dialog.linked(this.device) : m.dialog.unlinked}</span
      >
    </div>`;
  }

  #terms([, warranty]: readonly FieldDefinition[]): TemplateResult | typeof nothing {
    const m = this.t(assetsMessages);
    const [bought, ends] = [this.#text('purchaseDate'), this.#text('warrantyExpiresOn')];
    if (!DAY.test(bought) || warranty!.locked) return nothing;
    return html`<div class="terms aside">
        <span>${m.dialog.yearsHint}</span
        >${terms.map(years => html`<button type="button" class="btn sm" @click=${() => this.#model.set(warranty!, warrantyEnd(bought, years))}>${m.dialog.years(years)}</button>`)}
      </div>
      ${DAY.test(ends) && ends < bought ? html`<div class="aside" role="status">${icons.icon(icons.warning, 'xs')} ${m.dialog.beforePurchase}</div>` : nothing}`;
  }

  async #findDevice(serial: string): Promise<void> {
    this.#asking?.abort();
    const { signal } = (this.#asking = new AbortController());
    try {
      const page = await this.session!.hub.devices.list(
        this.options.customerId,
        { filter: JSON.stringify({ all: [{ field: 'serialNumber', op: 'eq', value: serial }] }), limit: 1 },
        { signal },
      );
      if (serial === this.#serial) this.device = page.items[0]?.name ?? null;
    } catch {
      // A hint only: the server ties them together in any case.
    }
  }

  async #save(): Promise<void> {
    if (!(await this.#model.submit()) || !this.result) return;
    await this.updateComplete;
    this.dialog.close();
  }
}

/** @returns the asset as it is stored now, or undefined when the dialog was left. */
export const openAsset = (host: LitElement, options: AssetDialogOptions): Promise<Asset | undefined> => {
  defineElement('hub-combobox', HubCombobox);
  return openTask<Asset | undefined, HubAssetDialog>(host, 'hub-asset-dialog', HubAssetDialog, { options });
};
