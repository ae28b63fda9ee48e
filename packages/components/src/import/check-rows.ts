import type { ImportProblem, ImportRow } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { HubPart } from '../internal/part.ts';
import { importMessages } from '../messages/import.ts';
import { statesMessages } from '../messages/states.ts';
import * as icons from '../primitives/icons.ts';
import { failed, stateStyles, stateView } from '../primitives/state.ts';
import { badges } from '../theme/badges.ts';
import { controls } from '../theme/controls.ts';
import { importStyles } from './import.styles.ts';
import { wordsOf, type ImportSubject, type ImportWords } from './kind.ts';
import type { ImportRun } from '@customer-hub/state/work';

const PAGE = 100;

/**
 * @summary The rows of a checked import: those with problems first, each with its reason, to be fixed in place or left out.
 */
export class HubImportRows extends HubPart {
  static override bundles = [importMessages, statesMessages];
  static override styles: CSSResultGroup = [HubPart.styles, controls, badges, stateStyles, importStyles];

  @property({ attribute: false }) run!: ImportRun;
  @property({ attribute: false }) subject!: ImportSubject;
  /** Fields that the file has a column for. */
  @property({ attribute: false }) fields: readonly string[] = [];

  @state() private onlyProblems = true;
  @state() private rows: readonly ImportRow[] = [];
  @state() private total = 0;
  @state() private loading = true;
  @state() private error: unknown;
  /** Typed, but not taken by the server yet: line and field to what was typed. */
  @state() private unsaved = new Map<string, string>();
  @state() private saving = new Set<number>();

  #request = 0;
  /** Rows that had a problem when the list was fetched stay in sight once fixed, so that nothing jumps under the pointer. */
  #fixed = new Set<number>();

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('run')) void this.#fetch(0);
  }

  override disconnectedCallback(): void {
    this.session?.unsaved.set(this, false);
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult {
    const t = this.#words;
    const n = (value: number): string => this.format.number(value);
    const counts = this.run.record!.counts;
    const problems = counts.warning + counts.error;
    const { shown } = this.subject;
    const columns = shown.filter(field => this.fields.includes(field) || field === shown[0]);
    return html` <div class="head">
        <span class="row" role="group" aria-label=${t.steps.check}>
          <button
            class=${`btn sm ${this.onlyProblems ? 'on' : 'ghost'}`}
            aria-pressed=${this.onlyProblems}
            @click=${() => this.#show(true)}>
            ${t.problems} <span class="count">${n(problems)}</span>
          </button>
          <button
            class=${`btn sm ${this.onlyProblems ? 'ghost' : 'on'}`}
            aria-pressed=${!this.onlyProblems}
            @click=${() => this.#show(false)}>
            ${t.allRows} <span class="count">${n(this.run.record!.totalRows)}</span>
          </button>
        </span>
        <span class="grow"></span>
        <span class="lab">${icons.icon(icons.check)}${t.ready(n(counts.ok))}</span>
        ${counts.warning > 0 ? html`<span class="lab warn">${icons.icon(icons.warning)}${t.warnings(counts.warning, n(counts.warning))}</span>` : nothing}
        ${counts.error > 0 ? html`<span class="lab crit">${icons.icon(icons.critical)}${t.errors(counts.error, n(counts.error))}</span>` : nothing}
      </div>
      ${
        this.error && this.rows.length === 0
          ? failed(this.t(statesMessages), this.error, {
              subject: t.allRows,
              retry: () => void this.#fetch(0),
            })
          : !this.loading && this.rows.length === 0
            ? stateView({ icon: icons.check, title: t.noProblems, text: t.noProblemsText })
            : html`<div class="scroll" tabindex="0" role="region" aria-label=${t.steps.check}>
                <table class=${this.subject.people ? 'rows' : 'rows things'}>
                  <thead>
                    <tr>
                      <th class="l">${t.line}</th>
                      <td class="ic"></td>
                      ${columns.map(field => html`<th class=${field === columns[0] ? 'lead' : 'opt'}>${t.short[field]}</th>`)}
                      <td class="do"></td>
                    </tr>
                  </thead>
                  <tbody>
                    ${repeat(
                      this.rows,
                      row => row.line,
                      row => this.#row(row, columns),
                    )}
                  </tbody>
                </table>
                ${this.rows.length < this.total ? html`<button class="btn sm" ?disabled=${this.loading} @click=${() => void this.#fetch(this.rows.length)}>${t.showMore}</button>` : nothing}
              </div>`
      }`;
  }

  #row(row: ImportRow, columns: readonly string[]): TemplateResult {
    const t = this.#words;
    const held = row.problems.length > 0 && row.status !== 'skipped';
    const broken = new Set(row.problems.map(problem => problem.field));
    const typed = [...this.unsaved.keys()].some(key => key.startsWith(`${row.line}:`));
    const shape =
      row.status === 'error'
        ? html`<span class="crit">${icons.icon(icons.critical)}</span>`
        : row.status === 'warning'
          ? html`<span class="warn">${icons.icon(icons.warning)}</span>`
          : icons.icon(icons.check);
    // A field with a problem that has no column of its own here is edited below its reason.
    const extra = row.problems.filter(problem => problem.field && !columns.includes(problem.field));
    return html`<tr class=${`${held ? 'held' : ''}${row.status === 'skipped' ? ' out' : ''}`}>
        <td class="l">${row.line}</td>
        <td class="ic">${row.status === 'skipped' ? nothing : shape}</td>
        ${columns.map(
          field =>
            html`<td class=${field === columns[0] ? 'lead' : 'opt'} title=${this.#cell(row, field)}>
              ${
                row.status !== 'skipped' &&
                (broken.has(field) ||
                  this.unsaved.has(`${row.line}:${field}`) ||
                  (this.#fixed.has(row.line) && field === columns[0]))
                  ? this.#input(row, field, broken.has(field) && row.status === 'error')
                  : html`<span dir="auto">${this.#cell(row, field)}</span>`
              }
            </td>`,
        )}
        <td class="do">
          <button
            class="btn sm icon ghost"
            aria-label=${row.status === 'skipped' ? t.takeIn(row.line) : t.leaveOut(row.line)}
            title=${row.status === 'skipped' ? t.takeIn(row.line) : t.leaveOut(row.line)}
            ?disabled=${this.saving.has(row.line)}
            @click=${() => void this.#fix(row, { skipped: row.status !== 'skipped' })}>
            ${icons.icon(row.status === 'skipped' ? icons.undo : icons.close)}
          </button>
        </td>
      </tr>
      ${
        held || typed
          ? html`<tr class="why">
              <td></td>
              <td></td>
              <td colspan=${columns.length + 1}>
                ${row.problems.map(problem => html`<div class=${row.status === 'error' && !this.subject.warnings.has(problem.code) ? 'crit' : 'warn'}>${this.#reason(row, problem)}</div>`)}
                ${extra.map(problem => html`<label class="row">${t.short[problem.field!] ?? problem.field}${this.#input(row, problem.field!, true)}</label>`)}
                ${typed && !this.saving.has(row.line) ? html`<div class="crit" role="alert">${t.fixFailed}</div>` : nothing}
              </td>
            </tr>`
          : nothing
      }`;
  }

  get #words(): ImportWords {
    const { words } = this.subject;
    return wordsOf(this.t(importMessages), words && this.t(words));
  }

  #cell(row: ImportRow, field: string): string {
    const { whole } = this.subject;
    if (field === whole?.field && !row.values[field])
      return whole.halves
        .map(half => row.values[half])
        .filter(Boolean)
        .join(' ');
    const value = row.values[field] ?? '';
    return this.#words.values?.[field]?.[value] ?? value;
  }

  #input(row: ImportRow, field: string, bad: boolean): TemplateResult {
    const t = this.#words;
    const key = `${row.line}:${field}`;
    const value = this.unsaved.get(key) ?? row.values[field] ?? '';
    const choices = this.subject.choices?.[field];
    if (choices) {
      return html`<span class=${`field ${bad ? 'bad' : 'quiet'}`}
        ><select
          aria-label=${t.cellOf(t.short[field] ?? field, row.line)}
          aria-invalid=${bad}
          @change=${(event: Event) => void this.#fix(row, { values: { [field]: (event.target as HTMLSelectElement).value } })}>
          ${choices.includes(value) ? nothing : html`<option value=${value} selected>${value}</option>`}${choices.map(choice => html`<option value=${choice} ?selected=${choice === value}>${t.values?.[field]?.[choice] ?? choice}</option>`)}
        </select></span
      >`;
    }
    return html`<span class=${`field ${bad ? 'bad' : 'quiet'}`}
      ><input
        .value=${live(value)}
        aria-label=${t.cellOf(t.short[field] ?? field, row.line)}
        aria-invalid=${bad}
        spellcheck="false"
        autocomplete="off"
        @change=${(event: Event) => void this.#fix(row, { values: { [field]: (event.target as HTMLInputElement).value.trim() } })}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Enter') (event.target as HTMLInputElement).dispatchEvent(new Event('change'));
        }}
    /></span>`;
  }

  #reason(row: ImportRow, problem: ImportProblem): unknown {
    const t = this.#words;
    const text = t.problem[problem.code]?.(problem.line) ?? problem.message;
    const { suggestion, field } = problem;
    if (!suggestion || !field) return text;
    return html`${text}
      <button class="say" @click=${() => void this.#fix(row, { values: { [field]: suggestion } })}>
        ${t.didYouMean(suggestion)}
      </button>`;
  }

  #show(onlyProblems: boolean): void {
    if (this.onlyProblems === onlyProblems) return;
    this.onlyProblems = onlyProblems;
    void this.#fetch(0);
  }

  async #fetch(offset: number): Promise<void> {
    const request = ++this.#request;
    this.loading = true;
    try {
      const page = await this.run.rows(this.onlyProblems ? ['error', 'warning'] : [], offset, PAGE);
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

  async #fix(row: ImportRow, changes: { values?: Record<string, string>; skipped?: boolean }): Promise<void> {
    const typed = Object.entries(changes.values ?? {}).filter(
      ([field, value]) => value !== (row.values[field] ?? '') || this.unsaved.has(`${row.line}:${field}`),
    );
    if (typed.length === 0 && changes.skipped === undefined) return;
    this.#keep(row.line, typed);
    this.saving = new Set(this.saving).add(row.line);
    try {
      const { row: fixed, affected } = await this.run.fix(row.line, changes);
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
