import type { HubOptions, RequestOptions } from '../core/options.ts';
import { listRequest } from '../core/page.ts';
import { hubPromise, type HubPromise, type Reply } from '../core/reply.ts';
import { AbortedError, ConnectionError, DriftError, HubError } from '../core/errors.ts';
import type { OperationId, Result } from '../core/types.ts';
import type { SendAttempt } from '../transport/attempt.ts';
import { createSender, type Call, type Send } from '../transport/send.ts';
import { abortable } from './abort.ts';
import type { Client, Version } from './client-port.ts';
import { createValidation } from './validation.ts';

export type { Client };

/** Handed to what is loaded later, so that it stays a chunk of its own. */
const errors = { AbortedError, ConnectionError, HubError };

/** The functions that resources are written with, over what sends one attempt. */
export function createClient(hub: HubOptions, attempt: SendAttempt): Client {
  const { send, closed, close, forgetToken } = createSender(hub, attempt),
    json = createJson(hub, send),
    write =
      (method: Call['method']) =>
      <Id extends OperationId>(
        operationId: Id,
        path: string,
        options?: RequestOptions,
        body?: object,
        version?: Version,
      ): HubPromise<Result<Id>> =>
        json({ operationId, method, path, options, body, etag: version?.etag }),
    // What goes on after its answer has begun ends with the hub.
    open = <T extends RequestOptions>(options?: T): T & { signal: AbortSignal } => ({
      ...options!,
      signal: options?.signal ? AbortSignal.any([options.signal, closed]) : closed,
    });

  return {
    tools: {
      request: (method, path, request) =>
        json({ operationId: 'request', method, path, ...request, options: request }, anything),
      forgetToken,
      close,
    },
    // Without what the address may hold: a user, a query.
    channel:
      (hub.shareStreams ?? !hub.fetch) ? `${hub.baseUrl}`.replace(/(?<=\/\/)[^/]*@|[?#].*/g, '') : undefined,
    list: (operationId, path, options, query) =>
      listRequest(cursor =>
        json(
          read(operationId, path, options, cursor ? { ...query, cursor, offset: undefined } : query),
          isPage,
        ).withResponse(),
      ),
    get: (...call) => json(read(...call)),
    post: write('POST'),
    patch: write('PATCH'),
    put: write('PUT'),
    remove: (operationId, path, options, version) =>
      json({ operationId, method: 'DELETE', path, options, etag: version?.etag }, anything),
    // Loaded when first used: most pages never move a file or follow a stream. Imports come first, so that no
    // request is held over an await.
    download: async (operationId, path, options, query, body) => {
      const { toDownload } = await import('../transport/files.ts'),
        opened = open(options),
        call = { ...read(operationId, path, opened, query), streamed: '*/*' },
        { response } = await send(body ? { ...call, method: 'POST', body } : call);
      return toDownload(response, operationId, opened.signal, errors);
    },
    upload: async (operationId, path, bytes, options = {}) => {
      const { uploadCall } = await import('../transport/files.ts');
      return json({ operationId, method: 'PUT', path, ...uploadCall(bytes, options, !!hub.fetch) });
    },
    async *events(operationId, path, options, query) {
      yield* (await import('../transport/event-stream.ts')).follow(
        send,
        read(operationId, path, open(options), query),
        { abortable, HubError },
      );
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

/** Whether the JSON of an answer can be what its operation answers at all. */
type Fits = (data: { readonly items?: unknown } | null | undefined) => boolean;
const anything = (): boolean => true,
  isRecord: Fits = data => typeof data === 'object' && data !== null,
  isPage: Fits = data => Array.isArray(data?.items);

/**
 * Sends a call and reads the JSON of its answer; an answer that does not fit the contract is a `DriftError`. A
 * deletion may be answered by nothing: 204, or a 200 without a body.
 */
function createJson(hub: HubOptions, send: Send): <T>(call: Call, fit?: Fits) => HubPromise<T> {
  const validate = createValidation(hub);
  const replyTo = async <T>(call: Call, fit: Fits): Promise<Reply<T>> => {
    const { operationId } = call,
      { text, response } = await send(call),
      { status, headers } = response,
      requestId = headers.get('x-request-id') ?? undefined;
    try {
      const data = (text.trim() ? JSON.parse(text) : undefined) as T & object;
      if (!fit(data)) throw new DriftError('The answer holds nothing of what was asked for.');
      const drift = await validate?.(operationId as OperationId, data);
      if (drift) throw new DriftError(drift);
      return { data, status, headers, requestId };
    } catch (error) {
      // That the schemas are missing is no drift.
      throw Object.assign(error instanceof HubError ? error : new DriftError('The answer is no JSON.'), {
        operationId,
        status,
        requestId,
      });
    }
  };
  return (call, fit = isRecord) => hubPromise(replyTo(call, fit));
}
