import { hash } from '../database/random.ts';
import type { IdempotencyKeyRow } from '../database/collections/idempotency-keys.ts';
import { sha256 } from '../domain/sha256.ts';
import type { Reply } from './exchange.ts';
import type { Context } from './handler.ts';
import { conflict, otherProblem, type ProblemError } from './problems.ts';

const fingerprintOf = (request: string): string =>
  `${request.length}.${hash(request)}.${hash('again', request)}`;
const reused = (): ProblemError =>
  otherProblem(
    422,
    'idempotency_key_reuse',
    'Key used before',
    'This Idempotency-Key belongs to another request.',
  );
const stillRunning = (): ProblemError =>
  conflict('idempotency_running', 'Still running', {
    detail: 'The first request with this Idempotency-Key has not finished.',
  });
const KEPT_MS = 24 * 60 * 60_000;
interface Entry {
  fingerprint: string;
  atMs: number;
  answer?: Reply;
}

/** Remembers the answers to POSTs by their `Idempotency-Key`. */
export interface Idempotency {
  /**
   * The first answer again; undefined when this is the first time: then `finish` must follow. Throws 409 while the
   * first still runs, and 422 when the key belongs to another request.
   */
  begin(key: string, request: string, context: Remembering): Reply | undefined | Promise<Reply | undefined>;
  /** Keeps an answer together with what it tells of, or neither. */
  keep?(key: string, request: string, reply: Reply, context: Remembering): Promise<void>;
  finish(key: string, reply: Reply | undefined): void;
}
export type Remembering = Pick<Context, 'db' | 'clock' | 'vault'>;

/**
 * Remembers them in memory. Only successes are kept: whoever was refused may try
 * again.
 */
export class IdempotencyKeys implements Idempotency {
  #entries = new Map<string, Entry>();

  /** The first answer again, or undefined when this is the first time; then `finish` must follow. */
  begin(key: string, request: string, { clock }: Pick<Context, 'clock'>): Reply | undefined {
    const fingerprint = fingerprintOf(request),
      nowMs = clock.nowMs();
    const known = this.#entries.get(key);
    if (known && nowMs - known.atMs < KEPT_MS) {
      if (known.fingerprint !== fingerprint) throw reused();
      if (!known.answer) throw stillRunning();
      const { status, headers, body } = known.answer;
      return { status, headers: { ...headers, 'idempotent-replayed': 'true' }, body };
    }
    this.#entries.set(key, { fingerprint, atMs: nowMs });
    if (this.#entries.size > 5_000) this.#entries.delete(this.#entries.keys().next().value as string);
    return undefined;
  }

  finish(key: string, reply: Reply | undefined): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    // A stream can be read once; no operation answers a POST with one and takes a key.
    if (reply && reply.status < 300 && !(reply.body instanceof ReadableStream))
      entry.answer = { ...reply, headers: { ...reply.headers } };
    else this.#entries.delete(key);
  }
}

/** Remembers them beside the records: over a restart, and for all servers of one database. Answers are sealed. */
export class StoredIdempotency implements Idempotency {
  readonly #running = new Set<string>();

  async begin(key: string, request: string, context: Remembering): Promise<Reply | undefined> {
    if (this.#running.has(key)) throw stillRunning();
    this.#running.add(key);
    try {
      const known = await rowOf(key, context);
      if (!known) return undefined;
      if (known.fingerprint !== fingerprintOf(request)) throw reused();
      this.#running.delete(key);
      const { status, headers, body } = JSON.parse(context.vault.open(known.answer, known.id)) as Reply;
      return { status, headers: { ...headers, 'idempotent-replayed': 'true' }, body };
    } catch (error) {
      this.#running.delete(key);
      throw error;
    }
  }
  async keep(key: string, request: string, reply: Reply, context: Remembering): Promise<void> {
    const { status, headers, body } = reply;
    if (status >= 300 || (typeof body !== 'string' && body !== null)) return;
    const id = idOf(key),
      { idempotencyKeys } = context.db;
    // Another server was faster; what is written here is undone.
    if (await rowOf(key, context)) throw stillRunning();
    const row = {
      fingerprint: fingerprintOf(request),
      answer: context.vault.seal(JSON.stringify({ status, headers, body }), id),
      expiresAtMs: context.clock.nowMs() + KEPT_MS,
    };
    if (await idempotencyKeys.get(id)) await idempotencyKeys.update(id, row, { event: false });
    else await idempotencyKeys.insert({ id, ...row }, { event: false });
  }
  finish(key: string): void {
    this.#running.delete(key);
  }
}
const idOf = (key: string): string => `idk_${sha256(new TextEncoder().encode(key))}`;
async function rowOf(key: string, { db, clock }: Remembering): Promise<IdempotencyKeyRow | undefined> {
  const row = await db.idempotencyKeys.get(idOf(key));
  return row && row.expiresAtMs > clock.nowMs() ? row : undefined;
}
