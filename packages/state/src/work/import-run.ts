import {
  uuid,
  type Hub,
  type Import,
  type ImportInput,
  type ImportRow,
  type ImportRowChange,
  type ImportRowPatch,
} from '@customer-hub/sdk';
import { writable, type Store } from '../core/store.ts';
import { sentRow, type OutgoingRow, type RowFilter } from './import-rows.ts';
import { waitFor, type Wait } from './uncertain.ts';

/** Rows sent per request; the server takes at most 1000. */
const BATCH = 1000;
const POLL_MS = 400;
/** How often in a row an import that others change is read again before it is told. */
const MAX_CONFLICTS = 5;

/**
 * `sending` rows, `checking` them, `checked` and waiting for the person, `importing`; then `done` (also with failed
 * rows), `failed` (no row came in) or `cancelled`.
 */
export type ImportPhase = 'sending' | 'checking' | 'checked' | 'importing' | 'done' | 'cancelled' | 'failed';

/** An import as it stands. */
export interface ImportState {
  readonly record: Import | undefined;
  /** Why it stopped; `resume` tries again. */
  readonly error: unknown;
  /** Rows handed over so far. */
  readonly sent: number;
  readonly phase: ImportPhase;
  /** Under way, as opposed to waiting for the person or over. */
  readonly running: boolean;
}

export type ImportsApi = Pick<
  Hub['imports'],
  'create' | 'get' | 'addRows' | 'rows' | 'updateRow' | 'validate' | 'commit' | 'cancel'
>;

const OVER: ReadonlySet<string> = new Set(['done', 'failed', 'cancelled']);

const statusOf = (error: unknown): number | undefined => (error as { readonly status?: number }).status;

const phaseOf = (record: Import | undefined, committing: boolean): ImportPhase => {
  if (!record || record.status === 'uploading') return 'sending';
  if (record.status === 'validating') return 'checking';
  if (record.status === 'validated') return committing ? 'importing' : 'checked';
  if (record.status === 'committing') return 'importing';
  return record.status;
};

/**
 * One import from the first row sent to the last record made. When the connection is lost it stops where it is;
 * `resume` goes on from there, nothing is sent or made twice. What others change about it meanwhile (409, 412) is
 * read, and it goes on.
 */
export class ImportRun implements Store<ImportState> {
  readonly total: number;

  #api: ImportsApi;
  #input: ImportInput | undefined;
  #rows: readonly OutgoingRow[];
  #wait: Wait;
  #abort = new AbortController();
  #createKey = uuid();
  /** Key of the commit that is wanted; undefined while none is. */
  #commitKey: string | undefined;
  #existing: 'update' | 'skip' = 'update';
  /** The server has taken that commit. */
  #isCommitted = false;
  #state: ReturnType<typeof writable<ImportState>>;

  constructor(api: ImportsApi, input: ImportInput, rows: readonly OutgoingRow[], wait: Wait = waitFor) {
    this.#api = api;
    this.#input = input;
    this.#rows = rows;
    this.#wait = wait;
    this.total = rows.length;
    this.#state = writable<ImportState>({
      record: undefined,
      error: undefined,
      sent: 0,
      phase: 'sending',
      running: false,
    });
  }

  /** An import that was begun elsewhere, e.g. before the page was loaded again. Its rows are at the server. */
  static found(api: ImportsApi, record: Import, wait: Wait = waitFor): ImportRun {
    const run = new ImportRun(api, record as unknown as ImportInput, [], wait);
    if (record.status === 'committing') {
      run.#commitKey = uuid();
      run.#isCommitted = true;
    }
    run.#set({ record, sent: record.totalRows });
    return run;
  }

  readonly get = (): ImportState => this.#state.get();

  readonly listen = (listener: () => void): (() => void) => this.#state.listen(listener);

  get record(): Import | undefined {
    return this.get().record;
  }

  get error(): unknown {
    return this.get().error;
  }

  get sent(): number {
    return this.get().sent;
  }

  get phase(): ImportPhase {
    return this.get().phase;
  }

  get running(): boolean {
    return this.get().running;
  }

  /** Sends and checks the rows, or goes on where an error stopped it. Never rejects: look at `error`. */
  async resume(): Promise<void> {
    if (this.running) return;
    const { signal } = this.#abort;
    this.#set({ running: true, error: undefined });
    let error: unknown;
    try {
      await this.#advance(signal);
    } catch (reason) {
      if (!signal.aborted) error = reason;
    }
    this.#set({ running: false, error: error ?? this.error });
  }

  /**
   * Imports the good rows; after the end, tries again those that failed. Never rejects: look at `error`.
   * @param existing Whether records that are there are changed, or left as they are.
   */
  commit(existing: 'update' | 'skip' = this.#existing): Promise<void> {
    if (this.running) return Promise.resolve();
    this.#existing = existing;
    this.#commitKey = uuid();
    this.#isCommitted = false;
    return this.resume();
  }

  /** Stops it. What was made stays, and is counted. Never rejects: look at `error`. */
  async cancel(): Promise<void> {
    this.#abort.abort();
    this.#abort = new AbortController();
    const { record } = this;
    if (!record) return;
    try {
      const stopped = await this.#api.cancel(record.id);
      this.#commitKey = undefined;
      this.#set({ record: stopped, error: undefined });
    } catch (error) {
      await this.#readAfterCancel(error);
    }
  }

  /** Rows page by page. */
  rows(
    { status = [], change = [] }: RowFilter,
    offset: number,
    limit: number,
    signal?: AbortSignal,
  ): Promise<{ readonly items: readonly ImportRow[]; readonly totalCount?: number | undefined }> {
    const query = {
      ...(status.length > 0 ? { status: [...status] } : {}),
      ...(change.length > 0 ? { change: [...change] } : {}),
      offset,
      limit,
      count: 'exact' as const,
    };
    return Promise.resolve(this.#api.rows(this.record!.id, query, signal ? { signal } : {}));
  }

  /**
   * Fixes a row in place, or leaves it out; other rows may change with it, e.g. the other half of a pair of
   * duplicates.
   */
  async fix(line: number, changes: ImportRowPatch): Promise<ImportRowChange> {
    const change = await this.#api.updateRow(this.record!.id, line, changes);
    this.#set({ record: change.import });
    return change;
  }

  async #advance(signal: AbortSignal): Promise<void> {
    let conflicts = 0;
    while (!signal.aborted) {
      try {
        if (await this.#step(signal)) return;
        conflicts = 0;
      } catch (error) {
        const status = statusOf(error);
        const { record } = this;
        if (!record || (status !== 409 && status !== 412) || ++conflicts > MAX_CONFLICTS) throw error;
        await this.#reread(record.id, signal, error);
      }
    }
  }

  /** Somebody else, or a request whose answer was lost, has changed it. */
  async #reread(id: string, signal: AbortSignal, error: unknown): Promise<void> {
    const before = this.record?.status;
    const record = await this.#api.get(id, { signal });
    this.#set({ record });
    // The rows are complete: what was refused had been done.
    if (record.receivedRows >= record.totalRows) this.#set({ sent: this.#rows.length });
    if (this.#commitKey === undefined || this.#isCommitted) return;
    if (record.status === 'committing' || record.status === 'done' || record.status === 'failed')
      this.#isCommitted = true;
    // Refused for another reason than its state: another file, nothing to import.
    else if (statusOf(error) === 409 && record.status === before) throw error;
  }

  /** The next request. @returns whether it is over, or the person's turn. */
  async #step(signal: AbortSignal): Promise<boolean> {
    const { record } = this;
    const options = { signal };
    // The same key on every try: a lost answer does not make a second import.
    if (!record)
      return this.#took(
        await this.#api.create(this.#input!, { ...options, idempotencyKey: this.#createKey }),
      );
    const { id, status } = record;
    if (status === 'validating' || status === 'committing') {
      if (status === 'committing' && this.#commitKey !== undefined) this.#isCommitted = true;
      await this.#wait(POLL_MS, signal);
      return signal.aborted || this.#took(await this.#api.get(id, options));
    }
    if (status === 'uploading' && this.sent < this.#rows.length) {
      const batch = this.#rows.slice(this.sent, this.sent + BATCH);
      const next = await this.#api.addRows(id, batch.map(sentRow), options);
      this.#set({ record: next, sent: this.sent + batch.length });
      return false;
    }
    if (status === 'uploading') return this.#took(await this.#api.validate(id, options));
    if (this.#commitKey === undefined) return true;
    if (this.#isCommitted) {
      this.#commitKey = undefined;
      this.#set({});
      return OVER.has(status);
    }
    const committed = await this.#api.commit(id, record.sha256, {
      ...options,
      existing: this.#existing,
      idempotencyKey: this.#commitKey,
    });
    this.#isCommitted = true;
    return this.#took(committed);
  }

  #took(record: Import): boolean {
    this.#set({ record });
    return false;
  }

  /** It may be over already, or the connection is gone. */
  async #readAfterCancel(error: unknown): Promise<void> {
    const { record } = this;
    if (!record || statusOf(error) !== 409) return this.#set({ error });
    try {
      const now = await this.#api.get(record.id);
      if (OVER.has(now.status)) this.#commitKey = undefined;
      this.#set({ record: now, error: OVER.has(now.status) ? undefined : error });
    } catch (reason) {
      this.#set({ error: reason });
    }
  }

  #set(changes: Partial<Omit<ImportState, 'phase'>>): void {
    const next = { ...this.get(), ...changes };
    this.#state.set({ ...next, phase: phaseOf(next.record, this.#commitKey !== undefined) });
  }
}
