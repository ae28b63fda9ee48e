/** Every icon there is, to be found by its name. */
import { css, html, LitElement, type TemplateResult } from 'lit';
import * as all from '../../packages/components/src/primitives/icons.ts';
import { icon, type Icon } from '../../packages/components/src/primitives/icons.ts';
import { base } from '../../packages/components/src/theme/base.ts';
import { controls } from '../../packages/components/src/theme/controls.ts';
import { tokens } from '../../packages/components/src/theme/tokens.ts';

const icons = Object.entries(all)
  .filter((entry): entry is [string, Icon] => entry[0] !== 'icon')
  .sort(([one], [other]) => one.localeCompare(other));

/** `chevronDown` is found by `down`, `chevron down` and `chevron-down`. */
const wordsOf = (name: string): string => name.replaceAll(/[A-Z]/g, ' $&').toLowerCase();
const matches = (name: string, query: string): boolean =>
  query
    .toLowerCase()
    .split(/[\s-]+/)
    .every(word => wordsOf(name).includes(word) || name.toLowerCase().includes(word));

class StoryIcons extends LitElement {
  static override styles = [
    tokens,
    base,
    controls,
    css`
      :host {
        padding: 16px;
        background: var(--ch-surface);
      }
      .bar {
        display: flex;
        gap: 12px;
        align-items: center;
        margin-block-end: 16px;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
        gap: 4px;
      }
      li {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 8px;
        border-radius: var(--ch-radius);
      }
      li:hover {
        background: var(--ch-hover);
      }
      li svg {
        color: var(--ch-text-2);
      }
    `,
  ];
  static override properties = { query: { state: true } };

  declare query: string;

  constructor() {
    super();
    this.query = '';
  }

  protected override render(): TemplateResult {
    const found = icons.filter(([name]) => matches(name, this.query));
    return html`<div class="bar">
        <label class="field"
          >${icon(all.search)}<input
            type="search"
            aria-label="Search icons"
            placeholder="Name of an icon"
            @input=${this.#search} /></label
        ><span class="muted" role="status">${found.length} of ${icons.length}</span>
      </div>
      <ul>
        ${found.map(
          ([name, shape]) => html`<li>${icon(shape)}<span class="ellip" title=${name}>${name}</span></li>`,
        )}
      </ul>`;
  }

  #search = ({ target }: Event): void => {
    this.query = (target as HTMLInputElement).value.trim();
  };
}
customElements.define('story-icons', StoryIcons);
