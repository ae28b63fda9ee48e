import type { AuthReason } from '@customer-hub/sdk';

/** Asks your server for a token of the person who is signed in, and gives it back. */
export type FetchToken = (reason: AuthReason) => string | Promise<string>;

/** Tokens for the client of an embed. */
export interface Tokens {
  /** Asks for the first token before anything needs it, so that it comes while code is loaded. */
  readonly start: () => void;
  /** For the client, which asks once at a time. */
  readonly auth: (reason: AuthReason) => Promise<string>;
}

/** @param signal Ends it: from then on nobody gets a token. */
export const tokensOf = (fetchToken: FetchToken, signal: AbortSignal): Tokens => {
  let first: Promise<string> | undefined;
  let isStarted = false;
  const ask = async (reason: AuthReason): Promise<string> => {
    signal.throwIfAborted();
    const token = await fetchToken(reason);
    signal.throwIfAborted();
    return token;
  };
  return {
    start: () => {
      if (isStarted) return;
      isStarted = true;
      first = ask('initial');
      // The client that takes it tells of a failure.
      first.catch(() => undefined);
    },
    auth: reason => {
      isStarted = true;
      const early = first;
      first = undefined;
      return early && reason === 'initial' ? early : ask(reason);
    },
  };
};
