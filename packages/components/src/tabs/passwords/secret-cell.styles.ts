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
    color: var(--text-2);
  }
  .plain {
    font-family: var(--font-mono);
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: pre;
    user-select: all;
    background: var(--warning-soft);
    color: var(--text);
    border-radius: var(--r-sm);
    padding-inline: 5px;
  }
  .left {
    color: var(--text-2);
    font-size: var(--fs-xs);
    font-variant-numeric: tabular-nums;
    padding-inline: 4px;
    flex: none;
  }
`;
