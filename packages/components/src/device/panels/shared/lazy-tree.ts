import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { recordsMessages } from '../../../messages/records.ts';
import { statesMessages } from '../../../messages/states.ts';
import { HubPart } from '../../../internal/part.ts';
import { targetOf } from '../../../primitives/dom.ts';
import * as icons from '../../../primitives/icons.ts';
import { buttons } from '../../../theme/buttons.ts';
import { lazyTreeStyles } from './lazy-tree.styles.ts';

/** One branch of a tree that is read as it is opened. */
export interface Branch {
  readonly path: string;
  /** As it may be shown. */
  readonly name: string;
  readonly icon?: icons.Icon;
  /** At its end: what is free on a drive. */
  readonly note?: string;
  /** Why it cannot be opened. */
  readonly locked?: string | undefined;
}

/** What lies in a branch; `isCut` when there is more than can be shown. */
export interface Branches {
  readonly items: readonly Branch[];
  readonly isCut?: boolean;
}

interface Line {
  readonly branch: Branch;
  readonly level: number;
}

/** Paths of Windows mind no capitals. */
const keyOf = (path: string): string => path.toLowerCase();

/**
 * @summary A tree whose branches are asked for when they are opened: folders of a drive, keys of a registry.
 * @fires {CustomEvent<{ path: string }>} hub-branch - Another branch is to be shown.
 */
export class HubLazyTree extends HubPart {
  static override bundles = [recordsMessages, statesMessages];
  static override styles: CSSResultGroup = [HubPart.styles, buttons, lazyTreeStyles];

  /** Reads what lies in a branch; the roots for an empty path. */
  @property({ attribute: false }) load!: (path: string) => Promise<Branches>;
  @property({ attribute: false }) selected = '';
  @property({ attribute: false }) label = '';
  /** Said below a branch that holds more than is shown. */
  @property({ attribute: false }) cutText = '';

  @state() private read: ReadonlyMap<string, Branches | Promise<unknown> | { readonly error: unknown }> =
    new Map();
  @state() private open: ReadonlySet<string> = new Set(['']);
  /** The branch that is the tab stop. */
  @state() private active: string | undefined;

  #lines: readonly Line[] = [];

  /** Reads a branch again, where it was read. */
  refresh(path: string): void {
    if (this.read.has(keyOf(path))) void this.#read(path);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('load')) {
      this.read = new Map();
      this.open = new Set(['']);
      void this.#read('');
    }
    if ((changed.has('selected') || changed.has('load')) && this.selected) void this.#reveal(this.selected);
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    this.#lines = this.#shown('', 1);
    const stop =
      [this.active, keyOf(this.selected)].find(key =>
        this.#lines.some(({ branch }) => keyOf(branch.path) === key),
      ) ?? keyOf(this.#lines[0]?.branch.path ?? '');
    const failed = this.#failed('');
    if (failed) return this.#trouble('', 1);
    return html`<div role="tree" aria-label=${this.label} @click=${this.#press} @keydown=${this.#keydown}>
      ${this.#lines.map(line => this.#line(line, stop))}
    </div>`;
  }

  #line({ branch, level }: Line, stop: string): unknown {
    const { path, name, icon, note, locked } = branch;
    const key = keyOf(path);
    const known = this.read.get(key);
    const isLeaf = locked !== undefined || (known && 'items' in known && known.items.length === 0);
    const isOpen = !isLeaf && this.open.has(key);
    return html`<div
        role="treeitem"
        class=${locked === undefined ? '' : 'locked'}
        data-level=${Math.min(level, 12)}
        aria-level=${level}
        aria-selected=${key === keyOf(this.selected) ? 'true' : 'false'}
        aria-expanded=${isLeaf ? nothing : isOpen ? 'true' : 'false'}
        aria-busy=${known instanceof Promise ? 'true' : nothing}
        aria-disabled=${locked === undefined ? nothing : 'true'}
        aria-label=${locked === undefined ? nothing : `${name}. ${locked}`}
        title=${locked ?? nothing}
        tabindex=${key === stop ? 0 : -1}
        data-path=${path}>
        <span class="twist">${isLeaf ? nothing : icons.icon(icons.chevronDown, 'xs')}</span>
        ${locked === undefined ? (icon ? icons.icon(icon) : nothing) : icons.icon(icons.lock)}
        <bdi class="ellip">${name}</bdi>${note ? html`<span class="n">${note}</span>` : nothing}
      </div>
      ${isOpen ? this.#after(path, level + 1) : nothing}`;
  }

  /** Below a branch that could not be read, or not all of it. */
  #after(path: string, level: number): unknown {
    if (this.#failed(path)) return this.#trouble(path, level);
    const known = this.read.get(keyOf(path));
    return known && 'items' in known && known.isCut && this.cutText
      ? html`<p class="note" data-level=${level}>${this.cutText}</p>`
      : nothing;
  }

  #trouble(path: string, level: number): TemplateResult {
    const t = this.t(statesMessages);
    return html`<p class="note" data-level=${level} role="status">
      ${t.failedTitle(this.label)}
      <button type="button" class="btn sm" @click=${() => void this.#read(path)}>${t.retryNow}</button>
    </p>`;
  }

  #failed(path: string): boolean {
    const known = this.read.get(keyOf(path));
    return known !== undefined && 'error' in known;
  }

  #shown(path: string, level: number): Line[] {
    const known = this.read.get(keyOf(path));
    if (!known || !('items' in known)) return [];
    return known.items.flatMap(branch => [
      { branch, level },
      ...(this.open.has(keyOf(branch.path)) ? this.#shown(branch.path, level + 1) : []),
    ]);
  }

  async #read(path: string): Promise<void> {
    const key = keyOf(path);
    const { load } = this;
    const put = (value: Branches | Promise<unknown> | { readonly error: unknown }): void => {
      if (this.load === load) this.read = new Map(this.read).set(key, value);
    };
    const asked = load(path);
    if (!this.read.has(key) || this.#failed(path)) put(asked);
    await asked.then(put, (error: unknown) => put({ error }));
  }

  /** Opens what is around a branch, so that it can be seen. */
  async #reveal(path: string): Promise<void> {
    const names = path.split('\\').filter(Boolean);
    const around = names.slice(0, -1).map((_, at) => names.slice(0, at + 1).join('\\'));
    this.open = new Set([...this.open, ...around.map(keyOf)]);
    for (const step of ['', ...around]) if (!this.read.has(keyOf(step))) await this.#read(step);
    await this.updateComplete;
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  #press = (event: MouseEvent): void => {
    const branch = this.#lineOf(event)?.branch;
    if (!branch) return;
    this.active = keyOf(branch.path);
    if (branch.locked !== undefined) return;
    if (targetOf(event).closest('.twist')) this.#toggle(branch);
    else this.#select(branch);
  };

  #lineOf(event: Event): Line | undefined {
    const path = targetOf(event).closest<HTMLElement>('[role="treeitem"]')?.dataset.path;
    return this.#lines.find(({ branch }) => branch.path === path);
  }

  #toggle({ path, locked }: Branch, isOpen = !this.open.has(keyOf(path))): void {
    if (locked !== undefined) return;
    const open = new Set(this.open);
    if (isOpen) open.add(keyOf(path));
    else open.delete(keyOf(path));
    this.open = open;
    if (isOpen && !this.read.has(keyOf(path))) void this.#read(path);
  }

  #select(branch: Branch): void {
    if (branch.locked !== undefined) return;
    this.#toggle(branch, true);
    this.dispatchEvent(new CustomEvent('hub-branch', { detail: { path: branch.path } }));
  }

  #go(line: Line | undefined): void {
    if (!line) return;
    this.active = keyOf(line.branch.path);
    void this.updateComplete.then(() => this.focus());
  }

  #keydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const lines = this.#lines;
    const line = this.#lineOf(event);
    if (!line) return;
    const at = lines.indexOf(line);
    const isRtl = this.matches(':dir(rtl)');
    const isOpen = this.open.has(keyOf(line.branch.path));
    const { key } = event;
    if (key === 'ArrowDown') this.#go(lines[at + 1]);
    else if (key === 'ArrowUp') this.#go(lines[at - 1]);
    else if (key === 'Home') this.#go(lines[0]);
    else if (key === 'End') this.#go(lines.at(-1));
    else if (key === (isRtl ? 'ArrowLeft' : 'ArrowRight')) {
      if (!isOpen) this.#toggle(line.branch, true);
      else if (lines[at + 1]?.level === line.level + 1) this.#go(lines[at + 1]);
    } else if (key === (isRtl ? 'ArrowRight' : 'ArrowLeft')) {
      if (isOpen) this.#toggle(line.branch, false);
      else this.#go(lines.slice(0, at).findLast(({ level }) => level < line.level));
    } else if (key === 'Enter' || key === ' ') this.#select(line.branch);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
