/** What changed, so that every open part of the hub shows it at once. */
export interface Change {
  /** Singular resource name of the contract: `customer`, `contact`, `note`, `pinned_fields`, ... */
  readonly type: string;
  readonly kind: 'created' | 'updated' | 'deleted';
  /** Without one, many of the kind may have changed. */
  readonly id?: string;
  readonly customerId?: string;
  /** The record as it stands now, when whoever made the change has it. */
  readonly record?: unknown;
  /** `remote` came by the event stream, from somebody else or another window. */
  readonly source: 'local' | 'remote';
  /** Type of the server's event, where it came by the stream: `device.availability_changed`. */
  readonly event?: string;
  /** Version of the record after the change, to tell what is known already. */
  readonly etag?: string;
  /** Who published it and therefore shows it already. */
  readonly origin?: object;
}

export type ChangeListener = (change: Change) => void;

/** In-memory fan-out of changes within one hub. */
export class Changes {
  #listeners = new Set<ChangeListener>();

  publish(change: Change): void {
    for (const listener of [...this.#listeners]) listener(change);
  }

  /** @returns what ends the subscription. */
  subscribe(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
