import { css } from 'lit';

/** Heads of groups, and what rows unfold; taken by a table together with its tree. */
export const treeStyles = css`
  .tree {
    container-type: inline-size;
  }
  .tree .tr:is(.group, .detail) {
    display: flex;
    align-items: center;
    /* No column lies beneath another here: over the shade. */
    z-index: 2;
  }
  .tr.group {
    block-size: var(--group-h, 32px);
    background: var(--ch-sunken);
    cursor: pointer;
    user-select: none;
  }
  .tr.group:hover {
    background: color-mix(in oklab, var(--ch-text) 6%, var(--ch-surface));
  }
  .group > .box {
    flex: none;
    inline-size: calc(var(--ch-gutter) + 22px);
  }
  .group > :is(.c, .s):not(.box) {
    flex: 1;
    min-inline-size: 0;
    padding: 0;
    overflow: visible;
    block-size: 100%;
  }
  .in-group {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    max-inline-size: calc(100cqi - var(--ch-gutter) - 22px);
    block-size: 100%;
    padding-inline: 4px 8px;
    color: var(--ch-text);
    font-weight: 600;
  }
  :first-child > .in-group {
    max-inline-size: 100cqi;
    padding-inline-start: calc(var(--ch-gutter) - 4px);
  }
  .group .n {
    font-weight: 400;
    color: var(--ch-text-2);
  }
  .s.box {
    padding-inline-start: var(--ch-gutter);
  }
  .turn {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 18px;
    color: var(--ch-text-2);
  }
  :host(:dir(rtl)) .turn svg {
    rotate: 180deg;
  }
  :is([aria-expanded='true'], [data-open]) > * > .in-group > .turn svg,
  .turn[aria-expanded='true'].turn svg {
    rotate: 90deg;
  }
  .stuck {
    position: sticky;
    inset-block-start: 28px;
    block-size: 0;
    z-index: 2;
  }
  .narrow .stuck {
    inset-block-start: 0;
  }
  .stuck > .tr {
    font-size: var(--ch-fs-sm);
  }
  .fold.fold {
    padding: 0;
    line-height: 1;
    overflow: visible;
    text-align: end;
  }
  .fold.after {
    text-align: center;
  }
  button.turn {
    display: inline-grid;
    inline-size: 24px;
    block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: var(--ch-r-sm);
    background: none;
    vertical-align: middle;
  }
  button.turn:hover {
    background: var(--ch-pressed);
    color: var(--ch-text);
  }
  .tr.detail,
  .tr.detail:hover {
    background: var(--ch-sunken);
    align-items: stretch;
  }
  .unfolded.unfolded {
    inline-size: 100cqi;
    box-sizing: border-box;
    padding: 0;
    overflow: clip;
    white-space: normal;
    unicode-bidi: normal;
    text-align: start;
    align-content: start;
  }
  .in {
    padding: 12px var(--ch-gutter) 14px;
  }
  .narrow .body .c.fold {
    grid-area: 1 / 1 / 3 / 2;
    justify-self: center;
  }
  .narrow .body .c.fold.after {
    grid-area: 2 / 1 / 3 / 2;
    padding-inline-start: 14px;
    justify-self: start;
  }
  .narrow .body .group > .c:not(.box) {
    padding: 0;
    overflow: visible;
    font-size: var(--ch-fs-sm);
  }
  .narrow .body .group .c.box {
    padding-inline: 14px 0;
  }
  .narrow .body .c.unfolded {
    padding: 0;
  }
`;
