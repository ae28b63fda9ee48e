import { css } from 'lit';

/** Two lists: what is chosen, in its order, and what can be added. */
export const chooserStyles = css`
  h3 {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 28px;
    font-weight: 600;
  }
  h3 .muted {
    font-weight: 400;
    font-size: var(--ch-fs-sm);
  }
  ol,
  ul {
    border-block-start: 1px solid var(--ch-border);
  }
  .item {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 36px;
    padding-inline: 4px;
    border-block-end: 1px solid var(--ch-border);
    background: var(--ch-raised);
  }
  .item.moving {
    position: relative;
    box-shadow: var(--ch-shadow);
    border-radius: var(--ch-radius);
  }
  .handle {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 24px;
    block-size: 28px;
    border: 0;
    padding: 0;
    background: none;
    color: var(--ch-text-3);
    touch-action: none;
    cursor: grab;
    border-radius: var(--ch-r-sm);
  }
  .handle[aria-pressed='true'] {
    color: var(--ch-accent);
    cursor: grabbing;
  }
  section + section {
    margin-block-start: 16px;
  }
  .note {
    font-size: var(--ch-fs-sm);
    color: var(--ch-text-2);
    min-block-size: 20px;
    margin-block-start: 4px;
  }
  .trouble {
    color: var(--ch-danger);
    margin-block-start: 8px;
  }
`;
