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
import { HubTaskDialog } from '../primitives/task-dialog.ts';
import { badges } from '../theme/badges.ts';
import { controls } from '../theme/controls.ts';
import { HubImportRows } from './check-rows.ts';
import { checkStep } from './check-step.ts';
import { chooseStep } from './choose-step.ts';
import { openDays, usualOrder, type OpenDays } from './day-order.ts';
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
import { stepList, type Step } from './steps.ts';
import { MAX_BYTES, pasteSource, readSource, reread, SourceError, type Source } from './source.ts';
import type { Reading } from './table-of.ts';
import { trouble } from './trouble.ts';

/**
 * Imports people or assets in four steps: choose a file, map columns, check rows, import [IMP-01 .. IMP-14].
 * Nothing is written before the last step, nothing is lost by an error on the way: the file stays read, fixes stay
 * made, and an import that was cut off goes on where it stopped.
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
  /** What becomes of records that are there. */
  @state() private existing: 'update' | 'skip' = 'update';
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

  private get step(): Step {
    const phase = this.known?.run.phase;
    if (!phase) return this.draft.source ? 1 : 0;
    return phase === 'sending' || phase === 'checking' || phase === 'checked' ? 2 : 3;
  }

  protected override render(): TemplateResult {
    const t = this.#words;
    const { step, draft, known } = this;
    const dirty = step < 3 && (draft.source !== undefined || draft.pasted.trim() !== '');
    return html`<hub-dialog
      size="l"
      .heading=${t.title}
      .subtitle=${t.into(this.customer.name)}
      ?dirty=${dirty}>
      ${stepList(t, step)}
      ${known?.run.error ? trouble(t, known.run.error, () => this.#goOn(known)) : nothing}
      ${known ? this.#runStep(known) : this.#draftStep()}
      ${known ? this.#runFooter(known) : this.#draftFooter()}
    </hub-dialog>`;
  }

  get #draftPort(): DraftPort {
    const { format, subject, draft } = this;
    const change = (changes: Partial<ImportDraft>): void => {
      this.draft = { ...this.draft, ...changes };
    };
    return { t: this.#words, format, subject, draft, change };
  }

  get #openDays(): OpenDays | undefined {
    const { source, columns } = this.draft;
    return source && openDays(source.csv, columns, this.subject, this.format.locale);
  }

  #draftStep(): TemplateResult {
    if (this.reading)
      return html`<p class="muted" role="status">${this.#words.reading}</p>
        <progress></progress>`;
    const port = this.#draftPort;
    const { source } = this.draft;
    const { customer, choices } = this;
    const reread = (reading: Reading): void => void this.#reread(source, reading);
    return source
      ? mapStep({ ...port, customer, choices, reread, openDays: this.#openDays }, source)
      : chooseStep({ ...port, common: this.t(commonMessages), read: file => void this.#read(file) });
  }

  #runStep({ run, fields }: KnownImport): TemplateResult {
    const t = this.#words;
    const { format, subject, existing } = this;
    const choose = (chosen: 'update' | 'skip'): void => {
      this.existing = chosen;
    };
    return this.step === 2
      ? checkStep({ t, format, subject, run, fields, existing, choose })
      : progressStep(run, t, format, subject.shown[0] ?? '');
  }

  #goOn(known: KnownImport): void {
    void (known.run.phase === 'importing' ? this.#import(known, 'resume') : known.run.resume());
  }

  #draftFooter(): TemplateResult {
    return draftFooter({
      ...this.#draftPort,
      cancel: () => this.dialog.requestClose('button'),
      back: () => (this.draft = { ...this.draft, source: undefined, reading: {}, dayOrder: undefined }),
      start: source => void this.#start(source),
      startPaste: () => void this.#startPaste(),
    });
  }

  #runFooter(known: KnownImport): TemplateResult {
    const { format, existing } = this;
    const parts = { t: this.#words, format, run: known.run, existing };
    const commit = (): void => void this.#import(known, 'commit');
    return this.step === 2
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
    const remembered = (await this.#memory?.read()) ?? [];
    await this.#take(() => readSource(file, { remembered, subject: this.subject }));
    this.reading = false;
  }

  /** Reads the same file otherwise; where that makes no table of it, it stays as it was. */
  async #reread(source: Source | undefined, reading: Reading): Promise<void> {
    if (!source) return;
    this.draft = { ...this.draft, reading, dayOrder: undefined, problem: undefined };
    const remembered = this.#memory?.known ?? [];
    await this.#take(() => reread(source, { remembered, subject: this.subject, reading }));
  }

  async #take(read: () => Promise<Source>): Promise<void> {
    try {
      this.#put(await read());
    } catch (error) {
      const t = this.#words;
      const code = error instanceof SourceError ? error.code : 'unreadable';
      const problem = code === 'tooLarge' ? t.tooLarge(this.format.bytes(MAX_BYTES)) : t[code];
      this.draft = { ...this.draft, problem };
    }
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
    const order = draft.dayOrder ?? this.#openDays?.order ?? usualOrder(this.format.locale);
    const { input, rows, fields } = outgoing(source, draft, subject, customer, order);
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
    await imports.start(place, customer.id, known, how, this.existing).ended();
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
