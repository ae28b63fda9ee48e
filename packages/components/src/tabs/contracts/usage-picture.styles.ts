import { css } from 'lit';

/** The pictures of a contract's hours: burn-downs, the last periods, who used them. */
export const pictureStyles = css`
  .keyrow {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    margin-block-end: 12px;
  }
  .fig {
    font-size: 20px;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .dim {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    color: var(--ch-text-2);
  }
  .note {
    color: var(--ch-danger);
  }
  .burns,
  .tri {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr));
    margin-inline: calc(-1 * var(--ch-gutter));
    overflow: hidden;
  }
  .burns,
  .tri,
  .panel:not(.bare) details {
    border-block-start: 1px solid var(--ch-border);
  }
  /* Each with a line before it: that of the first lies outside. */
  .burn,
  .tri > section {
    min-inline-size: 0;
    margin-inline-start: -1px;
    padding: 10px var(--ch-gutter) 8px;
    border-inline-start: 1px solid var(--ch-border);
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 6px;
  }
  .burns h3,
  .tri h3 {
    font-size: inherit;
    font-weight: 600;
  }
  .end {
    margin-inline-start: auto;
    font-size: var(--ch-fs-sm);
    color: var(--ch-text-2);
    font-variant-numeric: tabular-nums;
  }
  .end b {
    font-size: var(--ch-fs-md);
    font-weight: 600;
    color: var(--ch-text);
  }
  .say {
    font-size: var(--ch-fs-sm);
    color: var(--ch-text-2);
    min-block-size: 18px;
  }
  .say b {
    font-weight: 600;
  }
  .say.is-bad b {
    color: var(--ch-danger);
  }
  .say.is-warn b {
    color: var(--ch-warning);
  }
  .burn-down,
  .months {
    display: block;
    inline-size: 100%;
    max-inline-size: 520px;
    block-size: auto;
    margin-block: 6px 2px;
    overflow: visible;
  }
  svg text {
    font-size: 11px;
    fill: var(--ch-text-2);
    unicode-bidi: plaintext;
    font-variant-numeric: tabular-nums;
  }
  svg text.to {
    text-anchor: end;
  }
  svg text.mid {
    text-anchor: middle;
  }
  svg text.now {
    font-weight: 600;
    fill: var(--ch-text);
  }
  svg text.neg {
    fill: var(--ch-danger);
  }
  .grid {
    stroke: var(--ch-border);
  }
  .zero {
    stroke: var(--ch-edge);
  }
  .even {
    stroke: var(--ch-edge);
    stroke-dasharray: 1 3;
    stroke-linecap: round;
  }
  .today {
    stroke: var(--ch-text-3);
    stroke-dasharray: 2 2;
  }
  .area {
    fill: var(--ch-accent-soft);
  }
  svg rect.over {
    fill: var(--ch-danger-soft);
  }
  .line,
  .dash {
    fill: none;
    stroke: var(--ch-accent);
    stroke-width: 2;
  }
  .dash {
    stroke-dasharray: 3 3;
  }
  .dash.bad {
    stroke: var(--ch-danger-fill);
  }
  .dot {
    fill: var(--ch-accent);
  }
  .dot.bad {
    fill: var(--ch-danger-fill);
  }
  .month {
    fill: var(--ch-text-3);
  }
  .month.last {
    fill: var(--ch-accent);
  }
  .month.more {
    fill: var(--ch-accent-soft);
    stroke: var(--ch-accent);
    stroke-dasharray: 3 3;
  }
  .months .cap {
    stroke: var(--ch-text);
    stroke-width: 1.5;
  }
  .people {
    display: grid;
    grid-template-columns: fit-content(45%) minmax(40px, 1fr) auto;
    gap: 8px 12px;
    margin: 8px 0 0;
    padding: 0;
    list-style: none;
  }
  .people li {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: center;
  }
  .people bdi {
    overflow-wrap: anywhere;
  }
  .strip {
    display: block;
    block-size: 8px;
    border-radius: 2px;
    background: var(--ch-track);
    overflow: hidden;
  }
  .strip > i {
    display: block;
    block-size: 100%;
    inline-size: var(--w);
    background: var(--ch-accent);
  }
  .strip.overdrawn > i {
    background: var(--ch-danger-fill);
  }
  .people .strip {
    background: none;
  }
  .burn > .strip {
    display: none;
    margin-block: 6px 4px;
  }
  @container hours (max-width: 700px) {
    .burns > .burn {
      margin-inline-start: 0;
      border-inline-start: 0;
    }
    .burns > .burn:not(:last-child),
    .tri > section:not(:last-child) {
      border-block-end: 1px solid var(--ch-border);
    }
    /* The one to look at comes first, with its picture; of the others a bar says enough. */
    .burn.worst {
      order: -1;
      border-block-end: 1px solid var(--ch-border);
    }
    .burn:not(.worst) > .burn-down {
      display: none;
    }
    .burn:not(.worst) > .strip {
      display: block;
    }
  }
  @media (forced-colors: active) {
    svg :is(.line, .dash, .dash.bad, .cap),
    .month.more {
      stroke: CanvasText;
    }
    .area,
    .month.more {
      fill: Canvas;
    }
    svg rect.over {
      fill: Canvas;
      stroke: CanvasText;
      stroke-dasharray: 1 2;
    }
    .dot:is(*, .bad),
    .month {
      fill: CanvasText;
    }
    .month.last {
      fill: Highlight;
    }
    svg text:is(*, .neg, .now) {
      fill: CanvasText;
    }
    .strip {
      border: 1px solid CanvasText;
    }
    .strip > i {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
