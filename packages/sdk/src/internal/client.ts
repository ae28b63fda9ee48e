import type { HubOptions, RequestOptions } from '../core/options.ts';
import { listRequest } from '../core/page.ts';
import { DriftError, HubError } from '../core/errors.ts';
import type { OperationId, Result } from '../core/types.ts';
import type { SendAttempt } from '../transport/attempt.ts';
import { createSender, type Call, type Send } from '../transport/send.ts';
import { abortable } from './abort.ts';
import type { Client, Version } from './client-port.ts';
import { createValidation } from './validation.ts';

export type { Client };

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
