import type { StreamOptions } from '../core/options.ts';
import type { EventStreamParams, HubEvent } from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';
import type { StreamEvent } from '../transport/event-stream.ts';

/** Changes as they happen. */
export const events = (client: Client) => ({
  /**
   * A name under which windows of one origin may share one stream, made of the base URL; undefined when they must not
   * (`shareStreams`).
   * Add who is signed in: two people must not share.
   */
  channel: client.channel,
  /**
   * Follow all changes, or those of one customer.
   * @remarks Runs until aborted; a cut stream goes on by itself. After a `reset` event read again what is
   *   shown. Rejects with a `HubError` when the first connection is refused, `not_a_stream` when the answer
   *   is something else.
   * @param query - `customerId`, `type`
   */
  stream: (
    query?: EventStreamParams,
    options?: StreamOptions,
  ): AsyncGenerator<StreamEvent<HubEvent>, void, undefined> =>
    client.events('streamEvents', path`/events`, options, query),
});
