import { css } from 'lit';

export const paletteStyles = css`
  :host {
    display: contents;
  }
  dialog {
    inline-size: min(680px, 100% - 32px);
    max-inline-size: none;
    /* The same however much is found: nothing jumps while one types. */
    block-size: min(520px, 100% - 48px);
    max-block-size: none;
    margin-block: min(12dvb, 96px) auto;
    margin-inline: auto;
    padding: 0;
    border: 0;
    overflow: hidden;
    background: light-dark(var(--ch-surface), color-mix(in oklab, var(--ch-text) 3%, var(--ch-surface)));
    color: var(--ch-text);
    border-radius: var(--ch-r-xl);
    box-shadow: var(--ch-shadow);
    overscroll-behavior: contain;
  }
  dialog::backdrop {
    background: light-dark(rgb(22 25 29 / 0.32), rgb(0 0 0 / 0.56));
  }
  dialog[open] {
    display: flex;
  }
  .frame {
    display: flex;
    flex-direction: column;
    flex: 1;
    min-inline-size: 0;
    min-block-size: 0;
  }
  .top {
    display: flex;
    align-items: center;
    gap: 10px;
    flex: none;
    padding-block: 10px;
    padding-inline: 16px 10px;
    border-block-end: 1px solid var(--ch-border);
    color: var(--ch-text-2);
  }
  /* The focus is in the field as long as the palette is open: a line is enough to say so. */
  .top:has(input:focus-visible) {
    border-block-end-color: var(--ch-focus);
    box-shadow: 0 1px 0 var(--ch-focus);
  }
  input,
  input:focus-visible {
    outline: 0;
  }
  input {
    flex: 1;
    min-inline-size: 0;
    block-size: 28px;
    border: 0;
    padding: 0;
    background: none;
    color: var(--ch-text);
    font: inherit;
    font-size: var(--ch-fs-lg);
    /* At the start of the interface, whatever it is written in. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  input::placeholder {
    color: var(--ch-text-2);
    opacity: 1;
  }
  .found {
    flex: 1 1 auto;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 6px 8px 8px;
    scroll-padding-block: 28px 8px;
  }
  .heading {
    padding: 8px 8px 4px;
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
    font-weight: 600;
  }
  [role='option'] {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 34px;
    padding: 4px 8px;
    border-radius: var(--ch-radius);
    color: inherit;
    text-decoration: none;
    cursor: default;
    user-select: none;
  }
  [role='option'] > .i {
    flex: none;
    color: var(--ch-text-2);
  }
  [role='option'].active {
    background: color-mix(in oklab, var(--ch-text) 9%, transparent);
  }
  .label {
    flex: 0 1 auto;
    min-inline-size: 0;
  }
  .cut {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .detail,
  .customer {
    flex: none;
    max-inline-size: 40%;
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
  }
  .customer,
  [role='option'] > kbd {
    margin-inline-start: auto;
  }
  .customer {
    max-inline-size: 32%;
  }
  mark {
    background: none;
    color: inherit;
    font-weight: 650;
    text-decoration: underline;
    text-decoration-color: var(--ch-accent);
    text-decoration-thickness: 2px;
    text-underline-offset: 3px;
  }
  .note {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0;
    padding: 10px 8px;
    color: var(--ch-text-2);
  }
  .part {
    padding-inline: 8px;
  }
  .empty {
    display: grid;
    justify-items: center;
    gap: 6px;
    padding: 32px 24px;
    text-align: center;
    color: var(--ch-text-2);
  }
  .empty b {
    color: var(--ch-text);
    font-weight: 600;
    overflow-wrap: anywhere;
    max-inline-size: 100%;
  }
  .spin {
    display: inline-flex;
    animation: spin 1s linear infinite;
  }
  @keyframes spin {
    to {
      rotate: 1turn;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spin {
      animation: none;
    }
  }
  footer {
    display: flex;
    align-items: center;
    justify-content: space-between;
    flex-wrap: wrap;
    gap: 4px 16px;
    flex: none;
    padding: 7px 12px;
    border-block-start: 1px solid var(--ch-border);
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
  }
  .only,
  .keys,
  .keys > span {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 4px;
  }
  .keys {
    gap: 12px;
  }
  kbd {
    min-inline-size: 18px;
    padding: 1px 5px;
    text-align: center;
    color: var(--ch-text-2);
    background: var(--ch-sunken);
    border-radius: var(--ch-r-sm);
    font: inherit;
    font-size: var(--ch-fs-xs);
    /* As it is printed on the key: none is mirrored. */
    direction: ltr;
    unicode-bidi: isolate;
  }
  .hint {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    min-block-size: 26px;
    padding: 2px 6px;
    border: 0;
    border-radius: var(--ch-r-sm);
    background: none;
    color: inherit;
    font: inherit;
    font-size: var(--ch-fs-sm);
  }
  .hint:hover {
    background: var(--ch-hover);
  }
  .hint[aria-pressed='true'] {
    background: var(--ch-pressed);
    color: var(--ch-text);
  }
  @media (pointer: coarse) {
    [role='option'] {
      min-block-size: 44px;
    }
    .hint {
      min-block-size: 36px;
    }
  }
  @media (width < 560px) {
    dialog {
      inline-size: 100%;
      block-size: 100%;
      margin: 0;
      border-radius: 0;
    }
    .keys {
      display: none;
    }
  }
  @media (forced-colors: active) {
    dialog {
      border: 1px solid;
    }
    [role='option'].active {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .hint[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
    mark {
      text-decoration-color: Highlight;
    }
  }
`;
