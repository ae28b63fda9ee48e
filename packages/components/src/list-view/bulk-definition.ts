import type { RequestOptions } from '@customer-hub/sdk';

/** What a bulk action hands to the SDK with its request. */
export type BulkOptions = Required<Pick<RequestOptions, 'idempotencyKey'>>;

/** One bulk action from its question to its last retry. */
export interface BulkRun {
  /** Records it is for. */
  readonly count: number;
  /** Not the first time: a further part, or what failed before. */
  readonly retry: boolean;
  /** The same request once more, because its answer was lost: nothing is to be looked up or remembered for it. */
  readonly isRepeat: boolean;
  /** To be handed to the SDK with the request: its key makes it safe to repeat. */
  readonly options: BulkOptions;
  /** What `ask` answered. */
  readonly answer: unknown;
}
