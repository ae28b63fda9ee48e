import { html, nothing, type TemplateResult } from 'lit';
import { defineElement } from '../internal/define.ts';
import { critical, icon } from '../primitives/icons.ts';
import { fieldId, renderControl } from './controls.ts';
import type { FieldDefinition, FieldOptions, FieldType } from './definition.ts';
export { describedBy, fieldId } from './controls.ts';
export { fieldStyles } from './fields.styles.ts';
import { problemText } from './problem-text.ts';

const isWide = (field: FieldDefinition): boolean =>
  field.wide ?? ['multiline', 'address', 'domain_list', 'tokens', 'records'].includes(field.type);
/** Fields made of several controls are a group with a legend. */
const isGroup = (field: FieldDefinition): boolean =>
  field.type === 'address' || field.type === 'options_with_dependencies';

/** What is wrong with a field, with the correction to take where one is known. */
export const renderProblem = (field: FieldDefinition, at: FieldOptions): TemplateResult | typeof nothing => {
  const { error, t, draft } = at;
  if (!error) return nothing;
  const { suggestion, detail } = error;
  const take = (): void => {
    at.onInput(
      Array.isArray(draft)
        ? (draft as readonly string[]).map(entry => (entry === detail ? suggestion! : entry))
        : suggestion!,
    );
    at.onBlur?.();
  };
  return html`<div class="prob" id=${`${fieldId(field)}-error`}>
    ${icon(critical)}<span
      >${problemText(error, t, at.format)}${
        suggestion
          ? html` <button type="button" @click=${take}>${t.didYouMean(suggestion)}</button>`
          : nothing
      }</span
    >
  </div>`;
};

/** A field with its label, hint and problem. */
export const renderField = (field: FieldDefinition, at: FieldOptions): TemplateResult => {
  if (field.draw) return field.draw(field, at);
  const name = html`${field.label}${field.required ? html` <span class="faint">(${at.t.required})</span>` : nothing}`;
  const rest = html` ${renderControl(field, at)}
  ${
    field.locked || field.hint
      ? html`<div class="hint" id=${`${fieldId(field)}-hint`}><bdi>${field.locked ?? field.hint}</bdi></div>`
      : nothing
  }
  ${renderProblem(field, at)}`;
  const className = `fld${isWide(field) ? ' wide' : ''}`;
  // A switch is named beside it, as a box to tick is.
  if (field.type === 'boolean') return html`<div class=${className}>${rest}</div>`;
  return isGroup(field)
    ? html`<fieldset class=${className}>
        <legend class="name">${name}</legend>
        ${rest}
      </fieldset>`
    : html`<div class=${className}><label class="name" for=${fieldId(field)}>${name}</label>${rest}</div>`;
};

const searched: ReadonlySet<FieldType> = new Set([
  'person',
  'device',
  'customer',
  'records',
  'time_zone',
  'address',
]);
const listed: ReadonlySet<FieldType> = new Set(['domain_list', 'tokens']);

/** Fetches and registers the elements that these fields are made of. */
export const loadControls = async (fields: readonly FieldDefinition[]): Promise<void> => {
  await Promise.all([
    fields.some(({ type }) => searched.has(type)) &&
      import('../primitives/combobox.ts').then(({ HubCombobox }) =>
        defineElement('hub-combobox', HubCombobox),
      ),
    fields.some(({ type }) => listed.has(type)) &&
      import('./tokens-field.ts').then(({ HubTokens }) => defineElement('hub-tokens', HubTokens)),
  ]);
};

/** The control to focus for a field, inside the shadow root it was rendered in. */
export const controlOf = (root: ParentNode, field: FieldDefinition): HTMLElement | null =>
  root.querySelector<HTMLElement>(`#${fieldId(field)}`);
