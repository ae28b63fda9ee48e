import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ContractFormMessages } from '../../messages/en/contractForm.ts';
import type { Format } from '../../messages/format.ts';
import * as icons from '../../primitives/icons.ts';
import { packRate, serviceTypes, unpackRate, type RateDraft } from './contract-input.ts';

const MOST_RATES = 50;

interface RatesParts {
  readonly t: ContractFormMessages;
  readonly format: Format;
  readonly rates: readonly string[];
  readonly services: Readonly<Record<string, string>>;
  readonly assets: readonly string[];
  readonly disabled: boolean;
  /** Something in it cannot be saved. */
  readonly invalid: boolean;
  change(rates: readonly string[]): void;
}

/** Variable rates for given services, in the order in which they are looked through [OCT-14]. */
export const ratesEditor = ({
  t,
  format,
  rates,
  services,
  assets,
  disabled,
  invalid,
  change,
}: RatesParts): TemplateResult => {
  const set = (at: number, changes: Partial<RateDraft>): void =>
    change(rates.map((text, n) => (n === at ? packRate({ ...unpackRate(text), ...changes }) : text)));
  const value = (event: Event): string => (event.target as HTMLInputElement).value;
  const choice = (
    label: string,
    current: string,
    choices: readonly (readonly [string, string])[],
    onChange: (chosen: string) => void,
  ): TemplateResult =>
    html`<span class="field"
      ><select
        aria-label=${label}
        ?disabled=${disabled}
        .value=${live(current)}
        @change=${(event: Event) => onChange(value(event))}>
        <option value="" ?selected=${current === ''}>${t.any}</option>
        ${current && !choices.some(([key]) => key === current) ? html`<option value=${current} selected>${current}</option>` : nothing}${choices.map(([key, text]) => html`<option value=${key} ?selected=${key === current}>${text}</option>`)}
      </select></span
    >`;
  return html`<div class="rates">
    ${rates.length > 0 ? html`<div class="rate names" aria-hidden="true"><span>${t.rateLabel}</span><span>${t.rateService}</span><span>${t.rateAsset}</span><span>${t.rate}</span></div>` : nothing}
    ${rates.map((text, at) => {
      const { label, service, asset, rate } = unpackRate(text);
      const n = format.number(at + 1);
      return html`<div class="rate" role="group" aria-label=${t.rateNumber(n)}>
        <span class="field"
          ><input
            aria-label=${t.rateLabel}
            maxlength="100"
            dir="auto"
            autocomplete="off"
            ?disabled=${disabled}
            .value=${live(label)}
            @input=${(event: Event) => set(at, { label: value(event) })}
        /></span>
        ${choice(
          t.rateService,
          service,
          serviceTypes.map(key => [key, services[key] ?? key] as const),
          chosen => set(at, { service: chosen }),
        )}
        ${choice(
          t.rateAsset,
          asset,
          assets.map(key => [key, key] as const),
          chosen => set(at, { asset: chosen }),
        )}
        <span class=${`field${invalid && rate.trim() === '' ? ' bad' : ''}`}
          ><input
            aria-label=${t.rate}
            inputmode="decimal"
            maxlength="24"
            required
            autocomplete="off"
            ?disabled=${disabled}
            aria-invalid=${invalid && rate.trim() === '' ? 'true' : nothing}
            .value=${live(rate)}
            @input=${(event: Event) => set(at, { rate: value(event) })}
        /></span>
        <span class="do"
          ><button
            type="button"
            class="btn icon ghost"
            aria-label=${t.moveRateUp(n)}
            title=${t.moveRateUp(n)}
            ?disabled=${disabled || at === 0}
            @click=${() => change(rates.map((one, i) => (i === at - 1 ? text : i === at ? rates[at - 1]! : one)))}>
            ${icons.icon(icons.arrowUp)}
          </button>
          <button
            type="button"
            class="btn icon ghost"
            aria-label=${t.removeRate(n)}
            title=${t.removeRate(n)}
            ?disabled=${disabled}
            @click=${() => change(rates.filter((_, i) => i !== at))}>
            ${icons.icon(icons.close)}
          </button></span
        >
      </div>`;
    })}
    <button
      type="button"
      class="btn add"
      ?disabled=${disabled || rates.length >= MOST_RATES}
      @click=${(event: Event) => {
        change([...rates, packRate({ label: '', service: '', asset: '', rate: '' })]);
        const root = (event.target as HTMLElement).closest('.rates')!;
        requestAnimationFrame(() =>
          [...root.querySelectorAll<HTMLElement>('.rate:not(.names) input:first-child')]
            .filter(field => field.ariaLabel === t.rateLabel)
            .at(-1)
            ?.focus(),
        );
      }}>
      ${icons.icon(icons.plus)}${t.addRate}
    </button>
  </div>`;
};
