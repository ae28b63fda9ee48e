import { css } from 'lit';

export const overviewStyles = css`
  :host {
    min-block-size: 0;
  }
  .overview {
    container: hub / inline-size;
    block-size: 100%;
    /* What is only heard stands here, and not below the end of the host's page. */
    position: relative;
    overflow: auto;
    scrollbar-width: thin;
    display: flex;
    flex-direction: column;
    background: var(--ch-surface);
  }
  .over {
    display: grid;
    grid-template-columns: minmax(0, 1.22fr) minmax(0, 1fr);
    flex: 1 0 auto;
  }
  .over > div {
    padding: 14px var(--ch-gutter) 20px;
    min-inline-size: 0;
  }
  .over > div + div {
    border-inline-start: 1px solid var(--ch-border);
  }
  .sec ~ .sec {
    margin-block-start: 18px;
    padding-block-start: 14px;
    border-block-start: 1px solid var(--ch-border);
    margin-inline: calc(-1 * var(--ch-gutter));
    padding-inline: var(--ch-gutter);
  }
  .sec-h {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 28px;
    margin-block-end: 4px;
  }
  .sec-h h2 {
    font-weight: 600;
  }
  .kv {
    display: grid;
    grid-template-columns: 168px minmax(0, 1fr);
  }
  .kv > dt {
    padding: 5px 0;
    color: var(--ch-text-2);
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .kv > dd {
    min-inline-size: 0;
    display: flex;
    align-items: flex-start;
  }
  .kv > dd > * {
    flex: 1;
    min-inline-size: 0;
  }
  .ro {
    padding: 5px 8px;
    color: var(--ch-text-2);
  }
  .kv [slot='after'] {
    display: inline-flex;
  }
  .kv [slot='after'] a {
    display: inline-flex;
    padding: 4px;
    margin: -4px;
    color: var(--ch-text-3);
  }
  .kv [slot='after'] a:hover {
    color: var(--ch-accent);
  }
  /* Its words stand in line with what is around it, as those of a note do. */
  .flush {
    margin-inline: -8px;
  }
  .nlist {
    display: block;
    margin-block-start: 8px;
  }
  .sk.line {
    flex: none;
    inline-size: 34%;
    margin: 10px 9px;
  }
  .sk.w1 {
    inline-size: 52%;
  }
  .sk.w2 {
    inline-size: 70%;
  }
  /* As high as the band that is to come, see health.ts, so that nothing moves when it does. */
  .place {
    flex: none;
    block-size: 97px;
    border-block-end: 1px solid var(--ch-border);
    background: var(--ch-sunken);
  }
  @container hub (max-width: 900px) {
    .place {
      block-size: 193px;
    }
    .over {
      grid-template-columns: minmax(0, 1fr);
    }
    .over > div + div {
      border: 0;
      border-block-start: 1px solid var(--ch-border);
    }
  }
  @container hub (max-width: 560px) {
    .place {
      block-size: 169px;
    }
    .over > div {
      padding: 10px 14px 16px;
    }
    .sec ~ .sec {
      margin-inline: -14px;
      padding-inline: 14px;
    }
    .kv {
      grid-template-columns: 36% minmax(0, 1fr);
    }
  }
`;
