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
  .tool {
    display: inline-grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    padding: 0;
    border: 0;
    flex: none;
    border-radius: var(--r-sm);
    background: none;
    color: var(--text-2);
  }
  .tool:hover {
    background: var(--pressed);
    color: var(--text);
  }
  .tool[aria-disabled='true'] {
    opacity: 0.5;
  }
  .tool[aria-busy='true'] {
    animation: sk 0.7s ease-in-out infinite alternate;
  }
  /* Offered where one points; always there for fingers and for the keyboard. */
  @media (hover: hover) {
    .tr:not(:hover) .c:not(:focus, :focus-within) .tool:not([aria-busy='true'], .on) {
      opacity: 0;
    }
  }
`;
