import { randomUUID } from 'node:crypto';
import type { Client } from '../client/client.ts';
import { readContract } from '../contract/contract.ts';
import type { Row } from '../checks/lists/facts.ts';
import type { Ledger } from './ledger.ts';
import { Failure, NotApplicable } from './outcome.ts';
import type { Observer } from './observer.ts';
import { fillStage, newCustomer, type Stage } from './stage.ts';

export interface WorldOptions {
  /** For what is shared between checks. */
  readonly client: Client;
  readonly ledger: Ledger;
  readonly observer: Observer;
  readonly readOnly: boolean;
  readonly readOnlyToken: string | undefined;
  /** How long something that comes by itself is waited for. */
  readonly patienceMs: number;
  readonly sleep: (ms: number) => Promise<void>;
}
/** Rows of a list as they lay at the beginning. */
export interface Snapshot {
  readonly rows: readonly Row[];
  /** The list has more than were read. */
  readonly partial: boolean;
}
/** A list with more rows is looked at in part. */
const mostRows = 400;
const customersTried = 12;

/** What the checks share: who is there, records made for them, and lists as they were read once. */
export class World {
  readonly options: WorldOptions;
  /** Names of all that is made here, so that people know it. */
  readonly prefix = `Conformance kit ${randomUUID().slice(0, 8)}`;
  readonly secrets = new Set<string>();
  readonly #known = new Map<string, Promise<unknown>>();
  readonly #turns = new Map<string, Promise<unknown>>();
  #numbers = 0;

  constructor(options: WorldOptions) {
    this.options = options;
  }

  /** A name that no record has. */
  name(what = ''): string {
    return `${this.prefix} ${what ? `${what} ` : ''}${++this.#numbers}`;
  }
  secret(): string {
    const secret = `kit-secret-${randomUUID()}`;
    this.secrets.add(secret);
    return secret;
  }
  /** Done once, whoever asks first. */
  once<T>(key: string, work: () => Promise<T>): Promise<T> {
    let known = this.#known.get(key) as Promise<T> | undefined;
    if (!known) this.#known.set(key, (known = work()));
    return known;
  }

  /** One after another, where there is only one of what is changed. */
  inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(key) ?? Promise.resolve();
    const mine = before.then(work);
    this.#turns.set(
      key,
      mine.catch(() => undefined),
    );
    return mine;
  }
  /** Reads lists anew, because somebody may have changed them. */
  forgetRows(): void {
    for (const key of this.#known.keys()) if (key.startsWith('rows ')) this.#known.delete(key);
  }

  /** Resources whose tabs the backend says it does not serve. */
  unserved(): Promise<ReadonlySet<string>> {
    return this.once('unserved', async () => {
      const [first] = await this.customers().catch(() => []);
      if (!first) return new Set<string>();
      const path = { customerId: String(first.id) };
      const { body } = await this.options.client.call('getCustomerCapabilities', { path, any: true });
      const { tabs = [] } = (body ?? {}) as { tabs?: { tab: string; served: boolean; reason?: string }[] };
      const missing = tabs.filter(({ served, reason }) => !served && reason !== 'no_permission');
      return new Set(missing.map(({ tab }) => tab.replaceAll('_', '-')));
    });
  }

  customers(): Promise<readonly Row[]> {
    return this.once('customers', async () => {
      const { body } = await this.options.client.call('listCustomers', { query: { limit: 50 } });
      return (body as { items?: Row[] } | undefined)?.items ?? [];
    });
  }
  /** A customer with rows that lie still while lists are looked at. */
  stage(): Promise<Stage> {
    return this.once('stage', async () => {
      this.#mayWrite();
      return fillStage(this.options.client, this);
    });
  }
  /** A customer to write to. */
  workshop(): Promise<string> {
    return this.once('workshop', async () => {
      this.#mayWrite();
      return newCustomer(this.options.client, this.name('workshop'));
    });
  }
  #mayWrite(): void {
    if (this.options.readOnly) throw new NotApplicable('it writes, and this run only reads');
  }

  /** The path parameters of lists worth looking at: of our own customer, and of the one with most rows. */
  subjects(operationId: string, of: string): Promise<readonly Record<string, string>[]> {
    return this.once(`subjects ${operationId}`, async () => {
      if (of === 'account') return [{}];
      if (of === 'customer') return this.#customersWith(operationId);
      if (of === 'device') return this.#devicesWith(operationId);
      if (of === 'ticket') return this.#firstOf('listAllTickets', 'ticketId', operationId);
      if (of === 'job') return this.#firstOf('listJobs', 'jobId', operationId);
      return [];
    });
  }

  async #customersWith(operationId: string): Promise<Record<string, string>[]> {
    const chosen: Record<string, string>[] = [];
    if (!this.options.readOnly) {
      const { customerId } = await this.stage();
      if ((await this.#size(operationId, { customerId })) > 1) chosen.push({ customerId });
    }
    const others = (await this.customers()).map(({ id }) => ({ customerId: String(id) }));
    const most = await this.#largest(operationId, others.slice(0, customersTried));
    return most ? [...chosen, most] : chosen;
  }
  async #devicesWith(operationId: string): Promise<Record<string, string>[]> {
    const { body } = await this.options.client.call('listAllDevices', { query: { limit: 200 } });
    const rows = (body as { items?: Row[] } | undefined)?.items ?? [];
    // A few of each kind: not every one tells everything.
    const kinds = new Map<unknown, Row[]>();
    for (const row of rows) {
      const kind = `${String(row.kind)} ${String(row.availability)}`;
      kinds.set(kind, [...(kinds.get(kind) ?? []), row]);
    }
    const tried = [...kinds.values()].flatMap(some => some.slice(0, 2));
    const most = await this.#largest(
      operationId,
      tried.slice(0, 20).map(({ id }) => ({ deviceId: String(id) })),
    );
    return most ? [most] : [];
  }
  async #firstOf(list: string, parameter: string, operationId: string): Promise<Record<string, string>[]> {
    const { body } = await this.options.client.call(list, { query: { limit: 20 } });
    const rows = (body as { items?: Row[] } | undefined)?.items ?? [];
    const most = await this.#largest(
      operationId,
      rows.map(({ id }) => ({ [parameter]: String(id) })),
    );
    return most ? [most] : [];
  }

  async #largest(
    operationId: string,
    tried: readonly Record<string, string>[],
  ): Promise<Record<string, string> | undefined> {
    let most = 0;
    let found: Record<string, string> | undefined;
    for (const path of tried) {
      const size = await this.#size(operationId, path);
      if (size > most && size <= mostRows) [most, found] = [size, path];
      if (most >= 40) break;
    }
    return found;
  }
  async #size(operationId: string, path: Record<string, string>): Promise<number> {
    const operation = readContract().operations.get(operationId);
    const counts = operation?.parameters.some(({ name }) => name === 'count') === true;
    const { status, body } = await this.options.client.call(operationId, {
      path,
      query: { ...(counts ? { count: 'exact' } : {}), limit: 20 },
    });
    if (status !== 200) return 0;
    const { items = [], page } = body as { items?: unknown[]; page?: { totalCount?: number } };
    return Math.max(items.length, page?.totalCount ?? 0);
  }

  /** All rows of a list, read once; they do not change while lists are looked at. */
  rows(operationId: string, path: Record<string, string>): Promise<Snapshot> {
    return this.once(`rows ${operationId} ${JSON.stringify(path)}`, async () => {
      const rows: Row[] = [];
      let cursor: string | undefined;
      do {
        const exchange = await this.options.client.call(operationId, {
          path,
          query: { limit: 200, ...(cursor ? { cursor } : {}) },
        });
        if (exchange.status !== 200) throw new Failure(`the list answers ${exchange.status}`, exchange);
        const { items = [], page } = exchange.body as {
          items?: Row[];
          page?: { nextCursor?: string | null };
        };
        rows.push(...items);
        cursor = page?.nextCursor ?? undefined;
      } while (cursor && rows.length < mostRows);
      return { rows, partial: cursor !== undefined };
    });
  }
}
