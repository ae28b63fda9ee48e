import { css } from 'lit';

/** Buttons, text fields, checks, switches. Class names are private to the hub's shadow roots. */
export const controls = css`
  .btn {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    block-size: var(--control);
    padding: 0 10px;
    border: 1px solid var(--edge-soft);
    border-radius: var(--radius);
    background: var(--raised);
    color: var(--text);
    font-size: var(--fs-md);
    white-space: nowrap;
    transition: background var(--duration);
    flex: none;
  }
  .btn > svg {
    color: var(--text-2);
  }
  .btn > svg.caret {
    margin-inline: -2px -3px;
  }
  .btn:hover {
    background: var(--pressed);
  }
  .btn.ghost {
    border-color: transparent;
    background: transparent;
  }
  .btn.ghost:hover,
  .btn[aria-expanded='true'] {
    background: var(--hover);
  }
  .btn.primary {
    background: var(--accent);
    border-color: transparent;
    color: var(--on-accent);
    font-weight: 600;
  }
  .btn.primary > svg {
    color: inherit;
  }
  .btn.primary:hover {
    background: color-mix(in oklab, var(--accent) 90%, var(--text));
  }
  .btn.danger {
    color: var(--danger);
  }
  .btn.danger.primary {
    background: var(--danger);
    color: var(--surface);
  }
  .btn.icon {
    inline-size: var(--control);
    padding: 0;
  }
  .btn.on,
  .btn.on > svg {
    color: var(--accent);
  }
  .btn.on {
    border-color: color-mix(in oklab, var(--accent) 45%, var(--surface));
    background: var(--accent-soft);
  }
  .btn:disabled,
  .btn[aria-disabled='true'] {
    color: var(--text-3);
    opacity: 0.62;
  }
  .btn.primary:disabled {
    background: var(--track);
    color: var(--text-2);
    opacity: 1;
  }
  .btn.sm {
    block-size: 24px;
    padding: 0 8px;
    font-size: var(--fs-sm);
    border-radius: var(--r-sm);
  }
  .btn.sm.icon {
    inline-size: 24px;
    padding: 0;
  }
  .split {
    display: inline-flex;
    flex: none;
  }
  .split .btn:first-child {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
    border-inline-end: 0;
  }
  .split .btn:last-child {
    border-start-start-radius: 0;
    border-end-start-radius: 0;
    padding: 0;
    inline-size: 22px;
  }
  .split .btn.primary:last-child {
    border-inline-start: 1px solid color-mix(in srgb, var(--on-accent) 32%, transparent);
    inline-size: 26px;
  }
  .seg {
    display: inline-flex;
    border: 1px solid var(--edge-soft);
    border-radius: var(--radius);
    background: var(--raised);
    flex: none;
  }
  .seg button {
    display: grid;
    place-items: center;
    inline-size: 30px;
    block-size: calc(var(--control) - 2px);
    border: 0;
    background: none;
    color: var(--text-2);
    border-radius: calc(var(--radius) - 1px);
  }
  .seg button[aria-pressed='true'] {
    background: var(--pressed);
    color: var(--text);
  }
  .field {
    display: flex;
    align-items: center;
    gap: 6px;
    block-size: var(--control);
    padding: 0 8px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
    min-width: 0;
  }
  .field > svg {
    color: var(--text-3);
  }
  .field :is(input, select, textarea) {
    border: 0;
    outline: 0;
    background: none;
    padding: 0;
    inline-size: 100%;
    min-width: 0;
  }
  .field select {
    background: var(--surface);
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
    color: var(--text-3);
    opacity: 1;
  }
  .field:focus-within {
    border-color: var(--focus);
    outline: 2px solid var(--focus);
    outline-offset: -1px;
  }
  .field.bad {
    border-color: var(--danger);
  }
  kbd {
    font: 500 var(--fs-xs) / 16px var(--font);
    color: var(--text-3);
    border: 1px solid var(--border);
    border-radius: 4px;
    padding: 0 4px;
    white-space: nowrap;
  }
  .chk {
    appearance: none;
    inline-size: 14px;
    block-size: 14px;
    border: 1px solid var(--edge);
    border-radius: 3px;
    background: var(--surface);
    display: inline-grid;
    place-items: center;
    vertical-align: middle;
    flex: none;
  }
  .chk:is(:checked, :indeterminate):not([type='radio']:indeterminate) {
    background: var(--accent);
    border-color: var(--accent);
  }
  .chk:checked::after {
    content: '';
    inline-size: 4px;
    block-size: 7px;
    border: solid var(--on-accent);
    border-width: 0 1.6px 1.6px 0;
    rotate: 42deg;
    translate: 0 -1px;
  }
  .chk[type='checkbox']:indeterminate::after {
    content: '';
    inline-size: 8px;
    block-size: 1.6px;
    background: var(--on-accent);
    border: 0;
    rotate: none;
    translate: 0;
  }
  .chk[type='radio'] {
    border-radius: 50%;
  }
  .chk[type='radio']:checked {
    background: var(--accent);
    border-color: var(--accent);
  }
  .chk[type='radio']:checked::after {
    inline-size: 6px;
    block-size: 6px;
    border: 0;
    border-radius: 50%;
    background: var(--on-accent);
    rotate: none;
    translate: 0;
  }
  .switch {
    appearance: none;
    inline-size: 26px;
    block-size: 16px;
    border-radius: 8px;
    background: var(--edge);
    position: relative;
    flex: none;
    vertical-align: middle;
  }
  .switch::after {
    content: '';
    position: absolute;
    inset-block-start: 2px;
    inset-inline-start: 2px;
    inline-size: 12px;
    block-size: 12px;
    border-radius: 50%;
    background: var(--surface);
  }
  .switch:checked {
    background: var(--accent);
  }
  .switch:checked::after {
    inset-inline-start: 12px;
    background: var(--on-accent);
  }
  @media (pointer: coarse) {
    .btn {
      min-block-size: 32px;
    }
  }
  @media (forced-colors: active) {
    .chk,
    .switch {
      appearance: auto;
    }
    .chk::after,
    .switch::after {
      display: none !important;
    }
  }
`;
