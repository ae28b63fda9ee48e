import { css } from 'lit';

/** Adopt together with `controls`. */
export const fieldStyles = css`
  .fld {
    display: grid;
    gap: 4px;
    align-content: start;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .fld > .name {
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
    line-height: 16px;
    padding: 0;
  }
  /* A legend takes no part in the grid. */
  legend.name {
    margin-block-end: 4px;
  }
  .fld .hint,
  .prob {
    font-size: var(--ch-fs-sm);
    line-height: 16px;
  }
  .fld .hint {
    color: var(--ch-text-2);
  }
  .prob {
    display: grid;
    grid-template-columns: 14px minmax(0, 1fr);
    gap: 6px;
    color: var(--ch-danger);
    overflow-wrap: anywhere;
  }
  .prob > svg {
    margin-block-start: 1px;
  }
  .prob button {
    border: 0;
    padding: 0;
    background: none;
    color: var(--ch-accent);
    font-size: inherit;
    line-height: 16px;
    text-decoration: underline;
    text-underline-offset: 2px;
    text-align: start;
    padding-block: 4px;
    margin-block: -4px;
  }
  .addr {
    display: grid;
    grid-template-columns: repeat(6, minmax(0, 1fr));
    gap: 8px 16px;
  }
  .addr > * {
    grid-column: span 2;
  }
  .addr > :nth-child(-n + 2) {
    grid-column: span 6;
  }
  .addr > :nth-child(n + 3):nth-child(-n + 4) {
    grid-column: span 3;
  }
  .addr > :nth-child(n + 5) {
    grid-column: span 3;
  }
  .levels {
    display: grid;
    gap: 6px;
    inline-size: 100%;
  }
  .onoff {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: var(--ch-control);
  }
  .form {
    display: grid;
    gap: 14px 16px;
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .form > .wide {
    grid-column: 1 / -1;
  }
  @container hub (max-width: 440px) {
    .form {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
