import { css } from 'lit';

/** What the lists of a device have in their toolbars and cells. */
export const panelListStyles = css`
  .above:not(:has(*)) {
    display: none;
  }
  .tools .grow ~ .grow,
  /* What narrows them down stands in the toolbar, where one press sets it and lets go of it. */
  .tools .filter,
  .chips {
    display: none;
  }
  .quick {
    display: flex;
    gap: 2px;
    min-inline-size: 0;
    overflow-x: auto;
    scrollbar-width: none;
  }
  .quick .n {
    color: var(--ch-text-3);
    font-size: var(--ch-fs-sm);
    font-variant-numeric: tabular-nums;
  }
  .quick .on .n {
    color: inherit;
  }
  .quick .w1 {
    display: inline-flex;
  }
  .sv.sec svg.i,
  .w1 svg.i,
  .bad svg.i {
    color: var(--ch-warning-fill);
  }
  .small > .tools {
    flex-wrap: wrap;
  }
  .small > .tools .quick {
    order: 1;
    inline-size: 100%;
  }
  .again[aria-busy='true'] svg.i {
    animation: turn 0.9s linear infinite;
  }
  .sv {
    display: flex;
    align-items: center;
    gap: 7px;
    inline-size: fit-content;
    max-inline-size: 100%;
    white-space: nowrap;
  }
  .sv > span {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .sv::before {
    content: '';
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    flex: none;
  }
  .sv.on::before {
    background: var(--ch-success-fill);
  }
  .sv.off {
    color: var(--ch-text-2);
  }
  .sv.off::before {
    border: 1.5px solid var(--ch-edge);
  }
  .sv.half::before {
    border-radius: 1px;
    border: 1.5px solid var(--ch-edge);
    border-block-width: 0;
    border-inline-width: 3px;
  }
  .sv.bad,
  .bad {
    color: var(--ch-warning);
    font-weight: 600;
  }
  .sv.bad::before,
  .sv.sec::before,
  .sv.waits::before {
    content: none;
  }
  .sv.waits {
    color: var(--ch-text-2);
  }
  .sv.turns::before {
    inline-size: 11px;
    block-size: 11px;
    margin-inline-start: -1px;
    border: 2px solid var(--ch-track);
    border-block-start-color: var(--ch-accent);
    animation: turn 0.9s linear infinite;
  }
  .why {
    display: flex;
    align-items: center;
    gap: 4px;
    color: var(--ch-text);
  }
  .why > bdi {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .trouble {
    display: flex;
    align-items: center;
    gap: 5px;
    min-inline-size: 0;
  }
  .trouble > .why {
    min-inline-size: 0;
    font-weight: 400;
  }
  .prot {
    display: flex;
    align-items: center;
    gap: 5px;
    color: var(--ch-text-3);
  }
  .verb {
    display: flex;
    margin-inline-start: -8px;
  }
  .verb > .btn {
    block-size: 24px;
    min-block-size: 24px;
    padding: 0 4px 0 8px;
    padding-inline: 8px 4px;
    border-color: transparent;
    background: none;
  }
  .verb > .btn.caret {
    padding-inline: 2px;
  }
  .verb > .btn:hover:not([aria-disabled='true']) {
    background: var(--ch-pressed);
  }
  .x {
    display: inline-grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: var(--ch-r-sm);
    background: none;
    color: var(--ch-text-3);
    flex: none;
  }
  .x:hover {
    background: var(--ch-pressed);
    color: var(--ch-text);
  }
  .narrow .name .verb {
    margin: 0;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .sv.turns::before,
    .again[aria-busy='true'] svg.i {
      animation-duration: 4s;
    }
  }
  @media (forced-colors: active) {
    .sv::before {
      forced-color-adjust: none;
    }
  }
`;
