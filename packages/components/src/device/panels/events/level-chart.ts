import type { EventLogHistogram } from '@customer-hub/sdk';
import { css, html, nothing, svg, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { HubPart } from '../../../internal/part.ts';
import { deviceEventsMessages } from '../../../messages/deviceEvents.ts';
import * as icons from '../../../primitives/icons.ts';
import { buttons } from '../../../theme/buttons.ts';
import { levels, type Level } from './events-view.ts';

type Span = EventLogHistogram['spans'][number];

const HEIGHT = 44;
/** Bars that are drawn: of more spans several share one. */
const MOST_BARS = 96;

/** Neighbouring spans put together, so that the picture stays readable. */
export const barsOf = (spans: readonly Span[], most = MOST_BARS): readonly Span[] => {
  const size = Math.ceil(spans.length / most);
  if (size <= 1) return spans;
  return Array.from({ length: Math.ceil(spans.length / size) }, (_, at) => {
    const part = spans.slice(at * size, (at + 1) * size);
    const sum = (level: Level): number => part.reduce((all, { counts }) => all + counts[level], 0);
    return {
      at: part[0]?.at ?? '',
      counts: {
        critical: sum('critical'),
        error: sum('error'),
        warning: sum('warning'),
        information: sum('information'),
        verbose: sum('verbose'),
      },
    };
  });
};

/** @summary How many records of each level there were over time: a small picture, or the same as a table. */
export class HubLevelChart extends HubPart {
  static override bundles = [deviceEventsMessages];
  static override styles: CSSResultGroup = [
    HubPart.styles,
    buttons,
    css`
      :host {
        display: flex;
        gap: 8px;
        align-items: flex-start;
        padding: 8px var(--ch-gutter);
      }
      svg.bars {
        flex: 1;
        inline-size: 100%;
        block-size: 44px;
        min-inline-size: 0;
      }
      .critical,
      .error {
        fill: var(--ch-danger-fill);
      }
      .warning {
        fill: var(--ch-warning-fill);
      }
      .information {
        fill: var(--ch-info-fill);
      }
      .verbose {
        fill: var(--ch-track);
      }
      .base {
        fill: var(--ch-border);
      }
      .rows {
        flex: 1;
        max-block-size: 160px;
        overflow: auto;
      }
      table {
        border-collapse: collapse;
        font-size: var(--ch-fs-sm);
      }
      th,
      td {
        padding: 2px 12px 2px 0;
        text-align: end;
        font-weight: 400;
      }
      th:first-child {
        text-align: start;
      }
    `,
  ];

  @property({ attribute: false }) histogram: EventLogHistogram | undefined;
  @state() private isTable = false;

  protected override render(): TemplateResult | typeof nothing {
    const { histogram } = this;
    if (!histogram || histogram.spans.length === 0) return nothing;
    const m = this.t(deviceEventsMessages);
    const bars = barsOf(histogram.spans);
    const label = this.isTable ? m.showChart : m.showTable;
    return html`${this.isTable ? this.#table(bars) : this.#picture(bars)}
      <button
        type="button"
        class="btn sm icon ghost"
        aria-pressed=${this.isTable ? 'true' : 'false'}
        aria-label=${label}
        title=${label}
        @click=${() => (this.isTable = !this.isTable)}>
        ${icons.icon(icons.list)}
      </button>`;
  }

  #when({ at }: Span): string {
    return this.histogram?.unit === 'hour' ? this.format.dateTime(at) : this.format.date(at);
  }

  #picture(bars: readonly Span[]): TemplateResult {
    const m = this.t(deviceEventsMessages);
    const total = ({ counts }: Span): number => levels.reduce((all, level) => all + counts[level], 0);
    const top = Math.max(1, ...bars.map(total));
    return html`<svg
      class="bars"
      role="img"
      aria-label=${m.chart}
      viewBox="0 0 ${bars.length * 10} ${HEIGHT + 1}"
      preserveAspectRatio="none">
      ${bars.map((bar, at) => this.#bar(bar, at, top))}
      <rect class="base" x="0" y=${HEIGHT} width=${bars.length * 10} height="1"></rect>
    </svg>`;
  }

  /** The worst stands at the foot, where bars can be compared. */
  #bar(bar: Span, at: number, top: number): unknown {
    const m = this.t(deviceEventsMessages);
    const parts = levels.filter(level => bar.counts[level] > 0);
    const said = parts.map(level => `${m.levels[level]} ${this.format.number(bar.counts[level])}`);
    let y = HEIGHT;
    return svg`<g><title>${m.barOf(this.#when(bar), said.join(', ') || m.none)}</title>
      <rect x=${at * 10} y="0" width="10" height=${HEIGHT} fill="transparent"></rect>
      ${parts.map(level => {
        const height = (bar.counts[level] / top) * HEIGHT;
        y -= height;
        return svg`<rect class=${level} x=${at * 10 + 1} y=${y} width="8" height=${height}></rect>`;
      })}</g>`;
  }

  #table(bars: readonly Span[]): TemplateResult {
    const m = this.t(deviceEventsMessages);
    return html`<div class="rows" tabindex="0" role="region" aria-label=${m.chart}>
      <table>
        <thead>
          <tr>
            <th scope="col">${m.time}</th>
            ${levels.map(level => html`<th scope="col">${m.levels[level]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${bars.map(
            bar =>
              html`<tr>
                <th scope="row">${this.#when(bar)}</th>
                ${levels.map(level => html`<td>${this.format.number(bar.counts[level])}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}
