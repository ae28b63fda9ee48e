import { css } from 'lit';

/** A value at rest. */
export const inlineFieldStyles = css`
  :host {
    inline-size: 100%;
    min-inline-size: 0;
  }
  .val {
    display: flex;
    align-items: center;
    gap: 6px;
    position: relative;
    min-inline-size: 0;
    min-block-size: 30px;
    padding: 4px 8px;
    border-radius: var(--ch-radius);
    transition: background 600ms;
  }
  .val > button {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 6px;
    min-inline-size: 0;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    outline: 0;
  }
  .shown {
    display: contents;
  }
  .shown > * {
    max-inline-size: 100%;
  }
  /* The whole line is the target, except a link that belongs to the value. */
  .val > button::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
  }
  .val:has(> button:focus-visible) {
    outline: 2px solid var(--ch-focus);
    outline-offset: 1px;
  }
  ::slotted(*) {
    position: relative;
    display: inline-flex;
    color: var(--ch-text-3);
  }
  .val .pen {
    display: inline-flex;
    margin-inline-start: auto;
    opacity: 0;
    color: var(--ch-text-3);
  }
  .val:has(> button):hover {
    background: var(--ch-hover);
    transition: none;
  }
  .val:is(:hover, :focus-within) > .pen {
    opacity: 1;
  }
  .onoff {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: var(--ch-control);
  }
  .val:has(.onoff) {
    padding-block: 0;
  }
  .onoff {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: var(--ch-control);
  }
  .flash {
    background: var(--ch-success-soft);
    transition: none;
  }
  .ro {
    color: var(--ch-text-2);
  }
  .ro .read {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .why {
    display: inline-flex;
    color: var(--ch-text-3);
    padding: 5px;
    margin: -5px 0;
    border-radius: 4px;
  }
  .lines {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  @media (pointer: coarse) {
    .val {
      min-block-size: 36px;
    }
    .val .pen {
      opacity: 1;
    }
  }
`;
