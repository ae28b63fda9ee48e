import { css } from 'lit';
import { spinnerStyles } from './spinner.ts';

/** Signs of states, wherever they stand. */
export const signStyles = css`
  .sign {
    display: inline-flex;
    flex: none;
    color: var(--text-2);
  }
  .sign.failed {
    color: var(--danger-fill);
  }
  .sign.succeeded {
    color: var(--success-fill);
  }
  .sign.skipped {
    color: var(--text-3);
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
      border-block-end: 1px solid var(--border);
    }
    .head {
      flex: none;
      background: var(--sunken);
      color: var(--text-2);
      font-size: var(--fs-xs);
      scrollbar-gutter: stable;
    }
    .target:hover {
      background: var(--hover);
    }
    .target[aria-selected='true'] {
      background: var(--selected);
      box-shadow: inset 2px 0 0 var(--accent);
    }
    .target[aria-selected='true']:dir(rtl) {
      box-shadow: inset -2px 0 0 var(--accent);
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
      color: var(--danger);
      font-weight: 600;
    }
    .target.skipped .state b {
      color: var(--text-2);
    }
    :is(.exit, .duration) {
      text-align: end;
      white-space: nowrap;
    }
    .exit.bad {
      color: var(--danger);
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
      font-size: var(--fs-sm);
      line-height: 16px;
    }
    .narrow .state :is(.sign, .spin) {
      grid-area: state;
      justify-self: start;
    }
    .narrow .state b {
      grid-area: state;
      padding-inline-start: 20px;
      font-size: var(--fs-sm);
    }
    .narrow .duration {
      grid-area: duration;
      font-size: var(--fs-sm);
      line-height: 16px;
      color: var(--text-2);
    }
    .narrow :is(.exit, .act) {
      display: none;
    }
  `,
];
