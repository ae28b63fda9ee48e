import { css } from 'lit';

export const importStyles = css`
  /* The same height and place at every step. */
  @media (width >= 560px) {
    hub-dialog::part(dialog) {
      block-size: min(680px, 100% - 48px);
    }
  }
  .steps {
    display: flex;
    padding: 0 20px;
    border-block-end: 1px solid var(--ch-border);
  }
  .steps li {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 6px 0 9px;
    margin-inline-end: 22px;
    color: var(--ch-text-2);
    position: relative;
  }
  .steps li[aria-current] {
    color: var(--ch-text);
    font-weight: 600;
  }
  .steps li[aria-current]::after {
    content: '';
    position: absolute;
    inset: auto 0 -1px;
    block-size: 2px;
    background: var(--ch-accent);
  }
  .steps .n {
    display: grid;
    place-items: center;
    inline-size: 18px;
    block-size: 18px;
    border-radius: 50%;
    background: var(--ch-pressed);
    font-size: var(--ch-fs-xs);
    font-weight: 600;
  }
  .steps [aria-current] .n {
    background: var(--ch-accent);
    color: var(--ch-on-accent);
  }
  .steps .done .n {
    background: var(--ch-success-soft);
    color: var(--ch-success);
  }
  .aside {
    margin-block-start: 8px;
    font-size: var(--ch-fs-sm);
    color: var(--ch-text-2);
  }
  .ways {
    display: flex;
    gap: 4px;
    margin-block: 8px 12px;
  }
  .filebox {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    padding: 8px 10px;
    border: 1px solid var(--ch-border);
    border-radius: var(--ch-radius);
    background: var(--ch-sunken);
    margin-block: 8px 10px;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
    font-size: var(--ch-fs-sm);
  }
  th {
    block-size: 28px;
    text-align: start;
    font-size: var(--ch-fs-xs);
    font-weight: 400;
    color: var(--ch-text-2);
    border-block-end: 1px solid var(--ch-border);
  }
  td {
    border-block-end: 1px solid var(--ch-border);
    padding: 0 8px 0 0;
    padding-inline: 0 8px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .map td {
    block-size: 40px;
  }
  .map .c1 {
    inline-size: 24%;
    font-weight: 500;
  }
  .map .c3 {
    inline-size: 30px;
    color: var(--ch-text-2);
  }
  .map .c4 {
    inline-size: 30%;
  }
  .map .c5 {
    inline-size: 19%;
  }
  .lab {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .lab > svg {
    color: var(--ch-text-2);
  }
  .warn,
  .lab.warn > svg {
    color: var(--ch-warning);
  }
  .crit,
  .lab.crit > svg {
    color: var(--ch-danger);
  }
  td svg.i {
    vertical-align: middle;
  }
  .field.quiet:not(:hover, :focus-within) {
    border-color: transparent;
    background: none;
    margin-inline-start: -7px;
  }
  .field.quiet {
    margin-inline-start: -7px;
  }
  .rows .lead {
    inline-size: 34%;
  }
  .rows.things .lead {
    inline-size: 22%;
  }
  .say {
    border: 0;
    padding: 0;
    background: none;
    color: var(--ch-accent);
    text-decoration: underline;
    text-underline-offset: 2px;
    min-block-size: 24px;
  }
  .form {
    display: grid;
    grid-template-columns: auto minmax(0, 330px);
    justify-content: start;
    align-items: center;
    gap: 8px 12px;
    margin-block-start: 14px;
  }
  .form > .wide {
    grid-column: 1 / -1;
    color: var(--ch-text-2);
  }
  .top {
    margin-block-start: 10px;
  }
  .tally {
    display: grid;
    grid-template-columns: repeat(5, 1fr);
    border: 1px solid var(--ch-border);
    border-radius: var(--ch-radius);
    margin-block: 16px 14px;
  }
  .tally div {
    padding: 9px 14px;
    border-inline-start: 1px solid var(--ch-border);
  }
  .tally div:first-child {
    border: 0;
  }
  .tally dt {
    font-size: var(--ch-fs-sm);
    color: var(--ch-text-2);
    display: flex;
    gap: 5px;
    align-items: center;
  }
  .tally dd {
    font-size: var(--ch-fs-xl);
    line-height: 26px;
    font-weight: 600;
  }
  progress {
    display: block;
    inline-size: 100%;
    block-size: 6px;
    margin-block: 8px 6px;
    appearance: none;
    border: 0;
    border-radius: 3px;
    overflow: hidden;
    background: var(--ch-track);
  }
  progress::-webkit-progress-bar {
    background: var(--ch-track);
  }
  progress::-webkit-progress-value {
    background: var(--ch-accent);
  }
  progress::-moz-progress-bar {
    background: var(--ch-accent);
  }
  .trouble {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 8px 10px;
    margin-block: 8px;
    border-radius: var(--ch-radius);
    background: var(--ch-warning-soft);
    color: var(--ch-warning);
  }
  .reading {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 18px;
    margin-block-end: 10px;
    font-size: var(--ch-fs-sm);
  }
  .reading .row {
    max-inline-size: 100%;
  }
  .asked {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 8px 10px;
    margin-block-end: 10px;
    border: 1px solid var(--ch-warning);
    border-radius: var(--ch-radius);
  }
  .asked .grow {
    display: grid;
    min-inline-size: 0;
    flex: 1 1 240px;
  }
  .rows .l {
    inline-size: 56px;
    text-align: end;
    padding-inline-end: 10px;
    color: var(--ch-text-2);
  }
  .rows .ic {
    inline-size: 30px;
  }
  .rows .do {
    inline-size: 36px;
  }
  .rows td {
    block-size: 34px;
  }
  .rows .fate {
    inline-size: 92px;
  }
  .rows tr:is(.held, .told) td {
    border-block-end-color: transparent;
  }
  .change {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 8px;
    overflow-wrap: anywhere;
  }
  .change svg.i {
    align-self: center;
    flex: none;
    color: var(--ch-text-3);
  }
  .change del {
    color: var(--ch-text-2);
    text-decoration: none;
  }
  .change ins {
    font-weight: 500;
    text-decoration: none;
  }
  .choice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 14px;
    padding: 8px 10px;
    margin-block: 8px;
    border: 1px solid var(--ch-border);
    border-radius: var(--ch-radius);
    background: var(--ch-sunken);
    font-size: var(--ch-fs-sm);
  }
  .choice label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 24px;
  }
  .rows tr.why td {
    block-size: 26px;
    white-space: normal;
    vertical-align: top;
    padding-block-end: 6px;
  }
  .rows .field {
    block-size: 26px;
    padding-inline: 6px;
    font-size: var(--ch-fs-sm);
  }
  .rows tr.out td {
    color: var(--ch-text-3);
    text-decoration: line-through;
  }
  .rows tr.out .do {
    text-decoration: none;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 14px;
    margin-block: 8px 10px;
    font-size: var(--ch-fs-sm);
  }
  .head .row {
    flex-wrap: wrap;
  }
  /* An address runs from the left, and stands where the column begins all the same. */
  .rows:dir(rtl) input {
    text-align: right;
  }
  @container hub (max-width: 560px) {
    .steps li:not([aria-current]) .w {
      display: none;
    }
    .map .c2,
    .map .c3,
    .map .c5 {
      display: none;
    }
    .map .c1,
    .map .c4 {
      inline-size: 50%;
    }
    .tally {
      grid-template-columns: 1fr 1fr;
    }
    .tally div {
      border: 0;
    }
    .tally div:nth-child(n + 3) {
      border-block-start: 1px solid var(--ch-border);
    }
    .form {
      grid-template-columns: minmax(0, 1fr);
    }
    .rows .opt {
      display: none;
    }
    .rows .l {
      inline-size: 40px;
    }
    .rows .fate {
      inline-size: 84px;
    }
    .rows .lead {
      inline-size: 100%;
    }
  }
`;
