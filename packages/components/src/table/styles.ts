import { css } from 'lit';

export const tableStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    flex: 1;
    min-block-size: 240px;
    min-inline-size: 0;
  }
  .scroll {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    position: relative;
    border-block-start: 1px solid var(--ch-border);
    scrollbar-width: thin;
    overscroll-behavior: contain;
    contain: strict;
    /* Where the page gives no height. */
    contain-intrinsic-block-size: var(--hub-list-height, 70dvb);
    overflow-anchor: none;
    scroll-padding-inline: var(--start-w) var(--end-w);
    font-size: var(--ch-fs-sm);
    --row-h: var(--ch-row-compact);
    --near: left;
    --far: right;
  }
  :host(:dir(rtl)) .scroll {
    --near: right;
    --far: left;
  }
  .detailed {
    --row-h: var(--ch-row-detailed);
  }
  .grid {
    min-inline-size: var(--min-w);
    min-block-size: 100%;
  }
  .probe {
    position: absolute;
    box-sizing: content-box;
    inline-size: 10ch;
    padding-inline-start: var(--ch-gutter);
    block-size: var(--row-h);
    visibility: hidden;
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 3;
  }
  .body {
    position: relative;
    overflow: clip;
  }
  .tr {
    display: grid;
    grid-template-columns: var(--tracks);
    block-size: var(--row-h);
    border-block-end: 1px solid var(--ch-border);
    background: var(--row);
    --row: var(--ch-surface);
  }
  .body > .tr {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    contain: strict;
    /* Where the page gives no height. */
    contain-intrinsic-block-size: var(--hub-list-height, 70dvb);
  }
  .head > .tr {
    block-size: 28px;
    color: var(--ch-text-2);
  }
  .tr:hover {
    --row: var(--ch-hover);
  }
  .tr:is([aria-selected='true'], [aria-current]) {
    --row: var(--ch-selected);
  }
  .tr:is([aria-selected='true'], [aria-current]):hover {
    --row: var(--ch-selected-hover);
  }
  .head > .tr.tr {
    --row: var(--ch-sunken);
  }
  .c {
    min-inline-size: 0;
    padding: 0 8px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    line-height: 20px;
    align-content: center;
    /* Every text in its own direction, cut off at its own end, but all on the same side. */
    unicode-bidi: plaintext;
    text-align: var(--near);
  }
  /* WebKit would lay out what is no text from the wrong side. */
  .c:is(.box, .slim),
  .c > .st {
    unicode-bidi: isolate;
  }
  .detailed .body .c {
    line-height: 16px;
  }
  .c:first-child {
    padding-inline-start: var(--ch-gutter);
  }
  .c:last-child {
    padding-inline-end: var(--ch-gutter);
  }
  .c:focus {
    outline: 2px solid var(--ch-focus);
    outline-offset: -2px;
    border-radius: 2px;
  }
  .c.end {
    text-align: var(--far);
  }
  .slim {
    padding-inline-start: 0;
    text-align: var(--far);
    overflow: visible;
  }
  .box {
    padding-inline-end: 0;
    /* Every cell that cuts off is painted as a clip of its own, and this one has nothing to cut off. */
    overflow: visible;
    line-height: 1;
  }
  /*
   * Sideways, head and rows stay where they are, as one layer each, and the cells between those at both sides move in
   * them: a sticky cell in every row would be a layer for each.
   */
  .sideways :is(.head, .body, .stuck) {
    position: sticky;
    inset-inline-start: 0;
    inline-size: var(--view-w);
  }
  .sideways .head > .tr {
    overflow-x: clip;
  }
  .sideways .end-side,
  .moved :is(.box, .fold, .start-side) {
    position: relative;
    z-index: 1;
    /* Never inherited: all cells would get another style with every change of the row's. */
    background: var(--row);
  }
  .sideways .end-side {
    inset-inline-end: calc(var(--min-w) - var(--view-w));
  }
  .moved .mid {
    position: relative;
    inset-inline-start: calc(-1 * var(--x));
  }
  .sideways .mid + .end-side {
    box-shadow: inset 1px 0 0 var(--ch-border);
  }
  :host(:dir(rtl)) .sideways .mid + .end-side {
    box-shadow: inset -1px 0 0 var(--ch-border);
  }
  /* The shade of the columns at the end, only while something lies beneath: one for all rows. */
  .more-end :is(.head, .body)::after {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-end: var(--end-w);
    inline-size: 10px;
    z-index: 1;
    pointer-events: none;
    background: linear-gradient(
      to var(--near),
      light-dark(rgb(16 22 30 / 0.09), rgb(0 0 0 / 0.42)),
      transparent
    );
  }
  .h {
    position: relative;
    display: flex;
    align-items: center;
  }
  .h.end {
    justify-content: flex-end;
  }
  .lab {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    font-size: var(--ch-fs-xs);
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .can:hover,
  [aria-sort$='ending'] .lab {
    color: var(--ch-text);
  }
  [aria-sort$='ending'] .lab {
    font-weight: 600;
  }
  .opts {
    position: absolute;
    inset-block: 2px;
    inset-inline-end: 6px;
    inline-size: 24px;
    padding: 0;
    border: 0;
    border-radius: var(--ch-r-sm);
    background: var(--ch-sunken);
    color: var(--ch-text-2);
    opacity: 0;
    display: grid;
    place-items: center;
  }
  .h.end .opts {
    inset-inline: 2px auto;
  }
  .opts:hover {
    background: var(--ch-pressed);
  }
  .h:is(:hover, :focus-within) .opts,
  .opts[aria-expanded='true'] {
    opacity: 1;
  }
  .h.taken {
    opacity: 0.45;
  }
  .drop {
    position: absolute;
    inset-block-start: 0;
    inline-size: 2px;
    background: var(--ch-accent);
    pointer-events: none;
    z-index: 2;
  }
  .ghost {
    position: absolute;
    inset-block-start: 3px;
    z-index: 3;
    padding: 2px 8px;
    border-radius: var(--ch-r-sm);
    background: var(--ch-raised);
    box-shadow: var(--ch-shadow);
    color: var(--ch-text);
    font-size: var(--ch-fs-xs);
    white-space: nowrap;
    pointer-events: none;
  }
  .grip {
    position: absolute;
    inset-block: 0;
    inset-inline-end: -1px;
    inline-size: 7px;
    cursor: col-resize;
    touch-action: none;
  }
  .end-side .grip {
    inset-inline: 0 auto;
  }
  .grip::after {
    content: '';
    position: absolute;
    inset-block: 6px;
    inset-inline-end: 1px;
    inline-size: 1px;
    background: var(--ch-edge);
    opacity: 0;
  }
  .h:is(:hover, :focus-within) .grip::after {
    opacity: 1;
  }
  .failed {
    grid-column: 1 / -1;
  }
  .failed .btn {
    block-size: 22px;
  }
  .sk.w1 {
    inline-size: 34%;
  }
  .sk.w2 {
    inline-size: 52%;
  }
  .sk.w3 {
    inline-size: 70%;
  }
  .sk.w4 {
    inline-size: 86%;
  }
  .changed > .c {
    animation: changed 600ms;
  }
  @keyframes changed {
    from {
      background: var(--ch-accent-soft);
    }
  }
  /* Block-level, so that a host font with odd metrics cannot stretch the row. */
  .name {
    color: var(--ch-text);
    font-weight: 500;
  }
  a:is(.name, .act) {
    text-decoration: none;
    unicode-bidi: plaintext;
  }
  a.name:hover {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .c.none {
    color: var(--ch-text-3);
  }
  .act {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    block-size: 24px;
    padding: 0 6px;
    margin-inline: -6px;
    border: 0;
    border-radius: var(--ch-r-sm);
    background: none;
    color: var(--ch-text-2);
    line-height: 20px;
  }
  /* It opens a menu: an icon for each row would be two elements more. */
  .down::after {
    content: '';
    flex: none;
    inline-size: 4.5px;
    block-size: 4.5px;
    margin: -3px 3.75px 0;
    border: solid;
    border-width: 0 1.3px 1.3px 0;
    rotate: 45deg;
  }
  .act:is(:hover, [aria-expanded='true']) {
    background: var(--ch-pressed);
    color: var(--ch-text);
  }
  .c svg.i {
    vertical-align: -2px;
  }
  /* A sign and its word are one line of text, so that its end is cut by an ellipsis. */
  .body .c > :is(.st, .state, .sev) {
    display: inline;
  }
  .body .c > .av {
    display: block;
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .body .c > :is(.st, .state, .sev, .av)::before {
    display: inline-block;
    margin-inline-end: 6px;
    vertical-align: 1px;
  }
  .body .c > :is(.st, .state, .sev) > svg {
    margin-inline-end: 6px;
  }
  .c > .act {
    max-inline-size: calc(100% + 12px);
  }
  /* Two-line cards. */
  .narrow {
    --row-h: var(--card-h, 63px);
    --ch-gutter: 14px;
  }
  .narrow .grid {
    min-inline-size: 0;
  }
  .narrow .body > .tr {
    grid-template: calc(var(--card-h, 63px) - 35px) 26px / var(--tracks);
    align-content: center;
  }
  .narrow .body .c.c {
    padding: 0 8px 0 0;
    overflow: hidden;
  }
  .narrow .body .c.box {
    grid-area: 1 / 1 / 2 / 2;
    padding-inline: 14px 0;
  }
  .narrow .c.primary {
    font-size: var(--ch-fs-md);
  }
  .narrow .body .c.trailing {
    justify-self: end;
    padding-inline: 0 14px;
  }
  .narrow .trailing > .faint:only-child,
  .narrow .trailing.none {
    display: none;
  }
  .narrow .failed {
    grid-row: 1 / -1;
    padding-inline: 14px;
  }
  .narrow .head {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @media (pointer: coarse) {
    .scroll {
      --row-h: max(var(--ch-row-compact), 36px);
    }
    .detailed {
      --row-h: max(var(--ch-row-detailed), 44px);
    }
    .narrow {
      --row-h: max(var(--card-h, 0px), 68px);
    }
    .opts {
      opacity: 1;
    }
  }
  @media (forced-colors: active) {
    .tr:is([aria-selected='true'], [aria-current]) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
