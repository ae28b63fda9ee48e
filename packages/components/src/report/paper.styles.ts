import { css } from 'lit';

/**
 * The page: in the shadow of the element, and in the document that is printed. White in dark too, because it is paper.
 * Sizes are in the units of paper, so that what is shown is what is printed.
 */
export const paperStyles = css`
  .paper {
    color-scheme: light;
    --ink: #16191d;
    --ink-2: #4c535c;
    --rule: #d9dce0;
    --fill: var(--paper-accent, #2858c8);
    box-sizing: border-box;
    inline-size: 210mm;
    block-size: 297mm;
    padding: 13mm 15mm 10mm;
    display: flex;
    flex-direction: column;
    gap: 24px;
    overflow: hidden;
    background: #fff;
    color: var(--ink);
    font: 400 12px/1.45 var(--paper-font, system-ui, sans-serif);
    text-align: start;
    print-color-adjust: exact;
  }
  .paper.letter {
    inline-size: 8.5in;
    block-size: 11in;
    padding: 11mm 15mm 9mm;
    gap: 19px;
  }
  .paper :is(h2, h3, p, dl, dd, dt, ol, li, table, caption, th, td) {
    margin: 0;
    padding: 0;
    font: inherit;
    text-align: inherit;
    color: inherit;
  }
  .paper ol {
    list-style: none;
  }
  .paper table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  .paper .num,
  .paper td {
    font-variant-numeric: tabular-nums;
  }
  .paper .num {
    text-align: end;
    white-space: nowrap;
    padding-inline-start: 8px;
  }
  .paper .vh {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .paper header {
    display: flex;
    justify-content: space-between;
    align-items: end;
    gap: 24px;
    padding-block-end: 10px;
    border-block-end: 2px solid var(--ink);
  }
  .paper h2 {
    font-size: 22px;
    line-height: 1.2;
    font-weight: 700;
    letter-spacing: -0.01em;
  }
  .paper header p,
  .paper .by,
  .paper .hint,
  .paper .empty,
  .paper small,
  .paper dt,
  .paper footer {
    color: var(--ink-2);
  }
  .paper .by {
    display: grid;
    text-align: end;
    font-size: 11px;
    flex: none;
  }
  .paper .by b {
    font-size: 13px;
    font-weight: 700;
    color: var(--ink);
  }
  .paper .greeting {
    font-size: 15.5px;
    line-height: 1.5;
    max-inline-size: 160mm;
  }
  .paper .figures {
    display: grid;
    grid-template-columns: repeat(5, 1fr);
    border-block: 1px solid var(--rule);
    padding-block: 11px;
  }
  .paper .figures > div {
    padding-inline: 12px 8px;
    border-inline-start: 1px solid var(--rule);
    min-inline-size: 0;
  }
  .paper .figures > div:first-child {
    padding-inline-start: 0;
    border: 0;
  }
  .paper dt,
  .paper small,
  .paper .hint,
  .paper .empty {
    font-size: 11px;
  }
  .paper dd b {
    display: block;
    font-size: 20px;
    line-height: 1.3;
    font-weight: 700;
    letter-spacing: -0.01em;
  }
  .paper small {
    display: block;
    line-height: 1.3;
  }
  .paper .grid {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 24px 32px;
  }
  .paper.letter .grid {
    gap: 18px 32px;
  }
  .paper h3 {
    font-size: 13px;
    font-weight: 700;
    line-height: 1.35;
  }
  .paper section {
    min-inline-size: 0;
  }
  .paper .rows tr {
    border-block-end: 1px solid var(--rule);
  }
  .paper .rows :is(th, td) {
    padding-block: 5px;
    font-size: 11.5px;
  }
  .paper.letter .rows :is(th, td) {
    padding-block: 3.5px;
  }
  .paper .suggested {
    border-block-start: 1px solid var(--rule);
    padding-block-start: 10px;
  }
  .paper .suggested ol {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 18px;
    margin-block-start: 4px;
    counter-reset: n;
  }
  .paper .suggested li {
    position: relative;
    display: grid;
    align-content: start;
    counter-increment: n;
    min-inline-size: 0;
    padding-inline-start: 16px;
  }
  .paper .suggested li::before {
    content: counter(n) '.';
    position: absolute;
    inset-inline-start: 0;
    font-weight: 700;
  }
  .paper .name {
    font-weight: 700;
  }
  .paper .words {
    color: var(--ink-2);
    font-size: 11px;
  }
  /* Too full: first closer together, then without what can be missed. */
  .paper:is([data-fit='1'], [data-fit='2']),
  .paper:is([data-fit='1'], [data-fit='2']) .grid {
    row-gap: 10px;
  }
  .paper:is([data-fit='1'], [data-fit='2']) .rows :is(th, td) {
    padding-block: 1.5px;
  }
  .paper:is([data-fit='1'], [data-fit='2']) .columns > svg {
    block-size: 46px;
  }
  .paper:is([data-fit='1'], [data-fit='2']) .greeting {
    font-size: 13px;
    max-inline-size: none;
  }
  .paper[data-fit='2'] :is(.hint, .rows tr:nth-child(n + 4)) {
    display: none;
  }
  .paper footer {
    margin-block-start: auto;
    padding-block-start: 6px;
    border-block-start: 1px solid var(--rule);
    font-size: 10px;
  }
  .paper .edit {
    display: grid;
    min-inline-size: 0;
  }
  .paper .edit > * {
    grid-area: 1 / 1;
    min-inline-size: 0;
    font: inherit;
    color: inherit;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
`;
