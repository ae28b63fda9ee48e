import { css } from 'lit';

export const HEIGHT = 34;

export const dayBarsStyles = css`
  :host {
    display: block;
  }
  .days {
    display: flex;
    align-items: flex-end;
    gap: 1px;
    block-size: ${HEIGHT}px;
    touch-action: pan-y;
    user-select: none;
  }
  .days button {
    display: flex;
    flex: 1;
    min-inline-size: 0;
    max-inline-size: 32px;
    block-size: 100%;
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
  }
  .days svg {
    inline-size: 100%;
    block-size: 100%;
    fill: var(--ch-edge);
    pointer-events: none;
  }
  .days :is(button:hover, [aria-pressed='true']) svg {
    fill: var(--ch-accent);
  }
  .days [aria-pressed='true'] {
    background: var(--ch-selected);
  }
  .days button:focus-visible {
    outline: 2px solid var(--ch-focus);
    outline-offset: 1px;
  }
  .ends {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: 16px;
    color: var(--ch-text-3);
    font-size: var(--ch-fs-xs);
    line-height: 16px;
  }
`;
