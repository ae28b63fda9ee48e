import type { Exchange } from '../client/exchange.ts';
import { readContract } from '../contract/contract.ts';
import { EVERY_HEADER } from '../contract/every-header.ts';
import { violationOf, type Violation } from '../contract/validator.ts';

export interface Seen {
  successes: number;
  refusals: number;
  /** The first answer that is not what the contract says, and why. */
  success?: Violation & { exchange: Exchange };
  refusal?: Violation & { exchange: Exchange };
}

/** Operations whose very purpose is to tell a secret. */
const tellers = new Set([
  'revealPassword',
  'createWebhook',
  'rotateWebhookSecret',
  'sharePassword',
  'shareAttachment',
  'openSharedItem',
]);

/** Sees every answer to every check, and holds each against the contract. */
export class Observer {
  readonly #seen = new Map<string, Seen>();
  readonly #secrets: () => ReadonlySet<string>;
  /** The first answer without one of the headers that every answer has, by the header, or with a wrong one. */
  readonly headless = new Map<string, Exchange>();
  /** The first answer in which a secret stood that has no place there, by operation. */
  readonly told = new Map<string, Exchange>();

  constructor(secrets: () => ReadonlySet<string>) {
    this.#secrets = secrets;
  }

  look(exchange: Exchange): void {
    const operation = readContract().operations.get(exchange.operationId);
    if (!operation || exchange.status === 501) return;
    for (const [name, isFit] of Object.entries(EVERY_HEADER))
      if (!isFit(exchange) && !this.headless.has(name)) this.headless.set(name, exchange);
    const seen = this.of(operation.id);
    const streamed = (exchange.headers.get('content-type') ?? '').includes('event-stream');
    const violation = streamed ? undefined : violationOf(operation, exchange);
    if (exchange.status < 400) {
      seen.successes++;
      if (violation) seen.success ??= { ...violation, exchange };
    } else {
      seen.refusals++;
      if (violation) seen.refusal ??= { ...violation, exchange };
    }
    if (tellers.has(operation.id)) return;
    for (const secret of this.#secrets())
      if (exchange.text.includes(secret) && !this.told.has(operation.id))
        this.told.set(operation.id, exchange);
  }
  of(operationId: string): Seen {
    let seen = this.#seen.get(operationId);
    if (!seen) this.#seen.set(operationId, (seen = { successes: 0, refusals: 0 }));
    return seen;
  }
}
