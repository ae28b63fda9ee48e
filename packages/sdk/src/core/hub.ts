import { createClient } from '../internal/client.ts';
import { resources } from '../resources/index.ts';
import type { HubOptions } from './options.ts';

/** Every resource of the contract by name; one method per operation. */
export type Hub = { readonly [Name in keyof typeof resources]: ReturnType<(typeof resources)[Name]> };

/**
 * Connects to a backend that speaks the contract. Nothing is sent until a method is called. Every method rejects with a `HubError`:
 * what the server refused (`ApiError` and its kinds), no answer (`ConnectionError`, `TimeoutError`), or `AbortedError` by its `signal`.
 * @example const hub = createHub({ baseUrl: 'https://api.example.com/v1', auth: () => getToken() });
 */
export function createHub(options: HubOptions): Hub {
  const client = createClient(options);
  const hub: Record<string, object> = {};
  for (const name in resources) hub[name] = resources[name as keyof Hub](client);
  return hub as Hub;
}
