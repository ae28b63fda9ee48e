import { css } from 'lit';

export const overviewStyles = css`
  .overview {
    block-size: 100%;
    position: relative;
    overflow: auto;
    scrollbar-width: thin;
    display: flex;
    flex-direction: column;
  }
  .band {
    position: relative;
    flex: none;
    border-block-end: 1px solid var(--ch-border);
    background: var(--ch-sunken);
  }
  .band .as {
    position: absolute;
    inset-block-start: 4px;
    inset-inline-end: 4px;
  }
  .vitals {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));
    padding-inline: calc(var(--ch-gutter) - 16px) 20px;
  }
  .vitals.place {
    block-size: 123px;
    border-block-end: 1px solid var(--ch-border);
    background: var(--ch-sunken);
  }
  .vital {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    padding: 10px 16px;
    border: 0;
    border-inline-start: 1px solid var(--ch-border);
    background: none;
    text-align: start;
  }
  .vital:first-child {
    border-color: transparent;
  }
  .vital:focus-visible {
    outline-offset: -2px;
  }
  .vital:hover .lb {
    color: var(--ch-text);
  }
  .lb {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
    line-height: 16px;
  }
  .lb small {
    white-space: nowrap;
  }
  .lb small,
  .pax {
    color: var(--ch-text-3);
    font-size: var(--ch-fs-xs);
  }
  .fig {
    display: flex;
    align-items: baseline;
    gap: 5px;
    block-size: 26px;
    font-size: var(--ch-fs-xl);
    line-height: 26px;
    font-weight: 600;
    letter-spacing: -0.01em;
    white-space: nowrap;
  }
  .fig small {
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
    font-weight: 400;
    letter-spacing: 0;
  }
  .pic {
    display: block;
    inline-size: 100%;
    block-size: 42px;
    margin-block-start: 2px;
    overflow: visible;
  }
  :host(:dir(rtl)) :is(.pic, .trend, .bar) {
    scale: -1 1;
  }
  .pic :is(path) {
    vector-effect: non-scaling-stroke;
  }
  .line,
  .past,
  .fut {
    fill: none;
    stroke: var(--ch-accent);
    stroke-width: 1.5;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }
  .area {
    fill: var(--ch-accent);
    fill-opacity: 0.12;
  }
  .lim {
    stroke: var(--ch-edge);
    stroke-dasharray: 3 3;
  }
  .base {
    stroke: var(--ch-border);
  }
  .fut {
    stroke-dasharray: 2.5 2.5;
  }
  .cap {
    stroke: var(--ch-edge);
  }
  .now {
    stroke: var(--ch-border);
  }
  .f-ok {
    fill: var(--ch-success-fill);
  }
  .f-warn {
    fill: var(--ch-warning-fill);
  }
  .f-bad,
  .hit {
    fill: var(--ch-danger-fill);
  }
  .f-info {
    fill: var(--ch-info-fill);
  }
  .f-acc {
    fill: var(--ch-accent);
  }
  .f-gap {
    fill: var(--ch-sunken);
  }
  .f-missed {
    fill: url(#away);
  }
  .f-none {
    fill: var(--ch-track);
    fill-opacity: 0.6;
  }
  .f-away {
    fill: var(--ch-track);
  }
  .pax {
    display: flex;
    justify-content: space-between;
    line-height: 14px;
    margin-block-start: 2px;
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 6px;
    border-radius: 3px;
    background: var(--ch-track);
  }
  .vital .bar {
    margin-block-start: 6px;
  }
  .sevs {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 10px;
    margin-block-start: 9px;
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
    line-height: 16px;
  }
  .sevs span {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    white-space: nowrap;
  }
  .sevs .c {
    color: var(--ch-danger);
    font-weight: 600;
  }
  .w1 svg.i,
  .al.warning {
    color: var(--ch-warning-fill);
  }
  .i1 svg.i,
  .al.information {
    color: var(--ch-info-fill);
  }
  .al.critical,
  .ng {
    color: var(--ch-danger-fill);
  }
  .ok {
    color: var(--ch-success-fill);
  }
  .as-table {
    display: flex;
    flex-wrap: wrap;
    gap: 0 32px;
    max-block-size: 240px;
    overflow: auto;
    padding: 8px var(--ch-gutter);
  }
  .as-table table {
    border-collapse: collapse;
    font-size: var(--ch-fs-sm);
  }
  .as-table caption {
    color: var(--ch-text-2);
    text-align: start;
  }
  .as-table :is(th, td) {
    padding: 1px 24px 1px 0;
    font-weight: 400;
    text-align: start;
  }
  .over {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 372px;
    flex: 1 0 auto;
  }
  .over > div {
    padding: 8px var(--ch-gutter) 14px;
    min-inline-size: 0;
  }
  .over > div + div {
    border-inline-start: 1px solid var(--ch-border);
  }
  .sec + .sec {
    margin: 12px calc(-1 * var(--ch-gutter)) 0;
    padding: 8px var(--ch-gutter) 0;
    border-block-start: 1px solid var(--ch-border);
  }
  .sec-h {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 28px;
  }
  .sec-h h3 {
    font-weight: 600;
  }
  .sec-h .btn {
    margin-inline-end: -8px;
  }
  .more {
    margin-inline-start: -8px;
  }
  .none {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
    line-height: 24px;
  }
  .open li,
  .jobs li {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    gap: 0 10px;
    align-items: center;
    min-block-size: 46px;
    border-block-start: 1px solid var(--ch-border);
  }
  .jobs li {
    min-block-size: 42px;
    font-size: var(--ch-fs-sm);
  }
  :is(.open, .jobs) li:first-child {
    border: 0;
  }
  .open li > span,
  .jobs li > span {
    display: block;
  }
  .t {
    font-weight: 500;
    line-height: 18px;
  }
  .link-like {
    display: block;
    max-inline-size: 100%;
    border: 0;
    padding: 0;
    background: none;
    text-align: start;
  }
  .link-like:hover {
    text-decoration: underline;
  }
  .sub,
  .u {
    display: block;
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
    line-height: 16px;
  }
  .two {
    display: flex;
    gap: 8px;
  }
  .two > time {
    flex: none;
    color: var(--ch-text-3);
    white-space: nowrap;
  }
  .open .btn {
    min-inline-size: 84px;
  }
  .x {
    color: var(--ch-text-2);
    text-align: end;
    line-height: 16px;
  }
  .x b {
    display: block;
    color: var(--ch-text);
    font-weight: 400;
  }
  .x.bad b {
    color: var(--ch-danger);
    font-weight: 600;
  }
  .disks {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
    font-size: var(--ch-fs-sm);
  }
  .disks thead th {
    color: var(--ch-text-3);
    font-size: var(--ch-fs-xs);
    font-weight: 400;
    line-height: 20px;
    text-align: start;
  }
  .disks tbody :is(th, td) {
    block-size: 42px;
    padding: 2px 16px 2px 0;
    border-block-start: 1px solid var(--ch-border);
    line-height: 16px;
    text-align: start;
  }
  .disks tbody th {
    font-size: var(--ch-fs-md);
    font-weight: 500;
  }
  .disks small {
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
    font-weight: 400;
  }
  .disks .num.num,
  .disks .end.end {
    text-align: end;
  }
  .disks .end.end {
    padding-inline-end: 0;
  }
  .disks .bar {
    margin-block-end: 4px;
  }
  .disks .u {
    font-size: var(--ch-fs-xs);
    line-height: 13px;
    white-space: nowrap;
  }
  .disks thead th {
    white-space: nowrap;
  }
  .disks thead th:nth-child(2) {
    inline-size: 24%;
  }
  .disks thead .tr {
    inline-size: 25%;
  }
  .disks thead .num {
    inline-size: 14%;
  }
  .trend {
    display: block;
    inline-size: 100%;
    block-size: 30px;
    overflow: visible;
  }
  .bad :is(.past, .fut) {
    stroke: var(--ch-danger-fill);
  }
  .full {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--ch-danger);
    font-weight: 600;
  }
  .dkv {
    display: grid;
    grid-template-columns: 110px minmax(0, 1fr);
  }
  .dkv dt {
    color: var(--ch-text-2);
    line-height: 28px;
  }
  .dkv dd {
    display: flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
    min-block-size: 28px;
  }
  .sk.line {
    inline-size: 52%;
    margin-block: 12px;
  }
  @container hub (max-width: 860px) {
    .over {
      grid-template-columns: minmax(0, 1fr);
    }
    .over > div + div {
      border: 0;
      border-block-start: 1px solid var(--ch-border);
    }
  }
  @container hub (max-width: 560px) {
    .vitals {
      grid-template-columns: 1fr 1fr;
      padding-inline: 0;
    }
    .vital {
      padding: 8px 14px;
      border-block-start: 1px solid var(--ch-border);
    }
    .vital:nth-child(2n + 1) {
      border-inline-start-color: transparent;
    }
    .vital:nth-child(2) .lb {
      padding-inline-end: 16px;
    }
    .fig small {
      font-size: var(--ch-fs-xs);
    }
    .overview {
      --ch-gutter: 14px;
    }
    /* One acts on a phone, and does not study: what is open stands before the pictures. */
    .over,
    .over > div {
      display: contents;
    }
    .sec.sec {
      order: 1;
      margin: 0;
      padding: 8px var(--ch-gutter);
    }
    .sec.first {
      order: -1;
      border: 0;
    }
    .disks .tr,
    .disks .num.num {
      display: none;
    }
    .disks thead th:nth-child(2) {
      inline-size: 46%;
    }
    .disks .u {
      white-space: normal;
    }
  }
  @media (forced-colors: active) {
    .pic,
    .bar,
    .trend {
      forced-color-adjust: none;
    }
  }
`;
