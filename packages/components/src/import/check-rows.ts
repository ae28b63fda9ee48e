import type { Import, ImportRow, ImportRowPatch } from '@customer-hub/sdk';
import type { ImportRun, RowFilter } from '@customer-hub/state/work';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { HubPart } from '../internal/part.ts';
import { importMessages } from '../messages/import.ts';
import { statesMessages } from '../messages/states.ts';
import * as icons from '../primitives/icons.ts';
import { failed, stateStyles, stateView } from '../primitives/state.ts';
import { badges } from '../theme/badges.ts';
import { controls } from '../theme/controls.ts';
import { usualOrder } from './day-order.ts';
import { checkRow, type CheckRowPort, type RowChanges } from './check-row.ts';
import { importStyles } from './import.styles.ts';
import { wordsOf, type ImportSubject, type ImportWords } from './import-subject.ts';

const PAGE = 100;

type Shown = 'problems' | 'create' | 'update' | 'unchanged' | 'all';

const filterOf = (shown: Shown): RowFilter => {
  if (shown === 'all') return {};
  return shown === 'problems'
    ? { status: ['error', 'warning'] }
    : { change: [shown], status: ['ok', 'warning'] };
};

/**
 * @summary The rows of a checked import: those with problems first, each with its reason, to be fixed in place or
 * left out.
 */
export class HubImportRows extends HubPart {
  static override bundles = [importMessages, statesMessages];
  static override styles: CSSResultGroup = [HubPart.styles, controls, badges, stateStyles, importStyles];

  @property({ attribute: false }) run!: ImportRun;
  @property({ attribute: false }) subject!: ImportSubject;
  /** Fields that the file has a column for. */
  @property({ attribute: false }) fields: readonly string[] = [];

  @state() private shown: Shown = 'problems';
  @state() private rows: readonly ImportRow[] = [];
  @state() private total = 0;
  @state() private loading = true;
  @state() private error: unknown;
  /** Typed, but not taken by the server yet: line and field to what was typed. */
  @state() private unsaved = new Map<string, string>();
  @state() private saving = new Set<number>();

  #request = 0;
  /**
   * Rows that had a problem when the list was fetched stay in sight once fixed, so that nothing jumps under the
   * pointer.
   */
  #fixed = new Set<number>();

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('run')) return;
    const { warning = 0, error = 0 } = this.run.record?.counts ?? {};
    this.shown = warning + error > 0 ? 'problems' : 'all';
    void this.#fetch(0);
  }

  override disconnectedCallback(): void {
    this.session?.unsaved.set(this, false);
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult {
    const t = this.#words;
    const { record } = this.run;
    return html` ${record ? this.#head(record) : nothing} ${this.#body(t)}`;
  }

  /** What becomes of how many rows, and which of them show. */
  #head({ counts, changes, totalRows }: Import): TemplateResult {
    const t = this.#words;
    const n = (value: number): string => this.format.number(value);
    const choice = (shown: Shown, label: string, count: number): TemplateResult =>
      html`<button
        class=${`btn sm ${this.shown === shown ? 'on' : 'ghost'}`}
        aria-pressed=${this.shown === shown}
        @click=${() => this.#show(shown)}>
        ${label} <span class="count">${n(count)}</span>
      </button>`;
    const { warning, error } = counts;
    const fine = html`<span class="lab">${icons.icon(icons.check)}${t.noProblems}</span>`;
    const warnings = html`<span class="lab warn"
      >${icons.icon(icons.warning)}${t.warnings(warning, n(warning))}</span
    >`;
    const errors = html`<span class="lab crit"
      >${icons.icon(icons.critical)}${t.errors(error, n(error))}</span
    >`;
    return html` <div class="head">
      <span class="row" role="group" aria-label=${t.steps.check}>
        ${choice('problems', t.problems, warning + error)}
        ${choice('create', t.outcomes.create, changes.create)}
        ${choice('update', t.outcomes.update, changes.update)}
        ${choice('unchanged', t.outcomes.unchanged, changes.unchanged)} ${choice('all', t.allRows, totalRows)}
      </span>
      <span class="grow"></span>
      ${warning > 0 ? warnings : nothing} ${error > 0 ? errors : nothing}
      ${warning + error === 0 ? fine : nothing}
    </div>`;
  }

  #body(t: ImportWords): TemplateResult {
    const { rows, loading } = this;
    if (this.error && rows.length === 0)
      return failed(this.t(statesMessages), this.error, {
        subject: t.allRows,
        retry: () => void this.#fetch(0),
      });
    if (!loading && rows.length === 0)
      return stateView(
        this.shown === 'problems'
          ? { icon: icons.check, title: t.noProblems, text: t.noProblemsText }
          : { icon: icons.search, title: t.noSuchRows, text: '' },
      );
    const more = html`<button
      class="btn sm"
      ?disabled=${loading}
      @click=${() => void this.#fetch(rows.length)}>
      ${t.showMore}
    </button>`;
    return html`<div role="region" aria-label=${t.steps.check}>
      ${this.#table(t)} ${rows.length < this.total ? more : nothing}
    </div>`;
  }

  #table(t: ImportWords): TemplateResult {
    const { shown, people } = this.subject;
    const columns = shown.filter(field => this.fields.includes(field) || field === shown[0]);
    const port = this.#rowPort(t, columns);
    return html`<table class=${people ? 'rows' : 'rows things'}>
      <thead>
        <tr>
          <th class="l">${t.line}</th>
          <td class="ic"></td>
          ${columns.map(field => html`<th class=${field === columns[0] ? 'lead' : 'opt'}>${t.short[field]}</th>`)}
          <th class="fate">${t.outcome}</th>
          <td class="do"></td>
        </tr>
      </thead>
      <tbody>
        ${repeat(
          this.rows,
          row => row.line,
          row => checkRow(port, row),
        )}
      </tbody>
    </table>`;
  }

  #rowPort(t: ImportWords, columns: readonly string[]): CheckRowPort {
    const { subject, unsaved, saving } = this;
    return {
      t,
      subject,
      columns,
      typedIn: ({ line }, field) => unsaved.get(`${line}:${field}`),
      hasTyped: ({ line }) => [...unsaved.keys()].some(key => key.startsWith(`${line}:`)),
      isSaving: ({ line }) => saving.has(line),
      isFixed: ({ line }) => this.#fixed.has(line),
      fix: (row, changes) => void this.#fix(row, changes),
    };
  }

  get #words(): ImportWords {
    const { words } = this.subject;
    return wordsOf(this.t(importMessages), words && this.t(words));
  }

  #show(shown: Shown): void {
    if (this.shown === shown) return;
    this.shown = shown;
    void this.#fetch(0);
  }

  async #fetch(offset: number): Promise<void> {
    const request = ++this.#request;
    this.loading = true;
    try {
      const page = await this.run.rows(filterOf(this.shown), offset, PAGE);
      if (request !== this.#request) return;
      this.rows = offset === 0 ? page.items : [...this.rows, ...page.items];
      this.total = page.totalCount ?? this.rows.length;
      this.error = undefined;
      if (offset === 0) this.#fixed.clear();
    } catch (error) {
      if (request === this.#request) this.error = error;
    }
    if (request === this.#request) this.loading = false;
  }

  async #fix(row: ImportRow, changes: RowChanges): Promise<void> {
    const typed = Object.entries(changes.values ?? {}).filter(
      ([field, value]) => value !== (row.values[field] ?? '') || this.unsaved.has(`${row.line}:${field}`),
    );
    if (
      typed.length === 0 &&
      changes.skipped === undefined &&
      changes.sameAs === undefined &&
      !changes.asRead
    )
      return;
    this.#keep(row.line, typed);
    this.saving = new Set(this.saving).add(row.line);
    try {
      const { row: fixed, affected } = await this.run.fix(row.line, this.#patchOf(changes));
      const next = new Map([fixed, ...affected].map(changed => [changed.line, changed]));
      this.#fixed.add(row.line);
      this.rows = this.rows.map(old => next.get(old.line) ?? old);
      this.#keep(row.line, typed, true);
    } catch {
      // What was typed stays in its field, marked as not saved; Enter or leaving the field tries again.
    }
    const saving = new Set(this.saving);
    saving.delete(row.line);
    this.saving = saving;
  }

  /** Values as the server reads them, like those of the file. */
  #patchOf({ values, skipped, asRead, sameAs }: RowChanges): ImportRowPatch {
    const read = values && this.subject.reader?.(values, usualOrder(this.format.locale));
    const empty = Object.fromEntries(Object.keys(values ?? {}).map(field => [field, '']));
    return {
      ...(values || asRead ? { values: { ...empty, ...(read ?? values) } } : {}),
      ...(skipped === undefined ? {} : { skipped }),
      ...(sameAs === undefined ? {} : { sameAs }),
    };
  }

  #keep(line: number, typed: readonly (readonly [string, string])[], saved = false): void {
    const unsaved = new Map(this.unsaved);
    for (const [field, value] of typed) {
      if (saved) unsaved.delete(`${line}:${field}`);
      else unsaved.set(`${line}:${field}`, value);
    }
    this.unsaved = unsaved;
    this.session?.unsaved.set(this, this.isConnected && unsaved.size > 0);
  }
}
