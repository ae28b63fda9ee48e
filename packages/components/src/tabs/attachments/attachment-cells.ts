import { css } from 'lit';

/** What a file is by its colour, and the buttons that stand in its row. */
export const attachmentCells = css`
  .open {
    max-inline-size: 100%;
    min-inline-size: 0;
    gap: 7px;
  }
  .kind {
    display: inline-grid;
    color: var(--text-3);
    flex: none;
  }
  .kind.image {
    color: var(--success);
  }
  .kind.pdf {
    color: var(--danger);
  }
  .kind.csv {
    color: var(--info);
  }
  .tools {
    display: inline-flex;
    align-items: center;
    gap: 2px;
  }
  .tools > .act {
    margin-inline: 0;
  }
  .tool {
    display: inline-grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: var(--r-sm);
    background: none;
    color: var(--text-2);
  }
  .tool:hover {
    background: var(--pressed);
    color: var(--text);
  }
  .tool[aria-disabled='true'] {
    opacity: 0.4;
  }
  .mono {
    font-family: var(--font-mono);
  }
  /* Offered where one points; always there for fingers and for the keyboard. */
  @media (hover: hover) {
    .tr:not(:hover) .c:not(:focus, :focus-within) .tool {
      opacity: 0;
    }
  }
`;
