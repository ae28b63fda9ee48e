import { css } from 'lit';

/** What the cells of devices hold; availability and severity look the same in the filter. */
export const deviceMarks = css`
  .av {
    display: flex;
    align-items: center;
    gap: 6px;
    inline-size: fit-content;
    white-space: nowrap;
  }
  .av::before {
    content: '';
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    flex: none;
  }
  .av.online::before {
    background: var(--success-fill);
  }
  .av.offline {
    color: var(--text-2);
  }
  .av.offline::before {
    border: 1.5px solid var(--edge);
  }
  .av.unreachable {
    color: var(--warning);
  }
  .av.unreachable::before {
    border-radius: 1px;
    background: var(--warning);
    rotate: 45deg;
    scale: 0.85;
  }
  .av.retired {
    color: var(--text-3);
  }
  .av.retired::before {
    block-size: 2px;
    border-radius: 1px;
    background: var(--edge);
  }
  .al {
    display: flex;
    align-items: center;
    gap: 3px;
    inline-size: fit-content;
    color: var(--text-2);
  }
  .i1 svg.i {
    color: var(--info-fill);
  }
  .w1 svg.i {
    color: var(--warning-fill);
  }
  .al.c1 {
    color: var(--danger);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .av::before {
      forced-color-adjust: none;
    }
  }
`;
