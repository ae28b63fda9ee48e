import type { Hub, RecordSearchParams, SearchGroup, SearchKind } from '@customer-hub/sdk';
import { writable, type Store } from '../core/store.ts';

/** Waits after a key before the server is asked, ms. */
const TYPING_MS = 120;
/** Answers that are kept for who takes a letter back. */
const MAX_KEPT = 30;
/** Records of each kind that are asked for. Of all customers more: those of this one are among them. */
const LIMIT = { own: 5, everywhere: 10 } as const;

/** What is looked for. */
export interface RecordQuestion {
  /** At least two characters. */
  readonly q: string;
  readonly kinds: readonly SearchKind[];
  /** Whose records come first; undefined: nobody's. */
  readonly customerId?: string | undefined;
  /** Records of all customers as well. */
  readonly everywhere: boolean;
}

export interface RecordAnswer {
  /** `failed`: of two questions at least one; what the other one found is there. */
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  /** What `own` and `others` were found for; while `loading` it may be what was asked before. */
  readonly q: string;
  /** Of `customerId`. */
  readonly own: readonly SearchGroup[];
  /** Of everybody else. */
  readonly others: readonly SearchGroup[];
  readonly error?: unknown;
}

const IDLE: RecordAnswer = { status: 'idle', q: '', own: [], others: [] };

/** Without those that stand among the customer's own. */
const withoutOwn = (groups: readonly SearchGroup[], customerId: string | undefined): readonly SearchGroup[] =>
  groups.flatMap(group => {
    const items = group.items.filter(
      ({ kind, customerId: owner }) =>
        kind === 'customer' || customerId === undefined || owner !== customerId,
    );
    return items.length > 0 ? [{ ...group, items }] : [];
  });

/**
 * Finds records while somebody types. Of several questions only the last one counts: those before are given up, and
 * their answers never show. While an answer is on its way, the one before stays.
 */
export class RecordSearch implements Store<RecordAnswer> {
  #hub: Hub;
  #typingMs: number;
  #answer = writable<RecordAnswer>(IDLE);
  #question: RecordQuestion | undefined;
  #asked: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #kept = new Map<string, RecordAnswer>();

  /** @param typingMs Waits so long before it asks. Default 120. */
  constructor(hub: Hub, typingMs = TYPING_MS) {
    this.#hub = hub;
    this.#typingMs = typingMs;
  }

  get = (): RecordAnswer => this.#answer.get();
  listen = (listener: () => void): (() => void) => this.#answer.listen(listener);

  /** Looks for something else; undefined: for nothing. */
  ask(question: RecordQuestion | undefined): void {
    const key = JSON.stringify(question);
    if (key === JSON.stringify(this.#question)) return;
    this.#stop();
    this.#question = question;
    if (!question || question.kinds.length === 0) return this.#answer.set(IDLE);
    const known = this.#kept.get(key);
    if (known) return this.#answer.set(known);
    const { q, own, others } = this.get();
    this.#answer.set({ status: 'loading', q, own, others });
    this.#timer = setTimeout(() => void this.#send(question), this.#typingMs);
  }

  /** Asks the same once more. */
  retry(): void {
    const question = this.#question;
    this.#question = undefined;
    this.ask(question);
  }

  /** Gives up what is on its way. */
  close(): void {
    this.#stop();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#asked?.abort();
    this.#asked = undefined;
  }

  async #send(question: RecordQuestion): Promise<void> {
    const { q, customerId, everywhere } = question;
    const { signal } = (this.#asked = new AbortController());
    const found: { own: readonly SearchGroup[]; others: readonly SearchGroup[]; error?: unknown } = {
      own: [],
      others: [],
    };
    const take = async (part: 'own' | 'others', query: Partial<RecordSearchParams>): Promise<void> => {
      const asked = { q, kind: [...question.kinds], ...query };
      try {
        const { groups } = await this.#hub.records.search(asked, { signal });
        found[part] = part === 'own' ? groups : withoutOwn(groups, customerId);
      } catch (error) {
        found.error = error;
      }
      if (!signal.aborted) this.#answer.set({ status: 'loading', q, ...found });
    };
    await Promise.all([
      ...(customerId === undefined ? [] : [take('own', { customerId, limit: LIMIT.own })]),
      ...(everywhere || customerId === undefined ? [take('others', { limit: LIMIT.everywhere })] : []),
    ]);
    if (signal.aborted) return;
    const failed = 'error' in found;
    const answer: RecordAnswer = { status: failed ? 'failed' : 'ready', q, ...found };
    if (!failed) this.#keep(JSON.stringify(question), answer);
    this.#answer.set(answer);
  }

  #keep(key: string, answer: RecordAnswer): void {
    this.#kept.set(key, answer);
    if (this.#kept.size > MAX_KEPT) this.#kept.delete(this.#kept.keys().next().value!);
  }
}
