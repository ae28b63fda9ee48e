import { css } from 'lit';

export const ticketDialogStyles = css`
  .two {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 272px;
    gap: 20px;
    align-items: start;
  }
  aside {
    border-inline-start: 1px solid var(--ch-border);
    padding-inline-start: 16px;
    display: grid;
    gap: 12px;
  }
  .near {
    display: flex;
    align-items: center;
    gap: 2px;
    white-space: nowrap;
    font-size: var(--ch-fs-sm);
  }
  .near > .muted {
    margin-inline-end: 4px;
  }
  .asks {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .more {
    display: none;
    justify-self: start;
  }
  .earlier {
    margin-block-end: 12px;
  }
  .busy {
    display: grid;
    gap: 14px;
    padding-block: 12px;
  }
  .state-box {
    display: flex;
    min-block-size: 220px;
  }
  @container (480px <= width <= 760px) {
    .facts {
      grid-template-columns: auto minmax(0, 1fr) auto minmax(0, 1fr);
      column-gap: 8px;
    }
  }
  @container (max-width: 760px) {
    .two {
      grid-template-columns: minmax(0, 1fr);
    }
    .few .rest {
      display: none;
    }
    .more {
      display: inline-flex;
    }
    aside {
      order: -1;
      border-inline-start: 0;
      padding-inline-start: 0;
      padding-block-end: 12px;
      border-block-end: 1px solid var(--ch-border);
    }
  }
`;
