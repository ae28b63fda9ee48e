import type { Download, OnProgress } from '../core/file.ts';
import type { RawRequest, RequestOptions, StreamOptions } from '../core/options.ts';
import type { ListRequest } from '../core/page.ts';
import type { HubPromise } from '../core/reply.ts';
import type {
  Body,
  Extra,
  IdOf,
  Item,
  ListId,
  OperationId,
  Query,
  Result,
  Versioned,
} from '../core/types.ts';
import type { StreamEvent } from '../transport/event-stream.ts';
import type { Call } from '../transport/send.ts';

export type Version = Pick<Versioned, 'etag'>;

/** Body of a write, and the record whose `etag` is sent as `If-Match`. */
type Sent<Id extends OperationId> =
  undefined extends Body<Id> ? [body?: Body<Id>, version?: Version] : [body: Body<Id>, version?: Version];

type Write<Method extends Call['method']> = <Id extends IdOf<Method>>(
  operationId: Id,
  path: string,
  options?: RequestOptions,
  ...sent: Sent<Id>
) => HubPromise<Result<Id>>;

/** What a client can do that is no operation of the contract. */
export interface ClientTools {
  /**
   * Sends what the SDK has no method for, with token, retries and errors as ever. The answer is JSON, or
   * nothing; it is not checked.
   * @param path - below the base URL, `/reports/7`
   * @example const report = await hub.request<Report>('GET', '/reports/7', { query: { from: day } });
   */
  request<T = unknown>(method: Call['method'], path: string, request?: RawRequest): HubPromise<T>;
  /**
   * Somebody else has signed in: the next request asks `auth` for a token. Requests of the one before are
   * not repeated with it. What was read for them is still in the records that you hold.
   */
  forgetToken(): void;
  /**
   * Ends streams and downloads, rejects every call on its way, and every later one, with `AbortedError`. A
   * request that a server has already may still be carried out.
   */
  close(): void;
}

/**
 * What resources are written with: one function per kind of operation, typed by the operation's id. Of what a method
 * is given, the options come first, then what is sent.
 */
export interface Client {
  readonly tools: ClientTools;
  /** Name under which windows may share event streams. */
  readonly channel: string | undefined;
  list<Id extends ListId>(
    operationId: Id,
    path: string,
    options?: RequestOptions,
    query?: Query<Id>,
  ): ListRequest<Item<Id>, Extra<Id>>;
  get<Id extends IdOf<'GET'>>(
    operationId: Id,
    path: string,
    options?: RequestOptions,
    query?: Query<Id>,
  ): HubPromise<Result<Id>>;
  readonly post: Write<'POST'>;
  readonly patch: Write<'PATCH'>;
  readonly put: Write<'PUT'>;
  remove<Id extends IdOf<'DELETE'>>(
    operationId: Id,
    path: string,
    options?: RequestOptions,
    version?: Version,
  ): HubPromise<Result<Id>>;
  /** With a body, by a `POST`. */
  download<Id extends IdOf<'GET' | 'POST'>>(
    operationId: Id,
    path: string,
    options?: RequestOptions,
    query?: Query<Id>,
    body?: Body<Id>,
  ): Promise<Download>;
  upload<Id extends IdOf<'PUT'>>(
    operationId: Id,
    path: string,
    bytes: Blob,
    options?: RequestOptions & { onProgress?: OnProgress },
  ): Promise<Result<Id>>;
  events<Id extends IdOf<'GET'>>(
    operationId: Id,
    path: string,
    options?: StreamOptions,
    query?: Query<Id>,
  ): AsyncGenerator<StreamEvent<Result<Id>>, void, undefined>;
}
