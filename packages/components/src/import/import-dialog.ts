import type { Customer, ImportMappings } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { importsOf, type ImportRun, type Imports, type KnownImport } from '@customer-hub/state/work';
import { defineElement } from '../internal/define.ts';
import { mayBeKept, wasKept, windowDrafts } from '../internal/draft-store.ts';
import { openTask } from '../internal/open.ts';
import { loadMessages } from '../messages/bundle.ts';
import { commonMessages } from '../messages/common.ts';
import { importMessages } from '../messages/import.ts';
import { fileDrop, fileDropStyles } from '../primitives/file-drop.ts';
import * as icons from '../primitives/icons.ts';
import { stateOf } from '../primitives/problem.ts';
import { HubTaskDialog } from '../primitives/task-dialog.ts';
import { badges } from '../theme/badges.ts';
import { controls } from '../theme/controls.ts';
import { HubImportRows } from './check-rows.ts';
import { saveFile, toCsv } from './csv.ts';
import { importStyles } from './import.styles.ts';
import { wordsOf, type ImportSubject, type ImportWords } from './kind.ts';
import { mappingProblem, rememberMapping, rowValues, sample, type MappedColumn } from './mapping.ts';
import { progressStep } from './progress-step.ts';
import { MAX_BYTES, pasteSource, readSource, reread, SourceError, type Source } from './source.ts';

/** Longest wait for the mappings of earlier files. */
const MAPPINGS_WAIT_MS = 2000;

const methods = ['default', 'manual', 'activation_email', 'temporary_password'] as const;
type Method = (typeof methods)[number];

/**
 * Imports people or things in three steps: map columns, check rows, import [IMP-01 .. IMP-14]. Nothing is written before the last step, nothing is
 * lost by an error on the way: the file stays read, fixes stay made, and an import that was cut off goes on where it stopped.
 */
export class HubImportDialog extends HubTaskDialog {
  static override bundles = [importMessages, commonMessages];
  static override styles: CSSResultGroup = [
    HubTaskDialog.styles,
    controls,
    badges,
    fileDropStyles,
    importStyles,
  ];

  /** What is imported. */
  @property({ attribute: false }) subject!: ImportSubject;
  /** The customer whose tab this is; rows go there unless they name another. */
  @property({ attribute: false }) customer!: Pick<Customer, 'id' | 'name' | 'number'>;

  @state() private way: 'upload' | 'paste' = 'upload';
  @state() private source: Source | undefined;
  @state() private columns: readonly MappedColumn[] = [];
  @state() private problem: string | undefined;
  @state() private reading = false;
  @state() private pasted = '';
  @state() private method: Method = 'default';
  @state() private password = '';
  /** What all rows get in the field that the file has no column for. */
  @state() private forAll = '';
  @state() private choices: readonly string[] = [];
  @state() private active: ImportRun | undefined;

  #mappings: ImportMappings | undefined;
  #mappingsAsked: Promise<void> | undefined;
  #known: KnownImport | undefined;
  #end: (() => void) | undefined;

  protected override prepare(): void {
    const { session, subject } = this;
    const known = this.#imports.get(this.#place);
    if (known) this.#follow(known);
    else if (mayBeKept(this.#place)) void this.#find();
    void subject.forAll?.load(session!.hub).then(
      choices => (this.choices = choices),
      () => undefined,
    );
    this.#mappingsAsked = session!.hub.preferences.importMappings(subject.kind).then(
      mappings => void (this.#mappings = mappings),
      () => undefined,
    );
  }

  override async run(): Promise<void> {
    await super.run();
    const run = this.active;
    this.#end?.();
    if (run && run.phase !== 'importing') {
      this.#imports.forget(this.#place);
      if (run.phase !== 'done' && run.phase !== 'cancelled') void run.cancel();
    }
  }

  get #imports(): Imports {
    return importsOf(this.session!, windowDrafts());
  }

  /** One that was begun before the page was loaded: the server has gone on with it. */
  async #find(): Promise<void> {
    this.reading = true;
    const known = await this.#imports.find(this.#place);
    this.reading = false;
    if (!known || !this.isConnected || this.active) return;
    this.#follow(known);
    if (known.run.phase === 'importing') void this.#import('resume');
  }

  /** Imports of one kind into one customer are told apart from others. */
  get #place(): string {
    return `import ${this.subject.kind} ${this.customer.id}`;
  }

  get #words(): ImportWords {
    const { words } = this.subject;
    return wordsOf(this.t(importMessages), words && this.t(words));
  }

  private get step(): 0 | 1 | 2 {
    const phase = this.active?.phase;
    return !phase ? 0 : phase === 'sending' || phase === 'checking' || phase === 'checked' ? 1 : 2;
  }

  protected override render(): TemplateResult {
    const t = this.#words;
    const { step } = this;
    const names = [t.steps.map, t.steps.check, t.steps.import];
    const dirty = step < 2 && (this.source !== undefined || this.pasted.trim() !== '');
    return html`<hub-dialog
      size="l"
      .heading=${t.title}
      .subtitle=${t.into(this.customer.name)}
      ?dirty=${dirty}>
      <ol class="steps" slot="nav">
        ${names.map((name, index) => html`<li class=${index < step ? 'done' : ''} aria-current=${index === step ? 'step' : nothing}><span class="n">${index < step ? icons.icon(icons.check, 'xs') : index + 1}</span><span class="w">${name}</span></li>`)}
      </ol>
      ${step === 0 ? this.#choose() : step === 1 ? this.#check() : progressStep(this.active!, t, this.format, this.subject.shown[0]!)}
      ${this.#trouble()} ${this.#footer()}
    </hub-dialog>`;
  }

  #choose(): TemplateResult {
    const t = this.#words;
    if (this.reading)
      return html`<p class="muted" role="status">${t.reading}</p>
        <progress></progress>`;
    if (this.source) return this.#map(this.source);
    return html` ${
      this.subject.people
        ? html`<div class="ways" role="group" aria-label=${t.title}>
            ${(['upload', 'paste'] as const).map(way => html`<button class=${`btn sm ${this.way === way ? 'on' : 'ghost'}`} aria-pressed=${this.way === way} @click=${() => (this.way = way)}>${way === 'upload' ? t.upload : t.paste}</button>`)}
          </div>`
        : nothing
    }
    ${this.problem ? html`<p class="trouble" role="alert">${icons.icon(icons.warning)}${this.problem}</p>` : nothing}
    ${
      this.way === 'upload'
        ? html`${fileDrop({ t: this.t(commonMessages), format: this.format, extensions: ['.csv', '.tsv', '.txt'], maxBytes: MAX_BYTES, onFile: file => void this.#read(file), onProblem: text => (this.problem = text) })}
            <p class="aside">${t.fileHint}</p>`
        : html`<label class="field">
              <textarea
                rows="10"
                aria-label=${t.pasteLabel}
                placeholder=${t.pastePlaceholder}
                spellcheck="false"
                dir="auto"
                .value=${live(this.pasted)}
                @input=${(event: Event) => (this.pasted = (event.target as HTMLTextAreaElement).value)}></textarea>
            </label>
            <p class="aside">${t.pasteHint}</p>`
    }`;
  }

  #map(source: Source): TemplateResult {
    const t = this.#words;
    const { csv } = source;
    const used = this.columns.flatMap(column => column.field ?? []);
    return html` <div class="filebox">
        ${icons.icon(icons.file, 'm')}<span class="strong ellip">${source.name}</span>
        <span class="muted"
          >${t.fileFacts(this.format.number(csv.rows.length), this.format.bytes(source.bytes), source.encoding, csv.headed)}</span
        ><span class="grow"></span>
        <button class="btn sm" @click=${() => this.#reset('upload')}>${t.chooseAnother}</button
        >${this.subject.people ? html`<button class="btn sm ghost" @click=${() => this.#reset('paste')}>${t.pasteInstead}</button>` : nothing}
      </div>
      <label class="row"
        ><input
          type="checkbox"
          class="chk"
          .checked=${live(csv.headed)}
          @change=${(event: Event) => void this.#reread((event.target as HTMLInputElement).checked)} />${t.firstRow}</label
      >
      <table class="map">
        <thead>
          <tr>
            <th class="c1">${t.column}</th>
            <th class="c2">${t.firstValues}</th>
            <td class="c3"></td>
            <th class="c4">${t.field}</th>
            <td class="c5"></td>
          </tr>
        </thead>
        <tbody>
          ${this.columns.map((column, index) => {
            const values = sample(csv.rows, index);
            const twice = column.field && used.filter(field => field === column.field).length > 1;
            return html`<tr>
              <td class="c1" title=${column.header} dir="auto">${column.header}</td>
              <td class="c2 muted" title=${values} dir="auto">${values}</td>
              <td class="c3">${icons.icon(icons.arrowEnd)}</td>
              <td class="c4">
                <span class="field"
                  ><select
                    aria-label=${t.fieldFor(column.header)}
                    @change=${(event: Event) => this.#assign(index, (event.target as HTMLSelectElement).value)}>
                    <option value="" ?selected=${!column.field}>${t.doNotImport}</option>
                    ${Object.keys(this.subject.fields).map(field => html`<option value=${field} ?selected=${column.field === field}>${t.fields[field]}</option>`)}
                  </select></span
                >
              </td>
              <td class="c5">
                ${
                  twice
                    ? html`<span class="lab crit">${icons.icon(icons.critical)}${t.twice}</span>`
                    : !column.field
                      ? html`<span class="muted">${t.leftOut}</span>`
                      : column.field === this.subject.whole?.field
                        ? html`<span class="lab warn">${icons.icon(icons.warning)}${t.splits}</span>`
                        : html`<span class="lab"
                            >${icons.icon(icons.check)}${source.remembered ? t.remembered : t.matched}</span
                          >`
                }
              </td>
            </tr>`;
          })}
        </tbody>
      </table>
      <div class="form">
        ${this.subject.people ? this.#registration() : nothing}
        ${
          this.subject.forAll && !used.includes(this.subject.forAll.field)
            ? html`<label class="muted" for="for-all">${t.forAll}</label>
                <span class="field"
                  ><select
                    id="for-all"
                    @change=${(event: Event) => (this.forAll = (event.target as HTMLSelectElement).value)}>
                    <option value="" ?selected=${!this.forAll}>${t.choose}</option>
                    ${this.choices.map(choice => html`<option ?selected=${choice === this.forAll}>${choice}</option>`)}
                  </select></span
                >`
            : nothing
        }
        <p class="wide">${used.includes('customerId') ? nothing : t.customerMissing(this.customer.name)}</p>
      </div>`;
  }

  #registration(): TemplateResult {
    const t = this.#words;
    return html`<label class="muted" for="method">${t.registration}</label>
      <span class="field"
        ><select
          id="method"
          @change=${(event: Event) => (this.method = (event.target as HTMLSelectElement).value as Method)}>
          ${methods.map(method => html`<option value=${method} ?selected=${method === this.method}>${t.methods[method]}</option>`)}
        </select></span
      >
      ${this.method === 'temporary_password' ? html`<label class="muted" for="password">${t.password}</label><span class="field"><input id="password" type="password" autocomplete="new-password" minlength="8" maxlength="200" .value=${live(this.password)} @input=${(event: Event) => (this.password = (event.target as HTMLInputElement).value)} /></span>` : nothing}`;
  }

  #check(): unknown {
    const t = this.#words;
    const run = this.active!;
    const n = (value: number): string => this.format.number(value);
    if (run.phase === 'checked')
      return html`<hub-import-rows
        .run=${run}
        .subject=${this.subject}
        .fields=${this.#known?.fields ?? []}></hub-import-rows>`;
    const { done, total } =
      run.phase === 'sending' ? { done: run.sent, total: run.total } : run.record!.progress;
    return html`<p class="strong" role="status">
        ${run.phase === 'sending' ? t.sending(n(done), n(total)) : t.checking(n(done), n(total))}
      </p>
      <progress max=${total} .value=${done}></progress>`;
  }

  #trouble(): unknown {
    const t = this.#words;
    const run = this.active;
    if (!run?.error) return nothing;
    const { retryable } = stateOf(run.error);
    const message = run.error instanceof Error ? run.error.message : '';
    return html`<div class="trouble" role="alert">
      ${icons.icon(icons.offline)}<span class="grow"
        >${retryable ? html`<b class="strong">${t.interrupted}</b> ${t.interruptedText}` : html`<b class="strong">${t.rejected}</b> ${message}`}</span
      >
      ${retryable ? html`<button class="btn sm" @click=${() => void (run.phase === 'importing' ? this.#import('resume') : run.resume())}>${t.goOn}</button>` : nothing}
    </div>`;
  }

  #footer(): TemplateResult {
    const t = this.#words;
    const n = (value: number): string => this.format.number(value);
    const run = this.active;
    const grow = html`<span slot="footer" class="grow"></span>`;
    if (!run) {
      const count = this.source?.csv.rows.length ?? 0;
      const lines = this.pasted.split('\n').filter(line => line.trim()).length;
      const { required, forAll } = this.subject;
      const problem = this.source
        ? mappingProblem(
            this.columns,
            required.filter(field => field !== forAll?.field || !this.forAll),
          )
        : undefined;
      const weak = this.method === 'temporary_password' && this.password.length < 8;
      return html`<button slot="footer" class="btn ghost" @click=${() => this.dialog.requestClose('button')}>
          ${t.cancel}</button
        >${grow}
        ${
          this.source
            ? html`<span slot="footer" class="muted"
                  >${problem && 'missing' in problem ? (problem.missing === forAll?.field ? t.neededOrAll : t.needed)(t.short[problem.missing]!) : t.mapped(this.columns.filter(column => column.field).length, this.columns.length)}</span
                >
                <button
                  slot="footer"
                  class="btn primary"
                  ?disabled=${problem !== undefined || weak}
                  @click=${() => void this.#start(this.source!)}>
                  ${t.check(count, n(count))}
                </button>`
            : this.way === 'paste'
              ? html`<button
                  slot="footer"
                  class="btn primary"
                  ?disabled=${lines === 0}
                  @click=${() => void this.#startPaste()}>
                  ${t.check(lines, n(lines))}
                </button>`
              : nothing
        }`;
    }
    if (this.step === 1) {
      const counts = run.record?.counts;
      const good = counts ? counts.ok + counts.warning : 0;
      return html`<button slot="footer" class="btn ghost" @click=${() => void this.#back()}>${t.back}</button>
        ${counts && counts.error > 0 ? html`<button slot="footer" class="btn ghost" @click=${() => void this.#download()}>${t.downloadErrors}</button>` : nothing}${grow}
        ${
          run.phase === 'checked'
            ? html`<span slot="footer" class="muted"
                  >${counts && counts.error > 0 ? t.errorsLeftOut(counts.error, n(counts.error)) : nothing}</span
                >
                <button
                  slot="footer"
                  class="btn primary"
                  ?disabled=${good === 0}
                  @click=${() => void this.#import('commit')}>
                  ${t.import(good, n(good))}
                </button>`
            : nothing
        }`;
    }
    const failedRows = run.record?.counts.failed ?? 0;
    return html`${run.phase === 'importing' ? html`<button slot="footer" class="btn danger" @click=${() => this.#imports.stop(this.#known!)}>${t.stop}</button><span slot="footer" class="muted">${t.staysHint}</span>` : nothing}${grow}
      ${failedRows > 0 ? html`<button slot="footer" class="btn" ?disabled=${run.running} @click=${() => void this.#import('commit')}>${t.retryFailed(failedRows, n(failedRows))}</button>` : nothing}
      <button slot="footer" class="btn primary" @click=${() => this.dialog.close()}>
        ${run.phase === 'importing' ? t.closeAndContinue : t.close}
      </button>`;
  }

  async #read(file: File): Promise<void> {
    this.reading = true;
    this.problem = undefined;
    // A file that is chosen at once is mapped as last time, too; a server that does not answer holds up nobody.
    await Promise.race([this.#mappingsAsked, new Promise(done => setTimeout(done, MAPPINGS_WAIT_MS))]);
    try {
      this.source = await readSource(file, this.#mappings?.mappings ?? [], this.subject);
      this.columns = this.source.columns;
    } catch (error) {
      const t = this.#words;
      const code = error instanceof SourceError ? error.code : 'unreadable';
      this.problem = code === 'tooLarge' ? t.tooLarge(this.format.bytes(MAX_BYTES)) : t[code];
    }
    this.reading = false;
  }

  async #reread(headed: boolean): Promise<void> {
    this.source = await reread(this.source!, headed, this.#mappings?.mappings ?? [], this.subject);
    this.columns = this.source.columns;
  }

  #assign(index: number, value: string): void {
    const field = value || undefined;
    this.columns = this.columns.map((column, at) => (at === index ? { ...column, field } : column));
  }

  #reset(way: 'upload' | 'paste'): void {
    this.source = undefined;
    this.problem = undefined;
    this.way = way;
  }

  async #startPaste(): Promise<void> {
    const source = await pasteSource(this.pasted);
    this.columns = source.columns;
    await this.#start(source);
  }

  async #start(source: Source): Promise<void> {
    const { columns, subject } = this;
    const { people, reader, forAll } = subject;
    const mapped = columns.flatMap(column => column.field ?? []);
    const all =
      forAll && this.forAll && !mapped.includes(forAll.field) ? { [forAll.field]: this.forAll } : undefined;
    const fields = all ? [...mapped, ...Object.keys(all)] : mapped;
    const read = reader?.(source.csv.rows, columns) ?? (values => values);
    if (source.kind === 'file') this.#remember(source, columns);
    const known = this.#imports.begin(
      this.#place,
      {
        kind: subject.kind,
        source: source.kind,
        fileName: source.kind === 'file' ? source.name.slice(0, 255) : null,
        sha256: source.sha256,
        totalRows: source.csv.rows.length,
        // A file that names customers has to name one in every row [IMP-08]; one that names none is meant for this customer.
        customerId: fields.includes('customerId') ? null : this.customer.id,
        ...(people && source.kind === 'file'
          ? {
              registration: {
                method: this.method,
                ...(this.method === 'temporary_password' ? { password: this.password } : {}),
              },
            }
          : {}),
      },
      source.csv.rows.map(row => ({
        line: row.line,
        values: { ...all, ...read(rowValues(row.cells, columns)) },
      })),
      fields,
    );
    this.#follow(known);
    await known.run.resume();
  }

  #remember(source: Source, columns: readonly MappedColumn[]): void {
    const known = this.#mappings;
    if (!known) return;
    // An extra: that it could not be remembered is no reason to stop the import.
    void this.session!.hub.preferences.replaceImportMappings(known, {
      mappings: rememberMapping(source.name, columns, known.mappings),
    }).then(
      mappings => (this.#mappings = mappings),
      () => undefined,
    );
  }

  #follow(known: KnownImport): void {
    this.#end?.();
    this.#known = known;
    this.active = known.run;
    this.#end = known.run.listen(() => this.requestUpdate());
    wasKept(this.#place);
  }

  #leave(): void {
    this.#end?.();
    this.#known = this.active = undefined;
  }

  async #back(): Promise<void> {
    const { run } = this.#known!;
    this.#leave();
    this.#imports.forget(this.#place);
    await run.cancel();
  }

  /** Imports, tries failed rows again, or goes on with what the server is at, and tells of the end where the dialog is closed by then. */
  async #import(how: 'commit' | 'resume'): Promise<void> {
    const known = this.#known!;
    const { run } = known;
    const session = this.session!;
    const t = this.#words;
    const imports = this.#imports;
    const { format, customer } = this;
    const place = this.#place;
    await imports.start(place, customer.id, known, how).ended();
    const customerId = customer.id;
    session.records.written(this.subject.record, { as: 'created', customerId });
    if (this.isConnected) return;
    const { created = 0, updated = 0, failed = 0 } = run.record?.counts ?? {};
    const done = created + updated;
    const again = (what: 'commit' | 'resume') => (): void => void this.#import(what);
    if (run.error)
      session.notices.show({
        text: t.interrupted,
        tone: 'failed',
        actions: [{ label: t.goOn, run: again('resume') }],
      });
    else if (failed > 0)
      session.notices.show({
        text: t.partly(done, format.number(done), format.number(failed)),
        tone: 'failed',
        actions: [{ label: t.retryFailed(failed, format.number(failed)), run: again('commit') }],
      });
    else session.notices.show({ text: t.doneTitle(done, format.number(done)) });
    if (!run.error) imports.forget(place);
  }

  async #download(): Promise<void> {
    const t = this.#words;
    const run = this.active!;
    const { fields } = this.#known!;
    const lines: string[][] = [];
    for (let offset = 0; ; offset = lines.length) {
      const page = await run.rows(['error'], offset, 200);
      for (const row of page.items)
        lines.push([
          String(row.line),
          ...fields.map(field => row.values[field] ?? ''),
          row.problems.map(problem => t.problem[problem.code]?.(problem.line) ?? problem.message).join(' '),
        ]);
      if (page.items.length < 200) break;
    }
    saveFile(
      'import-errors.csv',
      toCsv([t.lineColumn, ...fields.map(field => t.short[field] ?? field), t.problemColumn], lines),
    );
  }
}

/** Opens the import of people or things into a customer. */
export const openImport = async (
  host: LitElement,
  customer: Pick<Customer, 'id' | 'name' | 'number'>,
  subject: ImportSubject,
  locale: string,
): Promise<void> => {
  defineElement('hub-import-rows', HubImportRows);
  if (subject.words) await loadMessages(subject.words, locale);
  return openTask<void, HubImportDialog>(host, 'hub-import-dialog', HubImportDialog, { customer, subject });
};
