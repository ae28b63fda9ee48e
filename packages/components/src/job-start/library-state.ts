import type { JobPreview } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import { finds } from '../internal/fold.ts';
import type { JobStartMessages } from '../messages/en/jobStart.ts';
import type { Library, LibraryItem, LibraryTab } from './library.ts';
import { runsOn, type Previews } from './previews.ts';
import type { Work } from './work.ts';

/** The entries of one tab: on their way, there, or not to be had. */
type Loaded = { readonly items?: readonly LibraryItem[]; readonly error?: unknown };

interface LibraryOptions {
  readonly library: Library;
  readonly work: Work;
  readonly previews: Previews;
  readonly session: HubState;
  readonly words: () => JobStartMessages;
  /** Something is to be shown otherwise. */
  readonly changed: () => void;
}

/** What can be chosen: the entries of each tab, what is searched for, and on how many of the devices each one runs. */
export class LibraryState {
  readonly #options: LibraryOptions;
  #loaded = new Map<LibraryTab, Loaded>();
  #fits = new Map<string, JobPreview | undefined>();
  tab: LibraryTab;
  query = '';

  constructor(options: LibraryOptions, tab?: LibraryTab) {
    this.#options = options;
    const { tabs } = options.library;
    this.tab = tab ?? tabs[0] ?? 'library';
  }

  get library(): Library {
    return this.#options.library;
  }

  get error(): unknown {
    return this.#loaded.get(this.tab)?.error;
  }

  /** All of the tab; undefined while they are on their way. */
  get all(): readonly LibraryItem[] | undefined {
    return this.#loaded.get(this.tab)?.items;
  }

  /** Those that match what is searched for. */
  get shown(): readonly LibraryItem[] {
    const { query } = this;
    const items = this.all ?? [];
    if (query.trim() === '') return items;
    return items.filter(({ name, detail, keywords }) => finds(`${name} ${detail} ${keywords}`, query));
  }

  /** On how many devices it runs, now or later; undefined while that is not known. */
  fits({ fit }: LibraryItem): { readonly runs: number; readonly total: number } | undefined {
    const preview = this.#fits.get(fit);
    return preview && { runs: runsOn(preview), total: preview.total };
  }

  choose(tab: LibraryTab): void {
    this.tab = tab;
    this.query = '';
    this.#options.changed();
    void this.load();
  }

  search(query: string): void {
    this.query = query;
    this.#options.changed();
  }

  /** Reads the tab, where it was not read yet or could not be. */
  async load(): Promise<void> {
    const { tab } = this;
    if (tab === 'upload' || (this.#loaded.has(tab) && this.error === undefined)) return;
    const { library, session, words, changed } = this.#options;
    this.#loaded.set(tab, {});
    changed();
    try {
      this.#put(tab, await library.load(session.hub, tab, words()));
    } catch (error) {
      this.#loaded.set(tab, { error });
      changed();
    }
  }

  /** Reads the first tab, and chooses the entry that was picked before the dialog was opened. */
  async begin(params: LibraryItem['params'] | undefined, choose: (item: LibraryItem) => void): Promise<void> {
    await this.load();
    const isMeant = (item: LibraryItem): boolean =>
      Object.entries(item.params).every(([key, value]) => params?.[key] === value);
    const item = params && this.all?.find(isMeant);
    if (item) choose(item);
  }

  /** One that was made here a moment ago, in front of the others. */
  async add(tab: LibraryTab, item: LibraryItem): Promise<void> {
    this.choose(tab);
    await this.load();
    const others = this.all?.filter(({ id }) => id !== item.id) ?? [];
    this.#put(tab, [item, ...others]);
  }

  /** What is known of the devices is out of date. */
  renew(): void {
    this.#fits.clear();
    for (const { items } of this.#loaded.values()) this.#count(items ?? []);
  }

  #put(tab: LibraryTab, items: readonly LibraryItem[]): void {
    this.#loaded.set(tab, { items });
    this.#options.changed();
    this.#count(items);
  }

  /** One question for all entries that run on the same devices. */
  #count(items: readonly LibraryItem[]): void {
    const { previews, work, changed } = this.#options;
    for (const { fit, params } of items) {
      if (this.#fits.has(fit)) continue;
      this.#fits.set(fit, undefined);
      previews.of(work, params).then(
        preview => {
          this.#fits.set(fit, preview);
          changed();
        },
        () => this.#fits.delete(fit),
      );
    }
  }
}
