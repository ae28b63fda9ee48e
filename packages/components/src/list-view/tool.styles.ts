import { css } from 'lit';

/** Small buttons within a cell: offered where one points, always there for fingers and for the keyboard. */
export const toolStyles = css`
  .tool {
    display: inline-grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    padding: 0;
    border: 0;
    flex: none;
    border-radius: var(--ch-r-sm);
    background: none;
    color: var(--ch-text-2);
  }
  .tool:hover {
    background: var(--ch-pressed);
    color: var(--ch-text);
  }
  .tool[aria-disabled='true'] {
    opacity: 0.5;
  }
  .tool[aria-busy='true'] {
    animation: sk 0.7s ease-in-out infinite alternate;
  }
  @media (hover: hover) {
    .tr:not(:hover) .c:not(:focus, :focus-within) .tool:not([aria-busy='true'], .on) {
      opacity: 0;
    }
  }
`;
