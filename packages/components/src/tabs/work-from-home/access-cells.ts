import { css } from 'lit';

/** Shapes of availability and status, and controls that look like their cell until they are pointed at. */
export const accessCells = css`
  .av,
  .st::before {
    content: '';
    box-sizing: border-box;
    display: inline-block;
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    border: 1.5px solid var(--edge);
    flex: none;
  }
  /* Sign and name in the order of the interface, whatever the name is written in. */
  .who {
    display: inline-flex;
    align-items: center;
  }
  .av {
    margin-inline-end: 8px;
  }
  .av.online,
  .st.enabled::before {
    border-color: var(--success-fill);
    background: var(--success-fill);
  }
  .av.unreachable {
    border-color: var(--warning-fill);
    background: var(--warning-fill);
    border-radius: 1px;
    rotate: 45deg;
    scale: 0.85;
  }
  .av.retired,
  .st.not_set::before {
    border: 0;
    border-radius: 0;
    background: linear-gradient(var(--edge), var(--edge)) center / 100% 1.5px no-repeat;
  }
  .st {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .st.not_set {
    color: var(--text-2);
  }
  .act {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: inherit;
  }
  .add,
  .share:not([aria-disabled]) {
    color: var(--accent);
  }
  .act > svg {
    color: var(--text-3);
    flex: none;
  }
  .add > svg,
  .share:not([aria-disabled]) > svg {
    color: inherit;
  }
  [aria-disabled] {
    color: var(--text-3);
  }
  @media (forced-colors: active) {
    .av,
    .st::before {
      forced-color-adjust: none;
    }
  }
`;
