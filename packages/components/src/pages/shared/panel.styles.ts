import { css } from 'lit';

/** Facts in sections, pictures and their tables. */
export const panelStyles = css`
  .scroll {
    position: relative;
    block-size: 100%;
    overflow: auto;
    scrollbar-width: thin;
    padding: 16px var(--ch-gutter) 24px;
    box-sizing: border-box;
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr));
    gap: 24px 40px;
    max-inline-size: 1100px;
  }
  h3 {
    margin: 0 0 8px;
    font-size: var(--ch-fs-md);
    font-weight: 600;
  }
  dl {
    display: grid;
    grid-template-columns: minmax(96px, 36%) minmax(0, 1fr);
    gap: 6px 16px;
    margin: 0;
  }
  dt {
    color: var(--ch-text-2);
  }
  dd {
    margin: 0;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  dd .ellip {
    white-space: normal;
  }
  dd.text {
    white-space: pre-wrap;
  }
  dd [dir] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .free {
    margin: 0;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    max-inline-size: 70ch;
  }
  .picture {
    max-inline-size: 860px;
  }
  .head {
    display: flex;
    align-items: baseline;
    flex-wrap: wrap;
    gap: 4px 12px;
    margin-block-end: 8px;
  }
  .head h3 {
    margin: 0;
  }
  .head .grow {
    flex: 1;
  }
  .fig {
    font-size: var(--ch-fs-xl);
    line-height: 26px;
    font-weight: 600;
    letter-spacing: -0.01em;
  }
  .dim {
    color: var(--ch-text-2);
  }
  .months {
    display: block;
    inline-size: 100%;
    block-size: auto;
    font-size: 11px;
  }
  .months text {
    fill: var(--ch-text-2);
    text-anchor: middle;
  }
  .months text.scale {
    fill: var(--ch-text-3);
    text-anchor: end;
  }
  :host(:dir(rtl)) .months text.scale {
    text-anchor: start;
  }
  .months text.now {
    fill: var(--ch-text);
    font-weight: 600;
  }
  .months .grid {
    stroke: var(--ch-border);
  }
  .months .zero {
    stroke: var(--ch-edge);
  }
  .months .hit {
    fill: transparent;
  }
  .months .first,
  .key .first {
    fill: var(--ch-accent);
  }
  .months .second,
  .key .second {
    fill: var(--ch-edge-soft);
  }
  .months .missed,
  .key .missed {
    fill: var(--ch-danger-fill, var(--ch-danger));
  }
  .key {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
  }
  .key span {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  table {
    border-collapse: collapse;
    min-inline-size: min(420px, 100%);
  }
  th,
  td {
    padding: 5px 16px 5px 0;
    border-block-end: 1px solid var(--ch-border);
    text-align: start;
    font-weight: 400;
  }
  thead th {
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
  }
  .num {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .leads {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    margin-block: 8px;
  }
  @media (forced-colors: active) {
    .months :is(.first, .second, .missed),
    .key :is(.first, .second, .missed) {
      forced-color-adjust: none;
    }
  }
  @container hub (max-width: 560px) {
    .scroll {
      padding: 12px 14px 20px;
    }
    dl {
      grid-template-columns: minmax(72px, 30%) minmax(0, 1fr);
    }
  }
`;
