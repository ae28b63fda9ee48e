import { css } from 'lit';

/** Of the answer that is being written. */
export const composerStyles = css`
  :host {
    display: block;
    flex: 1 1 100%;
    min-inline-size: 0;
  }
  form {
    display: grid;
    gap: 8px;
  }
  .prob {
    display: flex;
    align-items: center;
    gap: 6px;
    margin: 0;
    color: var(--ch-danger);
    font-size: var(--ch-fs-sm);
    overflow-wrap: anywhere;
  }
  .modes {
    display: inline-flex;
    gap: 2px;
    flex: none;
  }
  .modes .btn:not(.on) {
    border-color: transparent;
    background: none;
    color: var(--ch-text-2);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    font-size: var(--ch-fs-sm);
  }
  .row > .field {
    flex: none;
    inline-size: auto;
  }
  .box {
    block-size: auto;
  }
  textarea {
    inline-size: 100%;
    min-block-size: 68px;
    max-block-size: 30vh;
    resize: vertical;
    field-sizing: content;
  }
  .note .box {
    background: var(--ch-warning-soft);
  }
  .minutes {
    inline-size: 72px;
  }
  .hint {
    color: var(--ch-text-2);
  }
`;
