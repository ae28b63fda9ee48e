import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { JobStartMessages } from '../messages/en/jobStart.ts';
import type { Format } from '../messages/format.ts';
import { enteredIn } from '../primitives/dom.ts';
import { icon, search, warning } from '../primitives/icons.ts';
import { stateOf } from '../primitives/problem.ts';
import type { LibraryItem, LibraryTab } from './library.ts';
import type { LibraryState } from './library-state.ts';

export interface LibraryParts {
  readonly t: JobStartMessages;
  readonly format: Format;
  readonly state: LibraryState;
  readonly chosen: LibraryItem | undefined;
  choose(item: LibraryItem): void;
  open(tab: LibraryTab): void;
  /** On from the list: into the arguments, or to the button. */
  next(): void;
}

/** Fewer than this share of the devices is worth a warning. */
const FEW = 0.25;

const optionId = ({ id }: LibraryItem): string => `item-${id.replaceAll(/[^\w-]/g, '-')}`;

/** Why it cannot be chosen. */
export const refusal = (item: LibraryItem, state: LibraryState, t: JobStartMessages): string | undefined =>
  item.disabled ?? (state.fits(item)?.runs === 0 ? t.library.fitsNone : undefined);

const fitView = (item: LibraryItem, { t, format, state }: LibraryParts): unknown => {
  const fits = state.fits(item);
  if (!fits || item.disabled) return nothing;
  const { runs, total } = fits;
  const few = runs < total * FEW;
  const [n, all] = [format.number(runs), format.number(total)];
  return html`<span class=${few ? 'fit few' : 'fit'} title=${t.library.fitsHint(n, all)}
    >${few ? icon(warning, 'xs') : nothing}${t.library.fits(n, all)}</span
  >`;
};

const option = (item: LibraryItem, parts: LibraryParts): TemplateResult => {
  const { t, state, chosen, choose } = parts;
  const why = refusal(item, state, t);
  // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the keys are the search field's
  return html`<li
    id=${optionId(item)}
    role="option"
    aria-selected=${chosen?.id === item.id ? 'true' : 'false'}
    aria-disabled=${why ? 'true' : nothing}
    @click=${() => (why ? undefined : choose(item))}>
    <b class="ellip"><bdi>${item.name}</bdi></b
    >${fitView(item, parts)}
    <small class="ellip">${why ?? item.detail}</small>
  </li>`;
};

/** Arrow keys go through what can be chosen, Enter goes on. */
const keydown =
  (parts: LibraryParts) =>
  (event: KeyboardEvent): void => {
    const { state, t, chosen, choose, next } = parts;
    const items = state.shown.filter(item => !refusal(item, state, t));
    const at = items.findIndex(({ id }) => id === chosen?.id);
    const to = event.key === 'ArrowDown' ? at + 1 : event.key === 'ArrowUp' ? Math.max(0, at - 1) : undefined;
    if (to !== undefined) {
      const item = items[Math.min(to, items.length - 1)];
      if (item) choose(item);
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && chosen) next();
    else return;
    event.preventDefault();
  };

const placeholder = (parts: LibraryParts): TemplateResult => {
  const { t, state, open } = parts;
  const { error, all, query } = state;
  if (error !== undefined) {
    const isForbidden = stateOf(error).kind === 'forbidden';
    return html`<div class="none" role="alert">
      <div>${isForbidden ? t.library.forbidden : t.library.failed}</div>
      ${
        isForbidden
          ? nothing
          : html`<button type="button" class="btn sm" @click=${() => void state.load()}>
              ${t.library.retry}
            </button>`
      }
    </div>`;
  }
  if (!all)
    return html`<div class="none late" role="status">
      <span class="vh">${t.library.title[state.library.title]}</span>
      ${[70, 52, 64, 48, 60, 56].map(() => html`<p><span class="sk w1"></span></p>`)}
    </div>`;
  const offersUpload = state.library.tabs.includes('upload');
  return html`<div class="none" role="status">
    <div>${query ? t.library.noMatch(query) : t.library.empty}</div>
    ${
      offersUpload
        ? html`<button type="button" class="btn sm" @click=${() => open('upload')}>
            ${t.library.sources.upload}
          </button>`
        : nothing
    }
  </div>`;
};

/** The left column: search, tabs, entries. */
export const libraryView = (parts: LibraryParts): TemplateResult => {
  const { t, format, state, chosen, open } = parts;
  const { tab, query, all, shown, library } = state;
  const title = t.library.title[library.title];
  const isList = tab !== 'upload';
  const current = shown.find(({ id }) => id === chosen?.id);
  return html`<section aria-label=${title}>
    <div class="find">
      <label class="field">
        ${icon(search, 's')}<input
          type="search"
          data-search
          role="combobox"
          aria-expanded="true"
          aria-controls="items"
          aria-autocomplete="list"
          aria-activedescendant=${current && isList ? optionId(current) : nothing}
          aria-label=${t.library.searchAny}
          placeholder=${all ? t.library.search(format.number(all.length)) : t.library.searchAny}
          autocomplete="off"
          spellcheck="false"
          dir="auto"
          .value=${live(query)}
          ?disabled=${!isList}
          @input=${(event: Event) => state.search(enteredIn(event))}
          @keydown=${keydown(parts)} />
      </label>
    </div>
    ${
      library.tabs.length > 1
        ? html`<div class="tabs" role="group" aria-label=${title}>
            ${library.tabs.map(
              key =>
                html`<button
                  type="button"
                  aria-pressed=${key === tab ? 'true' : 'false'}
                  @click=${() => open(key)}>
                  ${t.library.sources[key]}
                </button>`,
            )}
          </div>`
        : nothing
    }
    <ul class="items" id="items" role="listbox" aria-label=${title}>
      ${isList ? shown.map(item => option(item, parts)) : nothing}
    </ul>
    ${isList && shown.length === 0 ? placeholder(parts) : nothing}
  </section>`;
};
