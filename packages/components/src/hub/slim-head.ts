import { css } from 'lit';
import { adopt } from '../internal/adopt.ts';

const slimStyles = css`
  /* Scrolled far down: name and tabs in one line. */
  .deep {
    display: grid;
    grid-template: auto auto minmax(0, 1fr) / fit-content(30%) minmax(0, 1fr) auto auto auto auto;
    column-gap: 8px;
  }
  .deep :is(.pins, .new .w, .new svg + .w + svg, .head > :is(.grow, .chip)) {
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
    padding-inline-start: var(--ch-gutter);
    align-items: center;
    font-size: var(--ch-fs-lg);
  }
  .deep > .head > .new {
    inline-size: var(--ch-control);
    padding: 0;
  }
  .deep > .head > .btn:last-child {
    margin-inline-end: var(--ch-gutter);
  }
  .deep > hub-tab-bar {
    grid-area: 1 / 2;
    align-self: end;
    border: 0;
  }
  .deep > .panels {
    grid-area: 3 / 1 / 4 / -1;
    border-block-start: 1px solid var(--ch-border);
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

/** So far down the head makes room, px: by more than it gives back, so that what has grown is still scrolled then. */
const DEEP = 200;

/** The head of a hub: slim, with name and tabs only, while what stands below it is scrolled far down [V-08]. */
export class SlimHead {
  #root: ShadowRoot;
  #isSlim = false;

  constructor({ shadowRoot }: Element) {
    this.#root = shadowRoot!;
    adopt(this.#root, [slimStyles]);
  }

  /** Something was scrolled; it tells how far, by `hub-depth`. */
  scrolled(event: Event): void {
    const { top } = (event as CustomEvent<{ top: number }>).detail;
    this.#show(top >= DEEP || (this.#isSlim && top > 0));
  }

  /** Something else is shown, which may be too short to be scrolled back. */
  reset(): void {
    this.#show(false);
  }

  #show(isSlim: boolean): void {
    if (isSlim === this.#isSlim) return;
    const hub = this.#root.querySelector('.hub');
    // Whoever is at something there keeps it.
    this.#isSlim = isSlim && !hub?.querySelector('.pins:focus-within');
    hub?.classList.toggle('deep', this.#isSlim);
  }
}
