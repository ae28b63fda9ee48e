import { css } from 'lit';
import { adopt } from '../internal/adopt.ts';

const slimStyles = css`
  /* Scrolled far down: name and tabs in one line. */
  .deep {
    display: grid;
    grid-template: auto auto minmax(0, 1fr) / fit-content(30%) minmax(0, 1fr) auto auto auto;
    column-gap: 8px;
  }
  .deep :is(.pins, .when, .new .w, .new svg + .w + svg, .head > :is(.grow, .chip)) {
    display: none;
  }
  .deep > .head {
    display: contents;
  }
  .deep > .head > * {
    align-self: center;
    grid-row: 1;
  }
  .deep > .head > :is(h1, .title) {
    grid-column: 1;
    min-block-size: 44px;
    margin: 0;
    padding-inline-start: var(--gutter);
    align-items: center;
    font-size: var(--fs-lg);
  }
  .deep > .head > .new {
    inline-size: var(--control);
    padding: 0;
  }
  .deep > .head > .btn:last-child {
    margin-inline-end: var(--gutter);
  }
  .deep > hub-tab-bar {
    grid-area: 1 / 2;
    align-self: end;
    border: 0;
  }
  .deep > .panels {
    grid-area: 3 / 1 / 4 / -1;
    border-block-start: 1px solid var(--border);
  }
  @container hub (max-width: 860px) {
    .deep > .head > :is(h1, .title) {
      grid-column: 1 / 3;
    }
    .deep > hub-tab-bar {
      grid-area: 2 / 1 / 3 / -1;
    }
  }
  @container hub (max-width: 560px) {
    .deep > .head > :is(h1, .title) {
      padding-inline-start: 14px;
    }
    .deep > .head > .btn:last-child {
      margin-inline-end: 14px;
    }
  }
`;

/**
 * The head shrinks to name and tabs while what stands below it is scrolled far down: by more than the head gives back,
 * so that a list that has grown is still scrolled then.
 */
export const slimHead = (root: ShadowRoot, isDeep: boolean): void => {
  adopt(root, [slimStyles]);
  const hub = root.querySelector('.hub');
  // Whoever is at something there keeps it.
  if (!isDeep || !hub?.querySelector('.pins:focus-within')) hub?.classList.toggle('deep', isDeep);
};
