import { css } from 'lit';

export const listViewStyles = css`
  :host {
    display: flex;
    flex: 1;
    min-block-size: 0;
    min-inline-size: 0;
  }
  .list {
    display: flex;
    flex-direction: column;
    flex: 1;
    min-block-size: 0;
    min-inline-size: 0;
    position: relative;
  }
  .tools {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px var(--ch-gutter);
    flex: none;
  }
  .tools .field {
    inline-size: 232px;
  }
  /* Room for what the search looks into. */
  @container hub (min-width: 1040px) {
    .wide .tools .field {
      inline-size: 288px;
    }
  }
  .tools .field > svg {
    flex: none;
  }
  .tools > :not(.grow) {
    flex: none;
  }
  /* What comes later takes no room before; a phone has it in the menu. */
  .tools > :not(:defined),
  .small .tools > hub-duplicates-button {
    display: none;
  }
  .tools > .field:not(.grow) {
    flex: 0 1 auto;
    min-inline-size: 96px;
  }
  /* What it says is shortened before it reaches over the gutter. */
  .tools > :is(.split, .btn.primary) {
    flex: 0 1 auto;
    min-inline-size: 0;
  }
  .tools .split > .btn:first-child {
    flex: 0 1 auto;
    min-inline-size: 0;
  }
  @container hub (max-width: 899px) {
    .tools .worded {
      inline-size: var(--ch-control);
      padding: 0;
    }
    .tools .worded > span {
      display: none;
    }
  }
  input[type='search']::-webkit-search-cancel-button {
    display: none;
  }
  .field .x {
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    margin-inline-end: -6px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--ch-text-3);
    flex: none;
  }
  .sep {
    inline-size: 1px;
    block-size: 18px;
    background: var(--ch-border);
    flex: none;
  }
  .chips {
    display: flex;
    align-items: center;
    gap: 6px;
    padding: 0 var(--ch-gutter) 8px;
    flex: none;
    font-size: var(--ch-fs-sm);
    overflow-x: auto;
    scrollbar-width: none;
  }
  .chips .fchip > span {
    max-inline-size: 260px;
  }
  /* Whoever puts something below the table says how much of the height the table keeps. */
  .chips > .faint {
    white-space: nowrap;
  }
  .chip-pop {
    position: fixed;
    inset: auto;
    margin: 4px 0;
    padding: 0;
    border: 0;
    inline-size: 250px;
    max-block-size: min(420px, 100dvb - 16px);
    overflow: auto;
    border-radius: var(--ch-r-lg);
    background: var(--ch-raised);
    color: var(--ch-text);
    box-shadow: var(--ch-shadow);
    position-area: self-block-end span-self-inline-end;
    position-try-fallbacks:
      flip-block,
      flip-inline,
      flip-block flip-inline;
  }
  .split-view {
    position: relative;
    display: flex;
    flex: var(--_table-share, 1);
    min-block-size: var(--_table-least, 0);
  }
  .split-view > hub-table {
    min-block-size: var(--_table-least, 240px);
  }
  /* A filter panel needs the whole height. */
  .split-view:has(> hub-filter-panel) {
    flex: 1;
  }
  .split-view:has(> hub-filter-panel) ~ slot[name='below'] {
    display: none;
  }
  .above {
    flex: none;
    min-inline-size: 0;
    padding: 0 var(--ch-gutter) 8px;
  }
  .side {
    display: flex;
    flex-direction: column;
    inline-size: 232px;
    flex: none;
    min-block-size: 0;
    border-block-start: 1px solid var(--ch-border);
    border-inline-end: 1px solid var(--ch-border);
    background: var(--ch-surface);
  }
  .side > header {
    display: flex;
    align-items: center;
    padding: 6px 8px 6px var(--ch-gutter);
    padding-inline: var(--ch-gutter) 8px;
  }
  .side h2 {
    font-weight: 600;
  }
  .side > .in {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    scrollbar-width: thin;
    overscroll-behavior: contain;
  }
  /* Beside each other only where a table of some width is left over. */
  @container hub (max-width: 1239px) {
    .crowded > .side {
      display: none;
    }
  }
  .btn.group.on {
    color: var(--ch-text);
  }
  .band progress {
    inline-size: clamp(60px, 20%, 240px);
    block-size: 6px;
    flex: none;
    accent-color: var(--ch-accent);
  }
  .split-view > hub-filter-panel {
    inline-size: 288px;
    flex: none;
    border-block-start: 1px solid var(--ch-border);
    border-inline-end: 1px solid var(--ch-border);
  }
  [slot='state'] {
    display: flex;
    flex: 1;
    border-block-start: 1px solid var(--ch-border);
  }
  .band,
  .foot {
    display: flex;
    align-items: center;
    gap: 8px;
    block-size: 40px;
    padding: 0 var(--ch-gutter);
    border-block-start: 1px solid var(--ch-border);
    flex: none;
    font-size: var(--ch-fs-sm);
    color: var(--ch-text-2);
    background: var(--ch-surface);
    overflow: hidden;
  }
  .foot.on {
    background: var(--ch-selected);
    box-shadow: inset 0 1.5px 0 var(--ch-accent);
  }
  .band {
    gap: 12px;
    block-size: 36px;
  }
  :is(.band, .foot) b {
    font-weight: 600;
    color: var(--ch-text);
  }
  :is(.band, .foot) .btn {
    flex: none;
    block-size: 26px;
    min-block-size: 0;
    font-size: var(--ch-fs-sm);
  }
  /* Its words end at the gutter. */
  :is(.band, .foot) > .btn.ghost:last-child {
    margin-inline-end: -11px;
  }
  .foot .btn:not(.ghost) {
    background: var(--ch-raised);
  }
  .ellip {
    flex: 0 1 auto;
  }
  /* How many there are is the last to be cut. */
  .foot > .extra {
    flex-shrink: 1000;
  }
  .mid .tools .field {
    flex: 0 1 232px;
    min-inline-size: 112px;
  }
  .mid .tools .view {
    flex-shrink: 1;
    min-inline-size: 56px;
  }
  @container hub (max-width: 760px) {
    .tools .view > .ellip,
    .mid .field kbd,
    .mid .tools > :is(.sep, .grow) {
      display: none;
    }
    .mid .tools .field {
      flex: 1;
    }
  }
  /* Narrower places: the panel lies over the table, then over everything. */
  .mid :is(.split-view > hub-filter-panel, .side) {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    z-index: 5;
    box-shadow: var(--ch-shadow);
  }
  .small {
    --ch-gutter: 14px;
  }
  .small .split-view {
    position: static;
  }
  .small .tools > .grow {
    display: none;
  }
  .small :is(.split-view > hub-filter-panel, .side) {
    position: absolute;
    z-index: 5;
    inline-size: auto;
    inset: 0;
    border: 0;
  }
  .small .tools > .field:not(.grow) {
    flex: 1;
    inline-size: auto;
  }
  .small .tools .btn {
    --ch-control: 32px;
  }
  .small .tools .field {
    --ch-control: 32px;
  }
  .small :is(.band, .foot) {
    block-size: 48px;
  }
  /* In line with the foot of what it stands beside. */
  .small.beside .foot {
    block-size: 40px;
  }
  .small :is(.band, .foot) .btn {
    block-size: 32px;
  }
  .small .chips {
    mask-image: linear-gradient(to right, #000 88%, transparent);
  }
  .small:dir(rtl) .chips {
    mask-image: linear-gradient(to left, #000 88%, transparent);
  }
`;
