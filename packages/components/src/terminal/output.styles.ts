import { css } from 'lit';

/** Text colours by the hub's tokens; any other colour is made light or dark enough to be read (4.5:1). */
export const lookStyles = css`
  .error,
  .f1,
  .f9 {
    color: var(--ch-danger);
  }
  .f0,
  .f8 {
    color: var(--ch-text-3);
  }
  .f2,
  .f10 {
    color: var(--ch-success);
  }
  .f3,
  .f11 {
    color: var(--ch-warning);
  }
  .f4,
  .f12 {
    color: var(--ch-accent);
  }
  .f5,
  .f13 {
    color: light-dark(#8a3a9c, #dba0ea);
  }
  .f6,
  .f14 {
    color: light-dark(#0f6a78, #6fd3e0);
  }
  .f7 {
    color: var(--ch-text-2);
  }
  .f15 {
    color: var(--ch-text);
  }
  .fx {
    color: light-dark(
      oklch(from var(--fg) min(l, 0.5) min(c, 0.2) h),
      oklch(from var(--fg) max(l, 0.72) min(c, 0.2) h)
    );
  }
  :is(.b1, .b2, .b3, .b4, .b5, .b6, .b7, .b8, .b9, .b10, .b11, .b12, .b13, .b14, .b15, .b0) {
    --_tint: var(--ch-text-3);
  }
  :is(.b1, .b9) {
    --_tint: var(--ch-danger);
  }
  :is(.b2, .b10) {
    --_tint: var(--ch-success);
  }
  :is(.b3, .b11) {
    --_tint: var(--ch-warning);
  }
  :is(.b4, .b12) {
    --_tint: var(--ch-accent);
  }
  :is(.b5, .b13) {
    --_tint: light-dark(#8a3a9c, #dba0ea);
  }
  :is(.b6, .b14) {
    --_tint: light-dark(#0f6a78, #6fd3e0);
  }
  .bx {
    --_tint: var(--bg);
  }
  /* Grounds are only tinted, so that no text is hidden by them. */
  [class*='b']:is(.bx, .b0, .b1, .b2, .b3, .b4, .b5, .b6, .b7, .b8, .b9, .b10, .b11, .b12, .b13, .b14, .b15) {
    background: color-mix(in oklab, var(--_tint) 14%, var(--ch-surface));
  }
  .bold {
    font-weight: 600;
  }
  .dim {
    color: var(--ch-text-3);
  }
  .italic {
    font-style: italic;
  }
  .underline {
    text-decoration: underline;
  }
  .strike {
    text-decoration: line-through;
  }
  .underline.strike {
    text-decoration: underline line-through;
  }
  .inverse {
    color: var(--ch-surface);
    background: var(--ch-text-2);
  }
  .hidden {
    border-block-end: 1px dashed var(--ch-edge);
  }
  .esc {
    padding: 0 5px;
    border: 1px dashed var(--ch-edge);
    border-radius: 3px;
    color: var(--ch-text-2);
    user-select: none;
  }
  .esc.ch {
    padding: 0 2px;
    user-select: text;
  }
  mark {
    border-radius: 2px;
    background: light-dark(#fff0c2, #5a4a14);
    color: light-dark(#3d2c00, #fff3cf);
    box-shadow: 0 0 0 1px light-dark(#d9b44a, #b58a1c);
  }
  mark.on {
    background: #f0b14e;
    color: #16191d;
  }
`;

export const outputStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: 0;
    container: output / inline-size;
    position: relative;
    color: var(--ch-text);
    background: var(--_ground, var(--ch-sunken));
  }
  :host([appearance='dark']) {
    --_ground: light-dark(#ffffff, #0d0f11);
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 6px;
    padding: 6px var(--ch-gutter);
    background: var(--ch-surface);
    border-block-end: 1px solid var(--ch-border);
    flex: none;
  }
  .bar .field {
    flex: 1 1 120px;
    max-inline-size: 320px;
  }
  .bar output {
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
    white-space: nowrap;
  }
  .view {
    flex: 1 1 auto;
    min-block-size: 0;
    overflow: auto;
    scrollbar-width: thin;
    overscroll-behavior: contain;
    overflow-anchor: none;
    direction: ltr;
    text-align: start;
    font: 12px / 18px var(--ch-font-mono);
    font-variant-ligatures: none;
  }
  .view:focus-visible {
    outline-offset: -2px;
  }
  .space {
    position: relative;
    min-inline-size: max-content;
    block-size: calc(var(--rows, 0) * 18px + 12px);
  }
  .space.wrapped {
    min-inline-size: 0;
  }
  .rows {
    position: absolute;
    inset-block-start: calc(var(--first, 0) * 18px + 6px);
    inset-inline-start: 0;
    min-inline-size: 100%;
  }
  .ln {
    display: flex;
    block-size: 18px;
    contain: layout style;
    white-space: pre;
  }
  .no {
    flex: none;
    inline-size: calc(var(--digits, 3) * 1ch + 22px);
    padding-inline-end: 12px;
    text-align: end;
    color: var(--ch-text-3);
    user-select: none;
  }
  .no::before {
    content: attr(data-no);
  }
  .tx {
    padding-inline-end: 14px;
    unicode-bidi: isolate;
    overflow: clip;
    overflow-clip-margin: 4px;
  }
  .all .tx {
    background: color-mix(in oklab, var(--ch-accent) 25%, transparent);
  }
  .foot,
  .gap {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 28px;
    padding: 0 var(--ch-gutter);
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
    background: var(--ch-surface);
    flex: none;
  }
  .foot {
    border-block-start: 1px solid var(--ch-border);
  }
  .gap .btn {
    margin-inline-start: auto;
  }
  .news {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    inline-size: 100%;
    min-block-size: 28px;
    border: 0;
    border-block-start: 1px solid var(--ch-border);
    background: var(--ch-accent-soft);
    color: var(--ch-accent);
    font-weight: 600;
    flex: none;
  }
  .empty {
    padding: 8px var(--ch-gutter);
    color: var(--ch-text-2);
    font: 400 var(--ch-fs-sm) / 18px var(--ch-font);
  }
  :host([compact]) .view {
    max-block-size: var(--output-height, 432px);
  }
  :host([compact]) {
    background: none;
  }
  :host([compact]) .empty {
    padding-block: 3px 0;
  }
  :host([compact]) .no {
    inline-size: var(--output-inset, var(--ch-gutter));
    padding: 0;
  }
  :host([compact]) .no::before {
    content: none;
  }
  :host([compact]) .space {
    block-size: calc(var(--rows, 0) * 18px + 2px);
  }
  :host([compact]) .rows {
    inset-block-start: calc(var(--first, 0) * 18px);
  }
  @container output (max-width: 560px) {
    .bar {
      padding-inline: 14px;
    }
    .bar .word {
      display: none;
    }
    .no {
      padding-inline-end: 8px;
      inline-size: calc(var(--digits, 3) * 1ch + 12px);
    }
    .view {
      font-size: 11px;
    }
    .news {
      min-block-size: 44px;
    }
  }
`;
