/** One change, as the event stream and webhooks carry it. */
export interface HubEvent {
  id: string;
  type: string;
  occurredAt: string;
  customerId: string | null;
  resource: { type: string; id: string; etag: string | null };
  data?: Record<string, unknown>;
}
export interface Delivered {
  sequence: number;
  event: HubEvent;
}
export type NewEvent = Omit<HubEvent, 'id' | 'occurredAt'>;
export interface EventLog {
  /** Tells of what is not the change of a record; those are told by the store. */
  publish(event: NewEvent): void;
  /** The sequence of the newest event, and whether all events after `sequence`, if one is given, are still kept. */
  stand(sequence?: number): Promise<{ last: number; kept: boolean }>;
  /** Calls back for each event after `sequence`, in order; returns how to stop. */
  follow(sequence: number, listener: (delivered: Delivered) => void): () => void;
}
/** The newest events, in memory. */
export interface MemoryEventLog extends EventLog {
  /** Everything after `sequence` that is still kept, or `'gap'` when some of it is not. */
  since(sequence: number): Delivered[] | 'gap';
  /** Calls back for each new event; returns how to stop. */
  subscribe(listener: (delivered: Delivered) => void): () => void;
  /** Sequence of the newest event; 0 before the first. */
  readonly last: number;
}
const KEPT = 1000;

export function createEventLog(now: () => string): MemoryEventLog {
  let kept: Delivered[] = [],
    last = 0;
  const listeners = new Set<(delivered: Delivered) => void>();
  const since: MemoryEventLog['since'] = before => {
    const first = kept[0]?.sequence ?? last + 1;
    return before > last || before < first - 1 ? 'gap' : kept.filter(({ sequence }) => sequence > before);
  };
  const subscribe: MemoryEventLog['subscribe'] = listener => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  return {
    publish(event) {
      const delivered: Delivered = {
        sequence: ++last,
        event: { id: `evt_${last}`, occurredAt: now(), ...event },
      };
      kept.push(delivered);
      if (kept.length > 2 * KEPT) kept = kept.slice(-KEPT);
      for (const listener of [...listeners]) listener(delivered);
    },
    since,
    subscribe,
    get last() {
      return last;
    },
    stand: (sequence = last) => Promise.resolve({ last, kept: since(sequence) !== 'gap' }),
    follow(sequence, listener) {
      const missed = since(sequence);
      if (missed !== 'gap') missed.forEach(listener);
      return subscribe(listener);
    },
  };
}
