import type { StreamOptions } from '../core/options.ts';
import type { Query } from '../core/types.ts';
import type { HubEvent } from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';
import type { StreamEvent } from '../transport/event-stream.ts';

/** Changes as they happen. */
export const events = (client: Client) => ({
  /**
   * A name under which windows of one origin may share one stream, made of the base URL; undefined when they must not (`shareStreams`).
   * Add who is signed in: two people must not share.
   */
  channel: client.channel,
  /**
   * All changes, or those of one customer; runs until aborted. After a `reset` event read again what is shown.
   * @throws a `HubError` when the first connection is refused, and `not_a_stream` when the answer is something else
   */
  stream: (
    query?: Query<'streamEvents'>,
    options?: StreamOptions,
  ): AsyncGenerator<StreamEvent<HubEvent>, void, undefined> =>
    client.events('streamEvents', path`/events`, options, query),
});
