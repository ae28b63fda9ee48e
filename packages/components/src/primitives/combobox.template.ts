import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CommonMessages } from '../messages/en/common.ts';
import type { Choice } from './choices.ts';
import { check, chevronDown, close, icon } from './icons.ts';

/** What a person does with a combobox. */
export interface ComboboxHandlers {
  open(): void;
  /** Opens or closes the list. */
  toggle(): void;
  typed(): void;
  keydown(event: KeyboardEvent): void;
  focusout(event: FocusEvent): void;
  /** The pointer is on an option. */
  pointAt(index: number): void;
  /** Chooses an option; undefined clears the field. */
  choose(choice: Choice | undefined): void;
  /** Removes one of several values. */
  remove(value: string): void;
}

/** What a combobox shows. */
export interface ComboboxView {
  /** Text of the field. */
  readonly text: string;
  readonly label: string;
  /** Accessible description. */
  readonly description: string;
  readonly placeholder: string;
  readonly multiple: boolean;
  readonly required: boolean;
  readonly disabled: boolean;
  readonly invalid: boolean;
  readonly isOpen: boolean;
  /** The values of a field that holds several. */
  readonly tokens: readonly { readonly value: string; readonly label: string }[];
  readonly options: readonly Choice[];
  isChosen(choice: Choice): boolean;
  /** Index of the active option; -1: none. */
  readonly active: number;
  readonly isClearable: boolean;
  /** What screen readers are told of the list, and what it shows when it has no options. */
  readonly announcement: string;
  readonly messages: CommonMessages;
  readonly on: ComboboxHandlers;
}

/** A press on the list or on a button leaves the focus in the field. */
const keepFocus = (event: Event): void => event.preventDefault();

const fieldTemplate = (view: ComboboxView): TemplateResult =>
  html`<input
    role="combobox"
    type="text"
    autocomplete="off"
    autocapitalize="off"
    spellcheck="false"
    aria-autocomplete="list"
    aria-haspopup="listbox"
    aria-controls="list"
    aria-expanded=${view.isOpen ? 'true' : 'false'}
    aria-activedescendant=${view.isOpen && view.active >= 0 ? `o${view.active}` : nothing}
    aria-label=${view.label || nothing}
    aria-describedby="described"
    aria-invalid=${view.invalid ? 'true' : nothing}
    aria-required=${view.required ? 'true' : nothing}
    placeholder=${view.placeholder || nothing}
    ?disabled=${view.disabled}
    .value=${live(view.text)}
    @input=${view.on.typed}
    @keydown=${view.on.keydown}
    @click=${view.on.open} />`;

const tokenTemplate = (
  { messages, disabled, on }: ComboboxView,
  { value, label }: ComboboxView['tokens'][number],
): TemplateResult =>
  html`<span class="chip"
    ><span class="ellip">${label}</span>
    <button
      type="button"
      aria-label=${messages.removeOne(label)}
      ?disabled=${disabled}
      @click=${() => on.remove(value)}>
      ${icon(close, 'xs')}
    </button></span
  >`;

const clearButton = ({ messages, label, on }: ComboboxView): TemplateResult =>
  html`<button
    type="button"
    class="btn sm icon ghost"
    tabindex="-1"
    aria-label=${`${messages.clear}: ${label}`}
    @click=${() => on.choose(undefined)}>
    ${icon(close)}
  </button>`;

const toggleButton = ({ label, isOpen, disabled, on }: ComboboxView): TemplateResult =>
  html`<button
    type="button"
    class="btn sm icon ghost"
    tabindex="-1"
    aria-label=${label}
    aria-expanded=${isOpen ? 'true' : 'false'}
    aria-controls="list"
    ?disabled=${disabled}
    @mousedown=${keepFocus}
    @click=${on.toggle}>
    ${icon(chevronDown)}
  </button>`;

const optionTemplate = (view: ComboboxView, choice: Choice, index: number): TemplateResult => {
  const isChosen = view.isChosen(choice);
  const hint = choice.disabled ?? choice.hint;
  const tail = hint ? html`<span class="tail">${hint}</span>` : nothing;
  // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the keys are the input's
  return html`<div
    role="option"
    id=${`o${index}`}
    class=${index === view.active ? 'active' : ''}
    aria-selected=${isChosen ? 'true' : 'false'}
    aria-disabled=${choice.disabled ? 'true' : nothing}
    @click=${() => view.on.choose(choice)}
    @pointermove=${() => view.on.pointAt(index)}>
    <span>${choice.label}</span>${tail}${isChosen ? icon(check) : nothing}
  </div>`;
};

const optionsTemplate = (view: ComboboxView): unknown =>
  view.options.length > 0
    ? view.options.map((choice, index) => optionTemplate(view, choice, index))
    : html`<div class="note" role="presentation">${view.announcement}</div>`;

/** A field, its tokens and buttons, and the list below it. */
export const comboboxTemplate = (view: ComboboxView): TemplateResult =>
  html` <div class=${`field${view.invalid ? ' bad' : ''}`} @focusout=${view.on.focusout}>
    ${fieldTemplate(view)} ${view.tokens.map(token => tokenTemplate(view, token))}
    ${view.isClearable ? clearButton(view) : nothing} ${toggleButton(view)}
    <div
      popover="manual"
      id="list"
      role="listbox"
      aria-label=${view.label}
      aria-multiselectable=${view.multiple ? 'true' : nothing}
      @mousedown=${keepFocus}>
      ${view.isOpen ? optionsTemplate(view) : nothing}
    </div>
    <span id="described" hidden>${view.description}</span>
    <span class="vh" role="status">${view.announcement}</span>
  </div>`;
