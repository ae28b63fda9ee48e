import type { View } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Elements } from '../internal/define.ts';
import { HubElement } from '../internal/hub-element.ts';
import { HubTable } from '../table/table.ts';
import { base } from '../theme/base.ts';
import { tokens } from '../theme/tokens.ts';
import type { ListDefinition } from './definition.ts';
import { HubListView } from './list-view.ts';
import { tabStyles } from './tab.styles.ts';

/** Base of a tab that is one list: its records, their view, and a new one. What the list is says `definition`. */
export abstract class HubListTab<T extends { readonly id: string }, M extends object> extends HubElement {
  static override styles: CSSResultGroup = [tokens, base, tabStyles];
  static override elements: Elements = { 'hub-table': HubTable, 'hub-list-view': HubListView };

  /** Id of the customer. Without one, an element that lists the records of all customers does so; the others show nothing. */
  @property({ attribute: 'customer-id' }) customerId?: string;

  /** A view to show: columns, filters, order, groups, density. Default: the one stored for this user. */
  @property({ attribute: false }) view?: View;

  @query('hub-list-view') protected list?: HubListView<T, M>;

  /** What the tab lists. */
  protected abstract get definition(): ListDefinition<T, M>;

  /** Whether it lists the records of all customers when it is given none. */
  protected readonly listsAll: boolean = false;

  /** Begins a new record, as the first button of the toolbar does. */
  create(): void {
    void this.updateComplete.then(() => this.list?.runAction('add'));
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.customerId && !this.listsAll) return nothing;
    // Its dialogs say the customer's name: one more part of the hub that shows the same customer.
    this.recordOf('customer', this.customerId || undefined);
    return this.renderList();
  }

  protected renderList(): TemplateResult {
    return html`<div class="tab">
      <hub-list-view
        .definition=${this.definition}
        .customerId=${this.customerId}
        .view=${this.view}></hub-list-view>
    </div>`;
  }
}
