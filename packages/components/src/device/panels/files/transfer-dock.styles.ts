import { css } from 'lit';

export const transferDockStyles = css`
  :host {
    display: block;
    flex: none;
  }
  section {
    border-block-start: 1px solid var(--ch-border);
    background: var(--ch-surface);
    font-size: var(--ch-fs-sm);
  }
  header {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 34px;
    padding-inline: var(--ch-gutter);
    background: var(--ch-sunken);
  }
  h3 {
    font-size: inherit;
    font-weight: 600;
  }
  ul {
    max-block-size: 192px;
    margin: 0;
    padding: 0;
    overflow: auto;
    overscroll-behavior: contain;
    list-style: none;
    scrollbar-width: thin;
  }
  li {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) minmax(120px, 260px) auto;
    align-items: center;
    gap: 0 12px;
    min-block-size: 48px;
    padding-inline: var(--ch-gutter);
    border-block-start: 1px solid var(--ch-border);
  }
  li > svg.i {
    color: var(--ch-text-2);
  }
  li.done > svg.i {
    color: var(--ch-success);
  }
  li.failed > svg.i {
    color: var(--ch-danger);
  }
  li.stopped > svg.i {
    color: var(--ch-warning);
  }
  .what,
  .how {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
  }
  .what small,
  .how small {
    color: var(--ch-text-2);
    font-size: inherit;
    overflow-wrap: anywhere;
  }
  .failed .what small.why {
    color: var(--ch-danger);
  }
  progress {
    appearance: none;
    inline-size: 100%;
    block-size: 4px;
    border: 0;
    border-radius: 2px;
    overflow: hidden;
    background: var(--ch-track);
  }
  progress::-webkit-progress-bar {
    background: var(--ch-track);
  }
  progress::-webkit-progress-value {
    background: var(--ch-accent);
  }
  progress::-moz-progress-bar {
    background: var(--ch-accent);
  }
  .stopped progress::-webkit-progress-value {
    background: var(--ch-warning);
  }
  .stopped progress::-moz-progress-bar {
    background: var(--ch-warning);
  }
  .do {
    display: flex;
    justify-content: flex-end;
    gap: 4px;
  }
  .turn {
    rotate: 180deg;
  }
  @container hub (max-width: 560px) {
    li {
      grid-template-columns: 16px minmax(0, 1fr) auto;
      padding-block: 6px;
    }
    .how {
      grid-column: 2 / -1;
      grid-row: 2;
    }
  }
`;
