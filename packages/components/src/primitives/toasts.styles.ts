import { css } from 'lit';

export const toastStyles = css`
  :host {
    display: contents;
  }
  [popover] {
    position: fixed;
    inset: auto 20px max(var(--under, 20px), var(--hub-layer-inset-block-end, 0px) + 12px);
    inset-inline-start: var(--start, 20px);
    margin: 0;
    padding: 0;
    border: 0;
    inline-size: auto;
    background: none;
    color: var(--ch-text);
    overflow: visible;
    pointer-events: none;
  }
  [popover]:popover-open,
  .live {
    display: flex;
    flex-direction: column;
    gap: 10px;
    align-items: flex-start;
  }
  .live {
    inline-size: 100%;
  }
  .toast {
    display: flex;
    align-items: center;
    gap: 10px;
    min-inline-size: min(320px, 100%);
    max-inline-size: min(640px, 100%);
    padding: 7px;
    padding-inline: 12px 7px;
    border-radius: var(--ch-r-lg);
    background: light-dark(#20242a, #e9ebee);
    color: light-dark(#f4f5f6, #16191d);
    box-shadow: var(--ch-shadow);
    position: relative;
    overflow: hidden;
    pointer-events: auto;
    overflow-wrap: anywhere;
    transition:
      opacity 180ms,
      translate 180ms;
    @starting-style {
      opacity: 0;
      translate: 0 6px;
    }
  }
  .toast .btn {
    background: none;
    border-color: transparent;
    color: light-dark(#a9c1ff, #2450b8);
    font-weight: 600;
  }
  .toast .btn:hover {
    background: light-dark(rgb(255 255 255 / 0.12), rgb(0 0 0 / 0.09));
  }
  .toast .btn > svg {
    color: inherit;
  }
  .toast > svg.i {
    opacity: 0.8;
  }
  .left {
    position: absolute;
    inset: auto 0 0;
    block-size: 2px;
    background: currentColor;
    opacity: 0.4;
    transform-origin: left;
    animation: left linear forwards;
  }
  :dir(rtl) > .left {
    transform-origin: right;
  }
  .held .left {
    animation-play-state: paused;
  }
  @keyframes left {
    to {
      scale: 0 1;
    }
  }
  .failed {
    background: light-dark(#fff, #24272c);
    color: var(--ch-text);
  }
  .failed > svg.i {
    color: var(--ch-danger-fill);
    opacity: 1;
  }
  .failed .btn {
    color: var(--ch-accent);
  }
  /* Above the footer of a dialog or a table that fills the window. */
  @media (width < 560px) {
    [popover] {
      inset: auto 12px max(var(--under, 64px), var(--hub-layer-inset-block-end, 0px) + 12px);
      inset-inline-start: var(--start, 12px);
    }
  }
  @media (forced-colors: active) {
    .toast {
      border: 1px solid;
    }
  }
`;
