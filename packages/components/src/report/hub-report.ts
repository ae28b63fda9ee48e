import type { CustomerReport } from '@customer-hub/sdk';
import { customerReportKey, type RecordState } from '@customer-hub/state/core';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { saveFile } from '../import/csv.ts';
import type { ReportMessages } from '../messages/en/report.ts';
import { isRtl } from '../messages/format.ts';
import { reportMessages } from '../messages/report.ts';
import { warning, icon } from '../primitives/icons.ts';
import { statesFor } from '../primitives/lazy-state.ts';
import { base } from '../theme/base.ts';
import { buttons } from '../theme/buttons.ts';
import { inputs } from '../theme/inputs.ts';
import { tokens } from '../theme/tokens.ts';
import { fitPaper } from './fit-paper.ts';
import { paper } from './paper.ts';
import { pictureStyles } from './paper-pictures.styles.ts';
import { paperEditStyles } from './paper-uses.styles.ts';
import { paperStyles } from './paper.styles.ts';
import { printPaper, type PaperSize } from './print.ts';
import { reportBar } from './report-bar.ts';
import { reportCsv } from './report-csv.ts';
import { nameOfDays, problemIn, problemOf, stepped, type DaysProblem } from './report-days.ts';
import { ReportElement } from './report-element.ts';
import { ReportEdits } from './report-edits.ts';
import { pageOf, type ReportPage } from './report-page.ts';
import { languages, sheetOf, spoken, writingIn } from './report-language.ts';
import type { Writing } from './report-writing.ts';
import { reportStyles } from './report.styles.ts';

/**
 * @summary The page for the talk with a customer about a period: requests, answers, hours, devices, what ends and what
 * to decide, in the customer's language. Its texts can be edited; it prints as one sheet of A4 or Letter, and is saved
 * as CSV. It holds no secret, no price, and no person of the customer by name.
 * @fires {CustomEvent<{from: string, to: string}>} hub-report-period - Another period is shown; bubbles.
 * @fires {CustomEvent<undefined>} hub-report-close - A person is done with it; where it is `closable`. Bubbles.
 */
export class HubReport extends ReportElement {
  static override bundles = [reportMessages];
  static override styles: CSSResultGroup = [
    tokens,
    base,
    buttons,
    inputs,
    paperStyles,
    pictureStyles,
    paperEditStyles,
    reportStyles,
  ];

  /** Language of the page: `en`, `de` or `ar`. Default: that of the element. */
  @property() language?: string;

  /** The sheet to print on. Default: Letter where people write as in the United States, else A4. */
  @property() paper?: PaperSize;

  /** Has a button that tells `hub-report-close`. */
  @property({ type: Boolean }) closable = false;

  @state() private isFull = false;

  #edits = new ReportEdits();

  get #states() {
    return statesFor(this, this.context);
  }
  get #lang(): string {
    return spoken(this.language ?? this.context.locale);
  }
  get #size(): PaperSize {
    return this.paper ?? sheetOf(this.context.locale);
  }
  /** What the figures are kept by, and what was edited. */
  get #key(): string {
    return customerReportKey(this.customerId ?? '', this.days);
  }
  get #pageKey(): string {
    return `${this.#key} ${this.#lang}`;
  }

  get #record(): RecordState<CustomerReport> | undefined {
    return this.customerId ? this.recordOf('customer_report', this.#key) : undefined;
  }

  #writing(): Writing | undefined {
    return writingIn(this.#lang, this.context, () => this.requestUpdate());
  }

  protected override updated(): void {
    const article = this.#article;
    // Read like a page of the web it has all the room it needs; in print it is fitted anew.
    const isFull = article !== null && getComputedStyle(article).overflow === 'hidden' && !fitPaper(article);
    if (isFull !== this.isFull) this.isFull = isFull;
  }

  get #article(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('article.paper');
  }

  /** What the page is called: for the title of the document. */
  get placeTitle(): string {
    return this.hasUpdated ? this.t(reportMessages).title : '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.renderRoot.addEventListener('keydown', this.#pressed);
  }

  /** What was written stays: whoever comes back finds it. */
  #pressed = (event: Event): void => {
    if ((event as KeyboardEvent).key !== 'Escape' || event.defaultPrevented || !this.closable) return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  };

  #close = (): void => {
    this.dispatchEvent(new CustomEvent('hub-report-close', { bubbles: true, composed: true }));
  };

  /** Takes the focus to its beginning. */
  enter(): void {
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  protected override render(): unknown {
    if (!this.customerId || !this.session) return nothing;
    const t = this.t(reportMessages);
    const writing = this.#writing();
    const given = problemOf(this.days, this.today);
    const record = given ? undefined : this.#record;
    const told = given ?? (record?.value ? undefined : problemIn(record?.error));
    const problem = this.refused ?? told;
    const page = record?.value && writing ? pageOf(record.value, writing) : undefined;
    return html`${this.#bar(t, record?.value, page, writing, problem)}
      ${
        problem || this.isFull
          ? html`<div class="problem" role="alert" id="problem">
              ${icon(warning)}<span>${problem ? t.problems[problem] : t.full}</span>
            </div>`
          : nothing
      }
      ${this.#stale(record)}
      <div class="desk">${told ? nothing : this.#content(t, record, page, writing)}</div>`;
  }

  #retry = (): void => void this.session?.records.get('customer_report', this.#key).load();

  #stale(record: RecordState<CustomerReport> | undefined): unknown {
    if (!record?.value || !record.error) return nothing;
    const { error, loadedAt } = record;
    const time = this.format.brief(loadedAt);
    return this.#states?.views.staleBanner(this.#states.t, error, { time, retry: this.#retry });
  }

  #content(
    t: ReportMessages,
    record: RecordState<CustomerReport> | undefined,
    page: ReportPage | undefined,
    writing: Writing | undefined,
  ): unknown {
    if (page && writing) {
      this.tellReady();
      return this.#paper(page, writing, t);
    }
    const error = record?.error;
    if (!error) return this.#blank(t);
    return this.#states?.views.failed(this.#states.t, error, { subject: t.title, retry: this.#retry });
  }

  /** The sheet while its figures are on their way. */
  #blank(t: ReportMessages): TemplateResult {
    return html`<div class=${`paper blank ${this.#size}`} role="status">
      <span class="vh">${t.loading}</span>
      ${['', '', '', 'wide', 'wide', 'wide'].map(size => html`<span class=${`sk ${size}`}></span>`)}
    </div>`;
  }

  #paper(page: ReportPage, { t, format }: Writing, own: ReportMessages): TemplateResult {
    const key = this.#pageKey;
    const account = this.recordOf('account', '')?.value;
    const change = (edit: () => void): void => {
      edit();
      this.requestUpdate();
    };
    return paper({
      page,
      t,
      own,
      format,
      lang: this.#lang,
      dir: isRtl(this.#lang) ? 'rtl' : 'ltr',
      paper: this.#size,
      customer: this.#customer,
      provider: account?.name ?? '',
      author: account?.user.name ?? '',
      madeOn: format.date(this.today),
      greeting: this.#edits.greeting(key, page),
      suggestions: this.#edits.suggestions(key, page),
      write: text => change(() => this.#edits.write(key, text)),
      suggest: (at, changes) => change(() => this.#edits.suggest(key, page, at, changes)),
      leaveOut: at => {
        change(() => this.#edits.leaveOut(key, page, at));
        void this.#focusAfter(at);
      },
    });
  }

  /** The button goes away with what it left out. */
  async #focusAfter(at: number): Promise<void> {
    await this.updateComplete;
    const left = [...this.renderRoot.querySelectorAll<HTMLElement>('.out')];
    (left[Math.min(at, left.length - 1)] ?? this.renderRoot.querySelector<HTMLElement>('#add'))?.focus();
  }

  get #customer(): string {
    return this.recordOf('customer', this.customerId)?.value?.name ?? '';
  }

  #bar(
    t: ReportMessages,
    report: CustomerReport | undefined,
    page: ReportPage | undefined,
    writing: Writing | undefined,
    problem: DaysProblem | undefined,
  ): TemplateResult {
    const days = this.days;
    const today = this.today;
    const kind = this.periodKind;
    const key = this.#pageKey;
    return reportBar({
      t,
      customer: this.#customer,
      kind,
      days,
      name: problem ? '' : nameOfDays(days, this.format.locale, day => this.format.date(day), t.between),
      today,
      problem,
      hasLater: kind !== 'own' && stepped(kind, days, 1, today) !== undefined,
      languages: languages(),
      language: this.#lang,
      paper: this.#size,
      isEdited: this.#edits.isEdited(key),
      canAdd: page !== undefined && this.#edits.canAdd(key, page),
      isReady: page !== undefined,
      choose: chosen => this.choose(chosen),
      step: by => this.step(by),
      showDays: own => this.showDays(own),
      speak: language => (this.language = language),
      lay: size => (this.paper = size),
      add: () => {
        if (!page || !writing) return;
        this.#edits.add(key, page, { title: writing.t.newSuggestion, text: '' });
        this.requestUpdate();
        void this.updateComplete.then(() =>
          [...this.renderRoot.querySelectorAll<HTMLElement>('.name textarea')].at(-1)?.focus(),
        );
      },
      reset: () => {
        this.#edits.reset(key);
        this.requestUpdate();
        void this.updateComplete.then(() => this.enter());
      },
      save: () => {
        if (report && page && writing) this.#save(report, page, writing);
      },
      print: () => this.#print(page),
      close: this.closable ? this.#close : undefined,
    });
  }

  #nameOf(page: ReportPage): string {
    return `${this.#customer}, ${page.period}`;
  }

  #save(report: CustomerReport, page: ReportPage, writing: Writing): void {
    const key = this.#pageKey;
    const texts = {
      customer: this.#customer,
      greeting: this.#edits.greeting(key, page),
      suggestions: this.#edits.suggestions(key, page),
    };
    saveFile(
      `${this.#nameOf(page).replaceAll(/[\\/:*?"<>|]/g, '-')}.csv`,
      reportCsv(report, page, texts, writing),
    );
  }

  #print(page: ReportPage | undefined): void {
    const article = this.#article;
    if (!page || !article) return;
    const { caretColor: accent, fontFamily: font } = getComputedStyle(article);
    if (!printPaper(article, this.#size, { accent, font }, this.#nameOf(page)))
      this.session?.notices.show({ text: this.t(reportMessages).printFailed, tone: 'failed' });
  }
}
