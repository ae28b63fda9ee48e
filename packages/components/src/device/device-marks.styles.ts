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
    background: var(--ch-success-fill);
  }
  .av.offline {
    color: var(--ch-text-2);
  }
  .av.offline::before {
    border: 1.5px solid var(--ch-edge);
  }
  .av.unreachable {
    color: var(--ch-warning);
  }
  .av.unreachable::before {
    border-radius: 1px;
    background: var(--ch-warning);
    rotate: 45deg;
    scale: 0.85;
  }
  .av.retired {
    color: var(--ch-text-3);
  }
  .av.retired::before {
    block-size: 2px;
    border-radius: 1px;
    background: var(--ch-edge);
  }
  .al {
    display: flex;
    align-items: center;
    gap: 3px;
    inline-size: fit-content;
    color: var(--ch-text-2);
  }
  .i1 svg.i {
    color: var(--ch-info-fill);
  }
  .w1 svg.i {
    color: var(--ch-warning-fill);
  }
  .al.c1 {
    color: var(--ch-danger);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .av::before {
      forced-color-adjust: none;
    }
  }
`;
