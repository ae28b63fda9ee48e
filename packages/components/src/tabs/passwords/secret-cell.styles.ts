import { css } from 'lit';

/** Adopt in the table. */
export const secretCellStyles = css`
  hub-secret-cell {
    display: flex;
    align-items: center;
    gap: 2px;
    min-inline-size: 0;
  }
  .dots {
    letter-spacing: 1px;
    color: var(--ch-text-2);
  }
  .plain {
    font-family: var(--ch-font-mono);
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: pre;
    user-select: all;
    background: var(--ch-warning-soft);
    color: var(--ch-text);
    border-radius: var(--ch-r-sm);
    padding-inline: 5px;
  }
  .left {
    color: var(--ch-text-2);
    font-size: var(--ch-fs-xs);
    font-variant-numeric: tabular-nums;
    padding-inline: 4px;
    flex: none;
  }
`;
