import { css } from 'lit';

/** Pairs in rows, with what was merged lately below them. */
export const duplicatesStyles = css`
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    padding-block: 8px;
    border-block-end: 1px solid var(--ch-border);
  }
  .pair {
    flex: 1 1 260px;
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 2px 16px;
  }
  .side {
    display: grid;
    min-inline-size: 0;
  }
  .pair b {
    font-weight: 600;
  }
  small {
    font-size: var(--ch-fs-sm);
    color: var(--ch-text-2);
  }
  .why {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  h3 {
    margin-block: 16px 4px;
    font-weight: 600;
  }
  .oops {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    flex-basis: 100%;
    color: var(--ch-danger);
  }
  .text {
    flex: 1 1 auto;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .stays {
    flex-basis: 100%;
  }
  .more {
    margin-block-start: 8px;
  }
`;
