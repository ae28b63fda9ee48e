import type { Customer, CustomerPatch, CustomerSummary, CustomFieldDefinition } from '@customer-hub/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Change } from '@customer-hub/state/core';
import type { HubState } from '@customer-hub/state/core';

/** Several changes in a row ask for the figures once; those of others, which may never stop, not more often than this. */
const SUMMARY_AFTER_MS = 400;
const SUMMARY_EVERY_MS = 3000;

/**
 * One customer as every part of a hub sees it: the head, the pinned fields and the Overview show the same record, and an edit
 * made in one is there in the others at once. Kept per session and customer, fetched when the first part asks.
 */
export class CustomerStore {
  record: Customer | undefined;
  definitions: readonly CustomFieldDefinition[] = [];
  error: unknown;
  loading = false;
  /** When `record` arrived, ms since epoch. */
  loadedAt = 0;

  /** Counts of the tabs and health figures; asked for by `watchSummary`, then kept up to date. */
  summary: CustomerSummary | undefined;

  readonly id: string;
  #session: HubState;
  #listeners = new Set<() => void>();
  #abort: AbortController | undefined;
  #unsubscribe: (() => void) | undefined;
  #summaryAbort: AbortController | undefined;
  #summaryAsked = false;
  #summaryTimer: ReturnType<typeof setTimeout> | undefined;
  #summaryDue = 0;
  /** When it was asked for last. */
  #summaryAt = 0;

  constructor(session: HubState, id: string) {
    this.#session = session;
    this.id = id;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    this.#unsubscribe ??= this.#session.changes.subscribe(change => {
      if (change.type !== 'customer' && change.customerId === this.id) this.#summaryAgain(change.source);
      if (change.type !== 'customer' || change.id !== this.id) return;
      if (change.record && change.record !== this.record) this.#put(change.record as Customer);
      else if (change.source === 'remote' && change.kind === 'updated' && change.etag !== this.record?.etag)
        void this.load();
    });
    if (!this.record && !this.loading) void this.load();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#abort?.abort();
      this.loading = false;
      this.#summaryAbort?.abort();
      this.#summaryAbort = undefined;
      this.#summaryAsked = this.summary !== undefined;
      clearTimeout(this.#summaryTimer);
      this.#summaryTimer = undefined;
      this.#unsubscribe?.();
      this.#unsubscribe = undefined;
    };
  }

  /** Fetches (again). Never rejects: look at `error`; a failed refresh keeps the old record. */
  async load(): Promise<void> {
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    this.loading = true;
    this.#notify();
    const { customers, customFields } = this.#session.hub;
    try {
      const [record, definitions] = await Promise.all([
        customers.get(this.id, { signal }),
        this.definitions.length > 0
          ? this.definitions
          : customFields.list({ target: ['customer'], limit: 200 }, { signal }).then(page => page.items),
      ]);
      if (signal.aborted) return;
      this.definitions = definitions;
      this.loading = false;
      this.#put(record);
    } catch (error) {
      if (signal.aborted) return;
      this.error = error;
      this.loading = false;
      this.#notify();
    }
  }

  /** Sees to it that there is a summary; what several parts of the hub show is asked for once. */
  watchSummary(): void {
    if (this.#summaryAsked) return;
    this.#summaryAsked = true;
    void this.#loadSummary();
  }

  async #loadSummary(): Promise<void> {
    this.#summaryAbort?.abort();
    const { signal } = (this.#summaryAbort = new AbortController());
    this.#summaryAt = Date.now();
    // Without figures the hub is whole: tabs without counts, no health band. The next change asks again.
    const summary = await this.#session.hub.customers.summary(this.id, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    this.#summaryAbort = undefined;
    if (summary) this.summary = summary;
    this.#notify();
  }

  /** The first summary is on its way: its place is kept free. */
  get summaryAwaited(): boolean {
    return !this.summary && this.#summaryAbort !== undefined;
  }

  /** Not put off by each further change: under a steady stream of them the figures still follow. */
  #summaryAgain(source: Change['source']): void {
    if (!this.#summaryAsked) return;
    const now = Date.now();
    const at =
      now + Math.max(SUMMARY_AFTER_MS, source === 'remote' ? this.#summaryAt + SUMMARY_EVERY_MS - now : 0);
    if (this.#summaryTimer && at >= this.#summaryDue) return;
    clearTimeout(this.#summaryTimer);
    this.#summaryDue = at;
    this.#summaryTimer = setTimeout(() => {
      this.#summaryTimer = undefined;
      void this.#loadSummary();
    }, at - now);
  }

  /**
   * Changes fields of the customer, based on the record that the edit started from.
   * @throws PreconditionFailedError when somebody else was faster; `current` is their record.
   */
  async update(patch: CustomerPatch, base: Customer | undefined = this.record): Promise<Customer> {
    if (!base) throw new Error('The customer is not loaded yet.');
    const record = await this.#session.hub.customers.update(base, patch);
    this.#put(record);
    this.#session.changes.publish({
      type: 'customer',
      kind: 'updated',
      id: this.id,
      customerId: this.id,
      record,
      source: 'local',
    });
    return record;
  }

  /** Shows a newer record that came with an answer, e.g. of a conflict. */
  meet(record: Customer): void {
    this.#put(record);
  }

  #put(record: Customer): void {
    this.record = record;
    this.error = undefined;
    this.loadedAt = Date.now();
    this.#notify();
  }

  #notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

const stores = new WeakMap<HubState, Map<string, CustomerStore>>();

/** The store of a customer, one for all parts of a session. */
export const customerStore = (session: HubState, id: string): CustomerStore => {
  let ofSession = stores.get(session);
  if (!ofSession) stores.set(session, (ofSession = new Map()));
  let store = ofSession.get(id);
  if (!store) ofSession.set(id, (store = new CustomerStore(session, id)));
  return store;
};

/** Ties an element to the store of the customer it shows; `use` may be called on every update. */
export class CustomerController implements ReactiveController {
  store: CustomerStore | undefined;
  #host: ReactiveControllerHost;
  #end: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  use(session: HubState | undefined, customerId: string | undefined): CustomerStore | undefined {
    const store = session && customerId ? customerStore(session, customerId) : undefined;
    if (store !== this.store) {
      this.hostDisconnected();
      this.store = store;
      this.hostConnected();
    }
    return store;
  }

  hostConnected(): void {
    this.#end ??= this.store?.subscribe(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#end?.();
    this.#end = undefined;
  }
}
