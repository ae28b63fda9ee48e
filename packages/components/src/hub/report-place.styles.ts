import { css } from 'lit';

/** The report in the place of everything else: it is a page of its own. */
export const reportPlaceStyles = css`
  hub-report {
    position: absolute;
    z-index: 6;
    inset: 0;
  }
  /* What is covered as a whole cannot be reached either. */
  .with-report > :not(hub-report, hub-menu) {
    visibility: hidden;
  }
`;
