import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { loadTimeZones } from '../primitives/choices.ts';
import { enteredIn, isChecked } from '../primitives/dom.ts';
import { countryChoices } from './countries.ts';
import {
  addressParts,
  type FieldDefinition,
  type FieldOption,
  type FieldOptions,
  type FieldProblem,
} from './definition.ts';
import { addressOf, listOf, textOf } from './draft-shapes.ts';
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

/** Draft of a date that is typed in part. The control itself keeps what is there. */
const HALF_DATE = '?';

/** Ids of what explains the control, for `aria-describedby`. */
export const describedBy = (field: FieldDefinition, error: FieldProblem | undefined): string =>
  [field.hint || field.locked ? `${fieldId(field)}-hint` : '', error ? `${fieldId(field)}-error` : '']
    .filter(Boolean)
    .join(' ');

type Control = (field: FieldDefinition, at: FieldOptions) => TemplateResult;

const select = (
  field: FieldDefinition,
  options: readonly FieldOption[],
  value: string,
  label: string,
  at: FieldOptions,
  onChange: (value: string) => void,
  name = fieldId(field),
): TemplateResult => {
  const isKnown = value !== '' && options.some(option => option.value === value);
  const choice = (one: string, text: string): TemplateResult =>
    html`<option value=${one} ?selected=${one === value}>${text}</option>`;
  return html` <select
    id=${name}
    .value=${live(value)}
    ?disabled=${at.disabled || !!field.locked}
    ?required=${field.required}
    aria-label=${label || nothing}
    aria-describedby=${describedBy(field, at.error) || nothing}
    aria-invalid=${at.error ? 'true' : nothing}
    @change=${(event: Event) => {
      onChange(enteredIn(event));
      at.onBlur?.();
    }}>
    ${isKnown && field.required ? nothing : choice('', field.emptyLabel ?? at.t.choose)}
    ${value && !isKnown ? choice(value, value) : nothing}
    ${options.map(option => choice(option.value, option.label))}
  </select>`;
};

const levels = (field: FieldDefinition, at: FieldOptions): TemplateResult => {
  const path = listOf(at.draft);
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
  const draft = addressOf(at.draft);
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
                @input=${(event: Event) => at.onInput({ ...draft, [part]: enteredIn(event) })}
                @blur=${at.onBlur}
            /></span>
          </label>`,
    )}
  </div>`;
};

const combobox: Control = (field, at) => {
  const value = textOf(at.draft);
  const isZone = field.type === 'time_zone';
  const zone = { value, label: value.replaceAll('_', ' ') };
  return html` <hub-combobox
    id=${fieldId(field)}
    .label=${field.label}
    .value=${value}
    .chosen=${isZone && value ? zone : field.chosen}
    .load=${isZone ? loadTimeZones(at.format.locale) : field.load}
    .placeholder=${field.placeholder ?? ''}
    .description=${description(field, at)}
    ?required=${field.required}
    ?invalid=${!!at.error}
    ?disabled=${at.disabled || !!field.locked}
    @hub-change=${(event: CustomEvent<{ value: string | null }>) => {
      at.onInput(event.detail.value ?? '');
      at.onBlur?.();
    }}></hub-combobox>`;
};

/** What says of a control that it is explained, wrong or off: the same for every element of ours. */
const description = (field: FieldDefinition, { error, t, format }: FieldOptions): string =>
  [field.hint, error ? problemText(error, t, format) : ''].filter(Boolean).join(' ');

const isOff = (field: FieldDefinition, at: FieldOptions): boolean => !!at.disabled || !!field.locked;

const boxed = (control: TemplateResult, { error }: FieldOptions): TemplateResult =>
  html`<div class=${`field grow${error ? ' bad' : ''}`}>${control}</div>`;

const records: Control = (field, at) =>
  html` <hub-combobox
    id=${fieldId(field)}
    multiple
    .label=${field.label}
    .values=${listOf(at.draft)}
    .load=${field.load}
    .chosen=${field.chosenMany ?? []}
    .description=${field.hint ?? ''}
    ?invalid=${!!at.error}
    ?disabled=${isOff(field, at)}
    @hub-change=${({ detail }: CustomEvent<{ values: readonly string[] }>) =>
      at.onInput(detail.values)}></hub-combobox>`;

const tokens: Control = (field, at) =>
  html` <hub-tokens
    id=${fieldId(field)}
    class="grow"
    .label=${field.label}
    .value=${listOf(at.draft)}
    .placeholder=${field.placeholder ?? ''}
    .description=${description(field, at)}
    ?invalid=${!!at.error}
    ?disabled=${isOff(field, at)}
    @hub-change=${({ detail }: CustomEvent<{ value: readonly string[] }>) => at.onInput(detail.value)}
    @focusout=${at.onBlur}></hub-tokens>`;

const onOff: Control = (field, at) => {
  const isOn = at.draft === true;
  const own = isOn ? field.trueLabel : field.falseLabel;
  const state = own ?? (isOn ? at.t.yes : at.t.no);
  const label = own ? `${field.label}: ${own}` : field.label;
  return html` <label class="onoff"
    ><input
      id=${fieldId(field)}
      type="checkbox"
      role="switch"
      aria-checked=${isOn ? 'true' : 'false'}
      class="switch"
      aria-label=${field.label}
      .checked=${live(isOn)}
      ?disabled=${isOff(field, at)}
      aria-describedby=${describedBy(field, at.error) || nothing}
      @change=${(event: Event) => {
        at.onInput(isChecked(event));
        at.onBlur?.();
      }} />
    <span>${at.bare ? state : label}</span></label
  >`;
};

const multiline: Control = (field, at) =>
  html` <textarea
    id=${fieldId(field)}
    rows="3"
    .value=${live(textOf(at.draft))}
    ?disabled=${isOff(field, at)}
    ?required=${field.required}
    aria-label=${(at.bare && field.label) || nothing}
    placeholder=${field.placeholder ?? nothing}
    aria-describedby=${describedBy(field, at.error) || nothing}
    aria-invalid=${at.error ? 'true' : nothing}
    dir="auto"
    @input=${(event: Event) => at.onInput(enteredIn(event))}
    @blur=${at.onBlur}></textarea>`;

/** Texts to choose from below a text field. */
const suggestionList = (id: string, texts: readonly string[]): TemplateResult =>
  html`<datalist id=${id}>${texts.map(text => html`<option value=${text}></option>`)}</datalist>`;

const line: Control = (field, at) => {
  const { suggestions, type } = field;
  const id = fieldId(field);
  const listId = `${id}-list`;
  const isSecret = type === 'secret';
  return html` <input
      id=${id}
      list=${suggestions ? listId : nothing}
      maxlength=${suggestions ? (field.maxLength ?? nothing) : nothing}
      type=${(isSecret ? 'password' : (inputTypes[type] ?? 'text')) as 'text'}
      inputmode=${(inputModes[type] ?? nothing) as 'text'}
      .value=${live(at.draft === HALF_DATE ? '' : textOf(at.draft))}
      ?disabled=${isOff(field, at)}
      ?required=${field.required}
      aria-label=${(at.bare && field.label) || nothing}
      placeholder=${field.placeholder ?? nothing}
      autocomplete=${(field.autocomplete ?? (isSecret ? 'new-password' : 'off')) as 'off'}
      spellcheck=${type === 'text' ? nothing : 'false'}
      dir=${type === 'phone' || type === 'url' || type === 'email' ? 'ltr' : 'auto'}
      max=${type === 'date' ? '9999-12-31' : nothing}
      aria-describedby=${describedBy(field, at.error) || nothing}
      aria-invalid=${at.error ? 'true' : nothing}
      @input=${(event: Event) => at.onInput(typed(event))}
      @blur=${at.onBlur} />${suggestions ? suggestionList(listId, suggestions) : nothing}`;
};

/** The control of a field alone, for places that have their own label. The elements it uses come by `loadControls`. */
export const renderControl: Control = (field, at) => {
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
      return records(field, at);
    case 'domain_list':
    case 'tokens':
      return tokens(field, at);
    case 'boolean':
      return onOff(field, at);
    case 'select': {
      const label = at.bare ? field.label : '';
      return boxed(select(field, field.options ?? [], textOf(at.draft), label, at, at.onInput), at);
    }
    case 'multiline':
      return boxed(multiline(field, at), at);
    default:
      return boxed(line(field, at), at);
  }
};

const typed = (event: Event): string => {
  const input = event.currentTarget;
  const isHalf = input instanceof HTMLInputElement && input.type === 'date' && input.validity.badInput;
  return isHalf ? HALF_DATE : enteredIn(event);
};
