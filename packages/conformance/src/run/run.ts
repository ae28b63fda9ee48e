import { Client, type ClientOptions, type Fetch } from '../client/client.ts';
import type { Exchange } from '../client/exchange.ts';
import type { Check, Phase } from './check.ts';
import { Ledger } from './ledger.ts';
import { Observer } from './observer.ts';
import { Failure, NotApplicable, NotServed } from './outcome.ts';
import { World } from './world.ts';

export type Status = 'passed' | 'failed' | 'not served' | 'not applicable' | 'not run';
export interface Result {
  readonly id: string;
  readonly title: string;
  readonly resource: string;
  readonly clause: string;
  readonly status: Status;
  /** What came and what the contract says instead, or why the check was left out. */
  readonly detail?: string;
  readonly exchange?: Exchange;
  readonly ms: number;
}
export interface RunOptions {
  /** With version: `https://api.example.com/v1`. */
  readonly url: string;
  readonly token?: string | undefined;
  /** A token with the scopes that end in `:read`, and no other. */
  readonly readOnlyToken?: string | undefined;
  /** @default globalThis.fetch */
  readonly fetch?: Fetch | undefined;
  /** Resources, or beginnings of names of checks. @default all */
  readonly only?: readonly string[] | undefined;
  /** Leave out all that writes. */
  readonly readOnly?: boolean | undefined;
  /** Checks that run side by side. @default 4 */
  readonly concurrency?: number | undefined;
  /** How long one answer may take. @default 30000 */
  readonly timeoutMs?: number | undefined;
  /** How long something that comes by itself is waited for: events, heartbeats, jobs. @default 20000 */
  readonly patienceMs?: number | undefined;
  /** How waiting is done; tests move their clock instead. */
  readonly sleep?: ((ms: number) => Promise<void>) | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onCheck?: ((result: Result) => void) | undefined;
}
export interface Report {
  readonly url: string;
  readonly contract: string;
  readonly startedAt: string;
  readonly ms: number;
  readonly requests: number;
  readonly results: readonly Result[];
  /** Ids of records that were made and could not be taken away. */
  readonly left: readonly string[];
}

const phases: readonly Phase[] = ['read', 'write', 'stream', 'after'];
const later = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));
/** So many failures in a row are no accident of a busy account. */
const mostSecondTries = 40;
/** So many checks in a row without any answer: the backend has gone. */
const mostSilent = 10;

class Run {
  readonly #options: RunOptions;
  readonly #ledger = new Ledger();
  readonly #observer: Observer;
  readonly #world: World;
  readonly #results: Result[] = [];
  #requests = 0;
  #secondTries = 0;
  #silent = 0;

  constructor(options: RunOptions) {
    this.#options = options;
    this.#observer = new Observer(() => this.#world.secrets);
    const sleep = options.sleep ?? later;
    this.#world = new World({
      client: this.#client(options.signal),
      ledger: this.#ledger,
      observer: this.#observer,
      readOnly: options.readOnly === true,
      readOnlyToken: options.readOnlyToken,
      patienceMs: options.patienceMs ?? 20_000,
      sleep,
    });
  }

  #client(signal: AbortSignal | undefined): Client {
    const { fetch = request => globalThis.fetch(request), sleep = later } = this.#options;
    const options: ClientOptions = {
      url: this.#options.url.replace(/\/+$/, ''),
      token: this.#options.token,
      fetch,
      sleep,
      timeoutMs: this.#options.timeoutMs ?? 30_000,
      signal,
      onExchange: exchange => {
        this.#requests++;
        this.#ledger.note(exchange);
        this.#observer.look(exchange);
      },
    };
    return new Client(options);
  }

  async run(checks: readonly Check[], contract: string): Promise<Report> {
    const started = new Date();
    let left: readonly string[];
    try {
      for (const phase of phases) await this.#phase(checks.filter(check => check.phase === phase));
    } finally {
      // Whatever was made goes again, also when the run was stopped.
      left = await this.#ledger.clear(this.#client(undefined));
    }
    const order = new Map(checks.map(({ id }, index) => [id, index]));
    return {
      url: this.#options.url,
      contract,
      startedAt: started.toISOString(),
      ms: Date.now() - started.getTime(),
      requests: this.#requests,
      results: this.#results.toSorted((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0)),
      left,
    };
  }

  async #phase(checks: readonly Check[]): Promise<void> {
    const waiting = [...checks];
    const work = async (): Promise<void> => {
      for (let check = waiting.shift(); check; check = waiting.shift()) {
        const result = await this.#try(check);
        this.#results.push(result);
        this.#options.onCheck?.(result);
      }
    };
    const side = Math.max(1, this.#options.concurrency ?? 4);
    await Promise.all(Array.from({ length: side }, work));
  }

  async #try(check: Check): Promise<Result> {
    const { id, title, resource, clause } = check;
    const base = { id, title, resource, clause };
    if (this.#options.signal?.aborted) return { ...base, status: 'not run', ms: 0 };
    if (this.#silent >= mostSilent)
      return { ...base, status: 'not run', detail: 'the backend does not answer any more', ms: 0 };
    const unfit = this.#unfit(check);
    if (unfit) return { ...base, status: 'not applicable', detail: unfit, ms: 0 };
    const unserved = await this.#world.unserved().catch(() => new Set());
    if (unserved.has(resource))
      return { ...base, status: 'not served', detail: 'getCustomerCapabilities says so', ms: 0 };
    const first = await this.#once(check);
    // Somebody else may have changed what was compared: once more, with fresh rows.
    if (first.status !== 'failed' || check.phase !== 'read' || this.#secondTries >= mostSecondTries)
      return { ...base, ...first };
    this.#secondTries++;
    this.#world.forgetRows();
    return { ...base, ...(await this.#once(check)) };
  }
  #unfit({ writes, needs }: Check): string | undefined {
    if (writes && this.#options.readOnly) return 'it writes, and this run only reads';
    if (needs === 'read-only token' && !this.#options.readOnlyToken) return 'no read-only token is given';
    if (needs === 'patience' && (this.#options.patienceMs ?? 20_000) < 16_000)
      return 'it waits longer than this run may';
    return undefined;
  }

  async #once(check: Check): Promise<Pick<Result, 'status' | 'ms'> & Partial<Result>> {
    const client = this.#client(this.#options.signal);
    const begun = Date.now();
    try {
      await check.run({ client, world: this.#world });
      this.#silent = 0;
      return { status: 'passed', ms: Date.now() - begun };
    } catch (error) {
      return { ...this.#told(error, client), ms: Date.now() - begun };
    }
  }
  #told(error: unknown, client: Client): Pick<Result, 'status'> & Partial<Result> {
    const detail = error instanceof Error ? error.message : String(error);
    if (error instanceof NotServed) return { status: 'not served', detail };
    if (error instanceof NotApplicable) return { status: 'not applicable', detail };
    if (this.#options.signal?.aborted) return { status: 'not run' };
    const exchange = error instanceof Failure ? (error.exchange ?? client.last) : client.last;
    this.#silent = error instanceof Failure ? 0 : this.#silent + 1;
    const cause = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : '';
    return {
      status: 'failed',
      detail: error instanceof Failure ? detail : `no answer that could be read: ${detail}${cause}`,
      ...(error instanceof Failure && error.clause ? { clause: error.clause } : {}),
      ...(exchange ? { exchange } : {}),
    };
  }
}

export const runChecks = (checks: readonly Check[], options: RunOptions, contract: string): Promise<Report> =>
  new Run(options).run(checks, contract);
