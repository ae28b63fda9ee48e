import { valueAt, type FieldConflict, type StoredRecord } from '@customer-hub/state/edits';
import { html, nothing, type TemplateResult } from 'lit';
import type { CommonMessages } from '../messages/en/common.ts';
import type { FormMessages } from '../messages/en/form.ts';
import type { Format } from '../messages/format.ts';
import { check, close, critical, icon, refresh, warning } from '../primitives/icons.ts';
import { stateOf } from '../primitives/problem.ts';
import { conflictView } from './conflict.ts';
import { renderControl } from './controls.ts';
import type { Draft, FieldDefinition, FieldOptions, FieldProblem } from './definition.ts';
import { restoredLine } from './draft-line.ts';
import { renderProblem } from './fields.ts';
import type { LastChange } from './inline-field-port.ts';
import { causeText } from './save-error.ts';
import { valueText } from './show.ts';

/** What an inline editor shows, and what a person can do in it. */
export interface EditorView {
  readonly field: FieldDefinition;
  readonly format: Format;
  readonly t: FormMessages;
  readonly common: CommonMessages;
  readonly draft: Draft;
  /** What is wrong with the value. */
  readonly problem: FieldProblem | undefined;
  /** Why it is not stored although nothing is wrong with it. */
  readonly failure: unknown;
  readonly conflict: FieldConflict | undefined;
  /** The newest record known. */
  readonly record: StoredRecord | undefined;
  readonly changed: LastChange | undefined;
  readonly isSaving: boolean;
  /** What is typed was brought back from before. */
  readonly isRestored: boolean;
  set(draft: Draft): void;
  save(): void;
  cancel(): void;
  keepMine(): void;
  useTheirs(): void;
  readonly keydown: (event: KeyboardEvent) => void;
  readonly conflictKeydown: (event: KeyboardEvent) => void;
  readonly focusout: (event: FocusEvent) => void;
}

const optionsOf = (view: EditorView): FieldOptions => ({
  t: view.t,
  format: view.format,
  draft: view.draft,
  error: view.problem,
  disabled: view.isSaving,
  bare: true,
  onInput: draft => view.set(draft),
});

/** A switch is stored by pressing it. */
export const renderSwitch = (view: EditorView): TemplateResult =>
  html`<div class="val">
      ${renderControl(view.field, {
        ...optionsOf(view),
        onInput: draft => {
          view.set(draft);
          view.save();
        },
      })}
    </div>
    ${renderTrouble(view)}`;

export const renderEdit = (view: EditorView): TemplateResult => {
  const { field, t, isSaving } = view;
  const isLong = field.type === 'multiline';
  const isStacked = isLong || field.type === 'address' || field.type === 'options_with_dependencies';
  const button = (label: string, sign: typeof check, press: () => void): TemplateResult =>
    html`<button
      type="button"
      class="btn sm icon ghost"
      aria-label=${label}
      ?disabled=${isSaving}
      @click=${press}>
      ${icon(sign)}
    </button>`;
  const buttons = html`${button(t.saveField(field.label), check, () => view.save())}
  ${button(t.cancelField(field.label), close, () => view.cancel())}`;
  return html`<div
    class=${`edit${isStacked ? ' stacked' : ''}${isSaving ? ' saving' : ''}`}
    role="group"
    aria-label=${field.label}
    aria-busy=${isSaving ? 'true' : nothing}
    @keydown=${view.keydown}
    @focusout=${view.focusout}>
    <div class="line">${renderControl(field, optionsOf(view))}${isStacked ? nothing : buttons}</div>
    <div class="under">
      ${renderTrouble(view)} ${view.isRestored ? restoredLine(t, () => view.cancel()) : nothing}
      <div class="hint">
        <span><kbd>${isLong ? 'Ctrl+Enter' : 'Enter'}</kbd> ${t.save}</span
        ><span><kbd>Esc</kbd> ${t.cancel}</span
        >${isStacked ? html`<span class="grow"></span>${buttons}` : nothing}
      </div>
    </div>
  </div>`;
};

const renderTrouble = (view: EditorView): unknown => {
  const { field, t, common, problem, failure } = view;
  if (problem) return html`<div role="alert">${renderProblem(field, optionsOf(view))}</div>`;
  if (failure === undefined) return nothing;
  const { kind, requestId } = stateOf(failure);
  const canRetry = kind !== 'forbidden' && kind !== 'missing';
  return html`<div class="prob unsaved" role="alert">
    ${icon(kind === 'server' ? critical : warning)}<span
      >${causeText(kind, t)}${requestId ? html` <span class="mono">${requestId}</span>` : nothing}
      ${
        canRetry
          ? html`<button type="button" @click=${() => view.save()}>${icon(refresh)} ${common.retry}</button>`
          : nothing
      }
      ${
        field.type === 'boolean'
          ? html`<button type="button" @click=${() => view.cancel()}>${common.cancel}</button>`
          : nothing
      }</span
    >
  </div>`;
};

export const renderConflict = (view: EditorView): TemplateResult => {
  const { field, format, t, conflict, record, changed } = view;
  if (!conflict) return html``;
  const by = valueAt(record, 'updatedBy.name') ?? changed?.by;
  const at = valueAt(record, 'updatedAt') ?? changed?.at;
  const time = typeof at === 'string' ? at : undefined;
  return html`<div @keydown=${view.conflictKeydown}>
    ${conflictView(t, {
      label: field.label,
      mine: valueText(field, conflict.mine, t, format),
      theirs: valueText(field, conflict.theirs, t, format),
      who: typeof by === 'string' ? by : undefined,
      ago: time && format.relative(time),
      time: time && format.brief(time),
      keepMine: () => view.keepMine(),
      useTheirs: () => view.useTheirs(),
    })}
  </div>`;
};
