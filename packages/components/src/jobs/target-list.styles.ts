import { css } from 'lit';
import { spinnerStyles } from './spinner.ts';

/** Signs of states, wherever they stand. */
export const signStyles = css`
  .sign {
    display: inline-flex;
    flex: none;
    color: var(--ch-text-2);
  }
  .sign.failed {
    color: var(--ch-danger-fill);
  }
  .sign.succeeded {
    color: var(--ch-success-fill);
  }
  .sign.skipped {
    color: var(--ch-text-3);
  }
`;

export const targetListStyles = [
  spinnerStyles,
  signStyles,
  css`
    :host,
    [role='grid'] {
      display: flex;
      flex-direction: column;
      flex: 1;
      min-block-size: 0;
      min-inline-size: 0;
    }
    [role='grid']:focus-visible {
      outline-offset: -2px;
    }
    .view {
      flex: 1;
      min-block-size: 0;
      overflow: auto;
      scrollbar-width: thin;
      scrollbar-gutter: stable;
    }
    .all {
      position: relative;
      overflow: hidden;
    }
    [role='row'] {
      display: grid;
      grid-template-columns: minmax(96px, 150px) minmax(0, 1fr) 44px 84px 32px;
      align-items: center;
      gap: 8px;
      block-size: 32px;
      padding-inline: 20px 8px;
      border-block-end: 1px solid var(--ch-border);
    }
    .head {
      flex: none;
      background: var(--ch-sunken);
      color: var(--ch-text-2);
      font-size: var(--ch-fs-xs);
      scrollbar-gutter: stable;
    }
    .target:hover {
      background: var(--ch-hover);
    }
    .target[aria-selected='true'] {
      background: var(--ch-selected);
      box-shadow: inset 2px 0 0 var(--ch-accent);
    }
    .target[aria-selected='true']:dir(rtl) {
      box-shadow: inset -2px 0 0 var(--ch-accent);
    }
    .state {
      display: flex;
      align-items: center;
      gap: 6px;
      min-inline-size: 0;
      white-space: nowrap;
    }
    .state b {
      font-weight: 400;
    }
    .target.failed .state b {
      color: var(--ch-danger);
      font-weight: 600;
    }
    .target.skipped .state b {
      color: var(--ch-text-2);
    }
    :is(.exit, .duration) {
      text-align: end;
      white-space: nowrap;
    }
    .exit.bad {
      color: var(--ch-danger);
      font-weight: 600;
    }
    .act {
      text-align: end;
    }
    .none {
      padding: 16px 20px;
    }
    .narrow .head {
      display: none;
    }
    .narrow .target {
      grid-template: 'device state' 20px 'word duration' 16px / minmax(0, 1fr) auto;
      block-size: 48px;
      gap: 0 8px;
      padding-inline: 14px;
      align-content: center;
    }
    .narrow .target .state {
      display: contents;
    }
    .narrow .state .muted {
      grid-area: word;
      font-size: var(--ch-fs-sm);
      line-height: 16px;
    }
    .narrow .state :is(.sign, .spin) {
      grid-area: state;
      justify-self: start;
    }
    .narrow .state b {
      grid-area: state;
      padding-inline-start: 20px;
      font-size: var(--ch-fs-sm);
    }
    .narrow .duration {
      grid-area: duration;
      font-size: var(--ch-fs-sm);
      line-height: 16px;
      color: var(--ch-text-2);
    }
    .narrow :is(.exit, .act) {
      display: none;
    }
  `,
];
