import { css } from 'lit';

export const proposalStyles = css`
  :host {
    flex: none;
    margin: 0;
    padding: 4px 12px 10px;
  }
  section {
    border: 1px solid color-mix(in oklab, var(--ch-accent) 45%, var(--ch-surface));
    border-radius: var(--ch-r-lg);
    background: var(--ch-surface);
    overflow: clip;
  }
  header {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 6px 12px;
    background: var(--ch-accent-soft);
  }
  header > svg {
    color: var(--ch-accent);
  }
  header b {
    font-weight: 600;
    white-space: nowrap;
  }
  dl {
    padding: 6px 12px;
    max-block-size: 180px;
    overflow: auto;
  }
  dl > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 240px);
    gap: 2px 14px;
  }
  dt,
  dd {
    padding-block: 3px;
  }
  dt code {
    font: 12px / 18px var(--ch-font-mono);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  dd {
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
    line-height: 18px;
    border-inline-start: 1px solid var(--ch-border);
    padding-inline-start: 14px;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 6px 12px 10px;
  }
  .name {
    flex: 0 1 220px;
  }
  .until {
    font-size: var(--ch-fs-sm);
  }
  @container shell (max-width: 620px) {
    dl > div {
      grid-template-columns: minmax(0, 1fr);
    }
    dd {
      border: 0;
      padding-inline-start: 0;
    }
    .until {
      display: none;
    }
  }
`;

/** Where one says what a command should do. */
export const askStyles = css`
  :host {
    flex: 0 1 auto;
    min-block-size: 0;
    max-block-size: 70%;
    overflow: auto;
  }
  .ask {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 8px 12px;
    border-block-start: 1px solid var(--ch-border);
    background: var(--ch-surface);
  }
  .ask .field {
    flex: 1 1 200px;
  }
  .ask .field > svg {
    color: var(--ch-accent);
  }
  .ask p {
    flex-basis: 100%;
  }
  .bad {
    color: var(--ch-danger);
  }
`;
