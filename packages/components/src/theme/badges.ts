import { css } from 'lit';

/** Chips, counts, avatars and the shapes of availability and alerts: never colour alone. */
export const badges = css`
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    block-size: 20px;
    padding: 0 7px;
    border-radius: var(--ch-r-sm);
    font-size: var(--ch-fs-sm);
    line-height: 20px;
    background: var(--ch-pressed);
    color: var(--ch-text-2);
    white-space: nowrap;
    flex: none;
    vertical-align: top;
  }
  .chip svg.i {
    inline-size: 12px;
    block-size: 12px;
    stroke-width: 1.75;
  }
  .chip.line {
    background: none;
    box-shadow: inset 0 0 0 1px var(--ch-edge-soft);
  }
  .chip.gold {
    background: var(--ch-gold-soft);
    color: var(--ch-gold);
    font-weight: 600;
  }
  .chip.danger {
    background: var(--ch-danger-soft);
    color: var(--ch-danger);
  }
  .chip.warning {
    background: var(--ch-warning-soft);
    color: var(--ch-warning);
  }
  .chip.success {
    background: var(--ch-success-soft);
    color: var(--ch-success);
  }
  .chip.info {
    background: var(--ch-info-soft);
    color: var(--ch-info);
  }
  .chip.accent {
    background: var(--ch-accent-soft);
    color: var(--ch-accent);
  }
  .count {
    font-size: var(--ch-fs-xs);
    line-height: 16px;
    min-inline-size: 16px;
    padding: 0 4px;
    border-radius: 8px;
    background: var(--ch-pressed);
    color: var(--ch-text-2);
    text-align: center;
    font-weight: 400;
  }
  .btn .count,
  [aria-selected='true'] .count {
    background: var(--ch-accent-soft);
    color: var(--ch-accent);
  }
  .ava {
    display: inline-grid;
    place-items: center;
    inline-size: 20px;
    block-size: 20px;
    border-radius: 50%;
    background: var(--ch-pressed);
    color: var(--ch-text-2);
    font: 600 9px/1 var(--ch-font);
    letter-spacing: 0.02em;
    flex: none;
  }
  .sk {
    display: inline-block;
    block-size: 10px;
    border-radius: 3px;
    background: var(--ch-track);
    vertical-align: middle;
    animation: sk 1.4s ease-in-out infinite alternate;
  }
  .starred {
    display: inline-flex;
    vertical-align: -1px;
    color: var(--ch-gold);
  }
  .starred svg.i {
    fill: currentColor;
    stroke: none;
  }
  @keyframes sk {
    to {
      opacity: 0.5;
    }
  }
  @media (forced-colors: active) {
    .chip,
    .count {
      border: 1px solid;
    }
  }
`;
