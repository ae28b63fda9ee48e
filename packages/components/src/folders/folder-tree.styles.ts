import { css } from 'lit';

export const folderTreeStyles = css`
  :host {
    display: block;
    padding: 0 8px 8px;
    font-size: var(--ch-fs-sm);
  }
  [role='treeitem'] {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 28px;
    padding-inline: calc(2px + var(--level) * 14px) 4px;
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
  .over {
    background: var(--ch-accent-soft);
    box-shadow: inset 0 0 0 1.5px var(--ch-accent);
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
  .ellip {
    flex: 1;
  }
  .n {
    color: var(--ch-text-3);
    font-weight: 400;
  }
  .more {
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    margin-inline-start: -2px;
    padding: 0;
    border: 0;
    border-radius: var(--ch-r-sm);
    background: none;
    color: var(--ch-text-2);
    opacity: 0;
  }
  .more:is(:hover, [aria-expanded='true']) {
    background: var(--ch-pressed);
  }
  [role='treeitem']:is(:hover, :focus, :focus-within) > .more,
  .more[aria-expanded='true'] {
    opacity: 1;
  }
  .note {
    padding: 4px 8px;
    color: var(--ch-text-2);
  }
  .add {
    margin-block-start: 4px;
    margin-inline-start: 2px;
  }
  @media (pointer: coarse) {
    [role='treeitem'] {
      min-block-size: 36px;
    }
    .more {
      opacity: 1;
    }
  }
  @media (forced-colors: active) {
    [aria-selected='true'],
    .over {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;

/** What follows the pointer while rows are dragged; in the top layer, under nothing. */
export const ghostStyles = css`
  .drag-label {
    position: fixed;
    inset: 0 auto auto 0;
    margin: 14px;
    padding: 3px 10px;
    border: 0;
    border-radius: var(--ch-radius);
    background: var(--ch-accent);
    color: var(--ch-on-accent);
    font: 600 var(--ch-fs-sm) / 20px var(--ch-font);
    box-shadow: var(--ch-shadow);
    pointer-events: none;
  }
`;
