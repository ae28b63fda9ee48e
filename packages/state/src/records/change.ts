/** What changed, so that everything that shows it follows. */
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
}

export type ChangeListener = (change: Change) => void;

/** Events that come by themselves all day, and are no news but to who shows them; with the fields that they change. */
const noisyEvents: ReadonlyMap<string, readonly string[]> = new Map([
  ['device.availability_changed', ['availability', 'lastSeenAt']],
]);

/** The event says nothing of what a person did. */
export const isNoisy = (event: string | undefined): boolean => event !== undefined && noisyEvents.has(event);

/** Fields that a noisy event changes. */
export const affectedFields = (event: string | undefined): readonly string[] =>
  noisyEvents.get(event ?? '') ?? [];
