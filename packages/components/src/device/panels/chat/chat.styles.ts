import { css } from 'lit';

export const chatStyles = css`
  .head {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px var(--ch-gutter);
    border-block-end: 1px solid var(--ch-border);
  }
  h3 {
    font-size: inherit;
    font-weight: 600;
  }
  .log {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 8px;
    min-block-size: 0;
    padding: 12px var(--ch-gutter);
    overflow: auto;
    overscroll-behavior: contain;
  }
  .msg {
    display: flex;
    flex-direction: column;
    align-self: flex-start;
    max-inline-size: min(560px, 85%);
    padding: 6px 10px;
    border-radius: var(--ch-radius);
    background: var(--ch-sunken);
  }
  .msg.technician {
    align-self: flex-end;
    background: var(--ch-accent-soft);
  }
  .msg.system {
    align-self: center;
    background: none;
    color: var(--ch-text-2);
  }
  .msg.failed {
    outline: 1px solid var(--ch-danger);
  }
  .msg p {
    margin: 0;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .msg small {
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
  }
  .msg.failed small {
    color: var(--ch-danger);
  }
  .msg .do {
    display: flex;
    gap: 6px;
    margin-block-start: 4px;
  }
  .fresh {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0;
    color: var(--ch-accent);
    font-size: var(--ch-fs-sm);
  }
  .fresh::before,
  .fresh::after {
    content: '';
    flex: 1;
    border-block-start: 1px solid currentColor;
  }
  .older {
    align-self: center;
  }
  .typing {
    min-block-size: 20px;
    margin: 0;
    padding-inline: var(--ch-gutter);
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
  }
  form {
    display: flex;
    align-items: flex-end;
    gap: 8px;
    padding: 8px var(--ch-gutter) 4px;
    border-block-start: 1px solid var(--ch-border);
  }
  form .field {
    flex: 1;
  }
  form textarea {
    max-block-size: 160px;
    min-block-size: 40px;
  }
  .hint {
    margin: 0;
    padding: 0 var(--ch-gutter) 8px;
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
  }
`;
