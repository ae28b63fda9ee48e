import type fc from 'fast-check';

export interface Row {
  readonly id: string;
  readonly etag: string;
  readonly customerId: string;
  readonly a: string | null;
  readonly b: string | null;
}

/** What becomes of a request, as a network and a gateway may have it. */
export type Fate =
  'answered' | 'answer lost' | 'gateway 504' | 'never arrived' | 'no token' | 'refused' | '401';

const failure = (status: number | undefined, more: object = {}): Error =>
  Object.assign(new Error(`status ${status}`), status === undefined ? more : { status, ...more });

/**
 * A server with etags and Idempotency-Keys as the contract has them. What is asked happens when the scheduler lets
 * the request arrive; its answer comes when the scheduler lets it.
 */
export class Server {
  readonly rows = new Map<string, Row>();
  /** Writes that were done: the row before and after. */
  readonly writes: { readonly before: Row | undefined; readonly after: Row; readonly by: unknown }[] = [];
  reads = 0;
  #keys = new Map<string, { readonly body: string; readonly row: Row }>();
  #scheduler: fc.Scheduler;
  #fates: Fate[];
  #count = 0;

  constructor(scheduler: fc.Scheduler, fates: readonly Fate[] = []) {
    this.#scheduler = scheduler;
    this.#fates = [...fates];
  }

  /** From now on everything is answered. */
  heal(): void {
    this.#fates = [];
  }

  get(id: string): Promise<Row> {
    this.reads += 1;
    return this.#later(this.rows.get(id)!, 'GET');
  }

  create(body: Partial<Row>, key: string): Promise<Row> {
    return this.#request('POST', refused => {
      const text = JSON.stringify(body);
      const known = this.#keys.get(key);
      if (known && known.body !== text) throw failure(422, { code: 'idempotency_key_reuse' });
      if (known) return known.row;
      if (refused) throw failure(422, { fields: [] });
      const row = this.put({ id: `r${this.rows.size + 1}`, customerId: 'c', a: null, b: null, ...body });
      this.#keys.set(key, { body: text, row });
      return row;
    });
  }

  /** @param by Kept beside the write. */
  update(base: Row, patch: Partial<Row>, by?: unknown): Promise<Row> {
    return this.#request('PATCH', () => {
      const row = this.rows.get(base.id)!;
      if (row.etag !== base.etag) throw failure(412, { current: row });
      return this.put({ ...row, ...patch }, by);
    });
  }

  put(row: Omit<Row, 'etag'>, by?: unknown): Row {
    const before = this.rows.get(row.id);
    const after = { ...row, etag: `"${(this.#count += 1)}"` };
    this.rows.set(row.id, after);
    this.writes.push({ before, after, by });
    return after;
  }

  #later<T>(value: T, label: string): Promise<T> {
    return this.#scheduler.schedule(Promise.resolve(value), label);
  }

  async #request(label: string, work: (refused: boolean) => Row): Promise<Row> {
    const fate = this.#fates.shift() ?? 'answered';
    if (fate === 'no token') throw failure(undefined, { attempts: 0 });
    await this.#later(undefined, `${label} arrives`);
    if (fate === 'never arrived') throw failure(undefined, { attempts: 3 });
    if (fate === '401') throw failure(401);
    let row: Row;
    try {
      row = work(fate === 'refused');
    } catch (error) {
      await this.#later(undefined, `${label} is refused`);
      throw error;
    }
    await this.#later(undefined, `${label} is answered`);
    if (fate === 'answer lost') throw failure(undefined, { attempts: 3 });
    if (fate === 'gateway 504') throw failure(504);
    return row;
  }
}
