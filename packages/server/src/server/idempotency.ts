import { hash } from '../database/random.ts';
import type { Reply } from './exchange.ts';
import { conflict, otherProblem } from './problems.ts';

const KEPT_MS = 24 * 60 * 60_000;
interface Entry {
  fingerprint: string;
  atMs: number;
  answer?: Reply;
}

/** Remembers the answers to POSTs by their `Idempotency-Key`. */
export interface Idempotency {
  /** The first answer again; undefined when this is the first time: then `finish` must follow. Throws 409, 422. */
  begin(key: string, request: string, nowMs: number): Reply | undefined | Promise<Reply | undefined>;
  finish(key: string, reply: Reply | undefined): void | Promise<void>;
}

/**
 * Remembers them in memory. Only successes are kept: whoever was refused may try
 * again.
 */
export class IdempotencyKeys implements Idempotency {
  #entries = new Map<string, Entry>();

  /** The first answer again, or undefined when this is the first time; then `finish` must follow. */
  begin(key: string, request: string, nowMs: number): Reply | undefined {
    const fingerprint = `${request.length}.${hash(request)}.${hash('again', request)}`;
    const known = this.#entries.get(key);
    if (known && nowMs - known.atMs < KEPT_MS) {
      if (known.fingerprint !== fingerprint)
        throw otherProblem(
          422,
          'idempotency_key_reuse',
          'Key used before',
          'This Idempotency-Key belongs to another request.',
        );
      if (!known.answer)
        throw conflict('idempotency_running', 'Still running', {
          detail: 'The first request with this Idempotency-Key has not finished.',
        });
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
