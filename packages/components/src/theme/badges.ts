import { css } from 'lit';

/** Chips, counts, avatars and the shapes of availability and alerts: never colour alone. */
export const badges = css`
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    block-size: 20px;
    padding: 0 7px;
    border-radius: var(--r-sm);
    font-size: var(--fs-sm);
    line-height: 20px;
    background: var(--pressed);
    color: var(--text-2);
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
    box-shadow: inset 0 0 0 1px var(--edge-soft);
  }
  .chip.gold {
    background: var(--gold-soft);
    color: var(--gold);
    font-weight: 600;
  }
  .chip.danger {
    background: var(--danger-soft);
    color: var(--danger);
  }
  .chip.warning {
    background: var(--warning-soft);
    color: var(--warning);
  }
  .chip.success {
    background: var(--success-soft);
    color: var(--success);
  }
  .chip.info {
    background: var(--info-soft);
    color: var(--info);
  }
  .chip.accent {
    background: var(--accent-soft);
    color: var(--accent);
  }
  .count {
    font-size: var(--fs-xs);
    line-height: 16px;
    min-inline-size: 16px;
    padding: 0 4px;
    border-radius: 8px;
    background: var(--pressed);
    color: var(--text-2);
    text-align: center;
    font-weight: 400;
  }
  .btn .count,
  [aria-selected='true'] .count {
    background: var(--accent-soft);
    color: var(--accent);
  }
  .ava {
    display: inline-grid;
    place-items: center;
    inline-size: 20px;
    block-size: 20px;
    border-radius: 50%;
    background: var(--pressed);
    color: var(--text-2);
    font: 600 9px/1 var(--font);
    letter-spacing: 0.02em;
    flex: none;
  }
  .sk {
    display: inline-block;
    block-size: 10px;
    border-radius: 3px;
    background: var(--track);
    vertical-align: middle;
    animation: sk 1.4s ease-in-out infinite alternate;
  }
  .starred {
    display: inline-flex;
    vertical-align: -1px;
    color: var(--gold);
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
