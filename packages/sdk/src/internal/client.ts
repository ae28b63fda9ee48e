import type { Download, OnProgress } from '../core/file.ts';
import type { HubOptions, RequestOptions, StreamOptions } from '../core/options.ts';
import { listRequest, type ListRequest } from '../core/page.ts';
import { DriftError, HubError } from '../core/errors.ts';
import type { Body, Extra, IdOf, Item, ListId, OperationId, Query, Result } from '../core/types.ts';
import type { StreamEvent } from '../transport/event-stream.ts';
import type { SendAttempt } from '../transport/attempt.ts';
import { createSender, type Call } from '../transport/send.ts';
import { abortable } from './abort.ts';
import { createValidation } from './validation.ts';

/** What resources are written with: one function per kind of operation, typed by the operation's id. */
export interface Client {
  /** Name under which windows may share event streams. */
  readonly channel: string | undefined;
  list<Id extends ListId>(
    operationId: Id,
    path: string,
    query?: Query<Id>,
    options?: RequestOptions,
  ): ListRequest<Item<Id>, Extra<Id>>;
  get<Id extends IdOf<'GET'>>(
    operationId: Id,
    path: string,
    options?: RequestOptions,
    query?: Query<Id>,
  ): Promise<Result<Id>>;
  post<Id extends IdOf<'POST'>>(
    operationId: Id,
    path: string,
    body: Body<Id>,
    options?: RequestOptions,
    etag?: string,
  ): Promise<Result<Id>>;
  patch<Id extends IdOf<'PATCH'>>(
    operationId: Id,
    path: string,
    body: Body<Id>,
    options?: RequestOptions,
    etag?: string,
  ): Promise<Result<Id>>;
  put<Id extends IdOf<'PUT'>>(
    operationId: Id,
    path: string,
    body: Body<Id>,
    options?: RequestOptions,
    etag?: string,
  ): Promise<Result<Id>>;
  remove<Id extends IdOf<'DELETE'>>(
    operationId: Id,
    path: string,
    options?: RequestOptions,
    etag?: string,
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

export function createClient(hub: HubOptions, attempt: SendAttempt): Client {
  const send = createSender(hub, attempt);
  const validate = createValidation(hub);

  const json = async <Id extends OperationId>(call: Call): Promise<Result<Id>> => {
    const { text } = await send(call);
    // 204, or a 200 without a body.
    if (text === '') return undefined as Result<Id>;
    let data: Result<Id> | undefined;
    let drift: string | undefined = 'Unreadable.';
    try {
      data = JSON.parse(text) as Result<Id>;
      drift = await validate?.(call.operationId, data);
    } catch (error) {
      // That the schemas are missing is no drift.
      if (error instanceof HubError) throw Object.assign(error, { operationId: call.operationId });
    }
    if (drift) throw Object.assign(new DriftError(drift), { operationId: call.operationId });
    return data as Result<Id>;
  };

  const write =
    (method: Call['method']) =>
    <Id extends OperationId>(
      operationId: Id,
      path: string,
      body: object | undefined,
      options?: RequestOptions,
      etag?: string,
    ): Promise<Result<Id>> =>
      json({ operationId, method, path, body, options, etag });

  return {
    // Without what the address may hold: a user, a query.
    channel:
      (hub.shareStreams ?? !hub.fetch)
        ? `${hub.baseUrl}`.replace(/\/\/[^/]*@/, '//').split(/[?#]/)[0]
        : undefined,
    list: (operationId, path, query, options) =>
      listRequest(cursor =>
        json({
          operationId,
          method: 'GET',
          path,
          query: cursor ? { ...query, cursor, offset: undefined } : query,
          options,
        }),
      ),
    get: (operationId, path, options, query) => json({ operationId, method: 'GET', path, query, options }),
    post: write('POST'),
    patch: write('PATCH'),
    put: write('PUT'),
    remove: (operationId, path, options, etag) =>
      json({ operationId, method: 'DELETE', path, options, etag }),
    // Loaded when first used: most pages never move a file or follow a stream. Imports come first, so that no request is held over an await.
    download: async (operationId, path, options, query) =>
      (await import('../transport/files.ts')).toDownload(
        (await send({ operationId, method: 'GET', path, query, options, streamed: '*/*' })).response,
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
    async *events(operationId, path, options, query) {
      yield* (await import('../transport/event-stream.ts')).follow(
        send,
        { operationId, method: 'GET', path, query, options },
        { abortable, HubError },
      );
    },
  };
}
