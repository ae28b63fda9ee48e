import { createClient } from '../internal/client.ts';
import { resources } from '../resources/index.ts';
import type { SendAttempt } from '../transport/attempt.ts';
import type { HubOptions } from './options.ts';

/** Every resource of the contract by name; one method per operation. */
// An interface, so that an editor shows its name in place of all it holds.
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface Hub extends Readonly<ReturnType<typeof resources>> {}

/** Connects to a backend, with what sends each attempt. */
export const connect = (options: HubOptions, attempt: SendAttempt): Hub =>
  resources(createClient(options, attempt));
