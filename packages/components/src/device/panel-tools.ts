import type { View } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Format } from '../messages/format.ts';
import * as icons from '../primitives/icons.ts';
import { tip } from '../primitives/tooltip.ts';

/** A filter that one press sets, with how many rows it leaves. */
export interface QuickFilter {
  readonly label: string;
  /** The facets it sets; none: all rows. */
  readonly facets: View['facets'];
  readonly count?: number | undefined;
  /** There is something to do about its rows. */
  readonly urgent?: boolean;
  readonly tip?: string;
}

/** Asks the device itself again. */
export interface Refresh {
  readonly label: string;
  /** Why it cannot be asked now. */
  readonly refused?: string | undefined;
  readonly busy: boolean;
  readonly run: () => void;
}

const sameFacets = (a: View['facets'], b: View['facets']): boolean => {
  const keyOf = (facets: View['facets']): string =>
    JSON.stringify(
      Object.entries(facets)
        .filter(([, values]) => values.length > 0)
        .sort(),
    );
  return keyOf(a) === keyOf(b);
};

/** The filters of a panel, one of which is on, and the button that asks the device again. */
export const panelTools = (
  {
    label,
    filters,
    view,
    change,
    format,
  }: {
    readonly label: string;
    readonly filters: readonly QuickFilter[];
    readonly view: View;
    readonly change: (view: View) => void;
    readonly format: Format;
  },
  refresh?: Refresh,
): TemplateResult =>
  html`${
      filters.length > 0
        ? html`<div class="quick" role="group" aria-label=${label}>
            ${filters.map(({ label: text, facets, count, urgent, tip: hint }) => {
              const on = sameFacets(facets, view.facets);
              return html`<button
                type="button"
                class=${`btn ghost${on ? ' on' : ''}`}
                aria-pressed=${on ? 'true' : 'false'}
                ${tip(hint)}
                @click=${() => change({ ...view, facets })}>
                ${urgent && count ? html`<span class="w1">${icons.icon(icons.warning)}</span>` : nothing}${text}${
                  count === undefined ? nothing : html` <span class="n">${format.number(count)}</span>`
                }
              </button>`;
            })}
          </div>`
        : nothing
    }<span class="grow"></span>${
      refresh
        ? html`<button
            type="button"
            class="btn icon again"
            aria-label=${refresh.label}
            aria-disabled=${refresh.refused || refresh.busy ? 'true' : nothing}
            aria-busy=${refresh.busy ? 'true' : nothing}
            ${tip(refresh.refused ?? refresh.label)}
            @click=${() => (refresh.refused || refresh.busy ? undefined : refresh.run())}>
            ${icons.icon(icons.refresh)}
          </button>`
        : nothing
    }`;
