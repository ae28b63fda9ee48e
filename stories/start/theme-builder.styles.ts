import { css } from 'lit';

/** What is chosen stands beside what it looks like; in little room above it. */
export const builderStyles = css`
  :host {
    container: builder / inline-size;
    background: var(--ch-surface);
  }
  .page {
    display: grid;
    grid-template-columns: 320px minmax(0, 1fr);
    gap: 24px;
    padding: 20px;
  }
  @container builder (inline-size < 900px) {
    .page {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  h2 {
    font-size: var(--ch-fs-lg);
    font-weight: 600;
    margin-block-end: 8px;
  }
  section + section {
    margin-block-start: 24px;
  }
  .line {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 92px 92px;
    gap: 8px;
    align-items: center;
    margin-block-end: 6px;
  }
  .line.wide {
    grid-template-columns: minmax(0, 1fr) 192px;
  }
  .line.head {
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
  }
  input[type='color'] {
    inline-size: 100%;
    block-size: 28px;
    padding: 2px;
    border: 1px solid var(--ch-edge);
    border-radius: var(--ch-radius);
    background: var(--ch-surface);
  }
  input[type='range'] {
    inline-size: 100%;
    accent-color: var(--ch-accent);
  }
  .line :is(select, input[type='text']) {
    inline-size: 100%;
    block-size: 28px;
    padding-inline: 8px;
    border: 1px solid var(--ch-edge);
    border-radius: var(--ch-radius);
    background: var(--ch-surface);
    color: var(--ch-text);
  }
  .live {
    display: flex;
    flex-direction: column;
    block-size: 560px;
    border: 1px solid var(--ch-border);
    border-radius: var(--ch-r-lg);
    overflow: hidden;
  }
  .live > * {
    flex: 1;
    min-block-size: 0;
  }
  .live.light {
    color-scheme: light;
  }
  .live.dark {
    color-scheme: dark;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
    max-inline-size: 560px;
  }
  th,
  td {
    padding: 4px 10px;
    text-align: start;
    border-block-end: 1px solid var(--ch-border);
    font-weight: 400;
  }
  thead th {
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
  }
  td,
  thead th + th {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  td.low {
    color: var(--ch-danger);
    font-weight: 600;
  }
  .warn {
    padding: 8px 12px;
    border-radius: var(--ch-radius);
    background: var(--ch-warning-soft);
    color: var(--ch-warning);
    max-inline-size: 560px;
    margin-block-end: 12px;
  }
  .bar {
    display: flex;
    gap: 8px;
    align-items: center;
    margin-block-end: 8px;
  }
  pre {
    margin: 0;
    padding: 12px;
    max-block-size: 320px;
    overflow: auto;
    border-radius: var(--ch-radius);
    background: var(--ch-sunken);
    font: var(--ch-fs-sm) / 18px var(--ch-font-mono);
  }
`;
