import type { RequestOptions } from '../core/options.ts';
import type { Query } from '../core/types.ts';
import type { HubEvent } from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';
import type { StreamEvent } from '../transport/event-stream.ts';

/** Changes as they happen. */
export const events = (client: Client) => ({
  /** All changes, or those of one customer; runs until aborted. After a `reset` event read again what is shown. */
  stream: (
    query?: Query<'streamEvents'>,
    options?: RequestOptions,
  ): AsyncGenerator<StreamEvent<HubEvent>, void, undefined> =>
    client.events('streamEvents', path`/events`, options, query),
});
