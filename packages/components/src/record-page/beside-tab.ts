import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { ListDefinition } from '../list-view/definition.ts';
import { HubListTab } from '../list-view/list-tab.ts';
import { besideStyles } from './beside.styles.ts';
import type { BesideType, OpenRecord, RecordBeside } from './record-beside.ts';

/** Base of a tab that is a list of records, each of which has a page of its own beside the list. */
export abstract class HubBesideTab<T extends { readonly id: string }, M extends object> extends HubListTab<
  T,
  M
> {
  static override styles: CSSResultGroup = [HubListTab.styles, besideStyles];

  /** The record that is open, with its panel. */
  @state() protected openRecord: OpenRecord | undefined;

  #beside: RecordBeside<T, M> | undefined;

  /** Shows one record beside the list; undefined closes it. Search and filters stay. */
  override async show(id: string | undefined, panel?: string): Promise<void> {
    await this.updateComplete;
    if (id || this.#beside) await (await this.#loaded()).show(id, panel);
  }

  /** Fetches the code of the page, with the first record that is opened. */
  protected abstract loadBeside(): Promise<BesideType<T, M>>;

  protected override renderList(customerId: string | undefined): TemplateResult {
    const { openRecord: open } = this;
    return html`<div class=${`tab${open ? ' beside' : ''}`}>
      <div class="side" @hub-record-open=${this.#opened}>${this.renderSide(customerId, open)}</div>
      ${open ? this.#beside?.render(open) : nothing}
    </div>`;
  }

  /** The list, as it stands beside an open record. */
  protected renderSide(customerId: string | undefined, open: OpenRecord | undefined): TemplateResult {
    return this.renderView(customerId, open?.id, open && this.narrow);
  }

  /** How the list looks beside an open record. */
  protected get narrow(): Partial<ListDefinition<T, M>> | undefined {
    return this.#beside?.narrow;
  }

  #opened = (event: CustomEvent<{ id?: string; panel?: string }>): void => {
    event.preventDefault();
    void this.show(event.detail.id, event.detail.panel);
  };

  async #loaded(): Promise<RecordBeside<T, M>> {
    if (this.#beside) return this.#beside;
    const Beside = await this.loadBeside();
    return (this.#beside ??= new Beside(this, {
      list: () => this.list,
      open: record => (this.openRecord = record),
      current: () => this.openRecord,
    }));
  }
}
