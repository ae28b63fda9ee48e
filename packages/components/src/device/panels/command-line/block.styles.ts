import { css } from 'lit';

export const blockStyles = css`
  :host {
    padding-block: 6px 8px;
    border-block-end: 1px solid var(--ch-border);
  }
  header {
    display: flex;
    align-items: flex-start;
    gap: 4px 10px;
    padding-inline: var(--ch-gutter);
    min-block-size: 24px;
  }
  .cmd {
    flex: 1 1 auto;
    min-inline-size: 0;
    font: 12px / 18px var(--ch-font-mono);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    padding-block: 3px;
    text-align: start;
  }
  .facts,
  .by {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    flex: none;
    color: var(--ch-text-2);
    font-size: var(--ch-fs-sm);
    line-height: 24px;
    white-space: nowrap;
  }
  .by {
    gap: 4px;
    color: var(--ch-accent);
  }
  .ok {
    color: var(--ch-success);
  }
  .bad {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--ch-danger);
    font-weight: 600;
  }
  .run {
    color: var(--ch-accent);
  }
  .stop kbd {
    font: 500 var(--ch-fs-xs) / 14px var(--ch-font);
    color: var(--ch-text-3);
    border: 1px solid var(--ch-border);
    border-radius: 4px;
    padding: 0 4px;
  }
  .note {
    display: flex;
    align-items: center;
    gap: 6px;
    padding: 2px var(--ch-gutter);
    color: var(--ch-text-2);
  }
  .note.bad {
    font-weight: 400;
    color: var(--ch-danger);
  }
  @container shell (max-width: 620px) {
    header {
      flex-wrap: wrap;
    }
    .cmd {
      flex-basis: 100%;
    }
    .facts {
      margin-inline-end: auto;
    }
  }
`;
