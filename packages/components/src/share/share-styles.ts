import { css } from 'lit';

export const shareStyles = css`
  .all {
    display: grid;
    gap: 14px;
  }
  .two {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));
    gap: 14px 16px;
  }
  .row {
    display: flex;
    gap: 8px;
  }
  .row > .field {
    flex: 1;
    min-inline-size: 0;
  }
  .note {
    display: flex;
    gap: 8px;
    margin: 0;
    padding: 8px 10px;
    border-radius: var(--ch-r-sm);
    background: var(--ch-info-soft);
    font-size: var(--ch-fs-sm);
    line-height: 17px;
  }
  .note svg {
    flex: none;
    margin-block-start: 1px;
    color: var(--ch-info);
  }
  input[readonly] {
    font-family: var(--ch-font-mono);
  }
`;
