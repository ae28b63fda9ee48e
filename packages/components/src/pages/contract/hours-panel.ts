import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { defineUsage } from '../../tabs/contracts/usage-panel.ts';
import { HubPagePanel } from '../shared/page-panel.ts';

/** The hours of a contract: how they went, where they go, and the work behind them. */
export class HubContractHours extends HubPagePanel {
  static override styles: CSSResultGroup = [
    HubPagePanel.styles,
    css`
      hub-contract-usage {
        overflow: auto;
        scrollbar-width: thin;
        padding-inline: var(--ch-gutter);
      }
      @media (max-width: 600px) {
        hub-contract-usage {
          padding-inline: 14px;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    defineUsage();
  }

  protected override render(): TemplateResult | typeof nothing {
    const contract = this.recordOf('contract', this.recordId)?.value;
    return contract ? html`<hub-contract-usage bare .contract=${contract}></hub-contract-usage>` : nothing;
  }
}
