import { css } from 'lit';

export const healthStyles = css`
  .health {
    display: flex;
    border-block-end: 1px solid var(--ch-border);
    background: var(--ch-sunken);
    flex: none;
    padding: 0 var(--ch-gutter);
  }
  .health .figure {
    display: flex;
    flex-direction: column;
    flex: 1 1 0;
    padding: 12px 16px;
    border: 0;
    border-inline-start: 1px solid var(--ch-border);
    background: none;
    min-inline-size: 0;
    color: inherit;
    text-align: start;
    text-decoration: none;
  }
  .health .figure:first-child {
    border: 0;
    padding-inline-start: 0;
  }
  .health .figure:hover .lb {
    color: var(--ch-text);
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .health .lb {
    display: block;
    font-size: var(--ch-fs-sm);
    line-height: 16px;
    color: var(--ch-text-2);
  }
  .health .fig {
    display: flex;
    align-items: baseline;
    gap: 5px;
    block-size: 28px;
    font-size: var(--ch-fs-xl);
    line-height: 26px;
    font-weight: 600;
    white-space: nowrap;
    letter-spacing: -0.01em;
  }
  .health small {
    font-size: var(--ch-fs-sm);
    font-weight: 400;
    color: var(--ch-text-2);
    letter-spacing: 0;
  }
  .health .sub {
    font-size: var(--ch-fs-sm);
    line-height: 16px;
    min-block-size: 16px;
    color: var(--ch-text-2);
    margin-block-start: 6px;
    display: flex;
    flex-wrap: wrap;
    gap: 2px 10px;
  }
  .health .al {
    display: inline-flex;
    align-items: center;
    gap: 3px;
  }
  .health .bad {
    color: var(--ch-danger);
    font-weight: 600;
  }
  .health .warn svg {
    color: var(--ch-warning-fill);
  }
  .health .inf svg {
    color: var(--ch-info-fill);
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 6px;
    border-radius: 3px;
    overflow: hidden;
    background: var(--ch-track);
  }
  .bar:dir(rtl) {
    scale: -1 1;
  }
  .f-ok {
    fill: var(--ch-success-fill);
  }
  .f-warn {
    fill: var(--ch-warning-fill);
  }
  .f-bad {
    fill: var(--ch-danger-fill);
  }
  .f-info {
    fill: var(--ch-info-fill);
  }
  .f-mute {
    fill: var(--ch-edge);
  }
  .f-acc {
    fill: var(--ch-accent);
  }
  @container hub (max-width: 900px) {
    .health {
      display: grid;
      grid-template-columns: repeat(6, minmax(0, 1fr));
    }
    /* Three, and below them the others as wide as there is room: no cell stays empty. */
    .health .figure {
      grid-column: span 2;
    }
    .health .figure:nth-child(n + 4) {
      grid-column: span 3;
    }
    .health .figure:nth-child(4) {
      border: 0;
      padding-inline-start: 0;
    }
    .health .figure:nth-child(4):last-child {
      grid-column: 1 / -1;
    }
  }
  @container hub (max-width: 560px) {
    .health {
      grid-template-columns: minmax(0, 1fr);
      padding: 4px 14px;
    }
    .health .figure:nth-child(n) {
      grid-column: 1;
      display: grid;
      grid-template-columns: minmax(0, 1fr) 80px 116px;
      align-items: center;
      gap: 8px;
      padding: 0;
      border: 0;
      min-block-size: 32px;
    }
    .health .fig {
      font-size: var(--ch-fs-md);
      block-size: auto;
      line-height: 20px;
      order: 3;
      justify-content: flex-end;
    }
    .health .bar {
      order: 2;
    }
    .health .sub {
      display: none;
    }
    .health .lb {
      font-size: var(--ch-fs-md);
      color: var(--ch-text);
    }
  }
  @media (forced-colors: active) {
    .bar rect {
      forced-color-adjust: none;
    }
  }
`;
