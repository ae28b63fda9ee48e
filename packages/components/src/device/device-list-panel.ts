import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import type { Elements } from '../internal/define.ts';
import type { ListDefinition } from '../list-view/definition.ts';
import { HubListView } from '../list-view/list-view.ts';
import { HubTable } from '../table/table.ts';
import { deviceMessages } from '../messages/device.ts';
import { HubDevicePanel } from './device-panel.ts';

/** A page of what lies on a device, as the contract answers it. */
interface DevicePage<T> {
  readonly items: readonly T[];
  readonly page?: { readonly totalCount?: number };
  readonly facets?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly totalCount?: number;
  /** When the device last told this. */
  readonly asOf?: string | null;
}

/** Rows of a device get an id where the contract names them otherwise, e.g. a service by its name. */
export type Row<T> = T & { readonly id: string };

/** Base of a panel that is one list of what lies on the device: services, software, users. */
export abstract class HubDeviceListPanel<
  T extends { readonly id: string },
  M extends object,
> extends HubDevicePanel {
  static elements: Elements = { 'hub-table': HubTable, 'hub-list-view': HubListView };
  static override styles: CSSResultGroup = HubDevicePanel.styles;

  @query('hub-list-view') protected list?: HubListView<T, M>;

  /** When the device last told what is listed. */
  protected asOf: string | null | undefined;
  #definition: ListDefinition<T, M> | undefined;

  /** What is listed of a device, made once for each. */
  protected abstract definitionFor(deviceId: string): ListDefinition<T, M>;

  /** Rows with their ids, and when the device told them. @param idOf What makes a row one of its kind. */
  protected async rowsOf<S>(
    asked: PromiseLike<DevicePage<S>>,
    toRow: (item: S) => T,
  ): Promise<{
    readonly items: readonly T[];
    readonly totalCount?: number;
    readonly facets?: DevicePage<S>['facets'];
  }> {
    const { items, asOf, totalCount, facets } = await asked;
    this.asOf = asOf;
    return {
      items: items.map(toRow),
      ...(totalCount === undefined ? {} : { totalCount }),
      ...(facets === undefined ? {} : { facets }),
    };
  }

  /** Said at the end of the list: when the device told this. */
  protected get asOfText(): string {
    const { asOf } = this;
    return asOf ? this.t(deviceMessages).asOf(this.format.dateTime(asOf)) : '';
  }

  /** Asks for the rows in sight again. */
  async refresh(): Promise<void> {
    await this.list?.refresh();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('deviceId') && this.deviceId) this.#definition = this.definitionFor(this.deviceId);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { device } = this;
    if (!device || !this.#definition) return nothing;
    return html`${this.above()}<hub-list-view
        .definition=${this.#definition}
        .customerId=${device.customerId}></hub-list-view>`;
  }

  /** What stands above the list. */
  protected above(): unknown {
    return nothing;
  }
}
