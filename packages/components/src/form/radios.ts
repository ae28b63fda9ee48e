import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FieldDefinition, FieldOption, FieldOptions } from './definition.ts';
import { describedBy, fieldId, renderProblem } from './fields.ts';

/** Draws a select with few options as radio buttons, for `draw` of its definition. The label is read, not shown. */
export const radios = (field: FieldDefinition, at: FieldOptions): TemplateResult => {
  const { draft, error, disabled, onInput } = at;
  const radio = ({ value, label }: FieldOption, index: number): TemplateResult =>
    html`<label class="opt"
      ><input
        id=${index === 0 ? fieldId(field) : nothing}
        type="radio"
        class="chk"
        name=${fieldId(field)}
        ?disabled=${disabled || !!field.locked}
        .checked=${live(draft === value)}
        @change=${() => onInput(value)} />${label}</label
    >`;
  return html`<div class="fld wide">
    <div
      class="opts"
      role="radiogroup"
      aria-label=${field.label}
      aria-describedby=${describedBy(field, error) || nothing}>
      ${field.options?.map(radio)}
    </div>
    ${
      field.locked || field.hint
        ? html`<div class="hint" id=${`${fieldId(field)}-hint`}>${field.locked ?? field.hint}</div>`
        : nothing
    }
    ${renderProblem(field, at)}
  </div>`;
};
