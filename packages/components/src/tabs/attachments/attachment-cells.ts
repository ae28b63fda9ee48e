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
    color: var(--ch-text-3);
    flex: none;
  }
  .kind.image {
    color: var(--ch-success);
  }
  .kind.pdf {
    color: var(--ch-danger);
  }
  .kind.csv {
    color: var(--ch-info);
  }
  .tools {
    display: inline-flex;
    align-items: center;
    gap: 2px;
  }
  .tools > .act {
    margin-inline: 0;
  }
  .mono {
    font-family: var(--ch-font-mono);
  }
`;
