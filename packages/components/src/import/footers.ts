import type { ImportRun } from '@customer-hub/state/work';
import { html, nothing, type TemplateResult } from 'lit';
import type { Format } from '../messages/format.ts';
import { MIN_PASSWORD, type DraftPort } from './draft.ts';
import type { ImportWords } from './import-subject.ts';
import { mappingProblem } from './mapping.ts';
import type { Source } from './source.ts';

/** Every step has the same: what there is to know, then the way back, then the way on. */
const footer = (hint: unknown, back: unknown, next: unknown): TemplateResult =>
  html`<span slot="footer" class="muted grow">${hint}</span>${back}${next}`;

const button = (label: string, run: () => void, style = '', disabled = false): TemplateResult =>
  html`<button slot="footer" class=${`btn ${style}`} ?disabled=${disabled} @click=${run}>${label}</button>`;

interface DraftFooterPort extends DraftPort {
  cancel(): void;
  /** To the choice of a file. */
  back(): void;
  start(source: Source): void;
  startPaste(): void;
}

/** What is still to do before the rows can be checked, if anything, in words. */
const mappingHint = ({ t, subject, draft }: DraftFooterPort, source: Source, missing?: string): string => {
  const { columns } = draft;
  if (source.askHeader) return t.headerNeeded;
  if (missing === undefined) return t.mapped(columns.filter(({ field }) => field).length, columns.length);
  return (missing === subject.forAll?.field ? t.neededOrAll : t.needed)(t.short[missing] ?? missing);
};

const mapFooter = (port: DraftFooterPort, source: Source): TemplateResult => {
  const { t, format, subject, draft, back, start } = port;
  const count = source.csv.rows.length;
  const { required, forAll } = subject;
  const problem = mappingProblem(
    draft.columns,
    required.filter(field => field !== forAll?.field || !draft.forAll),
  );
  const isWeak = draft.method === 'temporary_password' && draft.password.length < MIN_PASSWORD;
  const missing = problem && 'missing' in problem ? problem.missing : undefined;
  const isOpen = problem !== undefined || isWeak || source.askHeader;
  return footer(
    mappingHint(port, source, missing),
    button(t.back, back),
    button(t.check(count, format.number(count)), () => start(source), 'primary', isOpen),
  );
};

/** Of the steps in which the rows are chosen and mapped. */
export const draftFooter = (port: DraftFooterPort): TemplateResult => {
  const { t, format, draft, cancel, startPaste } = port;
  if (draft.source) return mapFooter(port, draft.source);
  const lines = draft.pasted.split('\n').filter(line => line.trim()).length;
  const check = button(t.check(lines, format.number(lines)), startPaste, 'primary', lines === 0);
  return footer(nothing, button(t.cancel, cancel), draft.way === 'paste' ? check : nothing);
};

interface RunPort {
  readonly t: ImportWords;
  readonly format: Format;
  readonly run: ImportRun;
}

interface CheckFooterPort extends RunPort {
  /** What becomes of records that are there. */
  readonly existing: 'update' | 'skip';
  back(): void;
  download(): void;
  commit(): void;
}

/** Of the step in which the rows are checked. */
export const checkFooter = (port: CheckFooterPort): TemplateResult => {
  const { t, format, run, existing, back, download, commit } = port;
  const { error = 0 } = run.record?.counts ?? {};
  const { create = 0, update = 0 } = run.record?.changes ?? {};
  const written = create + (existing === 'update' ? update : 0);
  const leftOut = error > 0 ? t.errorsLeftOut(error, format.number(error)) : nothing;
  const isChecked = run.phase === 'checked';
  return html`${error > 0 ? button(t.downloadErrors, download, 'ghost') : nothing}${footer(
    isChecked && written === 0 && error === 0 ? t.nothingToImport : leftOut,
    button(t.back, back),
    isChecked ? button(t.import(written, format.number(written)), commit, 'primary', written === 0) : nothing,
  )}`;
};

interface ProgressFooterPort extends RunPort {
  stop(): void;
  retry(): void;
  close(): void;
}

/** Of the step in which the rows come in. */
export const progressFooter = (port: ProgressFooterPort): TemplateResult => {
  const { t, format, run, stop, retry, close } = port;
  const failed = run.record?.counts.failed ?? 0;
  const isImporting = run.phase === 'importing';
  const again = button(t.retryFailed(failed, format.number(failed)), retry, '', run.running);
  return footer(
    isImporting ? t.staysHint : nothing,
    html`${isImporting ? button(t.stop, stop, 'danger') : nothing}${failed > 0 ? again : nothing}`,
    button(isImporting ? t.closeAndContinue : t.close, close, 'primary'),
  );
};
