import type { Asset, View } from '@customer-hub/sdk';
import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { HubElement } from '../../internal/hub-element.ts';
import type { HubListView } from '../../list-view/list-view.ts';
import { tabStyles } from '../../list-view/tab.styles.ts';
import { assetsMessages } from '../../messages/assets.ts';
import type { AssetsMessages } from '../../messages/en/assets.ts';
import { base } from '../../theme/base.ts';
import { tokens } from '../../theme/tokens.ts';
import { assetsView } from './assets-view.ts';

/**
 * @summary The inventory of a customer: table, groups, warranty strip, add and edit, CSV import, bulk changes, delete with undo [AST].
 * @fires {CustomEvent<HubNavigateDetail>} hub-navigate - A device or a contact is to be opened. Cancelable; bubbles.
 * @fires {CustomEvent<{view: View}>} hub-view-change - Columns, order, filters, groups or density changed; a plain JSON value to store.
 */
export class HubAssets extends HubElement {
  static override bundles = [assetsMessages];
  static override styles: CSSResultGroup = [tokens, base, tabStyles];

  /** Id of the customer. */
  @property({ attribute: 'customer-id' }) customerId?: string;

  /** A view to show: columns, filters, order, groups, density. Default: the one stored for this user. */
  @property({ attribute: false }) view?: View;

  @query('hub-list-view') private list!: HubListView<Asset, AssetsMessages>;

  /** Begins a new asset [AST-22]. */
  create(): void {
    void this.updateComplete.then(() => this.list.runAction('add'));
  }

  protected override render(): TemplateResult {
    // For its name and number; one more part of the hub that shows the same customer.
    this.recordOf('customer', this.customerId || undefined);
    return html`<div class="tab">
      ${this.customerId ? html`<hub-list-view .definition=${assetsView} .customerId=${this.customerId} .view=${this.view}></hub-list-view>` : null}
    </div>`;
  }
}
