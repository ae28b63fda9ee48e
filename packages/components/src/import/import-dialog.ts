import type { Customer } from '@customer-hub/sdk';
import { importsOf, type Imports, type KnownImport } from '@customer-hub/state/work';
import { html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { defineElement } from '../internal/define.ts';
import { mayBeKept, wasKept, windowDrafts } from '../internal/draft-store.ts';
import { openTask } from '../internal/open.ts';
import { loadMessages } from '../messages/bundle.ts';
import { commonMessages } from '../messages/common.ts';
import { importMessages } from '../messages/import.ts';
import { fileDropStyles } from '../primitives/file-drop.ts';
import * as icons from '../primitives/icons.ts';
import { stateOf } from '../primitives/problem.ts';
import { HubTaskDialog } from '../primitives/task-dialog.ts';
import { badges } from '../theme/badges.ts';
import { controls } from '../theme/controls.ts';
import { HubImportRows } from './check-rows.ts';
import { checkStep } from './check-step.ts';
import { chooseStep } from './choose-step.ts';
import { emptyDraft, type DraftPort, type ImportDraft } from './draft.ts';
import { endNotice } from './import-end.ts';
import { saveErrorFile } from './error-file.ts';
import { checkFooter, draftFooter, progressFooter } from './footers.ts';
import { importStyles } from './import.styles.ts';
import { wordsOf, type ImportSubject, type ImportWords } from './import-subject.ts';
import { MappingMemory } from './mapping-memory.ts';
import { mapStep } from './map-step.ts';
import { outgoing } from './outgoing.ts';
import { progressStep } from './progress-step.ts';
import { MAX_BYTES, pasteSource, readSource, reread, SourceError, type Source } from './source.ts';

/**
 * Imports people or assets in three steps: map columns, check rows, import [IMP-01 .. IMP-14]. Nothing is written
 * before the last
 * step, nothing is lost by an error on the way: the file stays read, fixes stay made, and an import that was cut
 * off goes on where it
 * stopped.
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

  @state() private draft: ImportDraft = emptyDraft;
  @state() private reading = false;
  /** Values that can be chosen for all rows. */
  @state() private choices: readonly string[] = [];
  /** What was begun. */
  @state() private known: KnownImport | undefined;

  #memory: MappingMemory | undefined;
  #leave: (() => void) | undefined;

  protected override prepare(): void {
    const { subject } = this;
    const { hub } = this.state;
    const known = this.#imports.get(this.#place);
    if (known) this.#follow(known);
    else if (mayBeKept(this.#place)) void this.#find();
    void subject.forAll?.load(hub).then(
      choices => (this.choices = choices),
      () => undefined,
    );
    this.#memory = new MappingMemory(hub, subject.kind);
  }

  override async run(): Promise<void> {
    await super.run();
    const run = this.known?.run;
    this.#leave?.();
    if (!run || run.phase === 'importing') return;
    this.#imports.forget(this.#place);
    if (run.phase !== 'done' && run.phase !== 'cancelled') void run.cancel();
  }

  get #imports(): Imports {
    return importsOf(this.state, windowDrafts());
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
    const phase = this.known?.run.phase;
    return !phase ? 0 : phase === 'sending' || phase === 'checking' || phase === 'checked' ? 1 : 2;
  }

  protected override render(): TemplateResult {
    const t = this.#words;
    const { step, draft, known } = this;
    const dirty = step < 2 && (draft.source !== undefined || draft.pasted.trim() !== '');
    return html`<hub-dialog
      size="l"
      .heading=${t.title}
      .subtitle=${t.into(this.customer.name)}
      ?dirty=${dirty}>
      ${this.#progress([t.steps.map, t.steps.check, t.steps.import])}
      ${known ? this.#runStep(known) : this.#draftStep()} ${known ? this.#trouble(known) : nothing}
      ${known ? this.#runFooter(known) : this.#draftFooter()}
    </hub-dialog>`;
  }

  #progress(names: readonly string[]): TemplateResult {
    const { step } = this;
    const mark = (index: number): unknown => (index < step ? icons.icon(icons.check, 'xs') : index + 1);
    return html`<ol class="steps" slot="nav">
      ${names.map(
        (name, index) =>
          html`<li class=${index < step ? 'done' : ''} aria-current=${index === step ? 'step' : nothing}>
            <span class="n">${mark(index)}</span><span class="w">${name}</span>
          </li>`,
      )}
    </ol>`;
  }

  get #draftPort(): DraftPort {
    const { format, subject, draft } = this;
    const change = (changes: Partial<ImportDraft>): void => {
      this.draft = { ...this.draft, ...changes };
    };
    return { t: this.#words, format, subject, draft, change };
  }

  #draftStep(): TemplateResult {
    if (this.reading)
      return html`<p class="muted" role="status">${this.#words.reading}</p>
        <progress></progress>`;
    const port = this.#draftPort;
    const { source } = this.draft;
    const { customer, choices } = this;
    return source
      ? mapStep({ ...port, customer, choices, reread: headed => void this.#reread(source, headed) }, source)
      : chooseStep({ ...port, common: this.t(commonMessages), read: file => void this.#read(file) });
  }

  #runStep({ run, fields }: KnownImport): TemplateResult {
    const t = this.#words;
    const { format, subject } = this;
    return this.step === 1
      ? checkStep({ t, format, subject, run, fields })
      : progressStep(run, t, format, subject.shown[0] ?? '');
  }

  #trouble(known: KnownImport): unknown {
    const t = this.#words;
    const { run } = known;
    if (!run.error) return nothing;
    const { retryable } = stateOf(run.error);
    const message = run.error instanceof Error ? run.error.message : '';
    const goOn = (): void => void (run.phase === 'importing' ? this.#import(known, 'resume') : run.resume());
    const text = retryable
      ? html`<b class="strong">${t.interrupted}</b> ${t.interruptedText}`
      : html`<b class="strong">${t.rejected}</b> ${message}`;
    return html`<div class="trouble" role="alert">
      ${icons.icon(icons.offline)}<span class="grow">${text}</span>
      ${retryable ? html`<button class="btn sm" @click=${goOn}>${t.goOn}</button>` : nothing}
    </div>`;
  }

  #draftFooter(): TemplateResult {
    return draftFooter({
      ...this.#draftPort,
      cancel: () => this.dialog.requestClose('button'),
      start: source => void this.#start(source),
      startPaste: () => void this.#startPaste(),
    });
  }

  #runFooter(known: KnownImport): TemplateResult {
    const { format } = this;
    const parts = { t: this.#words, format, run: known.run };
    const commit = (): void => void this.#import(known, 'commit');
    return this.step === 1
      ? checkFooter({
          ...parts,
          back: () => void this.#back(known),
          download: () => void saveErrorFile(known, this.#words),
          commit,
        })
      : progressFooter({
          ...parts,
          stop: () => this.#imports.stop(known),
          retry: commit,
          close: () => this.dialog.close(),
        });
  }

  /** One that was begun before the page was loaded: the server has gone on with it. */
  async #find(): Promise<void> {
    this.reading = true;
    const known = await this.#imports.find(this.#place);
    this.reading = false;
    if (!known || !this.isConnected || this.known) return;
    this.#follow(known);
    if (known.run.phase === 'importing') void this.#import(known, 'resume');
  }

  async #read(file: File): Promise<void> {
    this.reading = true;
    this.draft = { ...this.draft, problem: undefined };
    // A file that is chosen at once is mapped as last time, too; a server that does not answer holds up nobody.
    const mappings = (await this.#memory?.read()) ?? [];
    try {
      this.#put(await readSource(file, mappings, this.subject));
    } catch (error) {
      const t = this.#words;
      const code = error instanceof SourceError ? error.code : 'unreadable';
      const problem = code === 'tooLarge' ? t.tooLarge(this.format.bytes(MAX_BYTES)) : t[code];
      this.draft = { ...this.draft, problem };
    }
    this.reading = false;
  }

  async #reread(source: Source, headed: boolean): Promise<void> {
    this.#put(await reread(source, headed, this.#memory?.known ?? [], this.subject));
  }

  #put(source: Source): void {
    this.draft = { ...this.draft, source, columns: source.columns };
  }

  async #startPaste(): Promise<void> {
    const source = await pasteSource(this.draft.pasted);
    this.draft = { ...this.draft, columns: source.columns };
    await this.#start(source);
  }

  async #start(source: Source): Promise<void> {
    const { draft, subject, customer } = this;
    const { input, rows, fields } = outgoing(source, draft, subject, customer);
    if (source.kind === 'file') this.#memory?.remember(source.name, draft.columns);
    const known = this.#imports.begin(this.#place, input, rows, fields);
    this.#follow(known);
    await known.run.resume();
  }

  #follow(known: KnownImport): void {
    this.#leave?.();
    this.known = known;
    this.#leave = known.run.listen(() => this.requestUpdate());
    wasKept(this.#place);
  }

  async #back({ run }: KnownImport): Promise<void> {
    this.#leave?.();
    this.known = undefined;
    this.#imports.forget(this.#place);
    await run.cancel();
  }

  /**
   * Imports, tries failed rows again, or goes on with what the server is at, and tells of the end where the dialog
   * is closed by
   * then.
   */
  async #import(known: KnownImport, how: 'commit' | 'resume'): Promise<void> {
    const t = this.#words;
    const { state, format, customer } = this;
    const imports = this.#imports;
    const place = this.#place;
    await imports.start(place, customer.id, known, how).ended();
    state.records.written(this.subject.record, { as: 'created', customerId: customer.id });
    if (this.isConnected) return;
    state.notices.show(endNotice(known.run, t, format, again => void this.#import(known, again)));
    if (!known.run.error) imports.forget(place);
  }
}

/** Opens the import of people or assets into a customer. */
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
