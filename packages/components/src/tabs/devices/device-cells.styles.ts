import { css } from 'lit';
import { deviceMarks } from '../../device/device-marks.styles.ts';

export const deviceCells = css`
  ${deviceMarks}
  .who,
  .login,
  .compact .kind,
  .kind > .kind {
    display: flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
  }
  .who,
  .kind > .kind {
    unicode-bidi: isolate;
  }
  .name,
  .two {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .two {
    display: block;
    font-size: var(--ch-fs-xs);
    font-weight: 400;
    color: var(--ch-text-2);
  }
  .star {
    color: var(--ch-gold);
    flex: none;
  }
  .star svg.i {
    fill: currentColor;
  }
  .login > .ellip {
    flex: 0 1 11ch;
    inline-size: 11ch;
    unicode-bidi: plaintext;
  }
  .login.none {
    display: block;
  }
  .detailed .login:not(.none) {
    display: grid;
    gap: 0;
  }
  .detailed .login > .ellip {
    inline-size: auto;
  }
  .detailed .login > time {
    font-size: var(--ch-fs-xs);
  }
  .kind > svg.i {
    color: var(--ch-text-3);
  }
  .alerts {
    --each: max(30px, 4.5ch);
    display: grid;
    grid-template-columns: repeat(3, var(--each));
  }
  /* Three digits as far from each other as three counts. */
  .zeros {
    padding-inline-start: 15px;
    letter-spacing: calc(var(--each) - 1ch);
    color: var(--ch-text-3);
  }
  :host(:dir(rtl)) .zeros {
    margin-inline-start: calc(1ch - var(--each));
  }
  .al.z {
    color: var(--ch-text-3);
    padding-inline-start: 15px;
  }
  .btnlike {
    display: flex;
    border: 0;
    padding-inline: 6px 4px;
    font-size: inherit;
  }
  .pt:not(.none),
  .c.split {
    display: flex;
    align-items: center;
  }
  .pt {
    gap: 10px;
  }
  .pn {
    min-inline-size: 18px;
    text-align: end;
  }
  .tr:hover .go {
    color: var(--ch-accent);
  }
  .c.split > .btn {
    block-size: 22px;
    min-block-size: 22px;
    padding: 0 8px;
    font-size: var(--ch-fs-sm);
    border-color: var(--ch-border);
    border-radius: var(--ch-r-sm);
    color: var(--ch-accent);
    background: var(--ch-surface);
  }
  .c.split > .btn:first-child {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .c.split > .btn:last-child {
    padding: 0;
    inline-size: 20px;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  .c.split > .down::after {
    border-color: var(--ch-text);
  }
  .tr:hover .c.split > .btn {
    border-color: var(--ch-edge-soft);
  }
  .cannot {
    border: 0;
    padding: 0 9px;
    background: none;
    color: var(--ch-text-3);
  }
  /* Two-line cards: what says nothing takes no room. */
  .narrow .al.z {
    display: none;
  }
  .narrow .zeros {
    display: none;
  }
  .narrow .alerts {
    display: flex;
    gap: 8px;
  }
  .narrow .two {
    display: none;
  }
  @media (pointer: coarse) {
    .c.split > .btn {
      block-size: 28px;
      min-block-size: 28px;
      inline-size: auto;
    }
    .c.split > .btn:last-child {
      inline-size: 28px;
    }
  }
`;
