import type { Hub, Money } from '@customer-hub/sdk';
import { countFilters, toQuery, withFacet } from '@customer-hub/state/lists';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { HubPart } from '../../internal/part.ts';
import { FilterFigures } from '../../list-view/filter-figures.ts';
import { commonMessages } from '../../messages/common.ts';
import { invoicesMessages } from '../../messages/invoices.ts';
import { moneyText } from '../../messages/money.ts';
import * as icons from '../../primitives/icons.ts';
import { buttons } from '../../theme/buttons.ts';

const noShape = { columns: [], facets: [], flags: [], fields: [], groups: [] };

/** What is not paid, and what of it should have been. A draft is owed to nobody yet. */
const sums = { unpaid: ['sent', 'overdue'], overdue: ['overdue'] } as const;
type Sum = keyof typeof sums;

/**
 * @summary What the invoices in sight add up to, per currency, and what of it is not paid: each a filter of the table.
 *
 * The sums of what is not paid heed search and the other filters, so that pressing one never changes the other.
 * Currencies are never added together.
 */
export class HubInvoiceTotals extends FilterFigures {
  static override bundles = [invoicesMessages, commonMessages];
  static override styles: CSSResultGroup = [
    HubPart.styles,
    buttons,
    css`
      .sums {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 28px;
        align-items: start;
        min-block-size: 44px;
      }
      .one {
        display: grid;
        gap: 1px;
        padding: 3px 8px;
        margin-inline-start: -8px;
        border: 0;
        border-radius: var(--ch-radius);
        background: none;
        text-align: start;
        color: var(--ch-text);
        font-size: inherit;
      }
      .lab {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        color: var(--ch-text-2);
        font-size: var(--ch-fs-sm);
        line-height: 16px;
      }
      .val {
        display: flex;
        flex-wrap: wrap;
        gap: 0 12px;
        font-size: var(--ch-fs-lg);
        line-height: 20px;
        font-weight: 600;
        font-variant-numeric: tabular-nums;
      }
      .nil {
        font-weight: 400;
        color: var(--ch-text-3);
      }
      button.one:hover {
        background: var(--ch-hover);
      }
      [aria-pressed='true'] {
        background: var(--ch-accent-soft);
        box-shadow: inset 0 0 0 1.5px var(--ch-accent);
      }
      .overdue.some .val,
      .overdue.some .lab {
        color: var(--ch-danger);
      }
      .oops {
        display: flex;
        align-items: center;
        gap: 8px;
        font-size: var(--ch-fs-sm);
        color: var(--ch-text-2);
        min-block-size: 36px;
      }
      .sk {
        inline-size: 9ch;
        block-size: 12px;
        margin-block: 4px;
        border-radius: 4px;
        background: var(--ch-pressed);
      }
      @container hub (max-width: 560px) {
        .sums {
          column-gap: 20px;
        }
      }
      @media (forced-colors: active) {
        [aria-pressed='true'] {
          outline: 2px solid Highlight;
        }
      }
    `,
  ];

  @property({ attribute: false }) totals?: readonly Money[] | undefined;

  @state() private owed: Readonly<Record<Sum, readonly Money[]>> | undefined;

  protected readonly record = 'invoice';
  protected readonly facet = 'state';

  protected override render(): TemplateResult | typeof nothing {
    const m = this.t(invoicesMessages);
    const { totals, owed, view } = this;
    // Nothing to add up; while a filter is on, its way out has to stay.
    if (totals?.length === 0 && countFilters(view) === 0 && !view.q) return nothing;
    return html`<div class="sums" role="group" aria-label=${m.totals}>
      <div class="one"><span class="lab">${m.totalAll}</span>${this.#amounts(totals)}</div>
      ${
        this.failed
          ? html`<div class="oops">
              <span>${m.totalsFailed}</span
              ><button type="button" class="btn sm" @click=${() => void this.ask()}>
                ${this.t(commonMessages).retry}
              </button>
            </div>`
          : [
              this.#filter('unpaid', m.totalUnpaid, owed?.unpaid),
              this.#filter('overdue', m.totalOverdue, owed?.overdue),
            ]
      }
    </div>`;
  }

  #filter(sum: Sum, label: string, amounts: readonly Money[] | undefined): TemplateResult {
    const { view } = this;
    const on = [...(view.facets['state'] ?? [])].sort().join() === [...sums[sum]].sort().join();
    return html`<button
      type="button"
      class=${`one ${sum}${amounts && amounts.length > 0 ? ' some' : ''}`}
      aria-pressed=${on ? 'true' : 'false'}
      @click=${() => this.change(withFacet(view, 'state', on ? [] : sums[sum]))}>
      <span class="lab">${sum === 'overdue' ? icons.icon(icons.critical, 'xs') : nothing}${label}</span
      >${this.#amounts(amounts)}
    </button>`;
  }

  #amounts(amounts: readonly Money[] | undefined): TemplateResult {
    if (!amounts) return html`<span class="val" aria-hidden="true"><i class="sk"></i></span>`;
    const none = html`<span class="nil" aria-hidden="true">–</span
      ><span class="vh">${this.t(invoicesMessages).totalNone}</span>`;
    const shown = amounts.map(amount => html`<span>${moneyText(amount, this.format)}</span>`);
    return html`<span class="val">${amounts.length === 0 ? none : shown}</span>`;
  }

  protected async load(hub: Hub, customerId: string, signal: AbortSignal): Promise<void> {
    const query = toQuery(withFacet(this.view, 'state', []), noShape);
    const total = async (states: (typeof sums)[Sum]): Promise<readonly Money[]> => {
      const page = await hub.invoices.list(
        customerId,
        { ...query, state: [...states], limit: 1 },
        { signal },
      );
      return page.totals ?? [];
    };
    const [unpaid, overdue] = await Promise.all([total(sums.unpaid), total(sums.overdue)]);
    this.owed = { unpaid, overdue };
  }
}
