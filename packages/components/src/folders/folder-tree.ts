import type { Folder } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { defineElement } from '../internal/define.ts';
import { lazily } from '../internal/lazily.ts';
import { HubPart } from '../internal/part.ts';
import { scopeRefusal } from '../list-view/scopes.ts';
import type { FoldersMessages } from '../messages/en/folders.ts';
import { foldersMessages } from '../messages/folders.ts';
import { isHiddenReason } from '../policy/features.ts';
import { targetOf } from '../primitives/dom.ts';
import * as icons from '../primitives/icons.ts';
import type { MenuEntry } from '../primitives/menu.ts';
import { openMenu } from '../primitives/open-menu.ts';
import { tip } from '../primitives/tooltip.ts';
import { buttons } from '../theme/buttons.ts';
import { folderTreeStyles } from './folder-tree.styles.ts';
import { RowDrag, type DragSource } from './row-drag.ts';
import { parentsOf, shownNodes, treeOf } from './tree.ts';

/** What is chosen: a folder, `none` for what lies in no folder, or nothing. */
export type FolderChoice = string | undefined;

interface Item {
  /** Empty: everything. */
  readonly id: string;
  readonly name: string;
  readonly level: number;
  readonly folder?: Folder;
  readonly count?: number;
  /** Undefined: nothing lies inside. */
  readonly open?: boolean | undefined;
}

const openAfterMs = 600;

/**
 * @summary The folders of a customer as a tree: to choose one, to add, rename and remove them, and to drop rows of
 * a list on them.
 * @fires {CustomEvent<{ id: FolderChoice }>} hub-folder-select - Another folder is to be shown.
 * @fires {CustomEvent<{ rows: Selection, folderId: string | null }>} hub-folder-drop - Rows were dropped on a
 * folder.
 */
export class HubFolderTree extends HubPart {
  static override styles: CSSResultGroup = [HubPart.styles, buttons, folderTreeStyles];
  protected static override bundles = [foldersMessages];

  @property({ attribute: false }) customerId?: string;
  @property({ attribute: false }) selected: FolderChoice;
  /** The list whose rows can be dropped here. */
  @property({ attribute: false }) source?: DragSource;

  @state() private open: ReadonlySet<string> = new Set();
  /** The item that is the tab stop. */
  @state() private active: string | undefined;
  /** Where what is being dragged would go. */
  @state() private over: string | undefined;
  @query('hub-menu') private menu!: HTMLElement;

  #items: readonly Item[] = [];
  #typed = '';
  #typedAt = 0;
  #hover?: ReturnType<typeof setTimeout>;
  #drag = new RowDrag(this, {
    over: (x, y) => {
      const hit = (this.renderRoot as ShadowRoot)
        .elementFromPoint(x, y)
        ?.closest<HTMLElement>('[role="treeitem"]');
      // On "all" nothing can be dropped: it is no place.
      this.#hoverOver(hit?.dataset.id || undefined);
    },
    drop: rows => {
      const to = this.over;
      this.#hoverOver(undefined);
      if (to)
        this.dispatchEvent(
          new CustomEvent('hub-folder-drop', { detail: { rows, folderId: to === 'none' ? null : to } }),
        );
    },
    label: count => this.t(foldersMessages).dragging(count, this.format.number(count)),
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#hover);
  }

  /** Puts the focus on the item that is the tab stop. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const folders = this.recordOf('folders', this.customerId || undefined)?.value;
    this.#drag.follow(this.source);
    // What is chosen is in sight.
    if ((changed.has('selected') || !this.#items.length) && folders && this.selected) {
      const parents = parentsOf(folders, this.selected);
      if (parents.some(id => !this.open.has(id))) this.open = new Set([...this.open, ...parents]);
    }
    if (changed.has('selected')) this.active = this.selected ?? '';
    const t = this.t(foldersMessages);
    this.#items = [
      { id: '', name: t.allDevices, level: 1 },
      ...shownNodes(treeOf(folders ?? []), this.open).map(({ folder, level, total, children }): Item => ({
        id: folder.id,
        name: folder.name,
        level,
        folder,
        count: total,
        open: children.length > 0 ? this.open.has(folder.id) : undefined,
      })),
      ...(folders?.length ? [{ id: 'none', name: t.none, level: 1 }] : []),
    ];
    if (!this.#items.some(({ id }) => id === this.active)) this.active = '';
  }

  protected override render(): TemplateResult {
    const t = this.t(foldersMessages);
    const { value: folders, error } = this.recordOf('folders', this.customerId || undefined) ?? {};
    return html` <div
        role="tree"
        aria-label=${t.title}
        @keydown=${this.#keydown}
        @click=${this.#click}
        @contextmenu=${this.#contextMenu}
        @focusin=${this.#focusin}>
        ${this.#items.map(item => this.#item(item))}
      </div>
      ${
        error !== undefined && !folders
          ? html`<p class="note" role="alert">
              ${t.failed}
              <button
                type="button"
                class="btn sm"
                @click=${() => void this.session?.records.get('folders', this.customerId!).load()}>
                ${t.retry}
              </button>
            </p>`
          : nothing
      }
      ${folders?.length === 0 ? html`<p class="note">${t.empty}</p>` : nothing} ${this.#adding(t)}
      <hub-menu></hub-menu>`;
  }

  #adding(t: FoldersMessages): unknown {
    const { session } = this;
    const refused = session && scopeRefusal({ session, host: this }, 'device:write', t.reasons.no_permission);
    if (isHiddenReason(refused)) return nothing;
    return html`<button
      type="button"
      class="btn sm ghost add"
      aria-disabled=${refused ? 'true' : nothing}
      ${tip(refused)}
      @click=${() => (refused ? undefined : void this.#do(({ addFolder }, place) => addFolder(place)))}>
      ${icons.icon(icons.plus)}${t.add}
    </button>`;
  }

  #item({ id, name, level, folder, count, open }: Item): TemplateResult {
    const t = this.t(foldersMessages);
    return html`<div
      role="treeitem"
      data-id=${id}
      class=${this.over === id ? 'over' : ''}
      aria-level=${level}
      aria-selected=${(this.selected ?? '') === id ? 'true' : 'false'}
      aria-expanded=${open === undefined ? nothing : open ? 'true' : 'false'}
      tabindex=${this.active === id ? 0 : -1}
      .style=${`--level:${level - 1}`}>
      <span class="twist">${open === undefined ? nothing : icons.icon(icons.chevronDown, 'xs')}</span
      >${icons.icon(id === '' ? icons.list : icons.folder)}<span class="ellip" dir="auto">${name}</span>
      ${count === undefined ? nothing : html`<span class="n">${this.format.number(count)}</span>`}
      ${
        folder
          ? html`<button
              type="button"
              class="more"
              tabindex="-1"
              aria-haspopup="menu"
              aria-label=${t.menuOf(name)}>
              ${icons.icon(icons.more)}
            </button>`
          : nothing
      }
    </div>`;
  }

  #itemOf(event: Event): Item | undefined {
    const { id } = targetOf(event).closest<HTMLElement>('[role="treeitem"]')?.dataset ?? {};
    return this.#items.find(item => item.id === id);
  }

  #select(item: Item): void {
    this.active = item.id;
    this.dispatchEvent(
      new CustomEvent<{ id: FolderChoice }>('hub-folder-select', { detail: { id: item.id || undefined } }),
    );
  }

  #toggle(item: Item, on = !item.open): void {
    if (item.open === undefined || item.open === on) return;
    const open = new Set(this.open);
    if (on) open.add(item.id);
    else open.delete(item.id);
    this.open = open;
  }

  #openItemMenu(item: Item): void {
    const { folder } = item;
    const anchor = this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(item.id)}"] .more`);
    if (!folder || !anchor) return;
    void this.#do(({ folderEntries }, place) => {
      const entries: MenuEntry[] = folderEntries(place, folder, this.t(foldersMessages), () => {
        if (this.selected === folder.id) this.#select(this.#items[0]!);
      });
      void openMenu(this.menu, anchor, entries, { align: 'end' });
    });
  }

  async #do(
    work: (
      actions: typeof import('./folder-actions.ts'),
      place: Parameters<typeof import('./folder-actions.ts').addFolder>[0],
    ) => unknown,
  ): Promise<void> {
    const { session, customerId } = this;
    if (!session || !customerId) return;
    await work(await lazily(() => import('./folder-actions.ts')), {
      host: this,
      session,
      customerId,
      format: this.format,
    });
  }

  #click = (event: MouseEvent): void => {
    const item = this.#itemOf(event);
    if (!item) return;
    const target = targetOf(event);
    if (target.closest('.more')) this.#openItemMenu(item);
    else if (target.closest('.twist') && item.open !== undefined) this.#toggle(item);
    else this.#select(item);
  };

  #contextMenu = (event: MouseEvent): void => {
    const item = this.#itemOf(event);
    if (!item?.folder) return;
    event.preventDefault();
    this.#openItemMenu(item);
  };

  #focusin = (event: FocusEvent): void => {
    const item = this.#itemOf(event);
    if (item) this.active = item.id;
  };

  #go(item: Item | undefined): void {
    if (!item) return;
    this.active = item.id;
    void this.updateComplete.then(() => this.focus());
  }

  #keydown = (event: KeyboardEvent): void => {
    if (
      event.defaultPrevented ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      !targetOf(event).matches('[role="treeitem"]')
    )
      return;
    const items = this.#items;
    const at = items.findIndex(({ id }) => id === this.active);
    const item = items[at];
    if (!item) return;
    const inward = this.matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight';
    const outward = inward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const { key } = event;
    if (key === 'ArrowDown') this.#go(items[at + 1]);
    else if (key === 'ArrowUp') this.#go(items[at - 1]);
    else if (key === 'Home') this.#go(items[0]);
    else if (key === 'End') this.#go(items.at(-1));
    else if (key === inward) {
      if (item.open === false) this.#toggle(item, true);
      else if (item.open) this.#go(items[at + 1]);
    } else if (key === outward) {
      if (item.open) this.#toggle(item, false);
      else this.#go(items.slice(0, at).findLast(({ level }) => level < item.level));
    } else if (key === 'Enter' || key === ' ') this.#select(item);
    else if (key === 'F2' && item.folder)
      void this.#do(({ editFolder }, place) => editFolder(place, item.folder!));
    else if (key === 'ContextMenu' || (key === 'F10' && event.shiftKey)) this.#openItemMenu(item);
    else if (key.length === 1) this.#find(key, at);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Letters typed quickly find the next folder that begins with them. */
  #find(key: string, at: number): void {
    const now = Date.now();
    this.#typed = now - this.#typedAt < 700 ? this.#typed + key : key;
    this.#typedAt = now;
    const wanted = this.#typed.toLocaleLowerCase();
    const from = this.#typed.length === 1 ? at + 1 : at;
    this.#go(
      [...this.#items.slice(from), ...this.#items.slice(0, from)].find(({ name }) =>
        name.toLocaleLowerCase().startsWith(wanted),
      ),
    );
  }

  /** A closed folder opens when what is dragged rests on it. */
  #hoverOver(id: string | undefined): void {
    if (this.over === id) return;
    this.over = id;
    clearTimeout(this.#hover);
    const item = this.#items.find(one => one.id === id);
    if (item?.open === false) this.#hover = setTimeout(() => this.#toggle(item, true), openAfterMs);
  }
}

export const defineFolderTree = (): void => defineElement('hub-folder-tree', HubFolderTree);
