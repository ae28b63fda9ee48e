import type { Contract, ContractInput, DefaultChargingPlan, Money, Sla } from '@customer-hub/sdk';
import { valueAt, type SendOptions } from '@customer-hub/state/edits';
import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { FieldGroup } from '../../form/form-dialog.ts';
import { HubRecordDialog, opens } from '../../form/record-dialog.ts';
import { rowsStyles } from '../../form/rows.ts';
import { contractFormMessages } from '../../messages/contractForm.ts';
import { contractsMessages } from '../../messages/contracts.ts';
import { moneyText } from '../../messages/money.ts';
import { contractGroups } from './contract-fields.ts';
import { changesOf, kinds, newForm, oneOf, toForm, toInput } from './contract-input.ts';

/** Adds or edits a contract: the terms of its kind, pre-paid hours, and what time beyond them costs. */
export class HubContractDialog extends HubRecordDialog<Contract, ContractInput, object> {
  static override bundles = [...HubRecordDialog.bundles, contractFormMessages, contractsMessages];
  static override styles: CSSResultGroup = [
    HubRecordDialog.styles,
    rowsStyles,
    css`
      .rows {
        --cells: minmax(0, 1.3fr) minmax(0, 1fr) minmax(0, 1fr) minmax(0, 0.8fr) 64px;
      }
      /* The hours of the three service types side by side. */
      .form:has(:is(#f-prepaid-onSite, #f-hoursRules-warnAtPercent)) {
        grid-template-columns: repeat(3, minmax(0, 1fr));
      }
      .prices {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
        gap: 0 24px;
        margin: 6px 0 0;
        font-size: var(--ch-fs-sm);
      }
      .prices > div {
        display: flex;
        justify-content: space-between;
        gap: 8px;
        padding-block: 4px;
        border-block-end: 1px solid var(--ch-border);
      }
      .prices dt {
        color: var(--ch-text-2);
      }
      .prices dd {
        margin: 0;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @state() private slas: readonly Sla[] = [];
  /** The price list, which applies to contracts without a charging plan of their own. */
  @state() private prices: DefaultChargingPlan | undefined;

  protected override readonly kind = 'contract';
  #kindBefore = '';

  protected override async prepare(): Promise<void> {
    const { hub } = this.state;
    // What cannot be fetched is not offered; the contract can be made all the same.
    [this.slas, this.prices] = await Promise.all([
      hub.catalogues.slas({ limit: 200 }).then(
        ({ items }) => items,
        () => [],
      ),
      hub.contracts.defaultChargingPlan().catch(() => undefined),
    ]);
    await super.prepare();
  }

  protected override titleOf(contract: Contract | undefined): string {
    const t = this.t(contractFormMessages);
    return contract ? t.editTitle : t.addTitle;
  }

  protected override get submitLabel(): string {
    return this.record ? super.submitLabel : this.t(contractFormMessages).create;
  }

  get #currency(): string {
    return this.text('currency') || (this.prices?.defaultRate.currency ?? 'USD');
  }

  protected override groups(): readonly FieldGroup[] {
    const { record, slas, prices } = this;
    return contractGroups(
      {
        t: this.t(contractFormMessages),
        m: this.t(contractsMessages),
        locale: this.context.locale,
        record,
        kind: record?.kind ?? oneOf(kinds, this.text('kind')) ?? 'block_hours',
        startDate: this.text('startDate'),
        currency: this.#currency,
        isRounded: this.text('hoursRules.roundingMinutes') !== '1',
        isOwnPlan: this.text('chargingPlan.mode') === 'own',
        slas,
        assetTypes: prices?.rates.map(({ assetType }) => assetType) ?? [],
      },
      this.#priceList(),
    );
  }

  protected override formOf(contract: Contract): object {
    return toForm(contract, this.context.locale, this.#currency);
  }

  protected override initial(): object {
    return newForm(this.format.today(), this.#currency);
  }

  protected override input(): ContractInput {
    return toInput(key => this.model.valueOf(key), this.context.locale);
  }

  protected override createRecord(input: ContractInput, options: SendOptions): Promise<Contract> {
    return this.state.hub.contracts.create(this.options.customerId, input, options);
  }

  protected override async updateRecord(contract: Contract): Promise<Contract> {
    const before = toInput(key => valueAt(this.model.record, key), this.context.locale);
    const patch = changesOf(before, this.input());
    // Another way to write the same, e.g. 20 for 20.0.
    if (Object.keys(patch).length === 0) return this.result ?? this.record ?? contract;
    return this.state.hub.contracts.update(contract, patch);
  }

  protected override willUpdate(): void {
    const [kind, before, period] = [this.text('kind'), this.#kindBefore, this.text('billingPeriod')];
    this.#kindBefore = kind;
    if (before === '' || before === kind || this.record) return;
    // A project is paid once, all else again and again, unless somebody says otherwise.
    if (kind === 'project_one_time_fee' && period === 'monthly') this.fill('billingPeriod', 'once');
    else if (before === 'project_one_time_fee' && period === 'once') this.fill('billingPeriod', 'monthly');
  }

  #priceList(): TemplateResult {
    const t = this.t(contractFormMessages);
    const { prices } = this;
    const hint = html`<p class="aside">${t.planDefaultHint}</p>`;
    if (!prices)
      return html`${hint}
        <p class="aside">${t.listFailed}</p>`;
    const price = (name: string, rate: Money): TemplateResult =>
      html`<div>
        <dt>${name}</dt>
        <dd>${moneyText(rate, this.format)}</dd>
      </div>`;
    return html`${hint}
      <dl class="prices">
        ${prices.rates.map(({ assetType, rate }) => price(assetType, rate))}
        ${price(t.anyAsset, prices.defaultRate)}
      </dl>`;
  }
}

/** @returns the contract as it is stored now, or undefined when the dialog was left. */
export const openContract = opens('hub-contract-dialog', HubContractDialog);
