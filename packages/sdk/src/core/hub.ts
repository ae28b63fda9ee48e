import { createClient } from '../internal/client.ts';
import { resources } from '../resources/index.ts';
import type { SendAttempt } from '../transport/attempt.ts';
import type { HubOptions } from './options.ts';

/** Every resource of the contract by name; one method per operation. */
export type Hub = { readonly [Name in keyof typeof resources]: ReturnType<(typeof resources)[Name]> };

/** Connects to a backend, with what sends each attempt. */
export function connect(options: HubOptions, attempt: SendAttempt): Hub {
  const client = createClient(options, attempt);
  const hub: Record<string, object> = {};
  for (const name in resources) hub[name] = resources[name as keyof Hub](client);
  return hub as Hub;
}
