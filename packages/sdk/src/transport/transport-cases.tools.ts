import type { HubError } from '../core/errors.ts';
import type { Hub } from '../core/hub.ts';
import type { HubOptions } from '../core/options.ts';
import type { Client } from '../internal/client.ts';

/** The part of an assertion library that the cases use; Node's and chai's both have it. */
export interface Assert {
  equal(actual: unknown, expected: unknown, message?: string): void;
  deepEqual(actual: unknown, expected: unknown, message?: string): void;
  ok(value: unknown, message?: string): void;
}
/** One promise of the transport; `hub` and `client` talk to a scenario of the test server. */
export type Case = (tools: {
  readonly assert: Assert;
  readonly hub: (scenario: string, options?: Partial<HubOptions>) => Hub;
  readonly client: (scenario: string, options?: Partial<HubOptions>) => Client;
  readonly base: (scenario: string) => string;
  readonly seen: () => Promise<Record<string, unknown>[]>;
}) => Promise<void>;

/** The error a promise is rejected with. */
export async function failure<E extends HubError = HubError>(promise: PromiseLike<unknown>): Promise<E> {
  try {
    await promise;
  } catch (error) {
    return error as E;
  }
  throw new Error('should have failed');
}
