import type { Contract } from '@customer-hub/sdk';
import { html, type LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { openTask } from '../../internal/open.ts';
import { contractHoursMessages } from '../../messages/contractHours.ts';
import { HubTaskDialog } from '../../primitives/task-dialog.ts';
import { defineUsage } from './usage-panel.ts';

/** The hours of a contract where there is no room below the table. */
export class HubUsageDialog extends HubTaskDialog {
  static override bundles = [contractHoursMessages];

  @property({ attribute: false }) contract!: Contract;

  protected override render(): TemplateResult {
    return html`<hub-dialog size="l" .heading=${this.t(contractHoursMessages).title(this.contract.name)}
      ><hub-contract-usage bare .contract=${this.contract}></hub-contract-usage
    ></hub-dialog>`;
  }
}

export const openUsage = (host: LitElement, contract: Contract): Promise<void> => {
  defineUsage();
  return openTask<void, HubUsageDialog>(host, 'hub-usage-dialog', HubUsageDialog, { contract });
};
