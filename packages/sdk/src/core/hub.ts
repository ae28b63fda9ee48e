import { createClient } from '../internal/client.ts';
import type { ClientTools } from '../internal/client-port.ts';
import { resources } from '../resources/index.ts';
import type { SendAttempt } from '../transport/attempt.ts';
import type { HubOptions, Middleware } from './options.ts';

/** Every resource of the contract by name; one method per operation. */
// An interface, so that an editor shows its name in place of all it holds.
export interface Hub extends Readonly<ReturnType<typeof resources>>, ClientTools {
  /**
   * The same backend by a client of its own, with further middleware inside of that of the hub: e.g. to let nothing be
   * written through it. It asks `auth` for its own token. `forgetToken` and `close` of the hub hold for it and for
   * what it lends in turn; its own leave the hub as it was. Of a hub that is closed it is closed too.
   */
  with(middleware: readonly Middleware[]): Hub;
}

/** Connects to a backend, with what sends each attempt. */
export const connect = (options: HubOptions, attempt: SendAttempt): Hub => {
  const client = createClient(options, attempt);
  // Kept as long as the hub: a stream of one that nobody holds any more goes on, and has to end with the hub.
  const lent = new Set<Hub>();
  let isClosed = false;
  return {
    ...resources(client),
    ...client.tools,
    forgetToken: () => {
      client.tools.forgetToken();
      for (const hub of lent) hub.forgetToken();
    },
    close: () => {
      isClosed = true;
      client.tools.close();
      for (const hub of lent) hub.close();
    },
    with: middleware => {
      const hub = connect(
        { ...options, middleware: [...(options.middleware ?? []), ...middleware] },
        attempt,
      );
      if (isClosed) hub.close();
      else lent.add(hub);
      return hub;
    },
  };
};
