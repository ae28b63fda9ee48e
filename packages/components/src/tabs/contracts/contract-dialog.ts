import {
  type Contract,
  type ContractInput,
  type ContractKind,
  type ContractPatch,
  type DefaultChargingPlan,
  type Sla,
} from '@customer-hub/sdk';
import { css, html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { conflictStyles } from '../../form/conflict.ts';
import type { Draft, FieldDefinition } from '../../form/definition.ts';
import { fieldStyles } from '../../form/fields.ts';
import { formDialogStyles } from '../../form/form-dialog.styles.ts';
import { FormModel, type FormChanges } from '../../form/form-model.ts';
import { formField, formTrouble } from '../../form/form-view.ts';
import { problemText } from '../../form/problem-text.ts';
import { storeRecord, valueAt, type StoredRecord } from '@customer-hub/state/edits';
import { openTask } from '../../internal/open.ts';
import { commonMessages } from '../../messages/common.ts';
import { contractFormMessages } from '../../messages/contractForm.ts';
import { contractsMessages } from '../../messages/contracts.ts';
import { formMessages } from '../../messages/form.ts';
import { moneyText } from '../../messages/money.ts';
import { critical, icon } from '../../primitives/icons.ts';
import { HubTaskDialog } from '../../primitives/task-dialog.ts';
import { controls } from '../../theme/controls.ts';
import { contractFields, type ContractFields } from './contract-fields.ts';
import { changesOf, newForm, serviceTypes, toForm, toInput } from './contract-input.ts';
import { ratesEditor } from './rates-editor.ts';

export interface ContractDialogOptions {
  /** The contract to edit; without one, a new one is made. */
  readonly contract?: Contract | undefined;
  readonly customerId: string;
  readonly customerName: string;
}

const currencies = [
  'USD',
  'EUR',
  'GBP',
  'CHF',
  'CAD',
  'AUD',
  'NZD',
  'JPY',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CZK',
  'AED',
  'SAR',
  'ILS',
  'INR',
  'SGD',
  'ZAR',
  'BRL',
  'MXN',
];

/** Adds or edits a contract: the terms of its kind, pre-paid hours per service type, and what time beyond them costs [CTR-12, OCT-03 .. OCT-19, X-07]. */
export class HubContractDialog extends HubTaskDialog<Contract | undefined> {
  static override bundles = [contractFormMessages, contractsMessages, formMessages, commonMessages];
  static override styles: CSSResultGroup = [
    HubTaskDialog.styles,
    controls,
    fieldStyles,
    conflictStyles,
    formDialogStyles,
    css`
      .three {
        display: grid;
        gap: 14px 16px;
        grid-template-columns: repeat(3, minmax(0, 1fr));
      }
      .own {
        display: grid;
        gap: 14px;
        margin-block-start: 12px;
      }
      .rates {
        display: grid;
        gap: 6px;
        justify-items: start;
      }
      .rate {
        display: grid;
        grid-template-columns: minmax(0, 1.3fr) minmax(0, 1fr) minmax(0, 1fr) minmax(0, 0.8fr) 64px;
        gap: 6px;
        inline-size: 100%;
      }
      .rate.names {
        color: var(--text-2);
        font-size: var(--fs-sm);
        line-height: 16px;
      }
      .rate .do {
        display: flex;
        justify-content: flex-end;
      }
      .list {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
        gap: 0 24px;
        margin: 6px 0 0;
        font-size: var(--fs-sm);
      }
      .list > div {
        display: flex;
        justify-content: space-between;
        gap: 8px;
        padding-block: 4px;
        border-block-end: 1px solid var(--border);
      }
      .list dt {
        color: var(--text-2);
      }
      .list dd {
        margin: 0;
        font-variant-numeric: tabular-nums;
      }
      @container hub (max-width: 520px) {
        .rate {
          grid-template-columns: repeat(2, minmax(0, 1fr));
          padding-block-end: 8px;
          border-block-end: 1px solid var(--border);
        }
        .rate.names {
          display: none;
        }
        .rate .do {
          grid-column: 1 / -1;
        }
      }
    `,
  ];

  @property({ attribute: false }) options!: ContractDialogOptions;

  @state() private slas: readonly Sla[] = [];
  @state() private list: DefaultChargingPlan | undefined;

  #kind: string | undefined;
  #model = new FormModel(this, {
    fields: () => {
      const { general, price, hours, mode, defaultRate, rates } = this.#fields();
      return [
        ...general,
        ...price,
        ...hours,
        ...[mode, defaultRate, rates].filter(field => field !== undefined),
      ];
    },
    session: () => this.session,
    locale: () => this.context.locale,
    view: record => toForm(record as unknown as Contract, this.context.locale, this.#draftOf('currency')),
    save: changes => this.#store(changes),
  });

  protected override async prepare(): Promise<void> {
    const { hub } = this.session!;
    // What cannot be fetched is not offered; the contract can be made all the same.
    [this.slas, this.list] = await Promise.all([
      hub.catalogues.slas({ limit: 200 }).then(
        ({ items }) => items,
        () => [],
      ),
      hub.contracts.defaultChargingPlan().catch(() => undefined),
    ]);
    const { contract } = this.options;
    const currency = this.list?.defaultRate.currency ?? 'USD';
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: this.format.timeZone }).format(new Date());
    this.#model.start(contract && toForm(contract, this.context.locale, currency), newForm(today, currency));
  }

  async #store(changes: FormChanges): Promise<StoredRecord> {
    const { locale } = this.context;
    const { contracts } = this.session!.hub;
    const { contract, customerId } = this.options;
    const model = this.#model;
    const drafts = new Map(model.fields.map(field => [field.key, model.draft(field)]));
    const input = toInput(key => drafts.get(key), locale);
    const update = async (base: Contract): Promise<Contract> => {
      const before = toInput(key => (valueAt(base, key) as Draft | undefined) ?? undefined, locale);
      const patch = changesOf(before, input);
      return (this.result =
        Object.keys(patch).length > 0
          ? await contracts.update(base, patch as ContractPatch)
          : (this.result ?? contract!));
    };
    return storeRecord<Contract, ContractInput>(this.session!, changes, {
      kind: 'contract',
      // As the form holds it: what a contract is made of is read of that.
      record: model.record as Contract | undefined,
      customerId,
      input,
      create: async (body, key) => (this.result = await contracts.create(customerId, body, key)),
      update,
    }) as Promise<unknown> as Promise<StoredRecord>;
  }

  #draftOf(key: string): string {
    const model = this.#model as FormModel | undefined;
    return model ? (model.draft({ key, label: '', type: 'text' }) as string) : '';
  }

  #services(): Readonly<Record<string, string>> {
    const t = this.t(contractFormMessages);
    return Object.fromEntries(serviceTypes.map((key, n) => [key, [t.onSite, t.remote, t.telephone][n]!]));
  }

  #fields(): ContractFields {
    const { contract } = this.options;
    return contractFields({
      t: this.t(contractFormMessages),
      m: this.t(contractsMessages),
      locale: this.context.locale,
      contract,
      slas: this.slas,
      services: this.#services(),
      kind: contract?.kind ?? ((this.#draftOf('kind') || 'block_hours') as ContractKind),
      startDate: this.#draftOf('startDate'),
      ownPlan: this.#draftOf('chargingPlan.mode') === 'own',
      currencies: [...new Set([...currencies, this.#draftOf('currency')].filter(Boolean))],
    });
  }

  protected override willUpdate(): void {
    const kind = this.#draftOf('kind');
    const before = this.#kind;
    this.#kind = kind;
    if (before === undefined || before === kind || this.options.contract) return;
    // A project is paid once, all else again and again, unless somebody says otherwise.
    const period = this.#model.fields.find(({ key }) => key === 'billingPeriod')!;
    const now = this.#model.draft(period);
    if (kind === 'project_one_time_fee' && now === 'monthly') this.#model.set(period, 'once');
    else if (before === 'project_one_time_fee' && now === 'once') this.#model.set(period, 'monthly');
  }

  protected override render(): TemplateResult {
    const t = this.t(contractFormMessages);
    const { contract, customerName } = this.options;
    const model = this.#model;
    const view = { t: this.t(formMessages), format: this.format };
    const { general, price, hours, mode } = this.#fields();
    const show = (fields: readonly FieldDefinition[]): TemplateResult[] =>
      fields.map(field => formField(model, field, view));
    return html`<hub-dialog
      size="m"
      .heading=${contract ? t.editTitle : t.addTitle}
      .subtitle=${customerName ? t.into(customerName) : ''}
      ?dirty=${model.dirty}
      ?busy=${model.busy}>
      <form
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#save();
        }}>
        <fieldset>
          <legend>${t.general}</legend>
          <div class="form">${show(general)}</div>
        </fieldset>
        <fieldset>
          <legend>${t.money}</legend>
          <div class="form">${show(price)}</div>
        </fieldset>
        ${
          hours.length > 0
            ? html`<fieldset>
                <legend>${t.hours}</legend>
                <div class="three">${show(hours)}</div>
                <p class="aside">${t.hoursHint}</p>
              </fieldset>`
            : nothing
        }
        ${
          mode
            ? html`<fieldset>
                <legend>${hours.length > 0 ? t.beyond : t.beyondAll}</legend>
                ${this.#plan(mode)}
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
        ${t.cancel}
      </button>
      <button
        slot="footer"
        type="button"
        class="btn primary"
        ?disabled=${model.busy || (contract && !model.dirty)}
        @click=${() => void this.#save()}>
        ${contract ? t.save : t.create}
      </button>
    </hub-dialog>`;
  }

  #plan(mode: FieldDefinition): TemplateResult {
    const t = this.t(contractFormMessages);
    const model = this.#model;
    const view = { t: this.t(formMessages), format: this.format };
    const inConflict = (field: FieldDefinition): boolean =>
      model.conflicts.some(({ key }) => key === field.key);
    if (inConflict(mode)) return formField(model, mode, view);
    const own = model.draft(mode) === 'own';
    const { defaultRate, rates } = this.#fields();
    return html`<div class="opts" role="radiogroup" aria-label=${t.plan}>
        ${(['default', 'own'] as const).map(value => html`<label class="opt"><input type="radio" class="chk" name="plan" ?disabled=${model.busy} .checked=${live(own === (value === 'own'))} @change=${() => model.set(mode, value)} />${value === 'own' ? t.planOwn : t.planDefault}</label>`)}
      </div>
      ${
        own
          ? html`<div class="own">
              <div class="form">${defaultRate ? formField(model, defaultRate, view) : nothing}</div>
              ${
                rates
                  ? inConflict(rates)
                    ? formField(model, rates, view)
                    : html`<fieldset class="fld">
                        <legend class="name">${t.rates}</legend>
                        ${ratesEditor({
                          t,
                          format: this.format,
                          rates: model.draft(rates) as readonly string[],
                          services: this.#services(),
                          assets: this.list?.rates.map(({ assetType }) => assetType) ?? [],
                          disabled: model.busy,
                          invalid: model.errors.has(rates.key),
                          change: values => model.set(rates, values),
                        })}
                        <p class="hint">${t.ratesHint}</p>
                        ${model.errors.has(rates.key) ? html`<div class="prob" role="alert">${icon(critical)}<span>${problemText(model.errors.get(rates.key)!, view.t, this.format)}</span></div>` : nothing}
                      </fieldset>`
                  : nothing
              }
            </div>`
          : html`<p class="aside">${t.planDefaultHint}</p>
              ${
                this.list
                  ? html`<dl class="list">
                      ${this.list.rates.map(
                        ({ assetType, rate }) =>
                          html`<div>
                            <dt>${assetType}</dt>
                            <dd>${moneyText(rate, this.format)}</dd>
                          </div>`,
                      )}
                      <div>
                        <dt>${t.anyAsset}</dt>
                        <dd>${moneyText(this.list.defaultRate, this.format)}</dd>
                      </div>
                    </dl>`
                  : html`<p class="aside">${t.listFailed}</p>`
              }`
      }`;
  }

  async #save(): Promise<void> {
    if (!(await this.#model.submit()) || !this.result) return;
    await this.updateComplete;
    this.dialog.close();
  }
}

/** @returns the contract as it is stored now, or undefined when the dialog was left. */
export const openContract = (
  host: LitElement,
  options: ContractDialogOptions,
): Promise<Contract | undefined> =>
  openTask<Contract | undefined, HubContractDialog>(host, 'hub-contract-dialog', HubContractDialog, {
    options,
  });
