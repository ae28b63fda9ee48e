import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { loadTimeZones } from '../primitives/choices.ts';
import { countryChoices } from './countries.ts';
import {
  addressParts,
  type AddressPart,
  type FieldDefinition,
  type FieldOption,
  type FieldOptions,
  type FieldProblem,
} from './definition.ts';
import { problemText } from './problem-text.ts';

/** Of the control of a field, or of the first of several. */
export const fieldId = (field: FieldDefinition): string => `f-${field.key.replaceAll(/[^\w-]/g, '-')}`;

const inputTypes: Readonly<Record<string, string>> = {
  email: 'email',
  phone: 'tel',
  url: 'url',
  date: 'date',
};
const inputModes: Readonly<Record<string, string>> = {
  number: 'decimal',
  url: 'url',
  email: 'email',
  phone: 'tel',
};

/** Draft of a date that is typed in part: not empty, and not a date. The control itself keeps what is there. */
const HALF_DATE = '?';

/** Ids of what explains the control, for `aria-describedby`. */
export const describedBy = (field: FieldDefinition, error: FieldProblem | undefined): string =>
  [field.hint || field.locked ? `${fieldId(field)}-hint` : '', error ? `${fieldId(field)}-error` : '']
    .filter(Boolean)
    .join(' ');

const select = (
  field: FieldDefinition,
  options: readonly FieldOption[],
  value: string,
  label: string,
  at: FieldOptions,
  onChange: (value: string) => void,
  name = fieldId(field),
): TemplateResult =>
  html` <select
    id=${name}
    .value=${live(value)}
    ?disabled=${at.disabled || !!field.locked}
    ?required=${field.required}
    aria-label=${label || nothing}
    aria-describedby=${describedBy(field, at.error) || nothing}
    aria-invalid=${at.error ? 'true' : nothing}
    @change=${(event: Event) => {
      onChange((event.target as HTMLSelectElement).value);
      at.onBlur?.();
    }}>
    ${value && field.required && options.some(option => option.value === value) ? nothing : html`<option value="" ?selected=${value === ''}>${field.emptyLabel ?? at.t.choose}</option>`}
    ${value && !options.some(option => option.value === value) ? html`<option value=${value} selected>${value}</option>` : nothing}
    ${options.map(option => html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`)}
  </select>`;

const levels = (field: FieldDefinition, at: FieldOptions): TemplateResult => {
  const path = at.draft as readonly string[];
  const rows: TemplateResult[] = [];
  let options = field.options;
  for (let level = 0; options && options.length > 0; level++) {
    const chosen = path[level] ?? '';
    const depth = level;
    rows.push(
      html`<div class=${`field${at.error ? ' bad' : ''}`}>
        ${select(
          field,
          options,
          chosen,
          level === 0 ? field.label : `${field.label} ${level + 1}`,
          at,
          value => at.onInput(value === '' ? path.slice(0, depth) : [...path.slice(0, depth), value]),
          level === 0 ? fieldId(field) : `${fieldId(field)}-${level}`,
        )}
      </div>`,
    );
    options = options.find(option => option.value === chosen)?.options;
  }
  return html`<div class="levels">${rows}</div>`;
};

const address = (field: FieldDefinition, at: FieldOptions): TemplateResult => {
  const draft = at.draft as Readonly<Record<AddressPart, string>>;
  const country = html` <div class="fld">
    <label class="name" for=${`${fieldId(field)}-country`}>${at.t.country}</label>
    <hub-combobox
      id=${`${fieldId(field)}-country`}
      .label=${at.t.country}
      .value=${draft.country || null}
      .choices=${countryChoices(at.format.locale)}
      .description=${at.error ? problemText(at.error, at.t, at.format) : ''}
      ?invalid=${!!at.error}
      ?disabled=${at.disabled || !!field.locked}
      @hub-change=${(event: CustomEvent<{ value: string | null }>) => {
        at.onInput({ ...draft, country: event.detail.value ?? '' });
        at.onBlur?.();
      }}></hub-combobox>
  </div>`;
  return html`<div class="addr">
    ${addressParts.map(part =>
      part === 'country'
        ? country
        : html` <label class="fld"
            ><span class="name">${at.t[part]}</span>
            <span class=${`field${at.error ? ' bad' : ''}`}
              ><input
                id=${part === 'line1' ? fieldId(field) : `${fieldId(field)}-${part}`}
                .value=${live(draft[part])}
                autocomplete="off"
                ?disabled=${at.disabled || !!field.locked}
                dir="auto"
                maxlength="500"
                aria-describedby=${describedBy(field, at.error) || nothing}
                aria-invalid=${at.error ? 'true' : nothing}
                @input=${(event: Event) => at.onInput({ ...draft, [part]: (event.target as HTMLInputElement).value })}
                @blur=${at.onBlur}
            /></span>
          </label>`,
    )}
  </div>`;
};

const combobox = (field: FieldDefinition, at: FieldOptions): TemplateResult =>
  html` <hub-combobox
    id=${fieldId(field)}
    .label=${field.label}
    .value=${at.draft as string}
    .chosen=${field.type === 'time_zone' && at.draft ? { value: at.draft as string, label: (at.draft as string).replaceAll('_', ' ') } : field.chosen}
    .load=${field.type === 'time_zone' ? loadTimeZones(at.format.locale) : field.load}
    .placeholder=${field.placeholder ?? ''}
    .description=${[field.hint, at.error ? problemText(at.error, at.t, at.format) : ''].filter(Boolean).join(' ')}
    ?required=${field.required}
    ?invalid=${!!at.error}
    ?disabled=${at.disabled || !!field.locked}
    @hub-change=${(event: CustomEvent<{ value: string | null }>) => {
      at.onInput(event.detail.value ?? '');
      at.onBlur?.();
    }}></hub-combobox>`;

/** The control of a field alone, for places that have their own label. The elements it uses come by `loadControls`. */
export const renderControl = (field: FieldDefinition, at: FieldOptions): TemplateResult => {
  const { draft, error, onInput, onBlur, t } = at;
  const label = at.bare ? field.label : '';
  const off = at.disabled || !!field.locked;
  const boxed = (control: TemplateResult): TemplateResult =>
    html`<div class=${`field grow${error ? ' bad' : ''}`}>${control}</div>`;
  switch (field.type) {
    case 'address':
      return address(field, at);
    case 'options_with_dependencies':
      return levels(field, at);
    case 'person':
    case 'device':
    case 'customer':
    case 'time_zone':
      return combobox(field, at);
    case 'records':
      return html` <hub-combobox
        id=${fieldId(field)}
        multiple
        .label=${field.label}
        .values=${draft as readonly string[]}
        .load=${field.load}
        .chosen=${field.chosenMany ?? []}
        .description=${field.hint ?? ''}
        ?invalid=${!!error}
        ?disabled=${off}
        @hub-change=${(event: CustomEvent<{ values: readonly string[] }>) => onInput(event.detail.values)}></hub-combobox>`;
    case 'domain_list':
    case 'tokens':
      return html` <hub-tokens
        id=${fieldId(field)}
        class="grow"
        .label=${field.label}
        .value=${draft as readonly string[]}
        .placeholder=${field.placeholder ?? ''}
        .description=${[field.hint, error ? problemText(error, t, at.format) : ''].filter(Boolean).join(' ')}
        ?invalid=${!!error}
        ?disabled=${off}
        @hub-change=${(event: CustomEvent<{ value: readonly string[] }>) => onInput(event.detail.value)}
        @focusout=${onBlur}></hub-tokens>`;
    case 'boolean':
      return html` <label class="onoff"
        ><input
          id=${fieldId(field)}
          type="checkbox"
          role="switch"
          aria-checked=${draft === true ? 'true' : 'false'}
          class="switch"
          aria-label=${field.label}
          .checked=${live(draft === true)}
          ?disabled=${off}
          aria-describedby=${describedBy(field, error) || nothing}
          @change=${(event: Event) => {
            onInput((event.target as HTMLInputElement).checked);
            onBlur?.();
          }} />
        <span>${draft === true ? (field.trueLabel ?? t.yes) : (field.falseLabel ?? t.no)}</span></label
      >`;
    case 'select':
      return boxed(select(field, field.options ?? [], draft as string, label, at, onInput));
    case 'multiline':
      return boxed(
        html` <textarea
          id=${fieldId(field)}
          rows="3"
          .value=${live(draft as string)}
          ?disabled=${off}
          ?required=${field.required}
          aria-label=${label || nothing}
          placeholder=${field.placeholder ?? nothing}
          aria-describedby=${describedBy(field, error) || nothing}
          aria-invalid=${error ? 'true' : nothing}
          dir="auto"
          @input=${(event: Event) => onInput((event.target as HTMLTextAreaElement).value)}
          @blur=${onBlur}></textarea>`,
      );
    default:
      return boxed(
        html` <input
            id=${fieldId(field)}
            list=${field.suggestions ? `${fieldId(field)}-list` : nothing}
            maxlength=${field.suggestions ? (field.maxLength ?? nothing) : nothing}
            type=${(field.type === 'secret' ? 'password' : (inputTypes[field.type] ?? 'text')) as 'text'}
            inputmode=${(inputModes[field.type] ?? nothing) as 'text'}
            .value=${live(draft === HALF_DATE ? '' : (draft as string))}
            ?disabled=${off}
            ?required=${field.required}
            aria-label=${label || nothing}
            placeholder=${field.placeholder ?? nothing}
            autocomplete=${(field.autocomplete ?? (field.type === 'secret' ? 'new-password' : 'off')) as 'off'}
            spellcheck=${field.type === 'text' ? nothing : 'false'}
            dir=${field.type === 'phone' || field.type === 'url' || field.type === 'email' ? 'ltr' : 'auto'}
            max=${field.type === 'date' ? '9999-12-31' : nothing}
            aria-describedby=${describedBy(field, error) || nothing}
            aria-invalid=${error ? 'true' : nothing}
            @input=${(event: Event) => onInput(typed(event.target as HTMLInputElement))}
            @blur=${onBlur} />${field.suggestions ? html`<datalist id=${`${fieldId(field)}-list`}>${field.suggestions.map(text => html`<option value=${text}></option>`)}</datalist>` : nothing}`,
      );
  }
};

const typed = (input: HTMLInputElement): string =>
  input.type === 'date' && input.value === '' && input.validity.badInput ? HALF_DATE : input.value;
