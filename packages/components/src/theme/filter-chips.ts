import { css } from 'lit';

/** A filter that is on, with the button that lets go of it. */
export const filterChips = css`
  .fchip {
    display: inline-flex;
    align-items: center;
    block-size: 24px;
    border: 1px solid var(--ch-edge-soft);
    border-radius: var(--ch-r-sm);
    font-size: var(--ch-fs-sm);
    line-height: 20px;
    background: var(--ch-raised);
    flex: none;
    white-space: nowrap;
    max-inline-size: 100%;
  }
  .fchip > span {
    padding: 0 7px;
  }
  .fchip > span:first-child:not(:nth-last-child(2)) {
    color: var(--ch-text-2);
    padding-inline-end: 0;
  }
  .fchip .what {
    display: inline-flex;
    min-inline-size: 0;
    border-radius: var(--ch-r-sm) 0 0 var(--ch-r-sm);
    block-size: 22px;
    padding: 0 7px;
    border: 0;
    background: none;
    gap: 7px;
    align-items: center;
    line-height: 20px;
  }
  .fchip .what:is(:hover, [aria-expanded='true']) {
    background: var(--ch-hover);
  }
  .fchip .what > span:first-child {
    color: var(--ch-text-2);
  }
  .fchip > .starred {
    padding-inline: 7px 0;
  }
  .fchip > button:not(.what) {
    display: grid;
    place-items: center;
    block-size: 22px;
    inline-size: 24px;
    border: 0;
    background: none;
    padding: 0;
    color: var(--ch-text-3);
    border-inline-start: 1px solid var(--ch-border);
  }
`;
