import { html, nothing, type TemplateResult } from 'lit';
import type { Format } from '../messages/format.ts';
import { enteredIn, isChecked } from '../primitives/dom.ts';

export interface GroupOption {
  readonly label: unknown;
  readonly checked: boolean;
  /** Rows that would match; undefined while that is not known. */
  readonly count: number | undefined;
  set(on: boolean): void;
}

interface GroupExtras {
  /** In two columns. */
  readonly double: boolean;
  /** A field to find a value in, or nothing. */
  readonly find: unknown;
  /** What is said where there is no option; undefined where nothing is said. */
  readonly empty: string | undefined;
}

const optionBox = ({ label, checked, count, set }: GroupOption, format: Format): TemplateResult => {
  const number = count === undefined ? nothing : html`<span class="n">${format.number(count)}</span>`;
  return html`<label class=${`opt${count === 0 && !checked ? ' zero' : ''}`}
    ><input
      type="checkbox"
      class="chk"
      .checked=${checked}
      @change=${(event: Event) => set(isChecked(event))} /><span class="ellip">${label}</span>${number}</label
  >`;
};

/** The values of one filter, with boxes to choose some of them. @param on How many are chosen. */
export const optionGroup = (
  label: string,
  on: number,
  options: readonly GroupOption[],
  format: Format,
  extras?: GroupExtras,
): TemplateResult => {
  const empty = extras?.empty !== undefined && options.length === 0 ? extras.empty : undefined;
  return html` <fieldset>
    <legend>${label} ${on > 0 ? html`<span class="count">${on}</span>` : nothing}</legend>
    ${extras?.find ?? nothing}
    <div class=${`options${extras?.double ? ' double' : ''}`}>
      ${options.map(option => optionBox(option, format))}
      ${empty === undefined ? nothing : html`<span class="opt faint">${empty}</span>`}
    </div>
  </fieldset>`;
};

/** A field to find a value in a long list. */
export const findField = (label: string, text: string, find: (text: string) => void): TemplateResult =>
  html`<label class="field find options"
    ><input
      type="search"
      aria-label=${label}
      placeholder=${label}
      .value=${text}
      @input=${(event: Event) => find(enteredIn(event))}
  /></label>`;
