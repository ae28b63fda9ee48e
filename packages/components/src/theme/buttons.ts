import { css } from 'lit';

/** Buttons. Class names are private to the hub's shadow roots. */
export const buttons = css`
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
  .btn.primary:is(:disabled, [aria-disabled='true']) {
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
  .split .btn:focus-visible {
    z-index: 1;
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
  .split [aria-disabled='true'] + .btn.primary {
    background: var(--track);
    border-color: var(--border);
    color: var(--text);
  }
  @media (pointer: coarse) {
    .btn {
      min-block-size: 32px;
    }
  }
`;
