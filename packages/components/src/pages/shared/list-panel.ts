import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { View } from '@customer-hub/sdk';
import type { Elements } from '../../internal/define.ts';
import type { ListDefinition } from '../../list-view/definition.ts';
import { HubListView } from '../../list-view/list-view.ts';
import { HubTable } from '../../table/table.ts';
import { HubPagePanel } from './page-panel.ts';

/** Base of a panel that is one list of what belongs to the record. */
export abstract class HubPageListPanel<
  T extends { readonly id: string },
  M extends object,
> extends HubPagePanel {
  static elements: Elements = { 'hub-table': HubTable, 'hub-list-view': HubListView };

  /** What is to show: search, filters. Default: all. */
  @property({ attribute: false }) view?: Partial<View> | undefined;

  #definition: ListDefinition<T, M> | undefined;
  #key = '';

  /** What is listed of a record, made once for each. */
  protected abstract definitionFor(recordId: string): ListDefinition<T, M>;

  /** What else the rows follow from. */
  protected get key(): string {
    return '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.recordId || !this.session) return;
    const key = JSON.stringify([this.recordId, this.customerId ?? '', this.key]);
    if (key === this.#key) return;
    this.#key = key;
    this.#definition = this.definitionFor(this.recordId);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.#definition) return nothing;
    return html`<hub-list-view
      .definition=${this.#definition}
      .customerId=${this.customerId}
      .view=${this.view}></hub-list-view>`;
  }
}
