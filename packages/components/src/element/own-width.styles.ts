import { css } from 'lit';

/**
 * How wide a hub is where its place is as wide as what it holds, such as a dialog without a width: what is inside
 * follows the width and has none of its own. A space of that width between two words may be broken, so that the hub
 * still gets as narrow as any other place wants it.
 */
export const ownWidth = css`
  :host::before {
    content: '. .';
    display: block;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
    font: 1px / 0 monospace;
    letter-spacing: 0;
    white-space: normal;
    word-spacing: 960px;
  }
`;
