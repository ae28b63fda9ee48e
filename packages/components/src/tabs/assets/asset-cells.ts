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
    border: 1.5px solid var(--edge);
    flex: none;
  }
  .st.in_use::before {
    border-color: var(--success-fill);
    background: var(--success-fill);
  }
  .st:is(.purchased, .damaged)::before {
    border-radius: 1px;
    rotate: 45deg;
    scale: 0.85;
    border-color: var(--info-fill);
  }
  .st.damaged {
    color: var(--warning);
  }
  .st.damaged::before {
    border-color: var(--warning-fill);
    background: var(--warning-fill);
  }
  .st.retired {
    color: var(--text-2);
  }
  .st.retired::before {
    border: 0;
    border-radius: 0;
    background: linear-gradient(var(--edge), var(--edge)) center / 100% 1.5px no-repeat;
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
    font-size: var(--fs-sm);
    color: var(--text-2);
  }
  .left.expired {
    color: var(--danger);
  }
  .left.within_30_days {
    color: var(--warning);
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
