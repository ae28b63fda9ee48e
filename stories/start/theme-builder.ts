/** Puts a theme together on a living hub, says whether it can be read, and prints what a host writes. */
import '@customer-hub/components/define/customer-hub.js';
import type { Hub } from '@customer-hub/sdk';
import { html, LitElement, type TemplateResult } from 'lit';
import { base } from '../../packages/components/src/theme/base.ts';
import { controls } from '../../packages/components/src/theme/controls.ts';
import { tokens } from '../../packages/components/src/theme/tokens.ts';
import type { Scheme } from '../../tools/tokens/css-value.ts';
import '../support/copy-button.ts';
import { customers } from '../support/hub.ts';
import { builderStyles } from './theme-builder.styles.ts';
import {
  chosenColours,
  densities,
  initial,
  overridesOf,
  readings,
  themeCss,
  themeJson,
  type Choice,
  type Pair,
  type Reading,
} from './theme-output.ts';

const schemes: readonly (Scheme | 'auto')[] = ['auto', 'light', 'dark'];
const fonts = ["Georgia, 'Liberation Serif', serif", "Arial, 'Liberation Sans', sans-serif"];

/** For a field of colours, which takes six digits and nothing else. */
const sixDigits = (colour: string): string =>
  colour.length === 4 ? `#${[...colour.slice(1)].map(digit => digit + digit).join('')}` : colour;

class StoryTheme extends LitElement {
  static override styles = [tokens, base, controls, builderStyles];
  static override properties = {
    hub: { attribute: false },
    choice: { state: true },
    scheme: { state: true },
  };

  declare hub: Hub;
  declare choice: Choice;
  /** `auto`: that of the page. */
  declare scheme: Scheme | 'auto';

  constructor() {
    super();
    this.choice = initial;
    this.scheme = 'auto';
  }

  protected override render(): TemplateResult {
    const overrides = overridesOf(this.choice);
    const style = Object.entries(overrides)
      .map(pair => pair.join(':'))
      .join(';');
    return html`<div class="page">
      <form @submit=${(event: Event) => event.preventDefault()}>${this.#colours()}${this.#measures()}</form>
      <div>
        <section>
          <h2>The hub with it</h2>
          <div class=${`live ${this.scheme}`} .style=${style}>
            <customer-hub .hub=${this.hub} customer-id=${customers.ashgrove} locale="en"></customer-hub>
          </div>
        </section>
        ${contrastTable(readings(overrides))}
        ${output('CSS, for the hub or anything around it', 'CSS', themeCss(overrides, this.scheme))}
        ${output('Design tokens, for Figma and other tools', 'design tokens', themeJson(overrides))}
      </div>
    </div>`;
  }

  #colours(): TemplateResult {
    const field = (property: string, scheme: Scheme): TemplateResult =>
      html`<input
        type="color"
        aria-label=${`${property}, ${scheme}`}
        .value=${sixDigits(this.choice.colours[property]?.[scheme] ?? '')}
        @input=${({ target }: Event) =>
          this.#paint(property, { [scheme]: (target as HTMLInputElement).value })} />`;
    return html`<section>
      <h2>Colours</h2>
      <div class="line head" aria-hidden="true"><span></span><span>Light</span><span>Dark</span></div>
      ${chosenColours.map(
        ({ name, property = '', role }) =>
          html`<div class="line">
            <span title=${role}>${name}</span>${field(property, 'light')}${field(property, 'dark')}
          </div>`,
      )}
    </section>`;
  }

  #paint(property: string, part: Partial<Pair>): void {
    const before = this.choice.colours[property];
    if (!before) return;
    this.#choose({ colours: { ...this.choice.colours, [property]: { ...before, ...part } } });
  }

  #choose(part: Partial<Choice>): void {
    this.choice = { ...this.choice, ...part };
  }

  #measures(): TemplateResult {
    const { radius, fontSize, font, density } = this.choice;
    const range = (label: string, value: number, max: number, key: 'radius' | 'fontSize'): TemplateResult =>
      html`<label class="line wide"
        ><span>${label}, ${value} px</span
        ><input
          type="range"
          min=${key === 'radius' ? 0 : 11}
          max=${max}
          step=${key === 'radius' ? 1 : 0.5}
          .value=${String(value)}
          @input=${({ target }: Event) =>
            this.#choose({ [key]: (target as HTMLInputElement).valueAsNumber })}
      /></label>`;
    return html`<section>
      <h2>Measures and type</h2>
      ${range('Radius', radius, 20, 'radius')}${range('Font size', fontSize, 18, 'fontSize')}
      <label class="line wide"
        ><span>Font</span
        ><input
          type="text"
          list="fonts"
          placeholder="That of the system"
          .value=${font}
          @input=${({ target }: Event) => this.#choose({ font: (target as HTMLInputElement).value })} /></label
      ><datalist id="fonts">${fonts.map(name => html`<option value=${name}></option>`)}</datalist>
      <label class="line wide"
        ><span>Density</span
        ><select
          @change=${({ target }: Event) =>
            this.#choose({ density: (target as HTMLSelectElement).value as Choice['density'] })}>
          ${Object.entries(densities).map(
            ([key, { label }]) => html`<option value=${key} ?selected=${key === density}>${label}</option>`,
          )}
        </select></label
      >
      <label class="line wide"
        ><span>Scheme</span
        ><select
          @change=${({ target }: Event) => {
            this.scheme = (target as HTMLSelectElement).value as Scheme | 'auto';
          }}>
          ${schemes.map(
            name =>
              html`<option value=${name} ?selected=${name === this.scheme}>
                ${name === 'auto' ? 'As the page' : `Always ${name}`}
              </option>`,
          )}
        </select></label
      >
      <button
        type="button"
        class="btn"
        @click=${() => {
          this.choice = initial;
          this.scheme = 'auto';
        }}>
        Start again
      </button>
    </section>`;
  }
}

const isLow = ({ light, dark, least }: Reading): boolean => light < least || dark < least;

function contrastTable(rows: readonly Reading[]): TemplateResult {
  const low = rows.filter(isLow);
  const cell = (ratio: number, least: number): TemplateResult =>
    html`<td class=${ratio < least ? 'low' : ''}>${ratio < least ? '⚠ ' : ''}${ratio.toFixed(2)}</td>`;
  return html`<section>
    <h2>Contrast (WCAG 2)</h2>
    <div role="status">
      ${
        low.length > 0
          ? html`<p class="warn">Hard to read: ${low.map(({ what }) => what).join(', ')}.</p>`
          : html`<p class="muted">Everything can be read.</p>`
      }
    </div>
    <table>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">At least</th>
          <th scope="col">Light</th>
          <th scope="col">Dark</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ what, least, light, dark }) =>
            html`<tr>
              <th scope="row">${what}</th>
              <td>${least}</td>
              ${cell(light, least)}${cell(dark, least)}
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

const output = (heading: string, what: string, text: string): TemplateResult =>
  html`<section>
    <h2>${heading}</h2>
    <div class="bar"><story-copy .text=${text} what=${what}></story-copy></div>
    <pre tabindex="0" role="group" aria-label=${what}>${text}</pre>
  </section>`;

customElements.define('story-theme', StoryTheme);
