import { css } from 'lit';

export const HEIGHT = 44;

export const alertChartStyles = css`
  :host {
    display: block;
  }
  .chart {
    display: grid;
    gap: 4px;
  }
  /* Few days make no wider bars than many. */
  :is(.plot, .axis) {
    inline-size: 100%;
    max-inline-size: calc(var(--days, 31) * 64px);
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    min-block-size: 24px;
    font-size: var(--ch-fs-sm);
    color: var(--ch-text-2);
  }
  .top b {
    font-weight: 600;
    color: var(--ch-text);
  }
  .top .btn {
    gap: 5px;
    margin-inline-start: -4px;
  }
  .plot {
    position: relative;
    block-size: ${HEIGHT}px;
    border-block-end: 1px solid var(--ch-edge-soft);
  }
  svg.bars {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }
  svg.bars:dir(rtl) {
    scale: -1 1;
  }
  .days {
    position: absolute;
    inset: -4px 0;
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
  }
  .days button {
    border: 0;
    padding: 0;
    background: none;
    border-radius: var(--ch-r-sm);
    touch-action: pan-y;
  }
  .days button:hover {
    background: color-mix(in oklab, var(--ch-text) 6%, transparent);
  }
  .days button[aria-pressed='true'] {
    background: color-mix(in oklab, var(--ch-accent) 14%, transparent);
    box-shadow: inset 0 -2px var(--ch-accent);
  }
  .picked rect:not(.in) {
    opacity: 0.4;
  }
  .axis {
    display: flex;
    justify-content: space-between;
    font-size: var(--ch-fs-xs);
    line-height: 14px;
    color: var(--ch-text-3);
  }
  .hatch {
    stroke: var(--ch-warning-fill);
    stroke-width: 2.5;
  }
  .f-critical {
    fill: var(--ch-danger-fill);
  }
  .f-warning {
    stroke: var(--ch-warning-fill);
    stroke-width: 1;
  }
  .f-information {
    fill: var(--ch-surface);
    stroke: var(--ch-info-fill);
    stroke-width: 1;
  }
  @media (forced-colors: active) {
    .f-critical {
      fill: CanvasText;
    }
    .hatch,
    .f-warning,
    .f-information {
      stroke: CanvasText;
    }
    .f-information {
      fill: Canvas;
    }
    .days button[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
