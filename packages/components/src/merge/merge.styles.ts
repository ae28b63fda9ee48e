import { css } from 'lit';

/** The comparison of two records: three columns, and one card for each field where there is no room. */
export const mergeStyles = css`
  .dup,
  .same,
  .heads,
  .trouble {
    display: flex;
    align-items: center;
    gap: 8px;
    flex-wrap: wrap;
    font-size: var(--ch-fs-sm);
    color: var(--ch-text-2);
  }
  .dup {
    padding-inline: 20px;
    padding-block-end: 12px;
  }
  .dup .chip {
    color: var(--ch-text);
  }
  .grow {
    flex: 1 1 auto;
  }
  .mg {
    border-block: 1px solid var(--ch-border);
  }
  .line {
    display: grid;
    grid-template-columns: 136px repeat(3, minmax(0, 1fr));
    gap: 0;
    align-items: stretch;
  }
  .line > * {
    min-inline-size: 0;
  }
  .row + .row > .cell,
  .row + .row > .fl {
    border-block-start: 1px solid var(--ch-border);
  }
  .heading {
    border-block-end: 1px solid var(--ch-border);
  }
  .hd {
    padding: 10px 12px 9px;
  }
  .hd b {
    min-block-size: 24px;
    display: flex;
    align-items: center;
    gap: 6px;
    font-weight: 600;
  }
  .hd small {
    display: block;
    font-size: var(--ch-fs-sm);
    line-height: 16px;
    color: var(--ch-text-2);
  }
  .hd .btn {
    margin-inline-start: auto;
    font-weight: 400;
    flex: none;
  }
  .fl {
    display: flex;
    align-items: center;
    margin-inline-start: 20px;
    padding-inline-end: 12px;
    font-size: var(--ch-fs-sm);
    color: var(--ch-text-2);
  }
  .heading .fl {
    align-items: flex-end;
    padding-block-end: 9px;
    font-size: var(--ch-fs-xs);
  }
  .cell {
    display: flex;
    align-items: center;
    min-block-size: 34px;
    padding: 2px 4px;
    font-size: var(--ch-fs-sm);
  }
  label.c,
  .c {
    display: flex;
    align-items: center;
    flex: 1 1 auto;
    gap: 8px;
    min-inline-size: 0;
    min-block-size: 30px;
    padding-inline: 8px;
    border-radius: var(--ch-r-sm);
    color: var(--ch-text-2);
  }
  label.c:has(input[type='radio']:checked) {
    background: var(--ch-accent-soft);
    color: var(--ch-text);
  }
  label.c:has(input[type='checkbox']:checked) {
    color: var(--ch-text);
  }
  .c.none {
    padding-inline-start: 34px;
  }
  .res {
    background: var(--ch-sunken);
    border-inline-start: 1px solid var(--ch-border);
    padding-inline: 16px 20px;
  }
  .res.cell {
    gap: 8px;
  }
  .from {
    margin-inline-start: auto;
    flex: none;
    max-inline-size: 60%;
    font-size: var(--ch-fs-xs);
    color: var(--ch-text-2);
  }
  .row.marked {
    background: var(--ch-warning-soft);
    box-shadow: inset 3px 0 var(--ch-warning-fill);
  }
  .row.marked:dir(rtl) {
    box-shadow: inset -3px 0 var(--ch-warning-fill);
  }
  .row.marked > .res {
    background: none;
  }
  .same {
    padding: 8px 20px;
  }
  .same dl {
    flex-basis: 100%;
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 2px 12px;
    margin: 0;
  }
  dd {
    margin: 0;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    color: var(--ch-text);
  }
  .moves {
    display: grid;
    grid-template-columns: 136px repeat(6, minmax(0, 1fr));
    row-gap: 10px;
    align-items: start;
    padding: 10px 20px 12px 0;
    border-block-start: 1px solid var(--ch-border);
  }
  .moves h3 {
    padding-inline-start: 20px;
    font-size: var(--ch-fs-sm);
    font-weight: 400;
    line-height: 20px;
    color: var(--ch-text-2);
  }
  .moves p {
    grid-column: 2 / -1;
    padding-inline: 12px;
    font-size: var(--ch-fs-sm);
    line-height: 20px;
  }
  .moves dl {
    grid-column: 2 / -1;
    display: grid;
    grid-template-columns: subgrid;
    row-gap: 10px;
    margin: 0;
  }
  .moves dl > div {
    padding-inline: 12px;
    border-inline-start: 1px solid var(--ch-border);
  }
  .moves dt {
    display: flex;
    gap: 6px;
    align-items: center;
    font-size: var(--ch-fs-sm);
    line-height: 18px;
    color: var(--ch-text-2);
  }
  .moves dd {
    line-height: 22px;
    font-weight: 600;
  }
  .moves dd small {
    margin-inline-start: 4px;
    font-weight: 400;
    font-size: var(--ch-fs-sm);
    color: var(--ch-text-2);
  }
  .heads {
    padding: 9px 20px;
    border-block-start: 1px solid var(--ch-border);
  }
  .heads b {
    font-weight: 600;
    color: var(--ch-text);
  }
  .trouble {
    padding: 9px 20px;
    color: var(--ch-danger);
  }
  .trouble.news {
    color: var(--ch-warning);
    background: var(--ch-warning-soft);
  }
  .until {
    display: flex;
    gap: 8px;
    align-items: center;
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
    min-inline-size: 0;
  }
  .ended {
    padding: 32px 20px;
    text-align: center;
  }
  .ended h3 {
    font-weight: 600;
    margin-block-end: 4px;
  }
  .ended .btn {
    margin-block-start: 12px;
  }
  .wait {
    padding: 20px;
    color: var(--ch-text-2);
  }
  @container hub (width < 640px) {
    .line {
      display: block;
      padding: 10px 16px;
    }
    .heading .fl,
    .heading .res {
      display: none;
    }
    .hd {
      padding: 4px 0;
    }
    .row + .row {
      border-block-start: 1px solid var(--ch-border);
    }
    .row + .row > .cell,
    .row + .row > .fl {
      border: 0;
    }
    .row > .fl {
      margin: 0;
      font-weight: 600;
      color: var(--ch-text);
    }
    .cell {
      padding-inline: 0;
    }
    label.c {
      min-block-size: 40px;
    }
    .c.none {
      display: none;
    }
    .res.cell {
      margin-block-start: 4px;
      padding: 4px 8px;
      border: 0;
      border-radius: var(--ch-r-sm);
    }
    .moves {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      padding-inline: 16px;
    }
    .moves h3 {
      grid-column: 1 / -1;
      padding: 0;
    }
    .moves :is(dl, p) {
      grid-column: 1 / -1;
    }
    .same,
    .heads,
    .trouble {
      padding-inline: 16px;
    }
  }
  @media (width < 640px) {
    .dup {
      padding-inline: 16px;
    }
  }
`;
