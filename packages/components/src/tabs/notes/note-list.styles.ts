import { css } from 'lit';

export const noteListStyles = css`
  ul {
    border-block-start: 1px solid var(--border);
  }
  li {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr) auto;
    gap: 2px 8px;
    padding: 7px 8px;
    border-block-end: 1px solid var(--border);
    position: relative;
  }
  :host([limit]) li:last-child {
    border-block-end: 0;
  }
  .text {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  time {
    font-size: var(--fs-sm);
    color: var(--text-3);
    white-space: nowrap;
  }
  .do {
    position: absolute;
    inset-block-start: 4px;
    inset-inline-end: 4px;
    display: flex;
    padding-inline-start: 8px;
    background: var(--hover);
    border-radius: var(--r-sm);
    opacity: 0;
  }
  li:hover .do,
  li:focus-within .do {
    opacity: 1;
  }
  li:hover:not(.editing) {
    background: var(--hover);
  }
  @media (hover: none) {
    .do {
      position: static;
      opacity: 1;
      background: none;
      grid-column: 2 / -1;
      justify-self: end;
    }
  }
  hub-note-editor {
    grid-column: 2 / -1;
  }
  .compose {
    padding: 8px;
  }
  .more {
    margin: 8px;
  }
`;
