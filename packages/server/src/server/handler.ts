import type { operations, SharingRules } from '../contract/types.ts';
import type { Database } from '../database/collections/index.ts';
import type { Savepoint } from '../database/store.ts';
import type { Clock } from './clock.ts';
import type { EventLog } from './events.ts';
import type { User } from './user.ts';
import type { Random } from '../database/random.ts';
import type { DevicePort, FilePort, PassPhrases, Vault, WebhookPort } from './ports.ts';

/** Every `operationId` of the contract. */
export type OperationId = keyof operations & string;

type Known<T> = [Exclude<T, undefined>] extends [never] ? Record<string, never> : Exclude<T, undefined>;
type Parameters<Id extends OperationId> = operations[Id]['parameters'];
type Media<M> = { [K in keyof M]: K extends `${string}json` ? M[K] : Uint8Array }[keyof M];
type RequestBody<Id extends OperationId> = operations[Id] extends { requestBody: { content: infer M } }
  ? Media<M>
  : operations[Id] extends { requestBody?: { content: infer M } }
    ? Media<M> | undefined
    : undefined;

/** A request that has passed authorisation and validation; defaults of the contract are filled in. */
export interface HandlerRequest<Id extends OperationId> {
  readonly operationId: Id;
  readonly path: Parameters<Id> extends { path: infer P } ? Known<P> : Record<string, never>;
  readonly query: Parameters<Id> extends { query?: infer Q } ? Known<Q> : Record<string, never>;
  /** Parsed JSON, or the bytes of any other media type. */
  readonly body: RequestBody<Id>;
  readonly headers: Headers;
  readonly url: URL;
  /** Of the network, where the request came from; null when it is unknown. */
  readonly address: string | null;
  readonly signal: AbortSignal;
}

/** What a handler returns. `body` is JSON unless `headers` name another media type. */
export interface Answer<Status extends number = number, Body = unknown> {
  status: Status;
  body: Body;
  headers?: Record<string, string>;
}
/** Bytes, text or a stream, sent as they are; made by `file()` and `eventStream()`. */
export type RawBody = Uint8Array | string | ReadableStream<Uint8Array>;

type Responses<Id extends OperationId> = operations[Id]['responses'];
type AnswerBody<R> = R extends { content: infer M }
  ? [Exclude<M, undefined>] extends [never]
    ? undefined
    : { [K in keyof M]: K extends `${string}json` ? M[K] : RawBody }[keyof M]
  : undefined;
/** One of the operation's described successes. Errors are thrown: `problems.ts`. */
export type HandlerAnswer<Id extends OperationId> = {
  [S in keyof Responses<Id> & number]: S extends 200 | 201 | 202 | 204 | 206
    ? Answer<S, AnswerBody<Responses<Id>[S]>>
    : never;
}[keyof Responses<Id> & number];

/** What every handler may use. Nothing else: no module state, no `Date.now()`, no `Math.random()`. */
export interface Context {
  readonly db: Database;
  /** Controllable; `clock.at(time, callback)` for work that goes on later. */
  readonly clock: Clock;
  /** RFC 3339, from the clock. */
  now(): string;
  /** Who is signed in. */
  readonly user: User;
  /** Deterministic from the seed. */
  readonly random: Random;
  readonly ids: { uuid(): string; next(prefix: string): string };
  /** Changes of records are published by the store; use it for what is not a record change (`password.revealed`). */
  readonly events: EventLog;
  /** Whoever reaches the machines. */
  readonly devices: DevicePort<Context>;
  /** Where the bytes of files are. */
  readonly files: FilePort;
  /** Seals what must not lie in the database as it is. */
  readonly vault: Vault;
  readonly passPhrases: PassPhrases;
  /** What links that are shared may do at most, and where they open. */
  readonly sharing: SharingRules;
  /** Sends events to other servers. */
  readonly webhooks: WebhookPort;
  /**
   * Runs work that writes so that all of it happens or nothing. For who holds no transaction: work in the background,
   * and handlers that wait for something else before they write. Within a transaction it is part of that.
   */
  write<T>(work: (context: Context) => Promise<T>): Promise<T>;
  /** Tells of an error of work that nobody waits for. */
  report(error: unknown): void;
  /** Undoes a part of a request that writes when it throws, and that alone. See `Savepoint`. */
  readonly savepoint: Savepoint;
  /** Whether this server has a handler for the operation. */
  serves(operationId: string): boolean;
  /**
   * Refuses with 428 or 412 unless `If-Match` names this record. Only for operations that have no GET to compare
   * with.
   */
  ifMatch(record: { etag: string }): void;
}

export type Handler<Id extends OperationId> = (
  request: HandlerRequest<Id>,
  context: Context,
) => HandlerAnswer<Id> | Promise<HandlerAnswer<Id>>;
/** `export const notes: Handlers<'listNotes' | 'createNote'> = { ... }` */
export type Handlers<Ids extends OperationId = OperationId> = { readonly [Id in Ids]: Handler<Id> };

/** Work that goes on without a request, planned on the clock when the server opens: alerts that wake up. */
export type Activity = (context: Context) => void | Promise<void>;
