import { createClient } from '../internal/client.ts';
import type { ClientTools } from '../internal/client-port.ts';
import { resources } from '../resources/index.ts';
import type { SendAttempt } from '../transport/attempt.ts';
import type { HubOptions } from './options.ts';

/** Every resource of the contract by name; one method per operation. */
// An interface, so that an editor shows its name in place of all it holds.
export interface Hub extends Readonly<ReturnType<typeof resources>>, ClientTools {}

/** Connects to a backend, with what sends each attempt. */
export const connect = (options: HubOptions, attempt: SendAttempt): Hub => {
  const client = createClient(options, attempt);
  return { ...resources(client), ...client.tools };
};
