import { css } from 'lit';

export const sharedItemStyles = css`
  :host {
    display: block;
    max-inline-size: 560px;
  }
  .card {
    display: grid;
    gap: 14px;
    padding: 20px;
    border: 1px solid var(--ch-border);
    border-radius: var(--ch-radius);
    background: var(--ch-surface);
  }
  h1 {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0;
    font-size: 18px;
    font-weight: 600;
    line-height: 24px;
  }
  /* It takes the focus so that what came is read out; there is nothing to press. */
  h1:focus {
    outline: none;
  }
  p {
    margin: 0;
  }
  form {
    display: grid;
    gap: 14px;
  }
  .do {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  dl {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    margin: 0;
  }
  dt {
    font-size: var(--ch-fs-sm);
    line-height: 16px;
    color: var(--ch-text-2);
  }
  dd {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 8px;
    align-items: center;
    margin: 0;
    overflow-wrap: anywhere;
  }
  .secret {
    padding: 8px 10px;
    border-radius: var(--ch-r-sm);
    background: var(--ch-sunken);
    font-family: var(--ch-font-mono);
    white-space: pre-wrap;
    user-select: all;
  }
  .masked {
    user-select: none;
    letter-spacing: 2px;
  }
  .tools {
    display: flex;
    gap: 4px;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 8px;
    font-size: var(--ch-fs-sm);
    color: var(--ch-text-2);
  }
  .facts > :not(:last-child)::after {
    content: ' ·';
  }
  a {
    color: var(--ch-accent);
  }
  .warn {
    display: flex;
    gap: 8px;
    padding: 8px 10px;
    border-radius: var(--ch-r-sm);
    background: var(--ch-warning-soft);
    font-size: var(--ch-fs-sm);
    line-height: 17px;
  }
  .warn svg {
    flex: none;
    margin-block-start: 1px;
    color: var(--ch-warning);
  }
  .said {
    margin-block-start: 8px;
    padding-inline: 20px;
    min-block-size: 16px;
    font-size: var(--ch-fs-sm);
    line-height: 16px;
    color: var(--ch-text-2);
  }
`;
