import { css } from 'lit';

/** Of the cells, what a row unfolds, and what stands above the table. */
export const activityCells = css`
  .entry {
    display: flex;
    align-items: center;
    gap: 10px;
    min-inline-size: 0;
  }
  .entry .ava.ava {
    flex: none;
  }
  .entry .ava svg.i {
    inline-size: 12px;
    block-size: 12px;
  }
  .ava.guest {
    box-shadow: inset 0 0 0 1px var(--ch-edge-soft);
    background: none;
  }
  .entry .text {
    flex: 1;
    min-inline-size: 0;
  }
  .entry :is(.s, .more) {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .entry .s {
    color: var(--ch-text-2);
  }
  .entry .s :is(b, .rec, .link) {
    color: var(--ch-text);
  }
  .entry .s .link,
  .entry .s .link > span {
    display: inline;
  }
  .entry .s .link {
    text-decoration: underline;
    text-decoration-color: var(--ch-edge-soft);
    text-underline-offset: 3px;
  }
  .entry .more {
    font-size: var(--ch-fs-xs);
    color: var(--ch-text-2);
  }
  .more > * + *::before {
    content: '·';
    padding-inline: 5px;
    color: var(--ch-text-3);
  }
  .k {
    color: var(--ch-text-3);
  }
  .why bdi,
  .diff ins {
    color: var(--ch-text);
    text-decoration: none;
  }
  .diff del {
    color: var(--ch-text-3);
  }
  .miss {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--ch-warning);
  }
  .area {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    color: var(--ch-text-2);
  }
  time {
    color: var(--ch-text-2);
    font-variant-numeric: tabular-nums;
  }
  .out {
    padding: 8px var(--ch-gutter) 10px;
    display: grid;
    gap: 4px;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .out :is(p, ul, h3) {
    margin: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
  }
  .out :is(p, ul):empty {
    display: none;
  }
  .out h3 {
    font-size: var(--ch-fs-sm);
    color: var(--ch-text-2);
  }
  .out ul {
    padding: 0;
    list-style: none;
    max-block-size: 240px;
    overflow: auto;
  }
  .left-out {
    padding-block-start: 2px;
    color: var(--ch-text-2);
    font-size: var(--ch-fs-xs);
  }
  .seg.lists button {
    display: flex;
    align-items: center;
    inline-size: auto;
    padding-inline: 10px;
    gap: 6px;
    white-space: nowrap;
  }
  .tools .field.jump {
    flex: none;
    inline-size: 140px;
    block-size: auto;
  }
  .tools .jump input {
    min-inline-size: 0;
  }
  .compact:not(.narrow) .entry .more {
    display: none;
  }
  /* A card has room for two lines of a sentence and one for the rest. */
  .narrow .entry {
    align-items: start;
  }
  .narrow .entry .s {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    white-space: normal;
    line-height: 20px;
  }
  :is(.small, .mid) > .tools {
    flex-wrap: wrap;
  }
  :is(.small, .mid) > .tools > :is(.seg.lists, .jump.jump) {
    order: 1;
  }
  /* The filter asks for days, too. */
  .small > .tools > .jump.jump {
    display: none;
  }
`;
