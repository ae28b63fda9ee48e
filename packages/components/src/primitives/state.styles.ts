import { css } from 'lit';
import { filterChips } from '../theme/filter-chips.ts';

/** Adopt together with `controls` and `badges`. */
export const stateStyles = css`
  ${filterChips}
  .state {
    display: flex;
    flex: 1;
    flex-direction: column;
    align-items: flex-start;
    justify-content: center;
    gap: 4px;
    padding: 20px clamp(14px, 4%, 44px);
    min-block-size: 200px;
  }
  .state > svg.i {
    inline-size: 20px;
    block-size: 20px;
    color: var(--ch-text-2);
    margin-block-end: 6px;
  }
  .state.bad > svg.i {
    color: var(--ch-danger-fill);
  }
  .state h2 {
    font-size: var(--ch-fs-lg);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .state p {
    color: var(--ch-text-2);
    max-inline-size: 52ch;
  }
  .state .do {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-block-start: 10px;
  }
  .state .req {
    display: flex;
    align-items: center;
    gap: 6px;
    margin-block-start: 8px;
    font-size: var(--ch-fs-sm);
    color: var(--ch-text-3);
  }
  .banner {
    display: flex;
    flex: none;
    align-items: center;
    gap: 8px;
    padding: 6px var(--ch-gutter);
    min-block-size: 36px;
    background: var(--ch-warning-soft);
    color: var(--ch-warning);
    font-size: var(--ch-fs-sm);
  }
  .banner b {
    font-weight: 600;
  }
  .banner .btn {
    color: var(--ch-text);
  }
  .part {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 28px;
    padding-inline: var(--ch-gutter);
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
  }
  :is(.sec, .pins) .part {
    padding-inline: 0;
  }
  .sk-rows {
    display: grid;
    align-content: start;
  }
  .sk-rows > div {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    align-items: center;
    gap: 16px;
    block-size: var(--ch-row-compact);
    padding-inline: var(--ch-gutter);
    border-block-end: 1px solid var(--ch-border);
  }
  .sk-rows > .detailed {
    block-size: var(--ch-row-detailed);
  }
  .sk.w0 {
    inline-size: 34%;
  }
  .sk.w1 {
    inline-size: 52%;
  }
  .sk.w2 {
    inline-size: 70%;
  }
  .sk.w3 {
    inline-size: 86%;
  }
`;
