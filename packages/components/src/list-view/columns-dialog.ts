import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { arrange, defaultView, keepUnknown, type ViewColumn } from '@customer-hub/state/lists';
import { openTask } from '../internal/open.ts';
import { commonMessages } from '../messages/common.ts';
import { listPanelsMessages } from '../messages/listPanels.ts';
import { arrowDown, arrowUp, grip, icon } from '../primitives/icons.ts';
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
        border-block-end: 1px solid var(--border);
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
        color: var(--text-3);
        cursor: grab;
        touch-action: none;
      }
      .moving {
        background: var(--selected);
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
    name: key => this.#column(key).label,
    reorder: keys => this.#apply(keys),
    messages: () => this.t(commonMessages),
  });

  protected override prepare(): void {
    this.#read();
  }

  protected override render(): TemplateResult {
    const t = this.t(listPanelsMessages);
    const shown = new Set(this.list.current.columns.map(({ key }) => key));
    const keys = this.#sortable.keys;
    return html` <hub-dialog
      size="s"
      .heading=${t.columnsTitle}
      .subtitle=${t.shownOf(
        keys.filter(key => shown.has(key) && this.#column(key).label).length,
        this.columns.filter(({ label }) => label).length,
      )}>
      <p class="muted">${t.columnsHint}</p>
      <ul>
        ${repeat(
          keys,
          key => key,
          (key, index) => {
            const column = this.#column(key);
            // The buttons at the end of a row have no heading, and nothing to choose.
            if (!column.label) return nothing;
            const on = shown.has(key);
            const fixed = column.sticky !== undefined;
            return html` <li data-sort=${key} class=${this.#sortable.active === key ? 'moving' : ''}>
              <button
                type="button"
                class=${`hold${fixed ? ' none' : ''}`}
                aria-label=${this.t(commonMessages).sortMove(column.label)}
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
                  ?disabled=${column.permanent}
                  @change=${() => this.#toggle(key, !on)} /><span class="ellip">${column.label}</span>
                ${column.permanent ? html`<span class="faint">${t.alwaysShown}</span>` : ''}</label
              >
              <button
                type="button"
                class="btn sm icon ghost"
                aria-label=${t.moveUp(column.label)}
                ?disabled=${fixed || index === 0 || this.#column(keys[index - 1]!).sticky !== undefined}
                @click=${() => this.#move(index, -1)}>
                ${icon(arrowUp)}
              </button>
              <button
                type="button"
                class="btn sm icon ghost"
                aria-label=${t.moveDown(column.label)}
                ?disabled=${fixed || index === keys.length - 1 || this.#column(keys[index + 1]!).sticky !== undefined}
                @click=${() => this.#move(index, 1)}>
                ${icon(arrowDown)}
              </button>
            </li>`;
          },
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

  #column(key: string): AnyColumn {
    return this.columns.find(column => column.key === key)!;
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
    const [key] = keys.splice(index, 1);
    keys.splice(index + by, 0, key!);
    this.#apply(keys);
    // The button moved along with its row; at the end of the way it can no longer have the focus.
    void this.updateComplete.then(() => {
      const row = this.renderRoot.querySelector(`[data-sort="${CSS.escape(key!)}"]`);
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
