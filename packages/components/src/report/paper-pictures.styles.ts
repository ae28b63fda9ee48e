import { css } from 'lit';

/** The pictures of the page. */
export const pictureStyles = css`
  .paper svg {
    display: block;
    inline-size: 100%;
    overflow: visible;
  }
  .paper[dir='rtl'] :is(.bar, .columns, .strip) > svg {
    transform: scaleX(-1);
  }
  .paper .fill,
  .paper .s0 {
    fill: var(--fill);
    background: var(--fill);
  }
  .paper .bars {
    margin-block-start: 5px;
  }
  .paper .bars th {
    inline-size: 96px;
    padding-block: 4px;
    vertical-align: middle;
    padding-inline-end: 8px;
    font-size: 11px;
  }
  .paper .bars .num {
    inline-size: 1%;
    font-size: 11px;
  }
  .paper .bar {
    vertical-align: middle;
  }
  .paper .bar svg {
    block-size: 12px;
  }
  .paper .columns {
    margin-block-start: 8px;
  }
  .paper .columns > svg {
    block-size: 78px;
  }
  .paper.letter .columns > svg {
    block-size: 64px;
  }
  .paper :is(.columns, .strip) > table {
    table-layout: fixed;
    margin-block-start: 3px;
    font-size: 10.5px;
    line-height: 1.35;
  }
  .paper .columns > table {
    text-align: center;
  }
  .paper .columns th,
  .paper .strip th {
    color: var(--ink-2);
  }
  .paper .zero {
    stroke: var(--ink-2);
  }
  .paper .limit {
    stroke: var(--ink);
    stroke-width: 1.5;
  }
  .paper .strip {
    margin-block-start: 8px;
  }
  .paper .strip > svg {
    block-size: 17px;
  }
  .paper .strip > table {
    margin-block-start: 6px;
  }
  .paper .strip i {
    display: inline-block;
    inline-size: 8px;
    block-size: 8px;
    margin-inline-end: 4px;
  }
  .paper .strip td {
    font-size: 12px;
    font-weight: 700;
    padding-inline-start: 12px;
  }
  .paper .s1 {
    fill: color-mix(in srgb, var(--fill) 62%, #fff);
    background: color-mix(in srgb, var(--fill) 62%, #fff);
  }
  .paper .s2 {
    fill: color-mix(in srgb, var(--fill) 36%, #fff);
    background: color-mix(in srgb, var(--fill) 36%, #fff);
  }
  .paper rect.over {
    fill: url('#hatch');
    stroke: #bb2a20;
    stroke-width: 0.5;
  }
  .paper i.over {
    background: repeating-linear-gradient(135deg, #bb2a20 0 1.5px, #fff 1.5px 3px);
    outline: 0.5px solid #bb2a20;
  }
  .paper rect.line {
    fill: #bb2a20;
  }
  .paper .none {
    fill: #e8eaed;
    background: #d5d8dc;
  }
`;
