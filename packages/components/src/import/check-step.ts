import type { ImportRun } from '@customer-hub/state/work';
import { html, type TemplateResult } from 'lit';
import type { Format } from '../messages/format.ts';
import type { ImportSubject, ImportWords } from './import-subject.ts';

interface CheckPort {
  readonly t: ImportWords;
  readonly format: Format;
  readonly subject: ImportSubject;
  readonly run: ImportRun;
  /** Fields that the file has a column for. */
  readonly fields: readonly string[];
}

/** The second step: how far the rows are sent and checked, then the rows with their problems. */
export const checkStep = ({ t, format, subject, run, fields }: CheckPort): TemplateResult => {
  if (run.phase === 'checked')
    return html`<hub-import-rows .run=${run} .subject=${subject} .fields=${fields}></hub-import-rows>`;
  const isSending = run.phase === 'sending' || !run.record;
  const { done, total } =
    isSending || !run.record ? { done: run.sent, total: run.total } : run.record.progress;
  const text = (isSending ? t.sending : t.checking)(format.number(done), format.number(total));
  return html`<p class="strong" role="status">${text}</p>
    <progress max=${total} .value=${done}></progress>`;
};
