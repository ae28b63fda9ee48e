import { css } from 'lit';

/** On and off. */
export const switches = css`
  .switch {
    appearance: none;
    inline-size: 26px;
    block-size: 16px;
    border-radius: 8px;
    background: var(--ch-edge);
    position: relative;
    flex: none;
    vertical-align: middle;
  }
  .switch::after {
    content: '';
    position: absolute;
    inset-block-start: 2px;
    inset-inline-start: 2px;
    inline-size: 12px;
    block-size: 12px;
    border-radius: 50%;
    background: var(--ch-surface);
  }
  .switch:checked {
    background: var(--ch-accent);
  }
  .switch:checked::after {
    inset-inline-start: 12px;
    background: var(--ch-on-accent);
  }
  @media (forced-colors: active) {
    .switch {
      appearance: auto;
    }
    .switch::after {
      display: none !important;
    }
  }
`;
