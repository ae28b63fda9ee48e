import { css } from 'lit';

export const tokenStyles = css`
  :host {
    background: var(--ch-surface);
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
  }
  th,
  td {
    padding: 6px 12px;
    text-align: start;
    font-weight: 400;
    border-block-end: 1px solid var(--ch-border);
    white-space: nowrap;
  }
  td:last-child {
    white-space: normal;
    min-inline-size: 220px;
  }
  thead th {
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
  }
  code {
    font-family: var(--ch-font-mono);
    font-size: var(--ch-fs-sm);
  }
  td i {
    display: inline-block;
    vertical-align: middle;
    inline-size: 28px;
    block-size: 18px;
    margin-inline-end: 8px;
    border-radius: 4px;
    border: 1px solid var(--ch-edge);
  }
  td.light i {
    color-scheme: light;
  }
  td.dark i {
    color-scheme: dark;
  }
  story-copy {
    margin-inline-start: 8px;
  }
  section {
    padding: 16px;
    border-block-end: 1px solid var(--ch-border);
  }
  h2 {
    font-size: var(--ch-fs-lg);
    font-weight: 600;
    margin-block-end: 4px;
  }
  section > p {
    color: var(--ch-text-2);
    margin-block-end: 12px;
    max-inline-size: 72ch;
  }
  .type {
    display: grid;
    grid-template-columns: 120px minmax(0, 1fr);
    align-items: baseline;
    gap: 6px 16px;
  }
  .xl {
    font: 600 var(--ch-fs-xl) / 28px var(--ch-font);
    letter-spacing: -0.012em;
  }
  .lg {
    font: 600 var(--ch-fs-lg) / 20px var(--ch-font);
  }
  .sm {
    font: 400 var(--ch-fs-sm) / 20px var(--ch-font);
  }
  .xs {
    font: 400 var(--ch-fs-xs) / 16px var(--ch-font);
  }
  .space {
    display: flex;
    gap: 24px;
    align-items: end;
    flex-wrap: wrap;
  }
  .space i {
    display: block;
    block-size: 16px;
    background: var(--ch-accent-soft);
    border-inline: 1px solid var(--ch-accent);
  }
  .boxes {
    display: flex;
    gap: 24px;
    flex-wrap: wrap;
  }
  .boxes > div {
    inline-size: 160px;
    min-block-size: 64px;
    padding: 12px;
    border-radius: var(--ch-radius);
    background: var(--ch-raised);
    border: 1px solid var(--ch-border);
  }
  .boxes > .floating {
    border-color: transparent;
    box-shadow: var(--ch-shadow);
  }
  .boxes > .moving {
    transition: background-color var(--ch-duration);
  }
  .boxes > .moving:hover {
    background: var(--ch-selected-hover);
  }
`;
