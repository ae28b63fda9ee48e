import type { Hub } from '@customer-hub/sdk';
import { withFacet } from '@customer-hub/state/lists';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { HubPart } from '../../internal/part.ts';
import { FilterFigures } from '../../list-view/filter-figures.ts';
import { passwordsMessages } from '../../messages/passwords.ts';
import { clock, icon } from '../../primitives/icons.ts';
import { telling } from './ages.ts';

const KEY = 'notRotatedForDays';

/**
 * @summary How many passwords were not changed for how long: each age a bar as long as its share, and a
 * filter of the table below it.
 *
 * Counts what search and the other filters leave over, so that pressing one never changes its length.
 */
export class HubPasswordAge extends FilterFigures {
  static override bundles = [passwordsMessages];
  static override styles: CSSResultGroup = [
    HubPart.styles,
    css`
      .strip {
        display: flex;
        align-items: stretch;
        gap: 8px;
        min-block-size: 38px;
        font-size: var(--ch-fs-sm);
        line-height: 16px;
        color: var(--ch-text-2);
        overflow-x: auto;
        scrollbar-width: none;
      }
      .lead {
        flex: none;
        align-self: center;
        display: inline-flex;
        align-items: center;
        gap: 6px;
        padding-inline-end: 6px;
      }
      button {
        flex: 0 1 220px;
        min-inline-size: max-content;
        display: grid;
        gap: 5px;
        align-content: center;
        padding: 5px 8px;
        border: 0;
        border-radius: var(--ch-r-sm);
        background: none;
        color: inherit;
        font: inherit;
        text-align: start;
        cursor: pointer;
      }
      button:hover {
        background: var(--ch-hover);
      }
      .track {
        block-size: 5px;
        border-radius: 3px;
        background: var(--ch-track);
        overflow: hidden;
      }
      .fill {
        display: block;
        block-size: 100%;
        inline-size: var(--share);
        border-radius: inherit;
        background: var(--fill);
      }
      .d90 {
        --fill: color-mix(in oklab, var(--ch-warning-fill) 45%, var(--ch-surface));
      }
      .d180 {
        --fill: var(--ch-warning-fill);
      }
      .d365 {
        --fill: var(--ch-danger-fill);
      }
      .txt {
        display: flex;
        justify-content: space-between;
        gap: 12px;
        white-space: nowrap;
      }
      .short {
        display: none;
      }
      b {
        font-weight: 600;
        color: var(--ch-text);
        font-variant-numeric: tabular-nums;
      }
      [aria-pressed='true'] {
        background: var(--ch-accent-soft);
        color: var(--ch-text);
        box-shadow: inset 0 0 0 1.5px var(--ch-accent);
      }
      [disabled] {
        cursor: default;
        background: none;
      }
      @container hub (max-width: 700px) {
        .lead {
          display: none;
        }
        .strip {
          gap: 0;
          margin-inline: -8px;
        }
        button {
          flex: 1 1 0;
        }
      }
      @container hub (max-width: 560px) {
        .lead {
          display: inline-flex;
          padding-inline: 8px 0;
        }
        .strip {
          flex-wrap: wrap;
          gap: 2px 8px;
        }
        .lead {
          flex-basis: 100%;
        }
        button {
          flex: 1 1 0;
          padding-inline: 6px;
        }
        .long {
          position: absolute;
          clip-path: inset(50%);
        }
        .short {
          display: inline;
        }
      }
      @media (pointer: coarse) {
        button {
          min-block-size: 44px;
        }
      }
      @media (forced-colors: active) {
        .track {
          border: 1px solid;
        }
        .fill {
          background: CanvasText;
        }
        [aria-pressed='true'] {
          outline: 2px solid Highlight;
          outline-offset: -2px;
        }
      }
    `,
  ];

  @state() private counts: Readonly<Record<string, number>> | undefined;
  @state() private total = 0;

  protected readonly record = 'password';
  protected readonly facet = KEY;

  protected override render(): TemplateResult | typeof nothing {
    const { counts, view, format, total } = this;
    const chosen = view.facets[KEY] ?? [];
    // Nothing to look at, or nobody may: the table says why.
    if ((counts ? total === 0 : this.failed) && chosen.length === 0) return nothing;
    const m = this.t(passwordsMessages);
    const fine = counts !== undefined && !counts['90'] && chosen.length === 0;
    return html`<div class="strip" role="group" aria-label=${m.age.title}>
      <span class="lead">${icon(clock, 'xs')}${fine ? m.age.all : m.age.title}</span>
      ${
        fine
          ? nothing
          : telling.map(days => {
              const key = String(days);
              const count = counts?.[key] ?? 0;
              const on = chosen.includes(key);
              return html`<button
                type="button"
                class=${`d${days}`}
                aria-pressed=${on ? 'true' : 'false'}
                ?disabled=${count === 0 && !on}
                title=${counts ? m.age.parts(format.number(count), format.number(total)) : nothing}
                @click=${() => this.change(withFacet(view, KEY, on ? [] : [key]))}>
                <span class="track"
                  ><span
                    class="fill"
                    .style=${`--share:${total > 0 ? Math.round((count / total) * 100) : 0}%`}></span
                ></span>
                <span class="txt"
                  ><span class="long">${m.age.atLeast(m.days(days))}</span
                  ><span class="short" aria-hidden="true">${m.days(days)}</span
                  ><b>${counts ? format.number(count) : '–'}</b></span
                >
              </button>`;
            })
      }
    </div>`;
  }

  protected async load(hub: Hub, customerId: string, signal: AbortSignal): Promise<void> {
    const {
      q,
      facets: { reasonRequired },
    } = this.view;
    const page = await hub.passwords.list(
      customerId,
      {
        ...(q ? { q } : {}),
        ...(reasonRequired?.length ? { reasonRequired: reasonRequired[0] === 'true' } : {}),
        facets: KEY,
        limit: 1,
        count: 'exact',
      },
      { signal },
    );
    this.counts = page.facets?.[KEY] ?? {};
    this.total = page.totalCount ?? page.items.length;
  }
}
