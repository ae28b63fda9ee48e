import { css } from 'lit';

/** Text fields, checks, radio buttons, segments, key caps. */
export const inputs = css`
  .seg {
    display: inline-flex;
    border: 1px solid var(--ch-edge-soft);
    border-radius: var(--ch-radius);
    background: var(--ch-raised);
    flex: none;
  }
  .seg button {
    display: grid;
    place-items: center;
    inline-size: 30px;
    block-size: calc(var(--ch-control) - 2px);
    border: 0;
    background: none;
    color: var(--ch-text-2);
    border-radius: calc(var(--ch-radius) - 1px);
  }
  .seg button[aria-pressed='true'] {
    background: var(--ch-pressed);
    color: var(--ch-text);
  }
  .field {
    display: flex;
    align-items: center;
    gap: 6px;
    block-size: var(--ch-control);
    padding: 0 8px;
    border: var(--_frame, 1px solid var(--ch-edge));
    border-radius: var(--ch-radius);
    background: var(--ch-surface);
    min-width: 0;
  }
  .field > svg {
    color: var(--ch-text-3);
  }
  .field :is(input, select, textarea) {
    border: 0;
    outline: 0;
    background: none;
    padding: 0;
    inline-size: 100%;
    min-width: 0;
    text-overflow: ellipsis;
  }
  /* One chevron for all that opens a list, as the combobox has it. */
  .field:has(> select) {
    position: relative;
  }
  .field select {
    appearance: none;
    padding-inline-end: 18px;
    background: var(--ch-surface);
    text-overflow: ellipsis;
  }
  .field:has(> select)::after {
    content: '';
    position: absolute;
    inset-inline-end: 10px;
    inset-block-start: calc(50% - 4px);
    inline-size: 5px;
    block-size: 5px;
    border: solid var(--ch-text-2);
    border-width: 0 1.5px 1.5px 0;
    rotate: 45deg;
    pointer-events: none;
  }
  .field:has(textarea) {
    block-size: auto;
    padding-block: 5px;
  }
  .field textarea {
    display: block;
    resize: vertical;
    min-block-size: 60px;
  }
  .field ::placeholder {
    color: var(--ch-text-3);
    opacity: 1;
  }
  .field:focus-within {
    border-color: var(--ch-focus);
    outline: var(--_frame, 2px solid var(--ch-focus));
    outline-offset: -1px;
  }
  .field:has(:disabled) {
    background: var(--ch-sunken);
    border-color: var(--ch-edge-soft);
    color: var(--ch-text-2);
  }
  .field.bad {
    border-color: var(--ch-danger);
  }
  kbd {
    font: 500 var(--ch-fs-xs) / 16px var(--ch-font);
    color: var(--ch-text-3);
    border: 1px solid var(--ch-border);
    border-radius: 4px;
    padding: 0 4px;
    white-space: nowrap;
  }
  .chk {
    appearance: none;
    inline-size: 14px;
    block-size: 14px;
    border: 1px solid var(--ch-edge);
    border-radius: 3px;
    background: var(--ch-surface);
    display: inline-grid;
    place-items: center;
    vertical-align: middle;
    flex: none;
  }
  .chk:is(:checked, :indeterminate):not([type='radio']:indeterminate) {
    background: var(--ch-accent);
    border-color: var(--ch-accent);
  }
  .chk:checked::after {
    content: '';
    inline-size: 4px;
    block-size: 7px;
    border: solid var(--ch-on-accent);
    border-width: 0 1.6px 1.6px 0;
    rotate: 42deg;
    translate: 0 -1px;
  }
  .chk[type='checkbox']:indeterminate::after {
    content: '';
    inline-size: 8px;
    block-size: 1.6px;
    background: var(--ch-on-accent);
    border: 0;
    rotate: none;
    translate: 0;
  }
  .chk[type='radio'] {
    border-radius: 50%;
  }
  .chk[type='radio']:checked {
    background: var(--ch-accent);
    border-color: var(--ch-accent);
  }
  .chk[type='radio']:checked::after {
    inline-size: 6px;
    block-size: 6px;
    border: 0;
    border-radius: 50%;
    background: var(--ch-on-accent);
    rotate: none;
    translate: 0;
  }
  /* Smaller letters make a phone zoom in. */
  @media (pointer: coarse) {
    :is(input, select, textarea):not([type='checkbox'], [type='radio']) {
      font-size: max(16px, 1em);
    }
  }
  @media (forced-colors: active) {
    .chk {
      appearance: auto;
    }
    .chk::after {
      display: none !important;
    }
    .seg button[aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -4px;
    }
  }
`;
