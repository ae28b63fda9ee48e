import { css } from 'lit';

export const promptStyles = css`
  :host {
    flex: none;
    background: var(--ch-surface);
  }
  .prompt {
    display: flex;
    align-items: flex-start;
    gap: 6px;
    padding: 5px 8px 5px var(--ch-gutter);
    border: 2px solid transparent;
    box-shadow: inset 0 1px 0 var(--ch-border);
  }
  .prompt:focus-within {
    border-color: var(--ch-focus);
  }
  .prompt.secret {
    border-style: dashed;
    border-color: var(--ch-edge);
  }
  .prompt.secret:focus-within {
    border-color: var(--ch-focus);
  }
  .before,
  textarea {
    font: 12px / 18px var(--ch-font-mono);
    padding-block: 5px;
  }
  .before {
    color: var(--ch-text-3);
    white-space: nowrap;
    flex: none;
  }
  textarea {
    flex: 1 1 auto;
    min-inline-size: 60px;
    block-size: calc(var(--lines, 1) * 18px + 10px);
    border: 0;
    outline: 0;
    resize: none;
    background: none;
    color: var(--ch-text);
    padding-inline: 0;
  }
  textarea:focus-visible {
    outline: 0;
  }
  .keys {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--ch-text-3);
    font-size: var(--ch-fs-sm);
    line-height: 28px;
    white-space: nowrap;
  }
  .keys kbd:not(:first-child) {
    margin-inline-start: 4px;
  }
  .why {
    display: flex;
    align-items: center;
    gap: 6px;
    padding: 0 var(--ch-gutter) 6px;
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
  }
  .search {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 6px var(--ch-gutter);
    border-block-start: 1px solid var(--ch-border);
  }
  .search .field {
    flex: 0 1 260px;
  }
  .search output {
    font: 12px / 18px var(--ch-font-mono);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  @container shell (max-width: 760px) {
    .keys {
      display: none;
    }
  }
  @container shell (max-width: 560px) {
    .prompt {
      padding-inline-start: 14px;
    }
    .before {
      display: none;
    }
    textarea {
      font-size: max(16px, 12px);
      line-height: 20px;
    }
  }
`;
