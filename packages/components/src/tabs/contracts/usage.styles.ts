import { css } from 'lit';

export const usageStyles = css`
  :host {
    display: block;
    container: hours / inline-size;
    background: var(--ch-surface);
  }
  .panel {
    padding: 14px var(--ch-gutter) 20px;
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
    font-size: var(--ch-fs-lg);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .period {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    color: var(--ch-text-2);
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
    font-size: var(--ch-fs-sm);
    color: var(--ch-text-2);
  }
  .legend > span {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .warn {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 6px 10px;
    margin-block-end: 10px;
    border-radius: var(--ch-radius);
    background: var(--ch-warning-soft);
    color: var(--ch-warning);
    font-size: var(--ch-fs-sm);
  }
  .num {
    text-align: end;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .faint {
    color: var(--ch-text-3);
  }
  .bad {
    vertical-align: middle;
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--ch-danger);
    font-weight: 600;
  }
  .low {
    color: var(--ch-warning);
    font-weight: 600;
  }
  .why {
    font-size: var(--ch-fs-sm);
    color: var(--ch-text-2);
  }
  .why p,
  .why > div {
    margin-block-start: 4px;
  }
  .why h3 {
    color: var(--ch-text);
    font-weight: 600;
    margin-block-end: 2px;
  }
  .why b {
    color: var(--ch-text);
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
    color: var(--ch-accent);
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
    border-block-start: 1px solid var(--ch-border);
  }
  summary {
    padding-block: 10px;
    font-weight: 600;
    cursor: pointer;
    border-radius: var(--ch-r-sm);
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
    font-size: var(--ch-fs-sm);
  }
  th {
    font-size: var(--ch-fs-xs);
    font-weight: 400;
    color: var(--ch-text-2);
    text-align: start;
  }
  :is(th, td) {
    padding: 4px 16px 4px 0;
    padding-inline: 0 16px;
    border-block-end: 1px solid var(--ch-border);
    white-space: nowrap;
  }
  :is(th, td).num {
    text-align: end;
  }
  :is(th, td):last-child {
    padding-inline-end: 0;
  }
  tbody th {
    font-size: inherit;
    color: inherit;
  }
  .sum > * {
    font-weight: 600;
    border-block-end: 0;
  }
  td.what {
    white-space: normal;
    min-inline-size: 14ch;
    inline-size: 50%;
  }
  .blank {
    color: var(--ch-text-2);
    padding-block: 4px;
  }
  .sk {
    display: block;
    block-size: 10px;
    inline-size: 60%;
  }
  .keyrow > .sk {
    inline-size: 160px;
    margin-block: 8px;
  }
  .sk.tall {
    inline-size: 100%;
    block-size: 120px;
    margin-block: 16px 8px;
  }
  .oops {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding-block: 10px;
    color: var(--ch-danger);
  }
  @container hours (max-width: 560px) {
    .panel {
      padding-inline: 14px;
    }
  }
`;
