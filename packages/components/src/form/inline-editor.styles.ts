import { css } from 'lit';

/** An open editor within a field; adopted with it. */
export const inlineEditorStyles = css`
  .edit {
    padding: 1px 0 5px;
  }
  /* As drawn: one frame around control and buttons; the control's own frame goes. */
  .edit:not(.stacked) .line {
    display: flex;
    align-items: center;
    min-block-size: 30px;
    padding-inline-end: 3px;
    border: 1px solid var(--ch-edge);
    border-radius: var(--ch-radius);
    background: var(--ch-surface);
  }
  .edit:not(.stacked) .line > .field {
    border: 0;
    outline: 0;
    padding-inline: 8px 4px;
  }
  /* Those that have a shadow root of their own hear it by this. */
  .edit:not(.stacked) .line {
    --_frame: 0 solid;
  }
  .edit:not(.stacked) .line:focus-within {
    border-color: var(--ch-focus);
    outline: 2px solid var(--ch-focus);
    outline-offset: -1px;
  }
  .edit:not(.stacked) .line:has([aria-invalid='true']) {
    border-color: var(--ch-danger);
  }
  .line > .field.grow {
    flex: 1;
  }
  .line .btn:focus-visible {
    background: var(--ch-pressed);
  }
  .saving {
    opacity: 0.7;
  }
  .under {
    display: grid;
    gap: 4px;
    padding: 4px 8px 0;
  }
  .hint {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    font-size: var(--ch-fs-sm);
    line-height: 16px;
    color: var(--ch-text-2);
    white-space: nowrap;
  }
  .unsaved {
    color: var(--ch-warning);
  }
  .unsaved button {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    text-decoration: none;
    font-weight: 600;
  }
  @media (pointer: coarse) {
    .edit:not(.stacked) .line {
      min-block-size: 36px;
    }
  }
`;
