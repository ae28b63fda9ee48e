import { css, type CSSResultGroup } from 'lit';
import { barStyles } from './job-bar.ts';
import { spinnerStyles } from './spinner.ts';
import { signStyles } from './target-list.styles.ts';

const page = css`
  :host {
    block-size: 100%;
    min-block-size: 0;
  }
  .detail {
    container: detail / inline-size;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
    background: var(--ch-surface);
  }
  .head {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 10px var(--ch-gutter) 10px 12px;
    flex: none;
  }
  .what {
    min-inline-size: 0;
  }
  .head h2 {
    font-size: var(--ch-fs-lg);
    font-weight: 600;
  }
  .standing {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    white-space: nowrap;
  }
  .standing.bad {
    color: var(--ch-danger);
    font-weight: 600;
  }
  .facts {
    display: flex;
    font-size: var(--ch-fs-sm);
    line-height: 18px;
    color: var(--ch-text-2);
    white-space: nowrap;
    min-inline-size: 0;
  }
  .facts > span + span::before {
    content: '\\b7';
    margin-inline: 6px;
    color: var(--ch-text-3);
  }
  .acts {
    display: flex;
    gap: 8px;
    flex: none;
  }
  .thin .bar {
    block-size: 4px;
    border-radius: 0;
  }
  .states {
    display: flex;
    flex: none;
    gap: 2px;
    padding: 8px 12px;
    overflow-x: auto;
    scrollbar-width: none;
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
  .pill b {
    font-weight: 600;
    color: var(--ch-text);
  }
  .pill[aria-pressed='true'] {
    background: var(--ch-accent-soft);
    color: var(--ch-accent);
    border-color: color-mix(in oklab, var(--ch-accent) 45%, var(--ch-surface));
  }
  .pill[aria-pressed='true'] b {
    color: inherit;
  }
  .parts {
    display: grid;
    grid-template-columns: minmax(0, 576px) minmax(0, 1fr);
    flex: 1;
    min-block-size: 0;
  }
  .parts > section {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: 0;
  }
  .parts > section + section {
    border-inline-start: 1px solid var(--ch-border);
  }
  .ohead {
    display: flex;
    flex: none;
    align-items: center;
    gap: 10px;
    padding: 8px 12px 8px 16px;
    font-size: var(--ch-fs-sm);
    white-space: nowrap;
  }
  .ohead h3 {
    font-size: var(--ch-fs-md);
    font-weight: 600;
  }
  .ohead .state {
    gap: 6px;
  }
  .ohead select {
    block-size: 26px;
    inline-size: auto;
    font-size: var(--ch-fs-sm);
  }
  hub-output {
    flex: 1;
    min-block-size: 0;
  }
  .none {
    padding: 24px 16px;
  }
  .none h4 {
    font-weight: 600;
  }
  footer {
    display: flex;
    flex: none;
    align-items: center;
    gap: 8px;
    padding: 0 12px 0 20px;
    min-block-size: 40px;
    border-block-start: 1px solid var(--ch-border);
    font-size: var(--ch-fs-sm);
  }
  .band {
    padding: 6px 16px;
    background: var(--ch-warning-soft);
    color: var(--ch-warning);
    font-size: var(--ch-fs-sm);
  }
  @container detail (max-width: 1000px) {
    .parts {
      grid-template: minmax(0, 1fr) minmax(0, 45%) / minmax(0, 1fr);
    }
    .parts > section + section {
      border-inline-start: 0;
      border-block-start: 1px solid var(--ch-border);
    }
  }
  @container detail (max-width: 640px) {
    .head {
      flex-wrap: wrap;
      padding: 8px 14px 8px 6px;
    }
    .head .back .w {
      display: none;
    }
    .what {
      flex: 1;
    }
    .what .row {
      flex-wrap: wrap;
      gap: 0 8px;
    }
    .head > .grow {
      display: none;
    }
    .acts {
      flex-basis: 100%;
      justify-content: flex-end;
      flex-wrap: wrap;
    }
    .facts > span:nth-child(n + 3) {
      display: none;
    }
    .parts {
      grid-template-rows: minmax(0, 1fr) 304px;
    }
    .parts > section + section {
      border-radius: 10px 10px 0 0;
      box-shadow: var(--ch-shadow);
    }
    .pill {
      block-size: 32px;
      padding-inline: 10px;
    }
  }
`;

export const jobDetailStyles: CSSResultGroup = [barStyles, spinnerStyles, signStyles, page];
