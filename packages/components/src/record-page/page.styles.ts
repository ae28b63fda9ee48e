import { css } from 'lit';

/** The frame of the page of a record: head, facts, panels; narrow ones with what is done with it at their end. */
export const pageStyles = css`
  :host {
    min-block-size: 0;
  }
  .dv {
    container: hub / inline-size;
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
    background: var(--ch-surface);
  }
  .dv-head {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--ch-space));
    padding: 8px var(--ch-gutter) 4px;
    flex: none;
  }
  .dv-head h2 {
    font-size: calc(var(--ch-fs-md) + 4px);
    line-height: 28px;
    font-weight: 600;
    letter-spacing: -0.01em;
    /* Focused by code alone, so that a reader begins here. */
    outline: 0;
  }
  .sk.name {
    inline-size: 180px;
    block-size: 14px;
    margin-block: 7px;
  }
  .dv-head .kind {
    display: inline-flex;
    color: var(--ch-text-2);
  }
  .now {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    white-space: nowrap;
  }
  .since,
  .pos {
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
    white-space: nowrap;
  }
  .steps,
  .acts {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    flex: none;
  }
  .acts {
    gap: calc(2 * var(--ch-space));
  }
  .steps {
    padding-inline-end: 8px;
    border-inline-end: 1px solid var(--ch-border);
  }
  .steps .pos {
    margin-inline-end: 6px;
  }
  .steps .btn > span,
  .up {
    display: inline-flex;
  }
  .up {
    rotate: 180deg;
  }
  .back .up {
    rotate: 90deg;
  }
  :host(:dir(rtl)) .back .up {
    rotate: -90deg;
  }
  .back {
    display: none;
  }
  .facts {
    display: flex;
    padding: 2px var(--ch-gutter) 10px;
    flex: none;
    overflow: hidden;
  }
  .facts > div {
    flex: 0 1 auto;
    min-inline-size: 72px;
    padding-inline: 14px;
    border-inline-start: 1px solid var(--ch-border);
  }
  .facts > div:first-child {
    padding-inline-start: 0;
    border: 0;
  }
  .facts dt {
    color: var(--ch-text-3);
    font-size: var(--ch-fs-xs);
    line-height: 14px;
    white-space: nowrap;
  }
  .facts dd {
    display: flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
    line-height: 18px;
    white-space: nowrap;
  }
  hub-panel-tabs {
    flex: none;
  }
  .dv > .banner {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 6px var(--ch-gutter);
    border-block-end: 1px solid var(--ch-border);
    background: var(--ch-sunken);
    color: var(--ch-text-2);
    flex: none;
  }
  .dv > .banner b {
    color: var(--ch-text);
    font-weight: 600;
  }
  .panel {
    flex: 1;
    min-block-size: 0;
    display: flex;
    flex-direction: column;
  }
  .panel > * {
    flex: 1;
    min-block-size: 0;
  }
  @container hub (max-width: 760px) {
    .steps .pos {
      display: none;
    }
  }
  @container hub (max-width: 560px) {
    .dv-head {
      flex-wrap: wrap;
      gap: 6px 8px;
      padding: 6px 14px;
    }
    .dv-head .back {
      display: inline-flex;
      order: -2;
      margin-inline-start: -8px;
    }
    .dv-head .steps {
      order: -1;
      flex: 1;
      justify-content: flex-end;
      border: 0;
      padding: 0;
    }
    .dv-head .steps .pos {
      display: inline;
    }
    .dv-head :is(.shut, .kind, .grow) {
      display: none;
    }
    .dv-head h2 {
      flex: 1 1 calc(100% - 90px);
    }
    .dv-head .now {
      flex: 1;
    }
    .acts {
      position: absolute;
      inset-inline: 0;
      inset-block-end: 0;
      z-index: 1;
      padding: 10px 14px;
      border-block-start: 1px solid var(--ch-border);
      background: var(--ch-surface);
    }
    .acts > * {
      flex: 1;
    }
    .acts .btn {
      block-size: 32px;
    }
    .acts .conn .btn:first-child {
      flex: 1;
    }
    .facts {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 6px 16px;
      padding: 2px 14px 8px;
    }
    .facts > div {
      padding: 0;
      border: 0;
    }
    .facts > div:first-child {
      grid-column: 1 / -1;
    }
    .tool .facts {
      display: none;
    }
    .panel {
      padding-block-end: 53px;
    }
    .dv > .banner {
      padding-inline: 14px;
      flex-wrap: wrap;
    }
  }
`;
