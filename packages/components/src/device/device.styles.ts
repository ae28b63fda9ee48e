import { css } from 'lit';

/** What only the page of a device has. */
export const deviceStyles = css`
  .fav.is > svg.i {
    color: var(--ch-gold);
    fill: currentColor;
  }
  .chip.btnlike {
    border: 0;
    block-size: 24px;
    font: inherit;
    font-size: var(--ch-fs-sm);
  }
  .conn .btn:not(.primary, [aria-disabled='true']) {
    color: var(--ch-accent);
  }
  .ip,
  .ip2 {
    display: inline-flex;
    align-items: center;
    gap: 2px;
  }
  .ip2 {
    color: var(--ch-text-2);
  }
  @container hub (max-width: 980px) {
    .since,
    .ip2,
    .facts time {
      display: none;
    }
  }
`;
