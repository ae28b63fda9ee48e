import { css } from 'lit';

export const hubStyles = css`
  :host {
    min-block-size: 0;
  }
  .hub {
    container: hub / inline-size;
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-inline-size: 0;
    min-block-size: 0;
    background: var(--ch-surface);
    color: var(--ch-text);
  }
  .head {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--ch-space));
    padding: 12px var(--ch-gutter) 8px;
    flex: none;
  }
  .head :is(h1, .title) {
    font-size: var(--ch-fs-xl);
    line-height: 28px;
    font-weight: 600;
    letter-spacing: -0.012em;
    margin-inline-end: 4px;
  }
  .head h1 {
    display: flex;
    min-inline-size: 0;
  }
  .head h1 button {
    border: 0;
    background: none;
    padding: 0;
    min-inline-size: 0;
    border-radius: var(--ch-r-sm);
    text-align: start;
  }
  .head h1 .ellip {
    text-align: match-parent;
  }
  .head h1 button:hover {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 4px;
  }
  .sk.name {
    inline-size: 220px;
    block-size: 16px;
  }
  .panels {
    flex: 1;
    min-block-size: 0;
    display: flex;
    flex-direction: column;
  }
  .panel {
    flex: 1;
    min-block-size: 0;
    display: flex;
    flex-direction: column;
  }
  .panel:focus-visible {
    outline-offset: -2px;
  }
  .panel > *,
  ::slotted([slot^='x-']) {
    flex: 1;
    min-block-size: 0;
  }
  ::slotted([slot^='x-']) {
    overflow: auto;
  }
  @container hub (max-width: 560px) {
    .head {
      padding: 10px 14px 6px;
      gap: 6px;
    }
    .head :is(h1, .title) {
      font-size: calc(var(--ch-fs-md) + 4px);
      line-height: 20px;
      margin: 0;
    }
    /* Two lines of a name say who it is; one of six letters does not. */
    .head h1 .ellip {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      white-space: normal;
      overflow-wrap: anywhere;
    }
    .head .chip.line,
    .new .w,
    .new svg + .w + svg {
      display: none;
    }
    .head .btn {
      inline-size: 32px;
      block-size: 32px;
      padding: 0;
    }
  }
`;
