import type { LitElement, TemplateResult } from 'lit';
import type { ListDefinition } from '../list-view/definition.ts';
import type { HubListView } from '../list-view/list-view.ts';
import { shortcutsWanted } from '../shortcuts/choice.ts';
import type { RecordPosition } from './page-entry.ts';

/** The record that is open, with its panel. */
export interface OpenRecord {
  readonly id: string;
  readonly panel?: string | undefined;
}

interface HasId {
  readonly id: string;
}

/** The tab, as far as the record beside its list needs it. */
export interface BesidePorts<T extends HasId, M extends object> {
  list(): HubListView<T, M> | undefined;
  open(record: OpenRecord | undefined): void;
  current(): OpenRecord | undefined;
}

/** The class of what shows a record beside its list. */
export type BesideType<T extends HasId, M extends object> = new (
  host: LitElement,
  ports: BesidePorts<T, M>,
) => RecordBeside<T, M>;

/** What the page of the open record is given. */
export interface BesidePage<T> {
  readonly id: string;
  readonly panel: string | undefined;
  readonly known: T | undefined;
  readonly position: RecordPosition | undefined;
  readonly panelChanged: (event: CustomEvent<{ panel: string }>) => void;
  readonly step: (event: CustomEvent<{ by: number }>) => void;
  readonly close: () => void;
}

/** Shows one record beside its list: opened by its row, followed by the keys, closed back to its row. */
export abstract class RecordBeside<T extends HasId, M extends object> {
  protected readonly ports: BesidePorts<T, M>;
  #host: LitElement;

  constructor(host: LitElement, ports: BesidePorts<T, M>) {
    this.#host = host;
    this.ports = ports;
    // Before the list takes them: beside a record its arrows step through the records.
    host.addEventListener('keydown', this.#pressed, true);
  }

  /** The list beside it. */
  abstract readonly narrow: Partial<ListDefinition<T, M>>;
  /** The tag of the page, `hub-device`; the record is of the kind behind `hub-`. */
  protected abstract readonly tag: string;
  /** The page itself. */
  protected abstract page(given: BesidePage<T>): TemplateResult;

  /** A panel by a name that somebody wrote; undefined for the first one. */
  protected panelOf(name: string): string | undefined {
    return name || undefined;
  }

  /** Opens a record, or closes the one that is open. */
  async show(id: string | undefined, panel?: string): Promise<void> {
    const before = this.ports.current();
    this.ports.open(id ? { id, panel: this.panelOf(panel ?? before?.panel ?? '') } : undefined);
    this.#tell();
    await this.#host.updateComplete;
    if (!id) this.#backTo(before?.id);
    else if (!before) await this.#view?.showName();
  }

  render({ id, panel }: OpenRecord): TemplateResult {
    const rows = this.ports.list()?.source;
    const at = rows?.indexOf(id) ?? -1;
    return this.page({
      id,
      panel,
      known: rows?.row(at),
      position: rows && at >= 0 ? { at: at + 1, of: rows.count } : undefined,
      panelChanged: this.#panelChanged,
      step: this.#stepped,
      close: this.#close,
    });
  }

  get #view(): (HTMLElement & { showName(): Promise<void> }) | null {
    return this.#host.renderRoot.querySelector(this.tag);
  }

  #stepped = ({ detail }: CustomEvent<{ by: number }>): void => this.#step(detail.by);
  #close = (): void => void this.show(undefined);

  #panelChanged = ({ detail }: CustomEvent<{ panel: string }>): void => {
    const open = this.ports.current();
    if (!open) return;
    this.ports.open({ ...open, panel: detail.panel });
    this.#tell();
  };

  /** The neighbour in the list as it is sorted and filtered; asked for where it is not loaded yet. */
  #step(by: number, isInList = false): void {
    const open = this.ports.current();
    const rows = this.ports.list()?.source;
    if (!open || !rows) return;
    const index = rows.indexOf(open.id) + by;
    if (index < 0 || index >= rows.count) return;
    const next = rows.row(index);
    const go = (row: T | undefined): void => {
      if (row) void this.show(row.id);
      if (isInList) this.ports.list()?.table?.goTo(index);
    };
    if (next) go(next);
    else void rows.range(index, index).then(([row]) => go(row));
  }

  /**
   * J and K step, in the list the arrows as well; Escape closes. Nothing of it while one types or where the key has
   * another meaning.
   */
  #pressed = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const view = this.#view;
    if (!view || event.defaultPrevented || ctrlKey || metaKey || altKey || shiftKey) return;
    const path = event.composedPath();
    if (path.some(node => node instanceof Element && node.matches(apart))) return;
    const isInList = !path.includes(view);
    // A panel may have a use for Escape and for letters of its own: it is asked first.
    const letters = shortcutsWanted() ? { j: 1, k: -1 } : {};
    const arrows = isInList ? { ArrowDown: 1, ArrowUp: -1 } : {};
    const step = ({ ...letters, ...arrows } as Readonly<Record<string, number>>)[key];
    if (step) this.#step(step, isInList);
    else if (key === 'Escape' && !path.some(isBusyTable)) void this.show(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** The focus goes back to the row that was opened. */
  #backTo(id: string | undefined): void {
    const list = this.ports.list();
    const index = id ? (list?.source.indexOf(id) ?? -1) : -1;
    if (index >= 0) void list?.updateComplete.then(() => list.table?.goTo(index));
    else list?.table?.focus();
  }

  #tell(): void {
    const open = this.ports.current();
    const detail = {
      kind: this.tag.replace('hub-', ''),
      ...(open ? { id: open.id } : {}),
      ...(open?.panel ? { panel: open.panel } : {}),
    };
    this.#host.dispatchEvent(new CustomEvent('hub-record-shown', { detail, bubbles: true, composed: true }));
  }
}

/** A table with selected rows lets go of them at Escape first. */
const isBusyTable = (node: EventTarget): boolean =>
  node instanceof Element && node.matches('.scroll') && node.querySelector('[aria-selected="true"]') !== null;

const apart =
  'input, textarea, select, [contenteditable], dialog, [role="dialog"], [role="menu"], [popover], .terminal';
