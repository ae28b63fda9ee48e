import type { Contract, ContractUsage, Invoice, InvoiceInput, InvoicePatch } from '@customer-hub/sdk';
import type { SendOptions } from '@customer-hub/state/edits';
import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { currencyOptions } from '../../form/currencies.ts';
import type { FieldDefinition } from '../../form/definition.ts';
import type { FieldGroup } from '../../form/form-dialog.ts';
import { addMoney } from '../../form/money.ts';
import { problemText } from '../../form/problem-text.ts';
import { radios } from '../../form/radios.ts';
import { HubRecordDialog, opens } from '../../form/record-dialog.ts';
import { rows, rowsStyles } from '../../form/rows.ts';
import { formMessages } from '../../messages/form.ts';
import { invoiceDialogsMessages } from '../../messages/invoiceDialogs.ts';
import { invoicesMessages } from '../../messages/invoices.ts';
import { recordsMessages } from '../../messages/records.ts';
import { moneyText } from '../../messages/money.ts';
import * as icons from '../../primitives/icons.ts';
import { EarlierInvoices } from './earlier-invoices.ts';
import { invoiceDialogStyles } from './invoice-dialog.styles.ts';
import {
  fieldsOf,
  isWhole,
  lineAmount,
  lineTexts,
  linesTotal,
  previewLines,
  toLine,
} from './invoice-lines.ts';

const MOST_LINES = 100;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const freshLine = { description: '', quantity: '1', price: '' };

/** What the fields hold of a draft, as far as it was changed. */
type Entered = Readonly<Partial<Record<'date' | 'contractId' | 'source' | 'currency' | 'lines', unknown>>>;

/**
 * A new invoice, or a draft that is changed: of a contract's period, with what will be on it, or of lines of one's own
 * [INV-08, W-04].
 */
export class HubInvoiceDialog extends HubRecordDialog<Invoice, InvoiceInput, Entered> {
  static override bundles = [...HubRecordDialog.bundles, invoiceDialogsMessages, invoicesMessages];
  static override styles: CSSResultGroup = [HubRecordDialog.styles, rowsStyles, invoiceDialogStyles];

  @state() private contracts: readonly Contract[] = [];
  /** What a contract's period at the chosen day costs; `failed` when that could not be asked. */
  @state() private usage: ContractUsage | 'failed' | undefined;

  protected override readonly kind = 'invoice';
  #asked = '';
  #earlier = new EarlierInvoices(this);

  protected override async prepare(): Promise<void> {
    this.contracts = await this.state.hub.contracts.list(this.options.customerId, { limit: 200 }).then(
      ({ items }) => items,
      () => [],
    );
    await super.prepare();
  }

  protected override titleOf(invoice: Invoice | undefined): string {
    const t = this.t(invoiceDialogsMessages);
    return invoice ? t.editTitle(invoice.number) : t.addTitle;
  }

  protected override get submitLabel(): string {
    return this.record ? this.t(recordsMessages).save : this.t(invoiceDialogsMessages).create;
  }

  protected override formOf(invoice: Invoice): object {
    return fieldsOf(invoice, this.context.locale);
  }

  protected override initial(): object {
    const { contracts } = this;
    const first =
      contracts.find(({ isDefault }) => isDefault) ?? contracts.find(({ status }) => status === 'active');
    return {
      date: this.format.today(),
      contractId: first?.id ?? null,
      source: contracts.length > 0 ? 'contract' : 'lines',
      currency: first?.fee?.currency ?? 'USD',
      lines: [lineTexts.pack(freshLine)],
    };
  }

  get #isOwn(): boolean {
    return this.text('source') === 'lines';
  }

  get #lines(): readonly string[] {
    const lines = this.model.valueOf('lines');
    return Array.isArray(lines) ? lines : [];
  }

  protected override groups(): readonly FieldGroup[] {
    const t = this.t(invoiceDialogsMessages);
    const { contracts } = this;
    const own = this.#isOwn;
    const nothingToInvoice = contracts.length === 0;
    const source: FieldDefinition = {
      key: 'source',
      label: t.source,
      type: 'select',
      locked: nothingToInvoice ? t.noContracts : undefined,
      options: [
        { value: 'contract', label: t.fromContract },
        { value: 'lines', label: t.ownLines },
      ],
      draw: radios,
    };
    const contractId: FieldDefinition = {
      key: 'contractId',
      label: own ? t.contractOptional : t.contract,
      type: 'select',
      required: !own,
      hidden: nothingToInvoice,
      options: contracts.map(({ id, name }) => ({ value: id, label: name })),
    };
    const date: FieldDefinition = {
      key: 'date',
      label: t.date,
      type: 'date',
      required: true,
      hint: own ? undefined : t.periodHint,
    };
    const currency: FieldDefinition = {
      key: 'currency',
      label: t.currency,
      type: 'select',
      required: true,
      hidden: !own,
      options: currencyOptions(this.context.locale, this.text('currency')),
    };
    const hint = html`<p class="aside">${this.record ? t.staysDraft : t.draftHint}</p>`;
    const lines = this.#linesField();
    const words = { t, m: this.t(invoicesMessages), format: this.format };
    return [
      { fields: [source] },
      // Below what it is about: when it comes, no field moves.
      { fields: [contractId, date, currency], after: this.#earlier.render(words, this.text('date')) },
      own
        ? { fields: [lines], after: hint }
        : { legend: t.preview, fields: [lines], after: html`${this.#preview()}${hint}` },
    ];
  }

  #linesField(): FieldDefinition {
    const t = this.t(invoiceDialogsMessages);
    const { format } = this;
    const { locale } = this.context;
    const { unpack } = lineTexts;
    const currency = this.text('currency') || 'USD';
    const shown = (amount: string): string => moneyText({ amount, currency }, format);
    return {
      key: 'lines',
      label: t.lines,
      type: 'tokens',
      required: true,
      hidden: !this.#isOwn,
      show: value => (Array.isArray(value) ? value.map(line => unpack(line).description).join(', ') : ''),
      check: () =>
        this.#lines.every(line => isWhole(unpack(line), locale))
          ? undefined
          : { code: 'line_wrong', message: t.lineWrong },
      draw: rows({
        texts: lineTexts,
        cells: [
          { key: 'description', label: t.description, maxLength: 500, required: true },
          { key: 'quantity', label: t.quantity, decimal: true, required: true },
          { key: 'price', label: t.unitPrice, decimal: true, required: true },
        ],
        fresh: freshLine,
        most: MOST_LINES,
        words: { row: t.line, add: t.addLine, remove: t.removeLine },
        result: {
          label: t.amount,
          text: line => {
            const amount = lineAmount(line, locale);
            return amount === undefined ? '–' : shown(amount);
          },
        },
        after: () =>
          html`<div class="total" role="status">
            <span>${t.total}</span><span>${shown(linesTotal(this.#lines.map(unpack), locale))}</span>
          </div>`,
      }),
    };
  }

  get #ownLines(): ReturnType<typeof toLine>[] {
    const { locale } = this.context;
    return this.#lines.map(line => toLine(lineTexts.unpack(line), this.text('currency'), locale));
  }

  protected override input(): InvoiceInput {
    return {
      date: this.text('date'),
      contractId: this.text('contractId') || null,
      ...(this.#isOwn ? { lines: this.#ownLines } : {}),
    };
  }

  /** Lines that nobody touched stay; those of a contract are made anew. */
  protected override updateRecord(invoice: Invoice, entered: Entered): Promise<Invoice> {
    const { date, contractId, lines, currency } = entered;
    const isOther = lines !== undefined || currency !== undefined;
    const patch: InvoicePatch = {
      ...(date === undefined ? {} : { date: this.text('date') }),
      ...(contractId === undefined ? {} : { contractId: this.text('contractId') || null }),
      ...(this.#isOwn ? (isOther ? { lines: this.#ownLines } : {}) : { lines: null }),
    };
    return this.state.hub.invoices.update(invoice, patch);
  }

  protected override createRecord(input: InvoiceInput, options: SendOptions): Promise<Invoice> {
    return this.state.hub.invoices.create(this.options.customerId, input, options);
  }

  protected override willUpdate(): void {
    const [contractId, date] = [this.text('contractId'), this.text('date')];
    const { customerId } = this.options;
    this.#earlier.ask(this.state.hub, { customerId, contractId, date, self: this.record?.id });
    const asked = this.#isOwn || !contractId || !DAY.test(date) ? '' : `${contractId} ${date}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.usage = undefined;
    // What the server said of the lines was about another contract or day.
    this.fill('lines', this.#lines);
    if (!asked) return;
    const show = (usage: ContractUsage | 'failed'): void => {
      if (this.#asked === asked) this.usage = usage;
    };
    this.state.records.read('contract_usage', `${contractId}@${date}`).then(show, () => show('failed'));
  }

  /** What will be on the invoice of a contract. */
  #preview(): TemplateResult {
    const t = this.t(invoiceDialogsMessages);
    const { usage, format } = this;
    const contract = this.contracts.find(({ id }) => id === this.text('contractId'));
    const problem = this.model.errors.get('lines');
    if (problem) {
      const text =
        problem.code === 'required' ? t.previewNothing : problemText(problem, this.t(formMessages), format);
      return html`<div class="prob" role="alert">${icons.icon(icons.critical)}<span>${text}</span></div>`;
    }
    if (usage === 'failed') return html`<p class="aside">${t.previewFailed}</p>`;
    if (!usage || !contract) return html`<p class="aside" aria-busy="true">…</p>`;
    const types: Readonly<Record<string, string>> = t.types;
    const lines = previewLines(contract, usage, type => t.beyond(types[type] ?? type));
    const [first] = lines;
    if (!first) return html`<p class="aside">${t.previewNothing}</p>`;
    const { currency } = first.amount;
    // Fee and rates of another currency cannot be on one invoice: the server says so.
    const isOne = lines.every(({ amount }) => amount.currency === currency);
    const total = { amount: addMoney(lines.map(({ amount }) => amount.amount)), currency };
    const line = (name: unknown, amount: string, sum = ''): TemplateResult =>
      html`<dt class=${sum}>${name}</dt>
        <dd class=${`num ${sum}`}>${amount}</dd>`;
    return html`<dl class="sheet">
      ${lines.map(({ description, amount }) => line(html`<bdi>${description}</bdi>`, moneyText(amount, format)))}
      ${isOne ? line(t.total, moneyText(total, format), 'sum') : ''}
    </dl>`;
  }
}

/** @returns the draft that was made, or undefined when the dialog was left. */
export const openInvoice = opens('hub-invoice-dialog', HubInvoiceDialog);
