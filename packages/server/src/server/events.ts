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
export interface EventLog {
  publish(event: Omit<HubEvent, 'id' | 'occurredAt'>): void;
  /** Everything after `lastSequence` that is still kept, or `'gap'` when some of it is not. */
  since(lastSequence: number): Delivered[] | 'gap';
  /** Calls back for each new event; returns how to stop. */
  subscribe(listener: (delivered: Delivered) => void): () => void;
  /** Sequence of the newest event; 0 before the first. */
  readonly last: number;
}
const KEPT = 1000;

export function createEventLog(now: () => string): EventLog {
  let kept: Delivered[] = [],
    sequence = 0;
  const listeners = new Set<(delivered: Delivered) => void>();
  return {
    publish(event) {
      const delivered: Delivered = {
        sequence: ++sequence,
        event: { id: `evt_${sequence}`, occurredAt: now(), ...event },
      };
      kept.push(delivered);
      if (kept.length > 2 * KEPT) kept = kept.slice(-KEPT);
      for (const listener of [...listeners]) listener(delivered);
    },
    since(lastSequence) {
      const first = kept[0]?.sequence ?? sequence + 1;
      return lastSequence > sequence || lastSequence < first - 1
        ? 'gap'
        : kept.filter(entry => entry.sequence > lastSequence);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    get last() {
      return sequence;
    },
  };
}
