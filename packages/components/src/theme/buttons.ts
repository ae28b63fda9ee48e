import { css } from 'lit';

/** Buttons. Class names are private to the hub's shadow roots. */
export const buttons = css`
  .btn {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    block-size: var(--ch-control);
    padding: 0 10px;
    border: 1px solid var(--ch-edge-soft);
    border-radius: var(--ch-radius);
    background: var(--ch-raised);
    color: var(--ch-text);
    font-size: var(--ch-fs-md);
    white-space: nowrap;
    transition: background var(--ch-duration);
    flex: none;
  }
  .btn > svg {
    color: var(--ch-text-2);
  }
  .btn > svg.caret {
    margin-inline: -2px -3px;
  }
  .btn:hover {
    background: var(--ch-pressed);
  }
  .btn.ghost {
    border-color: transparent;
    background: transparent;
  }
  .btn.ghost:hover,
  .btn[aria-expanded='true'] {
    background: var(--ch-hover);
  }
  .btn.primary {
    background: var(--ch-accent);
    border-color: transparent;
    color: var(--ch-on-accent);
    font-weight: 600;
  }
  .btn.primary > svg {
    color: inherit;
  }
  .btn.primary:hover {
    background: color-mix(in oklab, var(--ch-accent) 90%, var(--ch-text));
  }
  .btn.danger {
    color: var(--ch-danger);
  }
  .btn.danger.primary {
    background: var(--ch-danger);
    color: var(--ch-surface);
  }
  .btn.icon {
    inline-size: var(--ch-control);
    padding: 0;
  }
  .btn.on,
  .btn.on > svg {
    color: var(--ch-accent);
  }
  .btn.on {
    border-color: color-mix(in oklab, var(--ch-accent) 45%, var(--ch-surface));
    background: var(--ch-accent-soft);
  }
  .btn:disabled,
  .btn[aria-disabled='true'] {
    color: var(--ch-text-3);
    opacity: 0.62;
  }
  .btn.primary:is(:disabled, [aria-disabled='true']) {
    background: var(--ch-track);
    color: var(--ch-text-2);
    opacity: 1;
  }
  .btn.sm {
    block-size: 24px;
    padding: 0 8px;
    font-size: var(--ch-fs-sm);
    border-radius: var(--ch-r-sm);
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
    border-inline-start: 1px solid color-mix(in srgb, var(--ch-on-accent) 32%, transparent);
    inline-size: 26px;
  }
  .split [aria-disabled='true'] + .btn.primary {
    background: var(--ch-track);
    border-color: var(--ch-border);
    color: var(--ch-text);
  }
  @media (pointer: coarse) {
    .btn {
      min-block-size: 32px;
    }
  }
`;
