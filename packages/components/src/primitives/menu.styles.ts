import { css } from 'lit';

export const menuStyles = css`
  :host {
    display: contents;
  }
  [popover] {
    position: fixed;
    inset: auto;
    margin: 4px 0;
    min-inline-size: 200px;
    max-inline-size: min(360px, 100vw - 16px);
    max-block-size: calc(100dvb - 16px);
    overflow: auto;
    padding: 4px;
    border: 0;
    border-radius: var(--ch-r-lg);
    background: var(--ch-raised);
    color: var(--ch-text);
    box-shadow: var(--ch-shadow);
    position-area: self-block-end span-self-inline-end;
    position-try-fallbacks:
      flip-block,
      flip-inline,
      flip-block flip-inline;
    transition: opacity var(--ch-duration);
    @starting-style {
      opacity: 0;
    }
  }
  .end {
    position-area: self-block-end span-self-inline-start;
  }
  .sub {
    margin: -4px 2px;
    position-area: self-inline-end span-self-block-end;
    position-try-fallbacks:
      flip-inline,
      flip-block,
      flip-inline flip-block;
  }
  button {
    display: flex;
    align-items: center;
    gap: 8px;
    inline-size: 100%;
    min-block-size: 28px;
    padding: 4px 8px;
    border: 0;
    border-radius: var(--ch-r-sm);
    background: none;
    text-align: start;
  }
  .box > svg.i {
    color: var(--ch-text-2);
  }
  button:is(:hover, :focus, [aria-expanded='true']) {
    background: color-mix(in oklab, var(--ch-text) 9%, transparent);
    outline: 0;
  }
  button > .tail {
    margin-inline-start: auto;
    padding-inline-start: 16px;
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
    white-space: nowrap;
  }
  .sub-mark {
    display: inline-flex;
  }
  [aria-disabled='true'] {
    color: var(--ch-text-3);
  }
  [aria-disabled='true'] svg {
    opacity: 0.5;
  }
  .danger,
  .danger svg.i {
    color: var(--ch-danger);
  }
  small {
    display: block;
    font-size: var(--ch-fs-sm);
    line-height: 16px;
  }
  .box {
    inline-size: 14px;
    flex: none;
    display: inline-grid;
  }
  .head {
    padding: 6px 8px 2px;
    font-size: var(--ch-fs-xs);
    line-height: 16px;
    color: var(--ch-text-3);
  }
  hr {
    border: 0;
    border-block-start: 1px solid var(--ch-border);
    margin: 4px -4px;
  }
  @media (pointer: coarse) {
    button {
      min-block-size: 36px;
    }
  }
  @media (forced-colors: active) {
    [popover] {
      border: 1px solid;
    }
    button:focus {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
