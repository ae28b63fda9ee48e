import { css, type CSSResultGroup } from 'lit';
import { barStyles } from './job-bar.ts';
import { spinnerStyles } from './spinner.ts';

const drawer = css`
  :host {
    min-block-size: 0;
  }
  .jobs {
    container: jobs / inline-size;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
    background: var(--ch-surface);
  }
  header {
    display: flex;
    align-items: center;
    gap: 6px;
    padding: 8px 12px 8px 16px;
    flex: none;
  }
  header h2 {
    font-size: var(--ch-fs-lg);
    font-weight: 600;
  }
  header .of {
    color: var(--ch-text-2);
  }
  .find {
    display: flex;
    padding: 0 16px 10px;
  }
  .find input {
    flex: 1;
  }
  .filters {
    display: flex;
    flex: none;
    align-items: center;
    gap: 4px;
    padding: 0 16px 10px;
    border-block-end: 1px solid var(--ch-border);
  }
  .pill {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    block-size: 24px;
    padding: 0 8px;
    border: 1px solid transparent;
    border-radius: var(--ch-r-sm);
    background: none;
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
    white-space: nowrap;
    flex: none;
  }
  .pill:hover {
    background: var(--ch-hover);
  }
  .pill[aria-pressed='true'] {
    background: var(--ch-accent-soft);
    color: var(--ch-accent);
    border-color: color-mix(in oklab, var(--ch-accent) 45%, var(--ch-surface));
  }
  .pill b {
    font-weight: 600;
    color: var(--ch-text);
  }
  .pill[aria-pressed='true'] b {
    color: inherit;
  }
  .pill svg {
    color: var(--ch-danger-fill);
  }
  .list {
    flex: 1;
    overflow: auto;
    scrollbar-width: thin;
    min-block-size: 0;
    display: flex;
    flex-direction: column;
  }
  .list h3 {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    display: flex;
    flex: none;
    align-items: center;
    gap: 6px;
    padding: 0 16px;
    block-size: 28px;
    font-size: var(--ch-fs-xs);
    color: var(--ch-text-2);
    background: var(--ch-sunken);
    border-block-end: 1px solid var(--ch-border);
  }
  .list h3 b {
    font-weight: 600;
    color: var(--ch-text);
  }
  footer {
    display: flex;
    flex: none;
    align-items: center;
    gap: 8px;
    padding: 0 12px 0 16px;
    min-block-size: 40px;
    border-block-start: 1px solid var(--ch-border);
    font-size: var(--ch-fs-sm);
    color: var(--ch-text-2);
  }
  .is-old .bar {
    opacity: 0.55;
  }
  .band {
    display: flex;
    flex: none;
    align-items: center;
    gap: 8px;
    padding: 6px 12px 6px 16px;
    font-size: var(--ch-fs-sm);
    background: var(--ch-warning-soft);
    color: var(--ch-warning);
  }
  .band .btn {
    margin-inline-start: auto;
    color: var(--ch-text);
  }
`;

const rows = css`
  .job {
    position: relative;
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    gap: 2px 10px;
    padding: 8px 12px 8px 16px;
    border-block-end: 1px solid var(--ch-border);
  }
  .job:hover {
    background: var(--ch-hover);
  }
  .job > svg {
    color: var(--ch-text-2);
    margin-block-start: 3px;
  }
  .job .open {
    position: absolute;
    inset: 0;
    border: 0;
    background: none;
  }
  .job .open:focus-visible {
    outline-offset: -2px;
  }
  .job .t {
    font-weight: 500;
  }
  .job .end {
    font-size: var(--ch-fs-sm);
    color: var(--ch-text-2);
    white-space: nowrap;
    align-self: baseline;
    justify-self: end;
  }
  .job .m {
    grid-column: 2 / -1;
    display: flex;
    gap: 6px;
    font-size: var(--ch-fs-sm);
    line-height: 16px;
    color: var(--ch-text-2);
    min-inline-size: 0;
    white-space: nowrap;
  }
  .job .m.short {
    grid-column: 2 / 3;
    align-self: center;
  }
  .job .m > span:first-child {
    flex: none;
  }
  .job .m > span + span::before {
    content: '\\b7';
    margin-inline-end: 6px;
    color: var(--ch-text-3);
  }
  .job .m > :is(.ok, .stop) {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--ch-text);
  }
  .ok > svg {
    color: var(--ch-success-fill);
  }
  .stop > svg {
    color: var(--ch-text-2);
  }
  .job .p {
    grid-column: 2 / -1;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 12px;
    align-items: center;
    font-size: var(--ch-fs-sm);
    color: var(--ch-text-2);
  }
  .job .r {
    grid-column: 2 / -1;
    display: flex;
    align-items: center;
    gap: 10px;
    font-size: var(--ch-fs-sm);
    min-block-size: 24px;
    min-inline-size: 0;
  }
  .job .do {
    position: relative;
    z-index: 1;
    display: flex;
    gap: 4px;
    margin-inline-start: auto;
  }
  .job .btn.ghost {
    margin-inline-end: -8px;
  }
  .job .bad {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
    color: var(--ch-danger);
    font-weight: 600;
  }
  .job .bad > svg {
    color: var(--ch-danger-fill);
  }
  .job .names {
    grid-column: 2 / -1;
    font-size: var(--ch-fs-sm);
    line-height: 16px;
    min-block-size: 16px;
    color: var(--ch-text-2);
  }
  .wait {
    padding-block: 12px;
  }
  .wait .sk {
    align-self: center;
  }
  .wait .w1 {
    inline-size: 45%;
  }
  .wait .w2 {
    inline-size: 70%;
    grid-column: 2;
  }
  @media (pointer: coarse) {
    .pill {
      block-size: 32px;
      padding-inline: 10px;
    }
    .job .btn.sm {
      block-size: 32px;
    }
  }
`;

export const jobsStyles: CSSResultGroup = [barStyles, spinnerStyles, drawer, rows];
