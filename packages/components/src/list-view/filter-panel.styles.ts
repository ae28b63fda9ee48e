import { css } from 'lit';

export const filterPanelStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    background: var(--ch-surface);
  }
  header {
    display: flex;
    align-items: center;
    gap: 6px;
    padding: 6px 8px 6px var(--ch-gutter);
    padding-inline: var(--ch-gutter) 8px;
    border-block-end: 1px solid var(--ch-border);
  }
  h2 {
    font-weight: 600;
  }
  .body {
    flex: 1;
    overflow: auto;
    scrollbar-width: thin;
    overscroll-behavior: contain;
  }
  fieldset {
    margin: 0;
    padding: 8px var(--ch-gutter);
    border: 0;
    border-block-end: 1px solid var(--ch-border);
    min-inline-size: 0;
  }
  legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
    font-size: var(--ch-fs-sm);
    color: var(--ch-text-2);
  }
  .options {
    clear: both;
  }
  .double {
    display: grid;
    grid-template-columns: 1fr 1fr;
    column-gap: 16px;
  }
  .opt {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 24px;
    font-size: var(--ch-fs-sm);
    min-inline-size: 0;
  }
  .opt .n {
    margin-inline-start: auto;
    color: var(--ch-text-3);
  }
  .opt.zero {
    color: var(--ch-text-3);
  }
  .find {
    margin-block: 4px;
    --ch-control: 26px;
  }
  .restore {
    flex: 1 0 100%;
    justify-content: flex-start;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 8px var(--ch-gutter);
    border-block-start: 1px solid var(--ch-border);
  }
  @media (pointer: coarse) {
    .opt {
      min-block-size: 32px;
    }
  }
`;
