import { css } from 'lit';

/** Three columns in a dialog: what, how, when and who; one column where there is no room. */
export const jobStartStyles = css`
  .js {
    display: grid;
    grid-template-columns: 288px minmax(0, 1fr) 332px;
    block-size: 100%;
    min-block-size: 0;
  }
  /* Nothing to choose from: a smaller dialog, of which it fills the body to its edges. */
  .js.two {
    grid-template-columns: minmax(0, 1fr) 372px;
    block-size: auto;
    min-block-size: 320px;
    margin: -4px -20px -16px;
    border-block-start: 1px solid var(--ch-border);
  }
  .js > * {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    min-block-size: 0;
  }
  .js > * + * {
    border-inline-start: 1px solid var(--ch-border);
  }
  .find {
    padding: 12px 12px 8px 20px;
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    padding: 0 12px 8px;
    border-block-end: 1px solid var(--ch-border);
  }
  .tabs button {
    block-size: 26px;
    padding: 0 8px;
    border: 0;
    border-radius: var(--ch-r-sm);
    background: none;
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
  }
  .tabs button[aria-pressed='true'] {
    background: var(--ch-pressed);
    color: var(--ch-text);
    font-weight: 600;
  }
  .items {
    flex: 1;
    min-block-size: 0;
    margin: 0;
    padding: 0;
    overflow: auto;
    list-style: none;
    scrollbar-width: thin;
  }
  .items li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 8px;
    padding: 5px 12px 5px 18px;
    border-inline-start: 2px solid transparent;
  }
  :host(:dir(rtl)) .items li {
    padding: 5px 18px 5px 12px;
  }
  .items li:hover {
    background: var(--ch-hover);
  }
  .items li[aria-selected='true'] {
    border-inline-start-color: var(--ch-accent);
    background: var(--ch-selected);
  }
  .items b {
    font-weight: 500;
  }
  .items [aria-selected='true'] b {
    font-weight: 600;
  }
  .items small {
    grid-column: 1 / -1;
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
    line-height: 16px;
  }
  .items .fit {
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
    white-space: nowrap;
  }
  .items .few {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--ch-warning);
  }
  .items [aria-disabled='true'] {
    color: var(--ch-text-3);
  }
  .none {
    padding: 16px 20px;
    color: var(--ch-text-2);
  }
  .none .btn {
    margin-block-start: 8px;
  }
  .how {
    overflow: auto;
    padding: 14px 20px 16px;
    scrollbar-width: thin;
  }
  h3,
  h4 {
    margin: 0;
    font-size: inherit;
    font-weight: 600;
  }
  h4 {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-block: 16px 6px;
  }
  .row {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 6px;
  }
  .sub,
  .how .muted {
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
  }
  .flink {
    border: 0;
    padding: 0 2px;
    background: none;
    color: var(--ch-accent);
    font-size: var(--ch-fs-sm);
    font-weight: 400;
  }
  .code {
    margin: 0;
    padding: 8px 12px;
    overflow: auto;
    max-block-size: 320px;
    border: 1px solid var(--ch-border);
    border-radius: var(--ch-radius);
    background: light-dark(#16191d, #0b0d10);
    color: #d7dbe0;
    font: var(--ch-fs-sm) / 18px var(--ch-font-mono);
    white-space: pre;
    direction: ltr;
    text-align: start;
    unicode-bidi: isolate;
    tab-size: 4;
  }
  .how .form {
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    max-inline-size: 420px;
  }
  .how .contents {
    margin: 0;
    padding-inline-start: 18px;
  }
  .side {
    overflow: auto;
    background: var(--ch-sunken);
    scrollbar-width: thin;
  }
  .side section {
    padding: 14px 20px 14px 16px;
  }
  :host(:dir(rtl)) .side section {
    padding: 14px 16px 14px 20px;
  }
  .side section + section {
    border-block-start: 1px solid var(--ch-border);
  }
  .who-h {
    display: flex;
    align-items: baseline;
    gap: 6px;
    margin-block-end: 8px;
  }
  .end {
    margin-inline-start: auto;
  }
  .pick {
    display: flex;
    align-items: center;
    gap: 10px;
    padding-block: 5px;
  }
  .pick:has(:checked) {
    font-weight: 600;
  }
  .at {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 8px;
    padding-inline-start: 24px;
    margin-block-end: 6px;
  }
  .at > .wide,
  .at > .zones,
  .at > .prob {
    grid-column: 1 / -1;
  }
  .zones {
    inline-size: 100%;
    border-collapse: collapse;
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
    line-height: 18px;
  }
  .zones th {
    padding: 0;
    color: var(--ch-text-3);
    font-size: var(--ch-fs-xs);
    font-weight: 400;
    text-align: start;
  }
  .zones td {
    padding: 0;
    vertical-align: top;
  }
  .zones :is(th, td) + :is(th, td) {
    padding-inline-start: 10px;
  }
  .zones .odd td {
    color: var(--ch-warning);
  }
  .wg + .wg {
    margin-block-start: 10px;
    padding-block-start: 10px;
    border-block-start: 1px solid var(--ch-border);
  }
  .wg .top {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .wg .top b {
    font-weight: 600;
  }
  .wg .top > svg {
    color: var(--ch-text-2);
  }
  .wg .okc > svg {
    color: var(--ch-success-fill);
  }
  .wg ul,
  .wg p {
    margin: 0;
    padding-inline-start: 22px;
    font-size: var(--ch-fs-sm);
    line-height: 20px;
    list-style: none;
  }
  .wg p,
  .wg .more {
    color: var(--ch-text-2);
  }
  .wg .ctl {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 8px;
    padding-inline-start: 22px;
    margin-block-start: 6px;
    font-size: var(--ch-fs-sm);
  }
  .note {
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
  }
  .trouble {
    flex: 1 1 100%;
  }
  .trouble:not(:has(.prob)) {
    display: none;
  }
  @container hub (max-width: 900px) {
    .js,
    .js.two {
      display: block;
      block-size: auto;
    }
    .js > * + * {
      border-inline-start: 0;
      border-block-start: 1px solid var(--ch-border);
    }
    .items {
      max-block-size: 260px;
    }
  }
  @media (pointer: coarse) {
    .items li {
      padding-block: 8px;
    }
  }
`;
