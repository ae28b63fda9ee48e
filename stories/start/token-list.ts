/** The theme as it resolves where it stands: every value in light and dark, to be copied. */
import { html, LitElement, type TemplateResult } from 'lit';
import { base } from '../../packages/components/src/theme/base.ts';
import { tokens } from '../../packages/components/src/theme/tokens.ts';
import { hex } from '../../tools/tokens/colour.ts';
import { resolve, type Scheme } from '../../tools/tokens/css-value.ts';
import { colourIn, lengthIn, lookupIn, type ThemeToken } from '../../tools/tokens/theme.ts';
import '../support/copy-button.ts';
import { theme } from '../support/token-controls.ts';
import { scales } from './scales.ts';
import { tokenStyles } from './token-list.styles.ts';

const lookup = lookupIn(theme);

/** As a host would write it. */
const valueIn = (token: ThemeToken, scheme: Scheme): string => {
  if (token.kind === 'color') return hex(colourIn(token, scheme, lookup));
  if (token.kind === 'dimension') return `${lengthIn(token, lookup)}px`;
  return resolve(token.value, scheme, lookup);
};

const cell = (token: ThemeToken, scheme: Scheme): TemplateResult => {
  const value = valueIn(token, scheme);
  return html`<td class=${scheme}>
    ${
      token.kind === 'color'
        ? html`<i data-token=${token.inner} .style=${`background:var(${token.inner})`}></i>`
        : undefined
    }<code>${value.length > 40 ? `${value.slice(0, 40)}…` : value}</code
    ><story-copy .text=${value} what=${`${token.name}, ${scheme}`}></story-copy>
  </td>`;
};

class StoryTokens extends LitElement {
  static override styles = [tokens, base, tokenStyles];
  static override properties = { shown: { attribute: false } };

  /** What a host sets, what is mixed or counted from it, or what it is all used for. */
  declare shown: 'set' | 'derived' | 'scales';

  override render() {
    if (this.shown === 'scales') return scales();
    const isSet = this.shown === 'set';
    const rows = theme.filter(({ property }) => Boolean(property) === isSet);
    return html`<table>
      <thead>
        <tr>
          <th>${isSet ? 'A host sets' : 'Follows from it'}</th>
          <th>Light</th>
          <th>Dark</th>
          <th>What it is for</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          token =>
            html`<tr>
              <th scope="row"><code>${token.property ?? token.name}</code></th>
              ${cell(token, 'light')}
              ${
                ['color', 'shadow'].includes(token.kind)
                  ? cell(token, 'dark')
                  : html`<td class="muted">the same</td>`
              }
              <td>${token.role}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }
}
customElements.define('story-tokens', StoryTokens);
