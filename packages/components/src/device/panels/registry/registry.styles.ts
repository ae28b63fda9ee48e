import { css } from 'lit';

export const registryStyles = css`
  .split-view {
    display: flex;
    flex: 1;
    min-block-size: 0;
    border-block-start: 1px solid var(--ch-border);
  }
  .keys {
    flex: none;
    inline-size: 230px;
    border-inline-end: 1px solid var(--ch-border);
    overflow: auto;
    scrollbar-width: thin;
  }
  .vals {
    flex: 1;
    min-inline-size: 0;
    overflow: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  th,
  td {
    padding: 4px 12px;
    border-block-end: 1px solid var(--ch-border);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--ch-sunken);
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
  }
  th.name {
    inline-size: 34%;
  }
  th.type {
    inline-size: 130px;
  }
  th.act,
  td.act {
    inline-size: 44px;
    padding-inline: 4px;
  }
  tr.on {
    background: var(--ch-selected);
  }
  tbody tr:not(.on):hover {
    background: var(--ch-hover);
  }
  .data {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    direction: ltr;
    text-align: start;
    unicode-bidi: plaintext;
  }
  .data small,
  .type {
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
  }
  .field.new {
    inline-size: 100%;
  }
  .foot {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 34px;
    padding-inline: var(--ch-gutter);
    border-block-start: 1px solid var(--ch-border);
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
  }
  .more {
    margin: 8px 12px;
  }
  @container hub (max-width: 720px) {
    .split-view {
      flex-direction: column;
    }
    .keys {
      inline-size: auto;
      max-block-size: 38%;
      border-inline-end: 0;
      border-block-end: 1px solid var(--ch-border);
    }
    th.type,
    td.type {
      display: none;
    }
  }
`;
