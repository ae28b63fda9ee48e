import { css } from 'lit';

export const attentionStyles = css`
  :host {
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
    grid-template-columns: 18px minmax(0, 1fr) 84px 116px 124px minmax(128px, auto) 64px;
    align-items: center;
    gap: 0 12px;
    min-block-size: 52px;
    padding: 6px var(--ch-gutter);
    border-block-end: 1px solid var(--ch-border);
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
  @container attention (max-width: 900px) {
    .fact {
      grid-template-columns: 18px minmax(0, 1fr) 116px minmax(112px, auto) 40px;
    }
    .area,
    .person {
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
