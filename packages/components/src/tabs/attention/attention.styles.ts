import { css } from 'lit';

export const attentionStyles = css`
  :host {
    min-block-size: 0;
  }
  .attention {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    block-size: 100%;
    container: attention / inline-size;
    background: var(--ch-surface);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    padding: 8px var(--ch-gutter);
    border-block-end: 1px solid var(--ch-border);
  }
  .areas {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
  }
  .areas .btn[aria-pressed='true'],
  .bar > .btn[aria-pressed='true'] {
    background: var(--ch-track);
    font-weight: 600;
  }
  .n {
    color: var(--ch-text-2);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .list {
    flex: 1 1 0;
    min-block-size: 0;
    overflow: auto;
    scrollbar-width: thin;
  }
  .unsure {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 8px var(--ch-gutter);
    background: var(--ch-warning-soft);
    color: var(--ch-warning);
  }
  .hidden {
    padding: 8px var(--ch-gutter);
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
  }
  h2 {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
    padding: 6px var(--ch-gutter);
    background: var(--ch-sunken);
    border-block-end: 1px solid var(--ch-border);
    font-size: var(--ch-fs-sm);
    font-weight: 600;
  }
  h2 > .hint {
    font-weight: 400;
    color: var(--ch-text-2);
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .fact {
    display: grid;
    grid-template-columns: 18px minmax(0, 1fr) 104px 116px 124px minmax(128px, auto) 36px;
    align-items: center;
    gap: 0 12px;
    min-block-size: 52px;
    padding: 6px var(--ch-gutter);
    border-block-end: 1px solid var(--ch-border);
  }
  .all > .fact {
    grid-template-columns:
      18px minmax(0, 1fr) minmax(0, 180px) 104px 116px 124px minmax(128px, auto)
      36px;
  }
  .customer {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .fact:focus-within {
    background: var(--ch-hover);
  }
  .list[aria-busy='true'] section {
    opacity: 0.6;
  }
  .more {
    display: flex;
    justify-content: center;
    padding: 12px;
  }
  .people {
    max-inline-size: 220px;
  }
  .people > bdi {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .shape {
    display: inline-flex;
    color: var(--ch-text-2);
  }
  .late > .shape {
    color: var(--ch-danger-fill);
  }
  .soon > .shape {
    color: var(--ch-warning);
  }
  .what,
  .due {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
  }
  .what > b {
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  .why,
  .due > span,
  .area {
    font-size: var(--ch-fs-sm);
    color: var(--ch-text-2);
  }
  .why {
    overflow-wrap: anywhere;
  }
  .what:has(> .trend) {
    position: relative;
    padding-inline-end: 154px;
  }
  .trend {
    position: absolute;
    inset-inline-end: 0;
    inset-block-start: calc(50% - 20px);
    inline-size: 138px;
    block-size: 40px;
    overflow: visible;
    fill: none;
  }
  .trend > * {
    vector-effect: non-scaling-stroke;
    stroke-width: 1.5;
  }
  .trend > .over {
    fill: var(--ch-danger-soft);
  }
  .trend > .area {
    fill: var(--ch-accent-soft);
  }
  .trend > .zero {
    stroke: var(--ch-border);
    stroke-width: 1;
  }
  .trend > .today {
    stroke: var(--ch-text-3);
    stroke-width: 1;
    stroke-dasharray: 2 2;
  }
  .trend > .line,
  .trend > .dash {
    stroke: var(--ch-accent);
  }
  .trend > .dash {
    stroke-dasharray: 3 3;
  }
  .trend > .dash.bad {
    stroke: var(--ch-danger-fill);
  }
  .trend > .dot {
    stroke: var(--ch-accent);
    stroke-width: 6;
    stroke-linecap: round;
  }
  .trend > .dot.bad {
    stroke: var(--ch-danger-fill);
  }
  .area {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .due > b {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .late .due > b {
    color: var(--ch-danger);
  }
  .soon .due > b {
    color: var(--ch-warning);
  }
  .person {
    overflow: hidden;
    text-overflow: ellipsis;
    color: var(--ch-text-2);
  }
  .act > .btn {
    inline-size: 100%;
    justify-content: center;
  }
  .rest {
    text-align: end;
  }
  footer {
    display: flex;
    gap: 8px;
    padding: 8px var(--ch-gutter);
    border-block-start: 1px solid var(--ch-border);
    font-size: var(--ch-fs-sm);
    color: var(--ch-text-2);
  }
  .sk {
    display: block;
    block-size: 10px;
    margin: 21px var(--ch-gutter);
  }
  @container attention (max-width: 1400px) {
    .all .what:has(> .trend) {
      padding-inline-end: 0;
    }
    .all .trend {
      display: none;
    }
  }
  @container attention (max-width: 900px) {
    .fact {
      grid-template-columns: 18px minmax(0, 1fr) 116px minmax(112px, auto) 40px;
    }
    .all > .fact {
      grid-template-columns: 18px minmax(0, 1fr) minmax(0, 150px) 116px minmax(112px, auto) 40px;
    }
    .what:has(> .trend) {
      padding-inline-end: 0;
    }
    .area,
    .person,
    .trend {
      display: none;
    }
  }
  @container attention (max-width: 560px) {
    .bar,
    h2,
    .fact,
    footer,
    .hidden,
    .unsure {
      padding-inline: 14px;
    }
    .areas {
      flex-wrap: nowrap;
      overflow-x: auto;
      inline-size: 100%;
      scrollbar-width: none;
    }
    .areas > .btn {
      flex: none;
    }
    .fact {
      grid-template-columns: 18px minmax(0, 1fr) auto;
      gap: 4px 10px;
      align-items: start;
    }
    .all > .fact {
      grid-template-columns: 18px minmax(0, 1fr) auto;
    }
    .customer {
      grid-column: 2 / -1;
    }
    .due {
      grid-column: 2;
      flex-direction: row;
      gap: 6px;
    }
    .what {
      grid-column: 2 / -1;
    }
    .act {
      grid-column: 2;
      grid-row: 3;
    }
    .rest {
      grid-column: 3;
      grid-row: 3;
    }
    .all .act,
    .all .rest {
      grid-row: 4;
    }
    .act > .btn,
    .rest > .btn {
      min-block-size: 40px;
    }
  }
  @media (forced-colors: active) {
    .areas .btn[aria-pressed='true'],
    .bar > .btn[aria-pressed='true'] {
      border-color: Highlight;
    }
  }
`;
