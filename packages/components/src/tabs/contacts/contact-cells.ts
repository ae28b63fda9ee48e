import { css } from 'lit';

/** Who it is, and the status by shape as well as by colour. */
export const contactCells = css`
  /* Name and sign in the order of the interface, whatever the name is written in. */
  .who {
    unicode-bidi: isolate;
  }
  .star {
    color: var(--ch-gold);
    margin-inline-start: 6px;
  }
  .star svg {
    fill: currentColor;
  }
  .st {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .st::before {
    content: '';
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--ch-success-fill);
  }
  .st.deactivated {
    color: var(--ch-text-2);
  }
  .st.deactivated::before {
    background: none;
    border: 1.5px solid var(--ch-edge);
  }
  .act {
    color: inherit;
  }
`;
