import { css } from 'lit';

/** Status by shape as well as by colour, and how near the end of a warranty is. */
export const assetCells = css`
  .st {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .st::before {
    content: '';
    box-sizing: border-box;
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    border: 1.5px solid var(--ch-edge);
    flex: none;
  }
  .st.in_use::before {
    border-color: var(--ch-success-fill);
    background: var(--ch-success-fill);
  }
  .st:is(.purchased, .damaged)::before {
    border-radius: 1px;
    rotate: 45deg;
    scale: 0.85;
    border-color: var(--ch-info-fill);
  }
  .st.damaged {
    color: var(--ch-warning);
  }
  .st.damaged::before {
    border-color: var(--ch-warning-fill);
    background: var(--ch-warning-fill);
  }
  .st.retired {
    color: var(--ch-text-2);
  }
  .st.retired::before {
    border: 0;
    border-radius: 0;
    background: linear-gradient(var(--ch-edge), var(--ch-edge)) center / 100% 1.5px no-repeat;
  }
  .end {
    display: inline-flex;
    align-items: center;
    gap: 8px;
  }
  .when {
    min-inline-size: 78px;
  }
  .left {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    font-size: var(--ch-fs-sm);
    color: var(--ch-text-2);
  }
  .left.expired {
    color: var(--ch-danger);
  }
  .left.within_30_days {
    color: var(--ch-warning);
  }
  .act {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: inherit;
  }
  @media (forced-colors: active) {
    .st::before {
      forced-color-adjust: none;
    }
  }
`;
