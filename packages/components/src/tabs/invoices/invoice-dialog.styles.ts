import { css } from 'lit';

export const invoiceDialogStyles = css`
  .rows {
    --cells: minmax(0, 2.4fr) minmax(0, 0.8fr) minmax(0, 1fr) minmax(9ch, auto) 28px;
  }
  .form + fieldset,
  .form + .form {
    margin-block-start: 14px;
  }
  .num {
    text-align: end;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .sheet {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    margin: 6px 0 0;
  }
  .sheet > .num {
    padding-inline-start: 16px;
  }
  .sheet > :is(dt, dd) {
    margin: 0;
    padding-block: 6px;
    border-block-end: 1px solid var(--ch-border);
    overflow-wrap: anywhere;
  }
  .sheet > .sum {
    border: 0;
    font-weight: 600;
  }
  .total {
    display: flex;
    justify-content: space-between;
    inline-size: 100%;
    font-weight: 600;
    padding-block: 6px;
    padding-inline-end: 34px;
  }
  .warn {
    display: flex;
    gap: 8px;
    margin: 14px 0;
    padding: 8px 10px;
    border-radius: var(--ch-radius);
    background: var(--ch-warning-soft);
    overflow-wrap: anywhere;
  }
  .warn > svg {
    flex: none;
    margin-block-start: 2px;
    color: var(--ch-warning);
  }
  @container hub (max-width: 520px) {
    .total {
      padding-inline-end: 0;
    }
  }
`;
