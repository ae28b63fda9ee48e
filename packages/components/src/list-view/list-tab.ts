import type { View } from '@customer-hub/sdk';
import { html, isServer, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Elements } from '../internal/define.ts';
import { extensionOf } from '../extensions/extensions.ts';
import { HubElement } from '../element/hub-element.ts';
import { lazily } from '../internal/lazily.ts';
import { HubTable } from '../table/table.ts';
import { base } from '../theme/base.ts';
import { tokens } from '../theme/tokens.ts';
import type { ListDefinition } from './definition.ts';
import { shapeOf } from './shape.ts';
import { HubListView } from './list-view.ts';
import { tabStyles } from './tab.styles.ts';

/** Base of an element that is one list: its view, and a new record. What the list is says `definition`. */
export abstract class HubListElement<T extends { readonly id: string }, M extends object> extends HubElement {
  static override styles: CSSResultGroup = [tokens, base, tabStyles];
  static override elements: Elements = { 'hub-table': HubTable, 'hub-list-view': HubListView };

  /** A view to show: columns, filters, order, groups, density. Default: the one stored for this user. */
  @property({ attribute: false }) view?: View;

  @query('hub-list-view') protected list?: HubListView<T, M>;

  /** What is listed. */
  protected abstract get definition(): ListDefinition<T, M>;

  /** What it is to show is on its way: nothing else is asked for before. */
  #coming: Promise<void> | undefined;

  /**
   * Shows what a string says, whatever was shown before: search, filters and order, as `hub-place-change` tells
   * them.
   */
  async showView(text: string): Promise<void> {
    const load = lazily(() => import('./list-address.ts'));
    if (this.list) return (await load).showViewText(this.list, text);
    const coming = load.then(({ viewAtFirst }) => {
      const { definition } = this;
      this.view = viewAtFirst(text, shapeOf(definition, extensionOf(this.context.extensions, definition)));
    });
    this.#coming = coming.catch(() => undefined);
    await coming;
    await this.updateComplete;
    const shown = this.renderRoot.querySelector<HubListView<T, M>>('hub-list-view');
    await shown?.updateComplete;
    if (shown) await (await load).withSavedLayout(shown);
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = super.createRenderRoot();
    root.addEventListener('hub-rows', () => this.tellReady());
    return root;
  }

  protected override async scheduleUpdate(): Promise<void> {
    await this.#coming;
    await super.scheduleUpdate();
  }

  /** Begins a new record, as the first button of the toolbar does. */
  create(): void {
    void this.updateComplete.then(() => this.list?.runAction('add'));
  }

  /** Shows one record over the list as it is; undefined closes it. Search and filters stay. */
  async show(id: string | undefined): Promise<void> {
    await this.updateComplete;
    await this.list?.updateComplete;
    await this.list?.showRecord(id);
  }

  /** The list, of one customer or of all. */
  protected renderList(customerId: string | undefined): TemplateResult {
    return html`<div class="tab">${this.renderView(customerId)}</div>`;
  }

  /**
   * @param activeRowId Id of the record that is shown beside the list. @param beside How it then looks. @param below
   * What stands below the table.
   */
  protected renderView(
    customerId: string | undefined,
    activeRowId?: string,
    beside?: Partial<ListDefinition<T, M>>,
    below?: unknown,
  ): TemplateResult {
    return html`<hub-list-view
      .definition=${this.definition}
      .customerId=${customerId}
      .activeRowId=${activeRowId}
      .beside=${beside}
      .view=${this.view}
      >${this.#hasEmpty ? html`<slot name="empty" slot="empty"></slot>` : nothing}${below}</hub-list-view
    >`;
  }

  /** Whether the page gives content of its own for a list without rows; on a server nobody can say. */
  get #hasEmpty(): boolean {
    return !isServer && this.querySelector(':scope > [slot="empty"]') !== null;
  }
}

/** Base of a tab that is one list of a customer's records. */
export abstract class HubListTab<T extends { readonly id: string }, M extends object> extends HubListElement<
  T,
  M
> {
  /**
   * Id of the customer. Without one, an element that lists the records of all customers does so; the others
   * show nothing.
   */
  @property({ attribute: 'customer-id' }) customerId?: string;

  /** Whether it lists the records of all customers when it is given none. */
  protected readonly listsAll: boolean = false;
  /** Whether its rows name their customer: then that is not asked for. */
  protected readonly rowsNameCustomer: boolean = false;

  protected override render(): TemplateResult | typeof nothing {
    if (!this.customerId && !this.listsAll) return nothing;
    // Its dialogs say the customer's name: one more part of the hub that shows the same customer.
    if (!this.rowsNameCustomer) this.recordOf('customer', this.customerId || undefined);
    return this.renderList(this.customerId);
  }
}
