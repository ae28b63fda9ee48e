import { css } from 'lit';

export const noteListStyles = css`
  ul {
    border-block-start: 1px solid var(--ch-border);
  }
  li {
    display: grid;
    gap: 2px;
    padding: 7px var(--ch-gutter);
    border-block-end: 1px solid var(--ch-border);
  }
  :host([limit]) li:last-child {
    border-block-end: 0;
  }
  :host([limit]) :is(li, .compose) {
    padding-inline: 0;
  }
  .text {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  /* Who and when, with what can be done, in one quiet line. */
  .by {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 24px;
    font-size: var(--ch-fs-sm);
    color: var(--ch-text-3);
  }
  time {
    flex: none;
  }
  .do {
    display: flex;
    flex: none;
    margin-inline-start: auto;
    opacity: 0;
  }
  li:hover .do,
  li:focus-within .do {
    opacity: 1;
  }
  li:hover:not(.editing) {
    background: var(--ch-hover);
  }
  @media (hover: none) {
    .do {
      opacity: 1;
    }
  }
  .compose {
    padding: 8px var(--ch-gutter);
  }
  .more {
    margin: 8px;
  }
`;
