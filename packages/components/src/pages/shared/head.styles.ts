import { css } from 'lit';

/** What stands beside the name, and the facts below it. */
export const headStyles = css`
  .dv-head .star {
    display: inline-flex;
    color: var(--ch-gold);
  }
  .dv-head .star svg.i {
    fill: currentColor;
  }
  .sub {
    color: var(--ch-text-2);
    min-inline-size: 0;
  }
  .st {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    white-space: nowrap;
  }
  .st.dot::before {
    content: '';
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--ch-success-fill);
  }
  .st.dot.off::before {
    background: none;
    border: 1.5px solid var(--ch-edge);
    box-sizing: border-box;
  }
  .st.off {
    color: var(--ch-text-2);
  }
  .facts dd a {
    color: inherit;
  }
  .facts dd a:hover {
    color: var(--ch-accent);
  }
  @container hub (max-width: 760px) {
    .sub {
      display: none;
    }
  }
`;
