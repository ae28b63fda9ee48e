import { html, nothing, type TemplateResult } from 'lit';
import * as icons from '../primitives/icons.ts';
import type { JobsViewParts } from './jobs-view.ts';

export interface JobsHeadParts {
  /** Whose jobs, in words. */
  readonly of: string;
  readonly isSearched: boolean;
  readonly search: (text: string) => void;
  readonly toggleSearch: () => void;
  /** Undefined: it cannot be closed. */
  readonly close: (() => void) | undefined;
}

const iconButton = (label: string, icon: icons.Icon, press: () => void, expanded?: boolean): TemplateResult =>
  html`<button
    type="button"
    class="btn sm icon ghost"
    aria-label=${label}
    aria-expanded=${expanded ?? nothing}
    @click=${press}>
    ${icons.icon(icon)}
  </button>`;

/** Name of the list, its search, and the way out. */
export const jobsHead = ({ t, query }: JobsViewParts, parts: JobsHeadParts): TemplateResult =>
  html`<header>
      <h2>${t.title}</h2>
      <span class="of ellip">${parts.of}</span>
      <span class="grow"></span>
      ${iconButton(t.search, icons.search, parts.toggleSearch, parts.isSearched)}
      ${parts.close ? iconButton(t.close, icons.close, parts.close) : nothing}
    </header>
    ${
      parts.isSearched
        ? html`<div class="find">
            <input
              type="search"
              class="field"
              aria-label=${t.search}
              placeholder=${t.search}
              .value=${query}
              @input=${(event: Event) => parts.search((event.target as HTMLInputElement).value)} />
          </div>`
        : nothing
    }`;
