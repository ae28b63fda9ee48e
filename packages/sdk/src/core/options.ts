import type { HubError } from './errors.ts';
import type { OperationId } from './types.ts';

/** An operation of the contract, or `request` for what `hub.request` sends. */
export type AnyOperation = OperationId | 'request';

/** Why a token is asked for: the first one, the last was refused with 401, or it lacks a scope (403). */
export type AuthReason = 'initial' | 'expired' | 'forbidden';

/**
 * Per attempt, around `fetch`. Call `next` to go on, or answer yourself. The request carries the token: do
 * not log it.
 */
export type Middleware = (
  request: Request,
  next: (request: Request) => Promise<Response>,
  context: AttemptContext,
) => Promise<Response>;

export interface AttemptContext {
  readonly operationId: AnyOperation;
  readonly method: string;
  /** Path below the base URL, without query. */
  readonly path: string;
  /** 1 for the first. */
  readonly attempt: number;
}

/** For tracing. Events hold no header, query or body. An exception in a hook is logged and ignored. */
export interface Hooks {
  request?(event: AttemptContext): void;
  response?(
    event: AttemptContext & {
      readonly status: number;
      readonly durationMs: number;
      readonly requestId: string | null;
    },
  ): void;
  /** Before the wait. */
  retry?(event: AttemptContext & { readonly delayMs: number; readonly error: HubError }): void;
  /** The operation failed for good. */
  error?(event: AttemptContext & { readonly error: HubError }): void;
}

/** One way in which answers differ from the contract. Holds no values. */
export interface Drift {
  readonly operationId: OperationId;
  /** Where, `items.*.rank`. */
  readonly path: string;
  /** Kind of mismatch, `invalid_type`. */
  readonly code: string;
  /** What the contract says, `string`. */
  readonly expected?: string;
  /** Type that came, `null`. */
  readonly received?: string;
  /** How often so far. Reported at 1, 10, 100, ... */
  readonly count: number;
}

/** What a validator needs: any library with the Standard Schema interface will do. */
export interface StandardSchema {
  readonly '~standard': {
    validate(
      value: unknown,
    ):
      | { readonly issues?: readonly DriftIssue[] | undefined }
      | Promise<{ readonly issues?: readonly DriftIssue[] | undefined }>;
  };
}
export interface DriftIssue {
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  readonly code?: string;
  readonly expected?: string;
}

export interface ValidateOptions {
  /**
   * Loads what checks answers when the first one arrives: `() => import('@customer-hub/sdk/checks')`, plain
   * functions, which load the schemas for an answer that is wrong. Or any map of Standard Schemas by operation.
   */
  schemas: () => Promise<{ readonly responses: Readonly<Partial<Record<string, StandardSchema>>> }>;
  /**
   * `warn` passes the data through unchanged, looks at it in an idle moment and reports; `strict` throws
   * `DriftError`.
   * @default 'warn'
   */
  mode?: 'off' | 'warn' | 'strict';
  /** Share of answers to look at, 0 to 1. @default 1 */
  sample?: number;
  /** @default a warning through `logger` */
  onDrift?(drift: Drift): void;
}

export interface Deprecation {
  readonly operationId: AnyOperation;
  /** Value of the `Deprecation` header. */
  readonly deprecation: string;
  /** Value of the `Sunset` header: when it stops working. */
  readonly sunset: string | null;
}

export interface HubOptions {
  /** Where the backend lives, with version: `https://api.example.com/v1`. */
  baseUrl: string | URL;
  /**
   * Gives a bearer token. Single-flight; asked once more per request after a 401. Without it no
   * `Authorization` is sent.
   */
  auth?(reason: AuthReason): string | Promise<string>;
  /** @default globalThis.fetch */
  fetch?(request: Request): Promise<Response>;
  validate?: ValidateOptions;
  /** Per attempt, in milliseconds. @default 15000 */
  timeoutMs?: number;
  /** Over all attempts and waits, in milliseconds. @default 60000 */
  deadlineMs?: number;
  retry?: {
    /** Attempts after the first. @default 2 */
    limit?: number;
  };
  /**
   * Windows of one origin may share one event stream, as `@customer-hub/state` does: under HTTP/1.1 a browser
   * allows six connections over all of them. Switch it off where each window has a server of its own, as with
   * a mock within the page.
   * @default true, but false with a `fetch` of your own
   */
  shareStreams?: boolean;
  /** Outermost first. */
  middleware?: readonly Middleware[];
  hooks?: Hooks;
  /** Once per operation. @default a warning through `logger` */
  onDeprecation?(deprecation: Deprecation): void;
  /** @default console */
  logger?: { warn(message: string, ...details: unknown[]): void };
}

/** Last argument of every method. */
export interface RequestOptions {
  /**
   * Stops the request wherever it is: waiting for a token, in flight, in a backoff, reading the body, between
   * pages.
   */
  signal?: AbortSignal;
  /** @default that of the hub */
  timeoutMs?: number;
  /** @default that of the hub */
  deadlineMs?: number;
  /** Attempts after the first. @default that of the hub */
  retryLimit?: number;
  /** UUID that makes a write safe to repeat. @default a fresh one for every POST */
  idempotencyKey?: string;
  /** Further headers; they win over ours. */
  headers?: Readonly<Record<string, string>>;
  /** Told of this call, after those of the hub. */
  hooks?: Hooks;
}

/** What `hub.request` sends beside method and path. */
export interface RawRequest extends RequestOptions {
  query?: object;
  /** A JSON value. */
  body?: object;
  /** The `etag` of the record, sent as `If-Match`. */
  etag?: string;
}

/** How the connection of an event stream stands. */
export type StreamConnection =
  | { readonly state: 'open' }
  | {
      /** It was cut, closed or not taken, and is tried again. */
      readonly state: 'waiting';
      /** When, in milliseconds since the epoch. */
      readonly retryAt: number;
      /** Undefined when it was cut or closed without a word. */
      readonly error: HubError | undefined;
    };

/** Last argument of every method that follows events. */
export interface StreamOptions extends RequestOptions {
  /** Told when the stream is open, and before each wait for another attempt. */
  onConnection?(connection: StreamConnection): void;
}
