import { css } from 'lit';

/** The frame of a tab that is a list: a container of its own, as high as there is room. */
export const tabStyles = css`
  :host {
    min-block-size: 0;
  }
  .tab {
    container: hub / inline-size;
    block-size: 100%;
    display: flex;
    flex-direction: column;
    background: var(--ch-surface);
  }
  hub-list-view {
    flex: 1;
    min-block-size: 0;
  }
`;
