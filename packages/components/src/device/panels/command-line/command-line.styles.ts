import { css } from 'lit';

export const commandLineStyles = css`
  .shell {
    container: shell / inline-size;
    flex: 1;
    min-block-size: 0;
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr) 264px;
    border-block-start: 1px solid var(--ch-border);
  }
  .head {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 0 var(--ch-gutter);
    border-block-end: 1px solid var(--ch-border);
  }
  .tabs {
    display: flex;
    flex: 1;
    gap: 18px;
    overflow-x: auto;
    scrollbar-width: none;
  }
  .tabs button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    block-size: 34px;
    padding: 0;
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: var(--ch-text-2);
    white-space: nowrap;
  }
  .tabs button[aria-selected='true'] {
    border-color: var(--ch-accent);
    color: var(--ch-text);
    font-weight: 600;
  }
  .as {
    font-size: var(--ch-fs-sm);
    white-space: nowrap;
  }
  .col {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    min-block-size: 0;
    background: var(--ch-sunken);
  }
  .blocks {
    flex: 1 1 auto;
    min-block-size: 0;
    overflow: auto;
    scrollbar-width: thin;
    display: flex;
    flex-direction: column;
  }
  .blocks > * {
    flex: none;
  }
  .blocks > :first-child {
    margin-block-start: auto;
  }
  .empty,
  .none {
    margin: auto;
    padding: 24px;
    text-align: center;
  }
  .empty h3,
  .none h3 {
    font-weight: 600;
  }
  .bad {
    color: var(--ch-danger);
  }
  .side {
    display: flex;
    flex-direction: column;
    gap: 6px;
    min-block-size: 0;
    padding: 8px 10px 0;
    border-inline-start: 1px solid var(--ch-border);
  }
  .side h3 {
    font-weight: 600;
    padding-inline: 6px;
  }
  .side h4 {
    padding: 8px 6px 2px;
    color: var(--ch-text-2);
    font-size: var(--ch-fs-xs);
  }
  .side .field {
    flex: none;
  }
  .side p {
    padding: 6px;
    font-size: var(--ch-fs-sm);
  }
  .list {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    scrollbar-width: thin;
  }
  .rec {
    display: block;
    inline-size: 100%;
    padding: 4px 6px;
    border: 0;
    border-radius: var(--ch-r-sm);
    background: none;
    text-align: start;
    font-size: var(--ch-fs-xs);
    line-height: 16px;
  }
  .rec:hover {
    background: var(--ch-hover);
  }
  .rec code {
    display: block;
    font: 12px / 18px var(--ch-font-mono);
  }
  @container hub (max-width: 860px) {
    .shell {
      grid-template-columns: minmax(0, 1fr);
    }
    .side {
      display: none;
    }
  }
  @container shell (max-width: 560px) {
    .as {
      display: none;
    }
  }
  @media (pointer: coarse) {
    .tabs button {
      block-size: 40px;
    }
  }
`;
