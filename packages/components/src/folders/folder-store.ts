import type { Folder } from '@customer-hub/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { HubState } from '@customer-hub/state/core';

/** A burst of changes, e.g. devices that are moved one after the other, asks once. */
const renewMs = 600;

/** The folders of one customer, asked for once however many parts show them, and again when folders or what lies in them changes. */
export class FolderStore {
  folders: readonly Folder[] | undefined;
  error: unknown;

  #session: HubState;
  #customerId: string;
  #listeners = new Set<() => void>();
  #leave: (() => void) | undefined;
  #timer?: ReturnType<typeof setTimeout>;
  #loading: Promise<void> | undefined;

  constructor(session: HubState, customerId: string) {
    this.#session = session;
    this.#customerId = customerId;
  }

  load(): Promise<void> {
    return (this.#loading ??= this.#ask().finally(() => (this.#loading = undefined)));
  }

  /** Asks soon for what is there now. */
  renew = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.load(), renewMs);
  };

  name(id: string): string | undefined {
    return this.folders?.find(folder => folder.id === id)?.name;
  }

  /** @returns what ends it. While nobody listens nothing is asked for. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    this.#leave ??= this.#session.changes.subscribe(({ type, customerId }) => {
      if ((type === 'folder' || type === 'device') && (!customerId || customerId === this.#customerId))
        this.renew();
    });
    if (!this.folders) void this.load();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      clearTimeout(this.#timer);
      this.#leave?.();
      this.#leave = undefined;
      // Nobody hears what changes from now on: whoever comes next asks again.
      this.folders = undefined;
    };
  }

  async #ask(): Promise<void> {
    try {
      const folders: Folder[] = [];
      for await (const page of this.#session.hub.folders.list(this.#customerId, { limit: 200 }).pages())
        folders.push(...page.items);
      this.folders = folders;
      this.error = undefined;
    } catch (error) {
      this.error = error;
    }
    for (const listener of [...this.#listeners]) listener();
  }
}

const stores = new WeakMap<HubState, Map<string, FolderStore>>();

export const folderStore = (session: HubState, customerId: string): FolderStore => {
  let ofSession = stores.get(session);
  if (!ofSession) stores.set(session, (ofSession = new Map()));
  let store = ofSession.get(customerId);
  if (!store) ofSession.set(customerId, (store = new FolderStore(session, customerId)));
  return store;
};

/** Keeps an element up to date with the folders of a customer while it is connected. */
export class FoldersController implements ReactiveController {
  store: FolderStore | undefined;
  #host: ReactiveControllerHost;
  #wanted: FolderStore | undefined;
  #leave: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** @returns the folders, once they are there. */
  use(session: HubState | undefined, customerId: string | undefined): readonly Folder[] | undefined {
    this.#wanted = session && customerId ? folderStore(session, customerId) : undefined;
    this.#follow();
    return this.store?.folders;
  }

  hostConnected(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = this.store = undefined;
  }

  #follow(): void {
    if (this.store === this.#wanted) return;
    this.#leave?.();
    this.store = this.#wanted;
    this.#leave = this.store?.subscribe(() => this.#host.requestUpdate());
  }
}
