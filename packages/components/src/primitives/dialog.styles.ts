import { css } from 'lit';

export const dialogStyles = css`
  :host {
    display: contents;
  }
  dialog {
    --ch-layer-w: 100%;
    --ch-layer-h: 100%;
    inline-size: min(600px, var(--ch-layer-w) - 32px);
    max-inline-size: none;
    max-block-size: calc(var(--ch-layer-h) - 48px);
    padding: 0;
    border: 0;
    flex-direction: column;
    overflow: hidden;
    background: light-dark(var(--ch-surface), color-mix(in oklab, var(--ch-text) 3%, var(--ch-surface)));
    color: var(--ch-text);
    border-radius: var(--ch-r-xl);
    box-shadow: var(--ch-shadow);
    overscroll-behavior: contain;
    opacity: 0;
    translate: 0 6px;
    transition: 180ms allow-discrete;
    transition-property: opacity, translate;
  }
  dialog:is([open], :popover-open) {
    display: flex;
    opacity: 1;
    translate: 0;
    @starting-style {
      opacity: 0;
      translate: 0 6px;
    }
  }
  dialog:focus {
    outline: 0;
  }
  dialog::backdrop {
    background: light-dark(rgb(22 25 29 / 0.32), rgb(0 0 0 / 0.56));
  }
  .s {
    inline-size: min(440px, var(--ch-layer-w) - 32px);
  }
  .l {
    inline-size: min(840px, var(--ch-layer-w) - 32px);
  }
  .edge {
    inline-size: min(980px, var(--ch-layer-w) - 32px);
  }
  .edge .body {
    padding: 0;
  }
  .xl {
    inline-size: min(1136px, var(--ch-layer-w) - 32px);
    block-size: min(716px, var(--ch-layer-h) - 48px);
  }
  .xl .body {
    padding: 0;
    border-block-start: 1px solid var(--ch-border);
  }
  .side {
    inline-size: min(var(--ch-layer-w), clamp(560px, 42%, 720px));
    block-size: calc(var(--ch-layer-h));
    max-block-size: none;
    margin-block: 0;
    margin-inline: auto 0;
    border-radius: 0;
  }
  @media (width >= 560px) {
    .side header {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto auto;
      align-items: start;
      row-gap: 0;
    }
    .side header > .ellip {
      grid-area: 2 / 1 / 3 / -1;
    }
  }
  /* What lies beside a sheet stays readable. */
  .side::backdrop {
    background: light-dark(rgb(22 25 29 / 0.12), rgb(0 0 0 / 0.36));
  }
  /* Over its hub alone, and off what the page keeps free for its own bars. */
  dialog[popover] {
    --ch-layer-t: max(var(--ch-top), var(--hub-layer-inset-block-start, 0px));
    --ch-layer-b: max(var(--ch-bottom), var(--hub-layer-inset-block-end, 0px));
    --ch-layer-w: (100% - var(--ch-left) - var(--ch-right));
    --ch-layer-h: (100% - var(--ch-layer-t) - var(--ch-layer-b));
    --under: calc(var(--ch-layer-b) + 20px);
    --start: calc(var(--ch-left) + 20px);
    position: fixed;
    inset: var(--ch-layer-t) var(--ch-right) var(--ch-layer-b) var(--ch-left);
  }
  dialog[popover]:dir(rtl) {
    --start: calc(var(--ch-right) + 20px);
  }
  dialog[popover]::backdrop {
    clip-path: inset(var(--ch-layer-t) var(--ch-right) var(--ch-layer-b) var(--ch-left));
  }
  header,
  footer,
  .ask {
    display: flex;
    align-items: center;
    gap: 8px;
    flex: none;
  }
  header {
    padding-block: 14px 10px;
    padding-inline: 20px 14px;
  }
  h2 {
    font-size: var(--ch-fs-lg);
    font-weight: 600;
  }
  header > .ellip {
    flex: 1 1 0;
  }
  .body {
    container: hub / inline-size;
    flex: 1 1 auto;
    padding: 4px 20px 16px;
    overflow: auto;
    min-block-size: 0;
    overscroll-behavior: contain;
  }
  footer,
  .ask {
    padding: 12px 20px;
    border-block-start: 1px solid var(--ch-border);
    flex-wrap: wrap;
  }
  .ask {
    background: var(--ch-warning-soft);
    color: var(--ch-warning);
  }
  slot[name='footer']::slotted(.grow) {
    flex: 1 1 auto;
  }
  @media (width < 560px) {
    :is(dialog, .s, .l, .edge, .xl, .side) {
      inline-size: calc(var(--ch-layer-w));
      block-size: calc(var(--ch-layer-h));
      max-block-size: none;
      margin: 0;
      border-radius: 0;
    }
    /* Heading over subtitle, each in full. */
    header {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0 8px;
    }
    header > .ellip {
      grid-row: 2;
      white-space: normal;
    }
    header > .btn {
      grid-area: 1 / 2 / 3;
    }
    footer {
      justify-content: flex-end;
    }
  }
  @media (forced-colors: active) {
    dialog {
      border: 1px solid;
    }
  }
`;
