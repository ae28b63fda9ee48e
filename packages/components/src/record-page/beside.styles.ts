import { css } from 'lit';

/** The list narrows to make room for a record beside it; where there is none, the record lies over the list. */
export const besideStyles = css`
  .side {
    container: hub / inline-size;
    display: flex;
    flex: 1;
    min-block-size: 0;
    min-inline-size: 0;
  }
  .tab.beside {
    flex-direction: row;
  }
  .beside > .side {
    flex: none;
    inline-size: 260px;
    border-inline-end: 1px solid var(--ch-border);
  }
  .beside > :not(.side) {
    flex: 1;
    min-inline-size: 0;
  }
  @container hub (max-width: 1000px) {
    .beside > .side {
      display: none;
    }
  }
`;
