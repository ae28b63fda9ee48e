import type { ImportRun } from '@customer-hub/state/work';
import { html, nothing, type TemplateResult } from 'lit';
import type { Format } from '../messages/format.ts';
import { MIN_PASSWORD, type DraftPort } from './draft.ts';
import type { ImportWords } from './import-subject.ts';
import { mappingProblem } from './mapping.ts';
import type { Source } from './source.ts';

const grow = html`<span slot="footer" class="grow"></span>`;

interface DraftFooterPort extends DraftPort {
  cancel(): void;
  start(source: Source): void;
  startPaste(): void;
}

const fileStart = ({ t, format, subject, draft, start }: DraftFooterPort, source: Source): TemplateResult => {
  const count = source.csv.rows.length;
  const { required, forAll } = subject;
  const problem = mappingProblem(
    draft.columns,
    required.filter(field => field !== forAll?.field || !draft.forAll),
  );
  const isWeak = draft.method === 'temporary_password' && draft.password.length < MIN_PASSWORD;
  const missing = problem && 'missing' in problem ? problem.missing : undefined;
  const hint =
    missing === undefined
      ? t.mapped(draft.columns.filter(column => column.field).length, draft.columns.length)
      : (missing === forAll?.field ? t.neededOrAll : t.needed)(t.short[missing] ?? missing);
  return html`<span slot="footer" class="muted">${hint}</span>
    <button
      slot="footer"
      class="btn primary"
      ?disabled=${problem !== undefined || isWeak}
      @click=${() => start(source)}>
      ${t.check(count, format.number(count))}
    </button>`;
};

const pasteStart = ({ t, format, draft, startPaste }: DraftFooterPort): TemplateResult => {
  const lines = draft.pasted.split('\n').filter(line => line.trim()).length;
  return html`<button slot="footer" class="btn primary" ?disabled=${lines === 0} @click=${startPaste}>
    ${t.check(lines, format.number(lines))}
  </button>`;
};

/** Of the step in which the rows are chosen and mapped. */
export const draftFooter = (port: DraftFooterPort): TemplateResult => {
  const { t, draft, cancel } = port;
  const paste = draft.way === 'paste' ? pasteStart(port) : nothing;
  return html`<button slot="footer" class="btn ghost" @click=${cancel}>${t.cancel}</button>${grow}
    ${draft.source ? fileStart(port, draft.source) : paste}`;
};

interface RunPort {
  readonly t: ImportWords;
  readonly format: Format;
  readonly run: ImportRun;
}

interface CheckFooterPort extends RunPort {
  back(): void;
  download(): void;
  commit(): void;
}

/** Of the step in which the rows are checked. */
export const checkFooter = ({ t, format, run, back, download, commit }: CheckFooterPort): TemplateResult => {
  const { ok = 0, warning = 0, error = 0 } = run.record?.counts ?? {};
  const good = ok + warning;
  const errors = html`<button slot="footer" class="btn ghost" @click=${download}>
    ${t.downloadErrors}
  </button>`;
  const leftOut = error > 0 ? t.errorsLeftOut(error, format.number(error)) : nothing;
  const start = html`<span slot="footer" class="muted">${leftOut}</span>
    <button slot="footer" class="btn primary" ?disabled=${good === 0} @click=${commit}>
      ${t.import(good, format.number(good))}
    </button>`;
  return html`<button slot="footer" class="btn ghost" @click=${back}>${t.back}</button>
    ${error > 0 ? errors : nothing}${grow} ${run.phase === 'checked' ? start : nothing}`;
};

interface ProgressFooterPort extends RunPort {
  stop(): void;
  retry(): void;
  close(): void;
}

/** Of the step in which the rows come in. */
export const progressFooter = ({
  t,
  format,
  run,
  stop,
  retry,
  close,
}: ProgressFooterPort): TemplateResult => {
  const failed = run.record?.counts.failed ?? 0;
  const isImporting = run.phase === 'importing';
  const stopping = html`<button slot="footer" class="btn danger" @click=${stop}>${t.stop}</button
    ><span slot="footer" class="muted">${t.staysHint}</span>`;
  const again = html`<button slot="footer" class="btn" ?disabled=${run.running} @click=${retry}>
    ${t.retryFailed(failed, format.number(failed))}
  </button>`;
  return html`${isImporting ? stopping : nothing}${grow} ${failed > 0 ? again : nothing}
    <button slot="footer" class="btn primary" @click=${close}>
      ${isImporting ? t.closeAndContinue : t.close}
    </button>`;
};
