import { html, nothing, type TemplateResult } from 'lit';
import type { FormMessages } from '../messages/en/form.ts';
import type { Format } from '../messages/format.ts';
import { critical, icon, warning } from '../primitives/icons.ts';
import { stateOf, type ProblemKind } from '../primitives/problem.ts';
import { conflictView } from './conflict.ts';
import type { FieldDefinition } from './definition.ts';
import { restoredLine } from './draft-line.ts';
import { renderField } from './fields.ts';
import type { FormModel } from './form-model.ts';
import { causeText } from './save-error.ts';
import { problemText } from './problem-text.ts';
import { valueText } from './show.ts';
import { valueAt } from '@customer-hub/state/edits';

/** Words and formats of a form. */
export interface FormView {
  readonly t: FormMessages;
  readonly format: Format;
  /** Why a failure happened, where the dialog can say more than its kind. */
  readonly explain?: (failure: unknown) => string | undefined;
}

/** One field of a form: its control, or mine beside theirs. */
export const formField = (
  model: FormModel,
  field: FieldDefinition,
  { t, format }: FormView,
): TemplateResult => {
  const conflict = model.conflicts.find(({ key }) => key === field.key);
  if (conflict) {
    const at = valueAt(model.record, 'updatedAt');
    const by = valueAt(model.record, 'updatedBy.name');
    return html`<div class="fld wide">
      <span class="name">${field.label}</span>${conflictView(t, {
        label: field.label,
        mine: valueText(field, conflict.mine, t, format),
        theirs: valueText(field, conflict.theirs, t, format),
        who: typeof by === 'string' ? by : undefined,
        ago: typeof at === 'string' ? format.relative(at) : undefined,
        time: typeof at === 'string' ? format.brief(at) : undefined,
        keepMine: () => model.resolve(field.key, 'mine'),
        useTheirs: () => model.resolve(field.key, 'theirs'),
      })}
    </div>`;
  }
  return renderField(field, {
    t,
    format,
    draft: model.draft(field),
    error: model.errors.get(field.key),
    disabled: model.busy,
    onInput: draft => model.set(field, draft),
    onBlur: () => model.check(field),
  });
};

/** All fields of a form in two columns, one when narrow. Enter in a field is `submit`. */
export const formFields = (model: FormModel, view: FormView, submit: () => void): TemplateResult =>
  html` <form
    class="form"
    novalidate
    autocomplete="off"
    @submit=${(event: Event) => {
      event.preventDefault();
      submit();
    }}>
    ${model.fields.map(field => formField(model, field, view))}
    <button type="submit" hidden aria-hidden="true" tabindex="-1"></button>
  </form>`;

/** A new record whose answer a gateway or a time limit took away: nobody can say that it was not made. */
const isUncertain = ({ record, failure }: FormModel, kind: ProblemKind): boolean =>
  record === undefined &&
  (kind === 'timeout' || [502, 504].includes((failure as { readonly status?: number }).status ?? 0));

/** Why the form is not stored, in one line above its buttons; empty when all is well. Announced. */
export const formTrouble = (model: FormModel, { t, format, explain }: FormView): TemplateResult => {
  const lines: unknown[] = model.general.map(problem => problemText(problem, t, format));
  if (model.failure !== undefined) {
    const { kind, requestId } = stateOf(model.failure);
    lines.push(
      html`${
        isUncertain(model, kind) ? t.maybeStored : (explain?.(model.failure) ?? causeText(kind, t))
      }${requestId ? html` <span class="mono">${requestId}</span>` : nothing}`,
    );
  }
  if (model.errors.size > 1) lines.push(t.somePlaces(model.errors.size));
  if (model.conflicts.length > 0) lines.push(t.someConflicts(model.conflicts.length));
  return html`${model.restored ? restoredLine(t, () => model.discard()) : nothing}
    <div role="alert">
      ${lines.map(
        line =>
          html`<div class="prob">
            ${icon(model.conflicts.length > 0 ? warning : critical)}<span>${line}</span>
          </div>`,
      )}
    </div>`;
};
