import type { Download, OnProgress } from '../core/file.ts';
import type { HubOptions, RequestOptions, StreamOptions } from '../core/options.ts';
import { listRequest, type ListRequest } from '../core/page.ts';
import { DriftError, HubError } from '../core/errors.ts';
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
import type { SendAttempt } from '../transport/attempt.ts';
import { createSender, type Call, type Send } from '../transport/send.ts';
import { abortable } from './abort.ts';
import { createValidation } from './validation.ts';

type Version = Pick<Versioned, 'etag'>;

/** Body of a write, and the record whose `etag` is sent as `If-Match`. */
type Sent<Id extends OperationId> =
  undefined extends Body<Id> ? [body?: Body<Id>, version?: Version] : [body: Body<Id>, version?: Version];

type Write<Method extends Call['method']> = <Id extends IdOf<Method>>(
  operationId: Id,
  path: string,
  options?: RequestOptions,
  ...sent: Sent<Id>
) => Promise<Result<Id>>;

/**
 * What resources are written with: one function per kind of operation, typed by the operation's id. Of what a method
 * is given, the options come first, then what is sent.
 */
export interface Client {
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
  ): Promise<Result<Id>>;
  readonly post: Write<'POST'>;
  readonly patch: Write<'PATCH'>;
  readonly put: Write<'PUT'>;
  remove<Id extends IdOf<'DELETE'>>(
    operationId: Id,
    path: string,
    options?: RequestOptions,
    version?: Version,
  ): Promise<Result<Id>>;
  download<Id extends IdOf<'GET'>>(
    operationId: Id,
    path: string,
    options?: RequestOptions,
    query?: Query<Id>,
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

/** The functions that resources are written with, over what sends one attempt. */
export function createClient(hub: HubOptions, attempt: SendAttempt): Client {
  const send = createSender(hub, attempt),
    json = createJson(hub, send),
    write =
      (method: Call['method']) =>
      <Id extends OperationId>(
        operationId: Id,
        path: string,
        options?: RequestOptions,
        body?: object,
        version?: Version,
      ): Promise<Result<Id>> =>
        json({ operationId, method, path, options, body, etag: version?.etag }),
    remove = write('DELETE');

  return {
    // Without what the address may hold: a user, a query.
    channel:
      (hub.shareStreams ?? !hub.fetch) ? `${hub.baseUrl}`.replace(/(?<=\/\/)[^/]*@|[?#].*/g, '') : undefined,
    list: (operationId, path, options, query) =>
      listRequest(cursor =>
        json(read(operationId, path, options, cursor ? { ...query, cursor, offset: undefined } : query)),
      ),
    get: (...call) => json(read(...call)),
    post: write('POST'),
    patch: write('PATCH'),
    put: write('PUT'),
    remove: (operationId, path, options, version) => remove(operationId, path, options, undefined, version),
    // Loaded when first used: most pages never move a file or follow a stream. Imports come first, so that no
    // request is held over an await.
    download: async (...call) =>
      (await import('../transport/files.ts')).toDownload(
        (await send({ ...read(...call), streamed: '*/*' })).response,
      ),
    upload: async (operationId, path, bytes, options = {}) => {
      const { uploadCall } = await import('../transport/files.ts');
      return json({
        operationId,
        method: 'PUT',
        path,
        ...uploadCall(bytes, options, hub.fetch !== undefined),
      });
    },
    async *events(...call) {
      yield* (await import('../transport/event-stream.ts')).follow(send, read(...call), {
        abortable,
        HubError,
      });
    },
  };
}

const read = (operationId: OperationId, path: string, options?: RequestOptions, query?: object): Call => ({
  operationId,
  method: 'GET',
  path,
  options,
  query,
});

/** Sends a call and reads the JSON of its answer; an answer that does not fit the contract is a `DriftError`. */
function createJson(
  hub: HubOptions,
  send: Send,
): <Id extends OperationId>(call: Call) => Promise<Result<Id>> {
  const validate = createValidation(hub);
  return async <Id extends OperationId>(call: Call) => {
    const { text } = await send(call);
    // 204, or a 200 without a body.
    if (text === '') return undefined as Result<Id>;
    try {
      const data = JSON.parse(text) as Result<Id>;
      const drift = await validate?.(call.operationId, data);
      if (drift) throw new DriftError(drift);
      return data;
    } catch (error) {
      // That the schemas are missing is no drift.
      throw Object.assign(error instanceof HubError ? error : new DriftError('Unreadable.'), {
        operationId: call.operationId,
      });
    }
  };
}
