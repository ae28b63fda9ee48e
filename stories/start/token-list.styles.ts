import { css } from 'lit';

export const tokenStyles = css`
  :host {
    background: var(--surface);
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
    border-block-end: 1px solid var(--border);
    white-space: nowrap;
  }
  td:last-child {
    white-space: normal;
    min-inline-size: 220px;
  }
  thead th {
    color: var(--text-2);
    font-size: var(--fs-sm);
  }
  code {
    font-family: var(--font-mono);
    font-size: var(--fs-sm);
  }
  td i {
    display: inline-block;
    vertical-align: middle;
    inline-size: 28px;
    block-size: 18px;
    margin-inline-end: 8px;
    border-radius: 4px;
    border: 1px solid var(--edge);
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
    border-block-end: 1px solid var(--border);
  }
  h2 {
    font-size: var(--fs-lg);
    font-weight: 600;
    margin-block-end: 4px;
  }
  section > p {
    color: var(--text-2);
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
    font: 600 var(--fs-xl) / 28px var(--font);
    letter-spacing: -0.012em;
  }
  .lg {
    font: 600 var(--fs-lg) / 20px var(--font);
  }
  .sm {
    font: 400 var(--fs-sm) / 20px var(--font);
  }
  .xs {
    font: 400 var(--fs-xs) / 16px var(--font);
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
    background: var(--accent-soft);
    border-inline: 1px solid var(--accent);
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
    border-radius: var(--radius);
    background: var(--raised);
    border: 1px solid var(--border);
  }
  .boxes > .floating {
    border-color: transparent;
    box-shadow: var(--shadow);
  }
  .boxes > .moving {
    transition: background-color var(--duration);
  }
  .boxes > .moving:hover {
    background: var(--selected-hover);
  }
`;
