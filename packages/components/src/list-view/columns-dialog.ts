import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { arrange, defaultView, keepUnknown, type ViewColumn } from '@customer-hub/state/lists';
import { openTask } from '../internal/open.ts';
import { commonMessages } from '../messages/common.ts';
import { listPanelsMessages } from '../messages/listPanels.ts';
import { arrowDown, arrowUp, grip, icon, type Icon } from '../primitives/icons.ts';
import { Sortable } from '../primitives/sortable.ts';
import { HubTaskDialog } from '../primitives/task-dialog.ts';
import type { Column } from '../table/column.ts';
import { controls } from '../theme/controls.ts';
import type { ViewPort } from './ports.ts';

type AnyColumn = Column<never, never>;

/** Which columns show, in which order: by boxes, by buttons, by drag. What is changed shows in the table at once. */
export class HubColumnsDialog extends HubTaskDialog {
  static override styles = [
    HubTaskDialog.styles,
    controls,
    css`
      ul {
        margin-block: 8px 0;
      }
      li {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: 36px;
        border-block-end: 1px solid var(--ch-border);
        background: inherit;
      }
      label {
        display: flex;
        align-items: center;
        gap: 8px;
        min-inline-size: 0;
        min-block-size: 32px;
      }
      .hold {
        display: grid;
        place-items: center;
        inline-size: 24px;
        block-size: 24px;
        padding: 0;
        border: 0;
        background: none;
        color: var(--ch-text-3);
        cursor: grab;
        touch-action: none;
      }
      .moving {
        background: var(--ch-selected);
      }
      .none {
        visibility: hidden;
      }
    `,
  ];
  protected static override bundles = [listPanelsMessages, commonMessages];

  @property({ attribute: false }) columns: readonly AnyColumn[] = [];
  @property({ attribute: false }) list!: ViewPort;
  @state() private order: readonly string[] = [];

  #sortable = new Sortable(this, {
    keys: () => this.order,
    name: key => this.#column(key)?.label ?? '',
    reorder: keys => this.#apply(keys),
    messages: () => this.t(commonMessages),
  });

  protected override prepare(): void {
    this.#read();
  }

  protected override render(): TemplateResult {
    const t = this.t(listPanelsMessages);
    const shown = new Set(this.list.current.columns.map(({ key }) => key));
    // The buttons at the end of a row have no heading, and nothing to choose.
    const named = this.columns.filter(({ label }) => label);
    return html` <hub-dialog
      size="s"
      .heading=${t.columnsTitle}
      .subtitle=${t.shownOf(named.filter(({ key }) => shown.has(key)).length, named.length)}>
      <p class="muted">${t.columnsHint}</p>
      <ul>
        ${repeat(
          this.#sortable.keys,
          key => key,
          (key, index) => this.#row(key, index, shown.has(key)),
        )}
      </ul>
      <span class="vh" role="status">${this.#sortable.announcement}</span>
      <button slot="footer" type="button" class="btn ghost" @click=${this.#reset}>${t.resetColumns}</button>
      <span slot="footer" class="grow"></span>
      <button
        slot="footer"
        type="button"
        class="btn primary"
        ?autofocus=${true}
        @click=${() => this.dialog.close()}>
        ${this.t(commonMessages).done}
      </button>
    </hub-dialog>`;
  }

  #row(key: string, index: number, on: boolean): TemplateResult | typeof nothing {
    const t = this.t(listPanelsMessages);
    const column = this.#column(key);
    if (!column?.label) return nothing;
    const { label, permanent } = column;
    const isFixed = column.sticky !== undefined;
    return html` <li data-sort=${key} class=${this.#sortable.active === key ? 'moving' : ''}>
      <button
        type="button"
        class=${`hold${isFixed ? ' none' : ''}`}
        aria-label=${this.t(commonMessages).sortMove(label)}
        @pointerdown=${this.#sortable.pointerdown}
        @keydown=${this.#sortable.keydown}
        @blur=${this.#sortable.blur}>
        ${icon(grip)}
      </button>
      <label class="grow"
        ><input
          type="checkbox"
          class="chk"
          .checked=${on}
          ?disabled=${permanent}
          @change=${() => this.#toggle(key, !on)} /><span class="ellip">${label}</span>
        ${permanent ? html`<span class="faint">${t.alwaysShown}</span>` : ''}</label
      >
      ${this.#moveButton(t.moveUp(label), arrowUp, index, -1)}
      ${this.#moveButton(t.moveDown(label), arrowDown, index, 1)}
    </li>`;
  }

  #moveButton(label: string, shape: Icon, index: number, by: -1 | 1): TemplateResult {
    return html`<button
      type="button"
      class="btn sm icon ghost"
      aria-label=${label}
      ?disabled=${!this.#isMovable(index) || !this.#isMovable(index + by)}
      @click=${() => this.#move(index, by)}>
      ${icon(shape)}
    </button>`;
  }

  /** Columns that stick to an edge keep their place. */
  #isMovable(index: number): boolean {
    const column = this.#column(this.#sortable.keys[index]);
    return column !== undefined && column.sticky === undefined;
  }

  /** Shown columns in their order, hidden ones after them, those sticky at the end last. */
  #read(): void {
    const shown = this.list.current.columns.map(({ key }) => key);
    const hidden = this.columns.map(({ key }) => key).filter(key => !shown.includes(key));
    const all = arrange(
      this.columns,
      [...shown, ...hidden].map(key => ({ key })),
    );
    this.order = all.map(({ key }) => key);
  }

  #column(key: string | undefined): AnyColumn | undefined {
    return this.columns.find(column => column.key === key);
  }

  #set(columns: readonly ViewColumn[]): void {
    const { list } = this;
    list.apply({
      ...list.current,
      columns: keepUnknown(this.columns, list.current.columns, arrange(this.columns, columns)),
    });
    this.requestUpdate();
  }

  /** Order is that of the whole list, so that a column shown again comes back where it was. */
  #apply(keys: readonly string[]): void {
    this.order = arrange(
      this.columns,
      keys.map(key => ({ key })),
    ).map(({ key }) => key);
    const now = new Map(this.list.current.columns.map(column => [column.key, column]));
    this.#set(this.order.map(key => now.get(key)).filter(column => column !== undefined));
  }

  #move(index: number, by: number): void {
    const keys = [...this.order];
    const key = keys[index];
    if (key === undefined) return;
    keys.splice(index, 1);
    keys.splice(index + by, 0, key);
    this.#apply(keys);
    // The button moved along with its row; at the end of the way it can no longer have the focus.
    void this.updateComplete.then(() => {
      const row = this.renderRoot.querySelector(`[data-sort="${CSS.escape(key)}"]`);
      const buttons = [...(row?.querySelectorAll<HTMLButtonElement>('.btn') ?? [])];
      const same = buttons[by < 0 ? 0 : 1];
      (same?.disabled ? buttons.find(button => !button.disabled) : same)?.focus();
    });
  }

  #toggle(key: string, on: boolean): void {
    const now = new Map(this.list.current.columns.map(column => [column.key, column]));
    if (on) now.set(key, { key });
    else now.delete(key);
    this.#set(this.order.map(one => now.get(one)).filter(column => column !== undefined));
  }

  #reset = (): void => {
    const { list } = this;
    list.apply({ ...list.current, columns: defaultView(list.shape).columns });
    this.requestUpdate();
    this.#read();
  };
}

export const openColumns = (list: LitElement & ViewPort, columns: readonly AnyColumn[]): Promise<void> =>
  openTask(list, 'hub-columns-dialog', HubColumnsDialog, { list, columns });
