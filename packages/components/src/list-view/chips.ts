import { html, nothing } from 'lit';
import type { ListViewMessages } from '../messages/en/listView.ts';
import { currentTargetOf } from '../primitives/dom.ts';
import { close, icon, star, undo } from '../primitives/icons.ts';
import type { DescribedFilter } from './describe.ts';

export interface ChipsParts {
  readonly t: ListViewMessages;
  readonly filters: readonly DescribedFilter[];
  /** Lets go of all. */
  readonly clear: () => void;
  /** Back to the filters that are on by default; undefined where a list has none. */
  readonly restore: (() => void) | undefined;
  /** Exactly those are on. */
  readonly standard: boolean;
  /** Opens the values of one filter at its chip. */
  readonly change: (key: string, anchor: HTMLElement) => void;
  /** The filter whose values are open. */
  readonly open: string | undefined;
}

/** A filter that is on by default, said by more than a shape. */
export const starMark = (t: ListViewMessages): unknown =>
  html`<span class="starred" role="img" aria-label=${t.onByDefault} title=${t.onByDefault}
    >${icon(star, 'xs')}</span
  >`;

/**
 * What narrows the list down, each with its own way out. Those that are on by default carry a star, and are
 * brought back by one press [TKT-34].
 */
export const chips = ({ t, filters, clear, restore, standard, change, open }: ChipsParts): unknown =>
  filters.length === 0 && (!restore || standard)
    ? nothing
    : html` <div class="chips" role="group" aria-label=${t.filter}>
        ${filters.map(
          ({ key, label, value, remove, starred, changeable }) =>
            html`<span class="fchip"
              >${starred ? starMark(t) : nothing}${
                changeable
                  ? html`<button
                      type="button"
                      class="what"
                      aria-haspopup="dialog"
                      aria-expanded=${open === key ? 'true' : 'false'}
                      aria-label=${t.changeFilter(`${label} ${value}`)}
                      @click=${(event: Event) => change(key, currentTargetOf(event))}>
                      <span>${label}</span> <span class="ellip">${value || t.any}</span>
                    </button>`
                  : html`<span>${label}</span><span class="ellip">${value}</span>`
              }<button type="button" aria-label=${t.removeFilter(`${label} ${value}`)} @click=${remove}>
                ${icon(close, 'xs')}
              </button></span
            >`,
        )}
        ${
          restore && !standard
            ? html`<button type="button" class="btn sm ghost restore" @click=${restore}>
                ${icon(undo)}${t.backToDefaults}
              </button>`
            : nothing
        }
        ${
          restore && standard
            ? html`<span class="faint">${t.starredHint}</span>`
            : filters.length > 0
              ? html`<button type="button" class="btn sm ghost" @click=${clear}>${t.clearAll}</button>`
              : nothing
        }
      </div>`;
