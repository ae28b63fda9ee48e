import type { Hub } from '@customer-hub/sdk';
import { countFilters, withFacet } from '@customer-hub/state/lists';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { HubPart } from '../../internal/part.ts';
import { FilterFigures } from '../../list-view/filter-figures.ts';
import { assetsMessages } from '../../messages/assets.ts';
import * as icons from '../../primitives/icons.ts';
import { warranties, type Warranty } from './warranty.ts';

const shapes: Readonly<Partial<Record<Warranty, icons.Icon>>> = {
  expired: icons.critical,
  within_30_days: icons.warning,
  within_90_days: icons.clock,
  valid: icons.shield,
};

/**
 * @summary When the warranties end, as one bar: as long as there are assets, each part a filter of the table
 * below it [AST-11].
 *
 * Counts what search and the other filters leave over, so that pressing a part never changes its length.
 */
export class HubWarrantyStrip extends FilterFigures {
  static override bundles = [assetsMessages];
  static override styles: CSSResultGroup = [
    HubPart.styles,
    css`
      .strip {
        display: flex;
        align-items: end;
        gap: 2px;
        min-block-size: 36px;
      }
      .lead {
        flex: none;
        inline-size: 96px;
        font-size: var(--ch-fs-sm);
        line-height: 16px;
        color: var(--ch-text-2);
        padding-block-end: 4px;
      }
      .all {
        flex: 1;
        min-inline-size: 0;
        display: grid;
        gap: 5px;
        padding-block-start: 5px;
      }
      /* One bar to scale, and below it its parts by name. */
      .scale {
        display: flex;
        gap: 2px;
      }
      .parts {
        display: flex;
        gap: 2px 8px;
        margin-inline-start: -4px;
        overflow-x: auto;
        scrollbar-width: none;
      }
      button {
        flex: none;
        padding: 2px 4px;
        border: 0;
        border-radius: var(--ch-r-sm);
        background: none;
        color: var(--ch-text-2);
        font-size: var(--ch-fs-sm);
        line-height: 16px;
        text-align: start;
        cursor: pointer;
      }
      button:hover {
        background: var(--ch-hover);
      }
      .bar {
        --fill: var(--ch-track);
        flex: var(--share, 0) 1 0;
        block-size: 6px;
        border-radius: 2px;
        background: var(--fill);
      }
      .txt {
        display: flex;
        align-items: center;
        gap: 4px;
        white-space: nowrap;
      }
      b {
        font-weight: 600;
        color: var(--ch-text);
        font-variant-numeric: tabular-nums;
      }
      .expired {
        --fill: var(--ch-danger-fill);
      }
      .expired svg {
        color: var(--ch-danger);
      }
      .within_30_days {
        --fill: repeating-linear-gradient(
          -45deg,
          var(--ch-warning-fill) 0 3px,
          color-mix(in oklab, var(--ch-warning-fill) 45%, var(--ch-surface)) 3px 5px
        );
      }
      .within_30_days svg {
        color: var(--ch-warning);
      }
      .within_90_days {
        --fill: color-mix(in oklab, var(--ch-warning-fill) 45%, var(--ch-surface));
      }
      .valid {
        --fill: var(--ch-success-fill);
      }
      .valid svg {
        color: var(--ch-success);
      }
      [aria-pressed='true'] {
        background: var(--ch-accent-soft);
        color: var(--ch-text);
        box-shadow: inset 0 0 0 1.5px var(--ch-accent);
      }
      .some .bar:not(.on) {
        opacity: 0.35;
      }
      [disabled] {
        cursor: default;
        background: none;
      }
      @container hub (max-width: 700px) {
        .lead {
          display: none;
        }
        .parts {
          padding-inline-end: 24px;
          mask-image: linear-gradient(to right, #000 calc(100% - 24px), transparent);
        }
        .parts:dir(rtl) {
          mask-image: linear-gradient(to left, #000 calc(100% - 24px), transparent);
        }
      }
      @media (pointer: coarse) {
        button {
          min-block-size: 44px;
        }
      }
      @media (forced-colors: active) {
        .bar {
          border: 1px solid;
        }
        [aria-pressed='true'] {
          outline: 2px solid Highlight;
          outline-offset: -2px;
        }
      }
    `,
  ];

  @state() private counts: Readonly<Record<string, number>> | undefined;

  protected readonly record = 'asset';
  protected readonly facet = 'warranty';

  protected override render(): TemplateResult | typeof nothing {
    const m = this.t(assetsMessages);
    const { counts, view, format } = this;
    const chosen = view.facets['warranty'] ?? [];
    const total = counts ? warranties.reduce((sum, key) => sum + (counts[key] ?? 0), 0) : 0;
    // Nothing to look at; while a filter is on, its way out has to stay.
    if (counts && total === 0 && countFilters(view) === 0 && !view.q) return nothing;
    return html`<div
      class=${`strip${chosen.length > 0 ? ' some' : ''}`}
      role="group"
      aria-label=${m.warrantyEnds}>
      <span class="lead" aria-hidden="true">${m.warrantyEnds}</span>
      <div class="all">
        <div class="scale">
          ${warranties
            .filter(key => counts?.[key])
            .map(
              key =>
                html`<span
                  class=${`bar ${key}${chosen.includes(key) ? ' on' : ''}`}
                  .style=${`--share:${counts?.[key] ?? 0}`}></span>`,
            )}
        </div>
        <div class="parts">
          ${warranties.map(key => {
            const count = counts?.[key] ?? 0;
            const on = chosen.includes(key);
            const shape = shapes[key];
            return html`<button
              type="button"
              class=${key}
              aria-pressed=${on ? 'true' : 'false'}
              ?disabled=${count === 0 && !on}
              @click=${() => this.#toggle(key)}>
              <span class="txt"
                >${shape ? icons.icon(shape, 'xs') : nothing}${m.warranties[key]}
                <b>${counts ? format.number(count) : '–'}</b></span
              >
            </button>`;
          })}
        </div>
      </div>
    </div>`;
  }

  #toggle(key: Warranty): void {
    const chosen = this.view.facets['warranty'] ?? [];
    this.change(
      withFacet(
        this.view,
        'warranty',
        chosen.includes(key) ? chosen.filter(one => one !== key) : [...chosen, key],
      ),
    );
  }

  protected async load(hub: Hub, customerId: string, signal: AbortSignal): Promise<void> {
    const {
      facets: { warranty: _, ...facets },
      q,
      filter,
    } = this.view;
    const page = await hub.assets.list(
      customerId,
      {
        ...facets,
        ...(q ? { q } : {}),
        ...(filter ? { filter } : {}),
        facets: 'warranty',
        limit: 1,
      } as never,
      { signal },
    );
    this.counts = page.facets?.['warranty'] ?? {};
  }
}
