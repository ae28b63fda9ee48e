import { css } from 'lit';

export const usageStyles = css`
  :host {
    display: block;
    container: hours / inline-size;
    background: var(--surface);
  }
  .panel {
    padding: 14px var(--gutter) 20px;
  }
  .panel.bare {
    padding: 0;
  }
  header {
    position: relative;
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 4px 8px;
    margin-block-end: 10px;
  }
  h2 {
    font-size: var(--fs-lg);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .period {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    color: var(--text-2);
  }
  .period .btn:dir(rtl) svg,
  .back svg {
    scale: -1 1;
  }
  .period .btn.back:dir(rtl) svg {
    scale: 1;
  }
  /* In its corner, however the rest of the head wraps. */
  header > .out {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
  }
  .panel:not(.bare) > header {
    padding-inline-end: 32px;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    font-size: var(--fs-sm);
    color: var(--text-2);
  }
  .legend > span {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .key {
    inline-size: 14px;
    block-size: 8px;
    border-radius: 2px;
  }
  .key.line {
    inline-size: 0;
    border-inline-start: 1.5px solid var(--text);
    border-radius: 0;
    margin-inline: 6px;
  }
  .warn {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 6px 10px;
    margin-block-end: 10px;
    border-radius: var(--radius);
    background: var(--warning-soft);
    color: var(--warning);
    font-size: var(--fs-sm);
  }
  .hours {
    display: grid;
    grid-template-columns: minmax(96px, 132px) minmax(0, 1fr) repeat(4, minmax(72px, 92px));
  }
  .hours > [role='row'] {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: center;
    border-block-end: 1px solid var(--border);
    block-size: 46px;
  }
  .hours > .head {
    block-size: 27px;
    font-size: var(--fs-xs);
    color: var(--text-2);
  }
  .hours > .sum {
    border: 0;
    block-size: 44px;
    font-weight: 600;
  }
  .num {
    text-align: end;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .faint {
    color: var(--text-3);
  }
  .bad {
    vertical-align: middle;
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--danger);
    font-weight: 600;
  }
  .low {
    color: var(--warning);
    font-weight: 600;
  }
  .plot {
    position: relative;
    align-self: stretch;
    min-inline-size: 0;
  }
  .plot > * {
    position: absolute;
  }
  .tick {
    inset-block: 0;
    inset-inline-start: var(--at);
    border-inline-start: 1px solid var(--border);
  }
  .ax {
    inset-block-start: 5px;
    inset-inline-start: var(--at);
    line-height: 16px;
    color: var(--text-3);
    white-space: nowrap;
  }
  .bar {
    inset-block: 15px;
    inset-inline-start: var(--at, 0);
    inline-size: var(--w);
    border-radius: 2px;
    background: var(--track);
    transition: inline-size 240ms;
  }
  .bar.used,
  .key.used {
    background: var(--accent);
  }
  .key.left {
    background: var(--track);
  }
  .bar.over,
  .key.over {
    border-radius: 0 2px 2px 0;
    background: repeating-linear-gradient(135deg, var(--danger-fill) 0 2px, var(--danger-soft) 2px 5px);
  }
  .cap {
    inset-block: 9px;
    inset-inline-start: var(--at);
    border-inline-start: 1.5px solid var(--text);
  }
  .said {
    inset-block-start: 13px;
    inset-inline-start: calc(var(--at) + 8px);
    line-height: 20px;
    font-size: var(--fs-sm);
    color: var(--danger);
    white-space: nowrap;
  }
  .why {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 16px 32px;
    margin-block-start: 12px;
    color: var(--text-2);
  }
  .why h3 {
    color: var(--text);
    font-weight: 600;
    margin-block-end: 2px;
  }
  .why b {
    color: var(--text);
    font-weight: 600;
  }
  .why ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .link {
    display: inline;
    border: 0;
    padding: 2px 0;
    background: none;
    color: var(--accent);
    font-size: inherit;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .link:hover {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  details {
    margin-block-start: 16px;
    border-block-start: 1px solid var(--border);
  }
  summary {
    padding-block: 10px;
    font-weight: 600;
    cursor: pointer;
    border-radius: var(--r-sm);
  }
  .which {
    display: inline-flex;
    gap: 4px;
    margin-block-end: 6px;
  }
  .wide {
    overflow-x: auto;
    scrollbar-width: thin;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--fs-sm);
  }
  th {
    font-size: var(--fs-xs);
    font-weight: 400;
    color: var(--text-2);
    text-align: start;
  }
  :is(th, td) {
    padding: 4px 16px 4px 0;
    padding-inline: 0 16px;
    border-block-end: 1px solid var(--border);
    white-space: nowrap;
  }
  :is(th, td).num {
    text-align: end;
  }
  :is(th, td):last-child {
    padding-inline-end: 0;
  }
  td.what {
    white-space: normal;
    min-inline-size: 14ch;
    inline-size: 50%;
  }
  .blank {
    color: var(--text-2);
    padding-block: 4px;
  }
  .sk {
    display: block;
    block-size: 10px;
    inline-size: 60%;
  }
  .oops {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding-block: 10px;
    color: var(--danger);
  }
  /* What is over stands in its column too. */
  @container hours (max-width: 900px) {
    .said {
      display: none;
    }
  }
  @container hours (max-width: 560px) {
    .panel {
      padding-inline: 14px;
    }
  }
  @container hours (max-width: 700px) {
    .why {
      grid-template-columns: minmax(0, 1fr);
    }
    .hours {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
    .hours > [role='row'] {
      block-size: auto;
      padding-block: 6px;
    }
    .hours > .head {
      font-size: 10px;
    }
    .hours [role='rowheader'],
    .hours .plot {
      grid-column: 1 / -1;
    }
    .hours .head > :is(.plot, :first-child) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .hours .sum .plot {
      display: none;
    }
    .plot {
      block-size: 34px;
    }
    .bar {
      inset-block: 9px;
    }
    .cap {
      inset-block: 5px;
    }
    .num {
      text-align: start;
    }
    .hours [role='rowheader'] {
      font-weight: 600;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .bar {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .bar,
    .key {
      forced-color-adjust: none;
      border: 1px solid CanvasText;
      background: Canvas;
    }
    .bar.used,
    .key.used {
      background: Highlight;
    }
    .bar.over,
    .key.over {
      background: repeating-linear-gradient(135deg, CanvasText 0 2px, Canvas 2px 5px);
    }
  }
`;
