import { css } from 'lit';

/** How a list looks beside one of its records: a line each. */
export const besideLine = css`
  .narrow .body .tr {
    grid-template: 28px / minmax(0, 1fr);
    padding: 0;
  }
  .narrow .body .c.primary {
    grid-area: 1 / 1 !important;
    padding-inline: 14px 12px;
  }
  .line {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 8px;
    flex: 1;
    min-inline-size: 0;
    font-size: var(--ch-fs-sm);
  }
  .line .name {
    font-weight: 400;
    font-size: var(--ch-fs-sm);
  }
  .tr[aria-current] .name {
    font-weight: 600;
  }
  .line.off .name,
  .word {
    color: var(--ch-text-2);
  }
  .word {
    font-size: var(--ch-fs-xs);
  }
`;
