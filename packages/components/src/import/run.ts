import {
  uuid,
  type Hub,
  type Import,
  type ImportInput,
  type ImportRow,
  type ImportRowChange,
} from '@customer-hub/sdk';
import { stateOf } from '../primitives/problem.ts';

/** Rows sent per request; the server takes at most 1000. */
const BATCH = 1000;
const POLL_MS = 400;

/** What the rows of a file become on the way to the server. */
export interface OutgoingRow {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

export type ImportPhase = 'sending' | 'checking' | 'checked' | 'importing' | 'done' | 'cancelled' | 'failed';

/**
 * One import from the first row sent to the last contact made. Lives apart from the dialog, which may be closed meanwhile. When the
 * network is lost it stops where it is; `resume` goes on from there, nothing is sent or made twice.
 */
export class ImportRun {
  record: Import | undefined;
  /** Why it stopped; `resume` tries again. */
  error: unknown;
  /** Rows handed over so far. */
  sent = 0;
  readonly total: number;

  #hub: Hub;
  #input: ImportInput;
  #rows: readonly OutgoingRow[];
  #listeners = new Set<() => void>();
  #abort = new AbortController();
  #committing = false;
  #busy = false;
  #createKey = uuid();

  constructor(hub: Hub, input: ImportInput, rows: readonly OutgoingRow[]) {
    this.#hub = hub;
    this.#input = input;
    this.#rows = rows;
    this.total = rows.length;
  }

  get phase(): ImportPhase {
    const { record } = this;
    if (!record || record.status === 'uploading') return 'sending';
    if (record.status === 'validating') return 'checking';
    if (record.status === 'validated') return this.#committing ? 'importing' : 'checked';
    if (record.status === 'committing') return 'importing';
    return record.status;
  }

  /** Under way, as opposed to waiting for the person or over. */
  get running(): boolean {
    return this.#busy;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Sends and checks the rows, or goes on where an error stopped it. Never rejects: look at `error`. */
  async resume(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.error = undefined;
    this.#notify();
    try {
      await this.#advance();
    } catch (error) {
      if (stateOf(error).kind !== 'aborted') this.error = error;
    }
    this.#busy = false;
    this.#notify();
  }

  /** Imports the good rows; after the end, tries again those that failed. */
  commit(): Promise<void> {
    this.#committing = true;
    return this.resume();
  }

  /** Stops it. What was made stays, and is counted. */
  async cancel(): Promise<void> {
    this.#abort.abort();
    this.#abort = new AbortController();
    if (!this.record) return;
    try {
      this.record = await this.#hub.imports.cancel(this.record.id);
      this.error = undefined;
    } catch (error) {
      this.error = error;
    }
    this.#committing = false;
    this.#notify();
  }

  /** Problem rows, or all, page by page. */
  rows(
    status: readonly ImportRow['status'][],
    offset: number,
    limit: number,
    signal?: AbortSignal,
  ): Promise<{ items: readonly ImportRow[]; totalCount?: number | undefined }> {
    return Promise.resolve(
      this.#hub.imports.rows(
        this.record!.id,
        { ...(status.length > 0 ? { status: [...status] } : {}), offset, limit, count: 'exact' },
        { signal },
      ),
    );
  }

  /** Fixes a row in place, or leaves it out; other rows may change with it, e.g. the other half of a pair of duplicates. */
  async fix(
    line: number,
    changes: { values?: Record<string, string>; skipped?: boolean },
  ): Promise<ImportRowChange> {
    const change = await this.#hub.imports.updateRow(this.record!.id, line, changes);
    this.record = change.import;
    this.#notify();
    return change;
  }

  async #advance(): Promise<void> {
    const { imports } = this.#hub;
    const options = { signal: this.#abort.signal };
    // The same key on every try: a lost answer does not make a second import.
    this.record ??= await imports.create(this.#input, { ...options, idempotencyKey: this.#createKey });
    const { id } = this.record;
    while (this.sent < this.#rows.length) {
      const batch = this.#rows.slice(this.sent, this.sent + BATCH);
      this.record = await imports.addRows(
        id,
        batch.map(({ line, values }) => ({ line, values: { ...values } })),
        options,
      );
      this.sent += batch.length;
      this.#notify();
    }
    if (this.record.status === 'uploading') this.record = await imports.validate(id, options);
    await this.#until(record => record.status !== 'validating');
    if (!this.#committing) return;
    if (this.record.status !== 'committing')
      this.record = await imports.commit(id, this.#input.sha256, options);
    await this.#until(record => record.status !== 'committing');
    this.#committing = false;
  }

  async #until(over: (record: Import) => boolean): Promise<void> {
    const { signal } = this.#abort;
    while (!over(this.record!)) {
      await new Promise(resolve => setTimeout(resolve, POLL_MS));
      if (signal.aborted) return;
      this.record = await this.#hub.imports.get(this.record!.id, { signal });
      this.#notify();
    }
  }

  #notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
