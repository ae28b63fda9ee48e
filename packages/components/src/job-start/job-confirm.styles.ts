import { css } from 'lit';

/** A calm question: what happens, to whom, who is left out. */
export const jobConfirmStyles = css`
  .lead {
    margin: 0 0 12px;
    color: var(--ch-text-2);
  }
  .lead b {
    color: var(--ch-text);
    font-weight: 600;
  }
  .lead > svg {
    vertical-align: -2px;
  }
  h3 {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0;
    padding-block: 6px;
    font-size: inherit;
    font-weight: 600;
  }
  h3 > svg {
    color: var(--ch-text-2);
  }
  .end {
    margin-inline-start: auto;
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
    font-weight: 400;
  }
  .nl {
    margin: 0 0 10px;
    padding: 0;
    border: 1px solid var(--ch-border);
    border-radius: var(--ch-radius);
    list-style: none;
  }
  .nl li {
    display: grid;
    grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr) 104px;
    align-items: center;
    gap: 12px;
    min-block-size: 28px;
    padding: 0 10px;
    font-size: var(--ch-fs-sm);
  }
  .nl li + li {
    border-block-start: 1px solid var(--ch-border);
  }
  .nl b {
    font-weight: 500;
  }
  .nl .w {
    display: inline-flex;
    align-items: center;
    justify-content: flex-end;
    gap: 5px;
    color: var(--ch-warning);
  }
  .nl .more {
    grid-template-columns: minmax(0, 1fr);
    color: var(--ch-text-2);
  }
  .nl.quiet {
    background: var(--ch-sunken);
  }
  .nl.quiet li:not(.more) {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr);
  }
  .opt label {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .opt {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 8px;
    min-block-size: 32px;
  }
  .typeit {
    display: flex;
    align-items: center;
    gap: 10px;
    margin-block-start: 12px;
    padding-block-start: 14px;
    border-block-start: 1px solid var(--ch-border);
  }
  .typeit label {
    flex: 1;
  }
  .typeit .field {
    inline-size: 140px;
  }
`;
