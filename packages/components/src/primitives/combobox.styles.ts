import { css } from 'lit';

export const comboboxStyles = css`
  :host {
    inline-size: 100%;
    min-inline-size: 0;
  }
  .field {
    padding-block: 1px;
    padding-inline-end: 2px;
    block-size: auto;
    min-block-size: var(--ch-control);
    flex-wrap: wrap;
  }
  /* First in the markup, so that the label and the Tab key reach it before the tokens. */
  input[role='combobox'],
  .btn {
    order: 1;
  }
  input[role='combobox'] {
    flex: 1;
    min-inline-size: 60px;
    inline-size: 60px !important;
    block-size: 24px;
  }
  .chip {
    max-inline-size: 100%;
    padding-inline-end: 0;
    block-size: 22px;
    margin-block: 1px;
  }
  .chip button {
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 22px;
    border: 0;
    padding: 0;
    background: none;
    color: inherit;
  }
  .btn {
    min-block-size: 0;
  }
  [popover] {
    position: fixed;
    inset: auto;
    margin: 4px 0;
    padding: 4px;
    inline-size: anchor-size(inline);
    max-inline-size: calc(100vw - 16px);
    min-inline-size: 220px;
    max-block-size: min(320px, 60dvb);
    overflow: auto;
    overscroll-behavior: contain;
    border: 0;
    border-radius: var(--ch-r-lg);
    background: var(--ch-raised);
    color: var(--ch-text);
    box-shadow: var(--ch-shadow);
    position-area: self-block-end span-self-inline-end;
    position-try-fallbacks:
      flip-block,
      flip-inline,
      flip-block flip-inline;
  }
  [role='option'] {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 28px;
    padding: 4px 8px;
    border-radius: var(--ch-r-sm);
  }
  [role='option'] > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  [role='option'] > span:first-child {
    flex: 1 1 9ch;
  }
  [role='option'].active {
    background: color-mix(in oklab, var(--ch-text) 9%, transparent);
  }
  [aria-disabled='true'] {
    color: var(--ch-text-3);
  }
  .tail {
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
  }
  .note {
    padding: 4px 8px;
    color: var(--ch-text-2);
  }
  @media (pointer: coarse) {
    [role='option'] {
      min-block-size: 36px;
    }
  }
  @media (forced-colors: active) {
    [popover] {
      border: 1px solid;
    }
    [role='option'].active {
      outline: 2px solid Highlight;
    }
  }
`;
