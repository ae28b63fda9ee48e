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
   * written through it. It asks `auth` for its own token, and is closed by itself.
   */
  with(middleware: readonly Middleware[]): Hub;
}

/** Connects to a backend, with what sends each attempt. */
export const connect = (options: HubOptions, attempt: SendAttempt): Hub => {
  const client = createClient(options, attempt);
  return {
    ...resources(client),
    ...client.tools,
    with: middleware =>
      connect({ ...options, middleware: [...(options.middleware ?? []), ...middleware] }, attempt),
  };
};
