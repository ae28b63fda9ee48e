import type { ImportRun } from '@customer-hub/state/work';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Format } from '../messages/format.ts';
import type { ImportSubject, ImportWords } from './import-subject.ts';

interface CheckPort {
  readonly t: ImportWords;
  readonly format: Format;
  readonly subject: ImportSubject;
  readonly run: ImportRun;
  /** Fields that the file has a column for. */
  readonly fields: readonly string[];
  /** What becomes of records that are there. */
  readonly existing: 'update' | 'skip';
  choose(existing: 'update' | 'skip'): void;
}

/** Records that are there: how many would change, and whether they may. */
const existingChoice = ({ t, format, run, existing, choose }: CheckPort): unknown => {
  const { update = 0 } = run.record?.changes ?? {};
  if (update === 0) return nothing;
  const option = (value: 'update' | 'skip', label: string): TemplateResult =>
    html`<label
      ><input
        type="radio"
        class="chk"
        name="existing"
        .checked=${live(existing === value)}
        @change=${() => choose(value)} />${label}</label
    >`;
  return html`<div class="choice" role="radiogroup" aria-labelledby="existing">
    <span id="existing" class="grow">${t.existing(update, format.number(update))}</span>
    ${option('update', t.existingUpdate)}${option('skip', t.existingSkip)}
  </div>`;
};

/** The third step: how far the rows are sent and checked, then what becomes of each, and why. */
export const checkStep = (port: CheckPort): TemplateResult => {
  const { t, format, subject, run, fields } = port;
  if (run.phase === 'checked')
    return html`${existingChoice(port)}
      <hub-import-rows .run=${run} .subject=${subject} .fields=${fields}></hub-import-rows>`;
  const isSending = run.phase === 'sending' || !run.record;
  const { done, total } =
    isSending || !run.record ? { done: run.sent, total: run.total } : run.record.progress;
  const text = (isSending ? t.sending : t.checking)(format.number(done), format.number(total));
  return html`<p class="strong" role="status">${text}</p>
    <progress max=${total} .value=${done}></progress>`;
};
