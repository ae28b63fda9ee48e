import { css } from 'lit';

export const liveStatusStyles = css`
  :host {
    flex: 0 1 auto;
    min-inline-size: 0;
  }
  button {
    display: flex;
    align-items: center;
    gap: 6px;
    max-inline-size: 100%;
    min-inline-size: 24px;
    block-size: 24px;
    padding: 0 8px;
    border: 1px solid color-mix(in oklab, var(--ch-warning) 30%, var(--ch-surface));
    border-radius: var(--ch-radius);
    background: var(--ch-warning-soft);
    color: var(--ch-warning);
    font-size: var(--ch-fs-sm);
    white-space: nowrap;
  }
  button:hover {
    background: color-mix(in oklab, var(--ch-warning) 12%, var(--ch-warning-soft));
  }
  button[aria-disabled='true']:hover {
    background: var(--ch-warning-soft);
  }
  .back {
    border-color: color-mix(in oklab, var(--ch-success) 30%, var(--ch-surface));
    background: var(--ch-success-soft);
    color: var(--ch-success);
  }
  .act {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  /* Where there is little room it takes none: it lies over the end of what stands before it, and moves nothing. */
  @container (max-width: 640px) {
    :host([shown]) {
      flex: none;
      inline-size: 24px;
      margin-inline-start: -30px;
      box-shadow: 0 0 0 3px var(--ch-surface);
      background: var(--ch-surface);
    }
    button {
      inline-size: 24px;
      justify-content: center;
      padding: 0;
    }
    .ellip,
    .act {
      display: none;
    }
  }
`;
