import { css } from 'lit';

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
    border-radius: var(--radius);
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
  /* The whole line is the target, except a link that belongs to the value. */
  .val > button::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
  }
  .val:has(> button:focus-visible) {
    outline: 2px solid var(--focus);
    outline-offset: 1px;
  }
  ::slotted(*) {
    position: relative;
    display: inline-flex;
    color: var(--text-3);
  }
  .val .pen {
    display: inline-flex;
    margin-inline-start: auto;
    opacity: 0;
    color: var(--text-3);
  }
  .val:has(> button):hover {
    background: var(--hover);
    transition: none;
  }
  .val:is(:hover, :focus-within) > .pen {
    opacity: 1;
  }
  .val:has(.onoff) {
    padding-block: 0;
  }
  .flash {
    background: var(--success-soft);
    transition: none;
  }
  .ro {
    color: var(--text-2);
  }
  .ro .read {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .why {
    display: inline-flex;
    color: var(--text-3);
    padding: 5px;
    margin: -5px 0;
    border-radius: 4px;
  }
  .lines {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .edit {
    padding: 1px 0 5px;
  }
  /* As drawn: one frame around control and buttons; the control's own frame goes. */
  .edit:not(.stacked) .line {
    display: flex;
    align-items: center;
    min-block-size: 30px;
    padding-inline-end: 3px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .edit:not(.stacked) .line > .field {
    border-color: transparent;
    outline: 0;
    padding-inline: 7px 3px;
  }
  .edit:not(.stacked) .line:focus-within {
    border-color: var(--focus);
    outline: 2px solid var(--focus);
    outline-offset: -1px;
  }
  .edit:not(.stacked) .line:has([aria-invalid='true']) {
    border-color: var(--danger);
  }
  .line > .field.grow {
    flex: 1;
  }
  .line .btn:focus-visible {
    background: var(--pressed);
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
    font-size: var(--fs-sm);
    line-height: 16px;
    color: var(--text-2);
    white-space: nowrap;
  }
  .unsaved {
    color: var(--warning);
  }
  .unsaved button {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    text-decoration: none;
    font-weight: 600;
  }
  @media (pointer: coarse) {
    .val,
    .edit:not(.stacked) .line {
      min-block-size: 36px;
    }
    .val .pen {
      opacity: 1;
    }
  }
`;
