import { css } from 'lit';

export const reportStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    container: report / inline-size;
    background: var(--ch-sunken, var(--ch-surface));
    color: var(--ch-text);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--ch-space));
    flex: none;
    padding: 8px var(--ch-gutter);
    border-block-end: 1px solid var(--ch-border);
    background: var(--ch-surface);
  }
  .tools h1 {
    font-size: var(--ch-fs-lg);
    font-weight: 600;
    margin-inline-end: 4px;
    outline-offset: 3px;
  }
  .tools .of {
    font-size: var(--ch-fs-md);
    font-weight: 400;
    color: var(--ch-text-2);
    margin-inline-start: 6px;
  }
  .tools .end {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: calc(2 * var(--ch-space));
    margin-inline-start: auto;
  }
  .tools .field {
    flex: none;
  }
  .seg.txt button {
    inline-size: auto;
    padding-inline: 10px;
  }
  .steps,
  .own,
  .own label {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .own {
    flex-wrap: wrap;
  }
  .own label > span:first-child {
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
  }
  .steps .name {
    min-inline-size: 190px;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .problem {
    display: flex;
    align-items: center;
    gap: 6px;
    flex: none;
    padding: 8px var(--ch-gutter);
    background: var(--ch-warning-soft, var(--ch-surface));
    border-block-end: 1px solid var(--ch-border);
    color: var(--ch-warning);
  }
  .desk {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    padding: 24px;
    background: var(--ch-track);
  }
  /* What stands there in place of a sheet is on no desk. */
  .desk:not(:has(> .paper)) {
    background: var(--ch-surface);
  }
  .desk > .paper {
    --paper-accent: var(--ch-accent);
    --paper-font: var(--ch-font);
    caret-color: var(--fill);
    margin-inline: auto;
    box-shadow: 0 1px 4px rgb(16 22 30 / 0.22);
  }
  .blank .sk {
    display: block;
    block-size: 14px;
    background: #e8eaed;
    border-radius: 3px;
  }
  .blank .vh + .sk {
    block-size: 26px;
    inline-size: 55%;
  }
  .blank .sk.wide {
    block-size: 150px;
  }
  /* Without room for a sheet, what stands on it is read like a page of the web. What is printed stays a sheet. */
  @container report (max-width: 860px) {
    .steps .name {
      min-inline-size: 0;
    }
    .desk {
      padding: 0;
    }
    .desk > .paper {
      inline-size: 100%;
      block-size: auto;
      min-block-size: 100%;
      padding: 20px 16px;
      overflow: visible;
      box-shadow: none;
    }
  }
  @container report (max-width: 620px) {
    .desk > .paper :is(.grid, .suggested ol) {
      grid-template-columns: 1fr;
    }
    .desk > .paper .figures {
      grid-template-columns: 1fr 1fr;
      gap: 12px 0;
    }
    .desk > .paper .figures > div:nth-child(odd) {
      padding-inline-start: 0;
      border: 0;
    }
    .desk > .paper header {
      flex-direction: column;
      align-items: start;
      gap: 8px;
    }
    .desk > .paper .by {
      text-align: start;
    }
  }
`;
