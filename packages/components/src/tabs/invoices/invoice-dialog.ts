import type { Contract, ContractUsage, Invoice, InvoiceInput } from '@customer-hub/sdk';
import {
  css,
  html,
  nothing,
  type CSSResultGroup,
  type LitElement,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { FieldDefinition } from '../../form/definition.ts';
import { fieldStyles } from '../../form/fields.ts';
import { formDialogStyles } from '../../form/form-dialog.styles.ts';
import { FormModel } from '../../form/form-model.ts';
import { formField, formTrouble } from '../../form/form-view.ts';
import { addMoney } from '../../form/money.ts';
import { problemText } from '../../form/problem-text.ts';
import { storeRecord, type StoredRecord } from '@customer-hub/state/edits';
import { openTask } from '../../internal/open.ts';
import { commonMessages } from '../../messages/common.ts';
import { formMessages } from '../../messages/form.ts';
import { invoiceDialogsMessages } from '../../messages/invoiceDialogs.ts';
import { moneyText } from '../../messages/money.ts';
import { close, critical, icon, plus } from '../../primitives/icons.ts';
import { HubTaskDialog } from '../../primitives/task-dialog.ts';
import { controls } from '../../theme/controls.ts';
import {
  isWhole,
  lineAmount,
  linesTotal,
  packLine,
  previewLines,
  toLine,
  unpackLine,
  type LineDraft,
} from './invoice-lines.ts';

export interface InvoiceDialogOptions {
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
  'AED',
  'SAR',
  'ILS',
  'PLN',
  'SEK',
  'DKK',
  'NOK',
  'JPY',
];
const MOST_LINES = 100;

/** A new invoice: of a contract's period, with what will be on it, or of lines of one's own [INV-08]. */
export class HubInvoiceDialog extends HubTaskDialog<Invoice | undefined> {
  static override bundles = [invoiceDialogsMessages, formMessages, commonMessages];
  static override styles: CSSResultGroup = [
    HubTaskDialog.styles,
    controls,
    fieldStyles,
    formDialogStyles,
    css`
      .block,
      .block + fieldset {
        margin-block-start: 14px;
      }
      .lines {
        display: grid;
        gap: 6px;
        justify-items: start;
      }
      .line {
        display: grid;
        grid-template-columns: minmax(0, 2.4fr) minmax(0, 0.8fr) minmax(0, 1fr) minmax(9ch, auto) 28px;
        gap: 6px;
        align-items: center;
        inline-size: 100%;
      }
      .line.names {
        color: var(--text-2);
        font-size: var(--fs-sm);
        line-height: 16px;
      }
      .num {
        text-align: end;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      .sheet {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        margin: 6px 0 0;
      }
      .sheet > .num {
        padding-inline-start: 16px;
      }
      .sheet > :is(dt, dd) {
        margin: 0;
        padding-block: 6px;
        border-block-end: 1px solid var(--border);
        overflow-wrap: anywhere;
      }
      .sheet > .sum {
        border: 0;
        font-weight: 600;
      }
      .total {
        display: flex;
        justify-content: space-between;
        inline-size: 100%;
        font-weight: 600;
        padding-block: 6px;
        padding-inline-end: 34px;
      }
      @container hub (max-width: 520px) {
        .line {
          grid-template-columns: repeat(2, minmax(0, 1fr)) auto;
          padding-block-end: 8px;
          border-block-end: 1px solid var(--border);
        }
        .line.names {
          display: none;
        }
        .line > :first-child {
          grid-column: 1 / -1;
        }
        .line > .num {
          grid-column: 1 / 3;
          text-align: start;
        }
        .total {
          padding-inline-end: 0;
        }
      }
    `,
  ];

  @property({ attribute: false }) options!: InvoiceDialogOptions;

  @state() private contracts: readonly Contract[] = [];
  /** What a contract's period at the chosen day costs; `failed` when that could not be asked. */
  @state() private usage: ContractUsage | 'failed' | undefined;

  #asked = '';
  #model = new FormModel(this, {
    fields: () => Object.values(this.#fields()),
    session: () => this.session,
    locale: () => this.context.locale,
    save: async changes => {
      const { invoices } = this.session!.hub;
      const { customerId } = this.options;
      return storeRecord<Invoice, InvoiceInput>(this.session!, changes, {
        kind: 'invoice',
        record: undefined,
        customerId,
        input: this.#input(),
        create: async (input, key) => (this.result = await invoices.create(customerId, input, key)),
      }) as Promise<unknown> as Promise<StoredRecord>;
    },
  });

  protected override async prepare(): Promise<void> {
    const { hub } = this.session!;
    this.contracts = await hub.contracts.list(this.options.customerId, { limit: 200 }).then(
      ({ items }) => items,
      () => [],
    );
    const first =
      this.contracts.find(({ isDefault }) => isDefault) ??
      this.contracts.find(({ status }) => status === 'active');
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: this.format.timeZone }).format(new Date());
    this.#model.start(undefined, {
      date: today,
      contractId: first?.id ?? null,
      source: this.contracts.length > 0 ? 'contract' : 'lines',
      currency: first?.fee?.currency ?? 'USD',
      lines: [packLine({ description: '', quantity: '1', price: '' })],
    });
  }

  /** What a field holds, in the middle of being made too. */
  #draft(key: string): string {
    return (
      ((this.#model as FormModel | undefined)?.draft({ key, label: '', type: 'text' }) as
        string | undefined) ?? ''
    );
  }

  get #ownLines(): boolean {
    return this.#draft('source') === 'lines';
  }

  #fields(): {
    readonly date: FieldDefinition;
    readonly contractId: FieldDefinition;
    readonly source: FieldDefinition;
    readonly currency: FieldDefinition;
    readonly lines: FieldDefinition;
  } {
    const t = this.t(invoiceDialogsMessages);
    const { locale } = this.context;
    const own = this.#ownLines;
    const names = new Intl.DisplayNames(locale, { type: 'currency', fallback: 'code' });
    return {
      date: {
        key: 'date',
        label: t.date,
        type: 'date',
        required: true,
        hint: own ? undefined : t.periodHint,
      },
      source: {
        key: 'source',
        label: t.source,
        type: 'select',
        options: [
          { value: 'contract', label: t.fromContract },
          { value: 'lines', label: t.ownLines },
        ],
      },
      contractId: {
        key: 'contractId',
        label: own ? t.contractOptional : t.contract,
        type: 'select',
        required: !own,
        options: this.contracts.map(({ id, name }) => ({ value: id, label: name })),
        hint: this.contracts.length === 0 ? t.noContracts : undefined,
      },
      currency: {
        key: 'currency',
        label: t.currency,
        type: 'select',
        required: own,
        options: [...new Set([...currencies, this.#draft('currency')].filter(Boolean))].map(code => ({
          value: code,
          label: `${code} – ${names.of(code) ?? code}`,
        })),
      },
      lines: {
        key: 'lines',
        label: t.lines,
        type: 'tokens',
        required: own,
        check: draft =>
          own && !(draft as readonly string[]).every(line => isWhole(unpackLine(line), locale))
            ? { code: 'line_wrong', message: t.lineWrong }
            : undefined,
      },
    };
  }

  #lines(): readonly string[] {
    return this.#model.draft(this.#fields().lines) as readonly string[];
  }

  #input(): InvoiceInput {
    const { locale } = this.context;
    const contractId = this.#draft('contractId') || null;
    return {
      date: this.#draft('date'),
      contractId,
      ...(this.#ownLines
        ? { lines: this.#lines().map(line => toLine(unpackLine(line), this.#draft('currency'), locale)) }
        : {}),
    };
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const [contractId, date] = [this.#draft('contractId'), this.#draft('date')];
    const asked =
      this.#ownLines || !contractId || !/^\d{4}-\d{2}-\d{2}$/.test(date) ? '' : `${contractId} ${date}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.usage = undefined;
    // What the server said of the lines was about another contract or day.
    this.#model.set(this.#fields().lines, this.#lines());
    if (!asked) return;
    const show = (usage: ContractUsage | 'failed'): void => {
      if (this.#asked === asked) this.usage = usage;
    };
    this.session!.records.read('contract_usage', `${contractId}@${date}`).then(show, () => show('failed'));
  }

  protected override render(): TemplateResult {
    const t = this.t(invoiceDialogsMessages);
    const model = this.#model;
    const view = { t: this.t(formMessages), format: this.format };
    const { date, contractId, currency, source } = this.#fields();
    const own = this.#ownLines;
    const show = (field: FieldDefinition): TemplateResult => formField(model, field, view);
    return html`<hub-dialog
      size="m"
      .heading=${t.addTitle}
      .subtitle=${this.options.customerName ? t.into(this.options.customerName) : ''}
      ?dirty=${model.dirty}
      ?busy=${model.busy}>
      <form
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#save();
        }}>
        <div class="opts" role="radiogroup" aria-label=${t.source}>
          ${(['contract', 'lines'] as const).map(value => html`<label class="opt"><input type="radio" class="chk" name="source" ?disabled=${model.busy || (value === 'contract' && this.contracts.length === 0)} .checked=${live(own === (value === 'lines'))} @change=${() => model.set(source, value)} />${value === 'lines' ? t.ownLines : t.fromContract}</label>`)}
        </div>
        <div class="form block">${show(contractId)}${show(date)}${own ? show(currency) : nothing}</div>
        <fieldset>
          <legend>${own ? t.lines : t.preview}</legend>
          ${own ? this.#editor() : this.#preview()}
        </fieldset>
        <p class="aside">${t.draftHint}</p>
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
        ?disabled=${model.busy}
        @click=${() => void this.#save()}>
        ${t.create}
      </button>
    </hub-dialog>`;
  }

  #preview(): TemplateResult {
    const t = this.t(invoiceDialogsMessages);
    const { usage, format } = this;
    const contract = this.contracts.find(({ id }) => id === this.#draft('contractId'));
    const problem = this.#model.errors.get('lines');
    if (problem)
      return html`<div class="prob" role="alert">
        ${icon(critical)}<span
          >${problem.code === 'required' ? t.previewNothing : problemText(problem, this.t(formMessages), format)}</span
        >
      </div>`;
    if (usage === 'failed') return html`<p class="aside">${t.previewFailed}</p>`;
    if (!usage || !contract) return html`<p class="aside" aria-busy="true">…</p>`;
    const lines = previewLines(contract, usage, type =>
      t.beyond(t.types[type as keyof typeof t.types] ?? type),
    );
    const [first] = lines;
    if (!first) return html`<p class="aside">${t.previewNothing}</p>`;
    // Fee and rates of another currency cannot be on one invoice: the server says so.
    const one = lines.every(({ amount }) => amount.currency === first.amount.currency);
    return html`<dl class="sheet">
      ${lines.map(
        ({ description, amount }) =>
          html`<dt><bdi>${description}</bdi></dt>
            <dd class="num">${moneyText(amount, format)}</dd>`,
      )}
      ${
        one
          ? html`<dt class="sum">${t.total}</dt>
              <dd class="num sum">
                ${moneyText({ amount: addMoney(lines.map(({ amount }) => amount.amount)), currency: first.amount.currency }, format)}
              </dd>`
          : nothing
      }
    </dl>`;
  }

  #editor(): TemplateResult {
    const t = this.t(invoiceDialogsMessages);
    const { format } = this;
    const model = this.#model;
    const { locale } = this.context;
    const field = this.#fields().lines;
    const lines = this.#lines();
    const problem = model.errors.get('lines');
    const currency = this.#draft('currency') || 'USD';
    const put = (next: readonly string[]): void => model.set(field, next);
    const set = (at: number, changes: Partial<LineDraft>): void =>
      put(lines.map((text, n) => (n === at ? packLine({ ...unpackLine(text), ...changes }) : text)));
    const input = (at: number, key: keyof LineDraft, label: string, line: LineDraft): TemplateResult =>
      html`<span class=${`field${problem && line[key].trim() === '' ? ' bad' : ''}`}
        ><input
          aria-label=${label}
          inputmode=${key === 'description' ? 'text' : 'decimal'}
          dir="auto"
          maxlength=${key === 'description' ? 500 : 24}
          autocomplete="off"
          required
          aria-invalid=${problem && line[key].trim() === '' ? 'true' : nothing}
          ?disabled=${model.busy}
          .value=${live(line[key])}
          @input=${(event: Event) => set(at, { [key]: (event.target as HTMLInputElement).value })}
      /></span>`;
    return html`<div class="lines">
      ${lines.length > 0 ? html`<div class="line names" aria-hidden="true"><span>${t.description}</span><span>${t.quantity}</span><span>${t.unitPrice}</span><span class="num">${t.amount}</span><span></span></div>` : nothing}
      ${lines.map((text, at) => {
        const line = unpackLine(text);
        const amount = lineAmount(line, locale);
        const n = format.number(at + 1);
        return html`<div class="line" role="group" aria-label=${t.line(n)}>
          ${input(at, 'description', t.description, line)}${input(at, 'quantity', t.quantity, line)}${input(at, 'price', t.unitPrice, line)}
          <span class="num">${amount === undefined ? '–' : moneyText({ amount, currency }, format)}</span>
          <button
            type="button"
            class="btn icon ghost"
            aria-label=${t.removeLine(n)}
            title=${t.removeLine(n)}
            ?disabled=${model.busy}
            @click=${() => put(lines.filter((_, i) => i !== at))}>
            ${icon(close)}
          </button>
        </div>`;
      })}
      <button
        type="button"
        class="btn"
        ?disabled=${model.busy || lines.length >= MOST_LINES}
        @click=${() => this.#addLine(put, lines)}>
        ${icon(plus)}${t.addLine}
      </button>
      <div class="total" role="status">
        <span>${t.total}</span
        ><span>${moneyText({ amount: linesTotal(lines.map(unpackLine), locale), currency }, format)}</span>
      </div>
      ${problem ? html`<div class="prob" role="alert">${icon(critical)}<span>${problem.code === 'required' ? t.linesMissing : problemText(problem, this.t(formMessages), format)}</span></div>` : nothing}
    </div>`;
  }

  #addLine(put: (lines: readonly string[]) => void, lines: readonly string[]): void {
    put([...lines, packLine({ description: '', quantity: '1', price: '' })]);
    void this.updateComplete.then(() =>
      [...this.renderRoot.querySelectorAll<HTMLElement>('.line[role="group"] input')].at(-3)?.focus(),
    );
  }

  async #save(): Promise<void> {
    if (!(await this.#model.submit()) || !this.result) return;
    await this.updateComplete;
    this.dialog.close();
  }
}

/** @returns the draft that was made, or undefined when the dialog was left. */
export const openInvoice = (host: LitElement, options: InvoiceDialogOptions): Promise<Invoice | undefined> =>
  openTask<Invoice | undefined, HubInvoiceDialog>(host, 'hub-invoice-dialog', HubInvoiceDialog, { options });
