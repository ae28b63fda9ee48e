import { css } from 'lit';

/** Groups of fields within a dialog, two columns, one when narrow. */
export const formDialogStyles = css`
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  fieldset:not(.fld) + fieldset:not(.fld) {
    margin-block-start: 18px;
    padding-block-start: 14px;
    border-block-start: 1px solid var(--ch-border);
  }
  fieldset:not(.fld) > legend {
    font-weight: 600;
    padding: 0;
    margin-block-end: 8px;
    float: inline-start;
    inline-size: 100%;
  }
  fieldset:not(.fld) > legend + * {
    clear: both;
  }
  .aside {
    font-size: var(--ch-fs-sm);
    line-height: 16px;
    color: var(--ch-text-2);
    margin-block-start: 6px;
  }
  .opts {
    display: grid;
    gap: 6px;
  }
  .opt {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 24px;
  }
`;
