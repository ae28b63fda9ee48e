import { css } from 'lit';

/** What every element of the hub starts from: box, type, icons, focus, helpers. Adopt after `tokens`. */
export const base = css`
  :host {
    display: block;
    isolation: isolate;
    color: var(--ch-text);
    font: 400 var(--ch-fs-md) / 20px var(--ch-font);
    font-variant-numeric: tabular-nums;
    letter-spacing: normal;
    text-align: start;
    -webkit-font-smoothing: antialiased;
    text-rendering: optimizeLegibility;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  :host([appearance='light']) {
    color-scheme: light;
  }
  :host([appearance='dark']) {
    color-scheme: dark;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :where(h1, h2, h3, h4, p, ul, ol, dl, dd, figure) {
    margin: 0;
    padding: 0;
    font: inherit;
    list-style: none;
  }
  :where(button, input, select, textarea) {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    margin: 0;
  }
  button {
    cursor: default;
  }
  :where(a) {
    color: inherit;
    text-decoration: none;
  }
  a:hover {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .link {
    color: var(--ch-accent);
  }
  :focus-visible {
    outline: 2px solid var(--ch-focus);
    outline-offset: 1px;
  }
  svg.i {
    inline-size: 16px;
    block-size: 16px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  svg.i.s {
    inline-size: 14px;
    block-size: 14px;
    stroke-width: 1.6;
  }
  svg.i.xs {
    inline-size: 12px;
    block-size: 12px;
    stroke-width: 1.75;
  }
  svg.i.filled {
    fill: currentColor;
    fill-rule: evenodd;
    stroke: none;
  }
  svg.i .faint {
    opacity: 0.3;
  }
  .muted {
    color: var(--ch-text-2);
  }
  .faint {
    color: var(--ch-text-3);
  }
  .strong {
    font-weight: 600;
  }
  .mono {
    font-family: var(--ch-font-mono);
    font-size: 0.92em;
  }
  @media (forced-colors: active) {
    .link:is(a, button) {
      color: LinkText;
      text-decoration: underline;
    }
  }
  .ellip {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    min-width: 0;
  }
  /* Text of any direction: cut off at its own end, aligned with what is around it. */
  .ellip[dir='auto'],
  bdi.ellip {
    display: block;
    text-align: match-parent;
  }
  .grow {
    flex: 1 1 auto;
    min-width: 0;
  }
  .row {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--ch-space));
    min-width: 0;
  }
  .vh {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* Icons that point along the line of text turn with it. */
  :dir(rtl) > svg.i.flip {
    scale: -1 1;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before {
      animation: none !important;
      transition: none !important;
    }
  }
`;
