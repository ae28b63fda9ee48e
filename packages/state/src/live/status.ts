/** How live changes of others stand. */
export interface LiveStatus {
  /**
   * `off`: nobody follows. `retrying`: the connection was lost or cannot be made, and is tried again by itself.
   * `refused`: the server does not allow it (401, 403, ...). `unsupported`: the backend has no event stream; what
   * is shown is asked for again when it is looked at. Also the last two are tried again, every 30 s to 5 min.
   */
  readonly kind: 'off' | 'connecting' | 'live' | 'retrying' | 'refused' | 'unsupported';
  /** Since when, ms since epoch; of `retrying` when the connection was lost. 0 when `off`. */
  readonly since: number;
  /** When it is tried again, ms since epoch. */
  readonly retryAt?: number;
  /** Why it failed. */
  readonly error?: LiveError;
}

/** As much of an error of the SDK as other windows may know. */
export interface LiveError {
  readonly code: string;
  /** To quote to support. */
  readonly requestId?: string;
}

export const OFF: LiveStatus = { kind: 'off', since: 0 };
