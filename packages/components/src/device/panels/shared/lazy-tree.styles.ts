import { css, unsafeCSS } from 'lit';

/** How far each level stands in: by attribute, because a strict policy allows no style on an element. */
const levels = Array.from(
  { length: 12 },
  (_, at) => `[data-level='${at + 1}'] { padding-inline-start: ${4 + at * 14}px; }`,
).join('\n');

export const lazyTreeStyles = css`
  :host {
    display: block;
    padding: 4px 8px 8px;
    font-size: var(--ch-fs-sm);
  }
  [role='treeitem'] {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 28px;
    padding-inline-end: 6px;
    border-radius: var(--ch-r-sm);
    cursor: default;
    user-select: none;
  }
  [role='treeitem']:hover {
    background: var(--ch-hover);
  }
  [role='treeitem'][aria-selected='true'] {
    background: var(--ch-selected);
    font-weight: 600;
  }
  [role='treeitem']:focus-visible {
    outline: 2px solid var(--ch-focus);
    outline-offset: -2px;
  }
  [role='treeitem'] > svg.i {
    color: var(--ch-text-2);
  }
  .locked {
    color: var(--ch-text-3);
  }
  .twist {
    display: grid;
    place-items: center;
    inline-size: 16px;
    block-size: 24px;
    flex: none;
    color: var(--ch-text-2);
  }
  [aria-expanded='false'] > .twist > svg {
    rotate: -90deg;
  }
  [aria-expanded='false'] > .twist:dir(rtl) > svg {
    rotate: 90deg;
  }
  [aria-busy='true'] > .twist {
    opacity: 0.4;
  }
  .ellip {
    flex: 1;
  }
  .n {
    color: var(--ch-text-2);
    font-weight: 400;
    white-space: nowrap;
  }
  .note {
    margin: 0;
    padding-block: 4px;
    color: var(--ch-text-2);
  }
  ${unsafeCSS(levels)}
  @media (pointer: coarse) {
    [role='treeitem'] {
      min-block-size: 36px;
    }
  }
  @media (forced-colors: active) {
    [aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
