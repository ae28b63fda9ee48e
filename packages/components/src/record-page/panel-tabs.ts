import { css, type CSSResultGroup } from 'lit';
import { HubTabBar } from '../primitives/tab-bar.ts';

/** The tabs of the device view: as those of the hub, drawn as pills, so that two bars do not read as one. */
export class HubPanelTabs extends HubTabBar {
  static override styles: CSSResultGroup = [
    HubTabBar.styles,
    css`
      .tabs {
        block-size: 34px;
        padding-block-end: 8px;
      }
      .tab {
        border-radius: var(--ch-radius);
      }
      .tab:hover {
        background: var(--ch-hover);
      }
      .tab[aria-selected='true'] {
        background: var(--ch-pressed);
      }
      .tab[aria-selected='true']::after {
        display: none;
      }
      .n.hot {
        color: var(--ch-warning);
      }
      @container hub (max-width: 560px) {
        .tabs {
          block-size: 44px;
        }
      }
      @media (forced-colors: active) {
        .tab[aria-selected='true'] {
          outline: 2px solid Highlight;
          outline-offset: -2px;
        }
      }
    `,
  ];
}
