import { css } from 'lit';

/** Choices of profiles, and what is assigned now. */
export const profileDialogStyles = css`
  h3 {
    margin: 16px 0 6px;
    font-size: inherit;
    font-weight: 600;
  }
  .kinds,
  .few {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
  }
  .few {
    display: grid;
    max-block-size: 240px;
    margin-block-start: 8px;
    overflow: auto;
  }
  label {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 28px;
  }
  .few small {
    color: var(--ch-text-2);
  }
  .few small,
  .rows .end {
    margin-inline-start: auto;
    font-size: var(--ch-fs-sm);
  }
  .rule {
    margin: 8px 0 0;
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
  }
  .rows {
    margin: 0;
    padding: 0;
    border: 1px solid var(--ch-border);
    border-radius: var(--ch-radius);
    list-style: none;
  }
  .rows li {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 32px;
    padding-inline: 10px 4px;
  }
  .rows li + li {
    border-block-start: 1px solid var(--ch-border);
  }
  .over {
    color: var(--ch-text-2);
  }
`;
