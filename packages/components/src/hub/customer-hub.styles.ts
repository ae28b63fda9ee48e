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
    background: var(--surface);
    color: var(--text);
  }
  .head {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--space));
    padding: 12px var(--gutter) 8px;
    flex: none;
  }
  .head :is(h1, .title) {
    font-size: var(--fs-xl);
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
    border-radius: var(--r-sm);
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
  .when {
    font-size: var(--fs-sm);
    color: var(--text-3);
    margin-inline-end: 4px;
    white-space: nowrap;
  }
  .when:has(+ hub-live-status[shown]) {
    display: none;
  }
  /* Scrolled far down: name and tabs in one line. */
  .deep {
    display: grid;
    grid-template: auto auto minmax(0, 1fr) / fit-content(30%) minmax(0, 1fr) auto auto auto;
    column-gap: 8px;
  }
  .deep :is(.pins, .when, .new .w, .new svg + .w + svg, .head > :is(.grow, .chip)) {
    display: none;
  }
  .deep > .head {
    display: contents;
  }
  .deep > .head > * {
    align-self: center;
    grid-row: 1;
  }
  .deep > .head > :is(h1, .title) {
    grid-column: 1;
    min-block-size: 44px;
    margin: 0;
    padding-inline-start: var(--gutter);
    align-items: center;
    font-size: var(--fs-lg);
  }
  .deep > .head > .new {
    inline-size: var(--control);
    padding: 0;
  }
  .deep > .head > .btn:last-child {
    margin-inline-end: var(--gutter);
  }
  .deep > hub-tab-bar {
    grid-area: 1 / 2;
    align-self: end;
    border: 0;
  }
  .deep > .panels {
    grid-area: 3 / 1 / 4 / -1;
    border-block-start: 1px solid var(--border);
  }
  @container hub (max-width: 860px) {
    .deep > .head > :is(h1, .title) {
      grid-column: 1 / 3;
    }
    .deep > hub-tab-bar {
      grid-area: 2 / 1 / 3 / -1;
    }
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
  .panel > * {
    flex: 1;
    min-block-size: 0;
  }
  @container hub (max-width: 760px) {
    .when {
      display: none;
    }
  }
  @container hub (max-width: 560px) {
    .head {
      padding: 10px 14px 6px;
      gap: 6px;
    }
    .deep > .head > :is(h1, .title) {
      padding-inline-start: 14px;
    }
    .deep > .head > .btn:last-child {
      margin-inline-end: 14px;
    }
    .head :is(h1, .title) {
      font-size: calc(var(--fs-md) + 4px);
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
