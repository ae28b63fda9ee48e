import { AuthenticationError } from '../core/errors.ts';
import type { AuthReason, HubOptions } from '../core/options.ts';
import { abortable } from '../internal/abort.ts';

/** Gives the token for an attempt; `refused` is the one the server did not take. */
export type Authorize = (
  signal: AbortSignal | undefined,
  reason?: AuthReason,
  refused?: string,
) => Promise<string | undefined>;

/**
 * Asks the host for tokens: one question at a time, however many requests wait; bounded, because a refresh that never settles must not lock
 * every later request; and each waiting request can be aborted by itself.
 */
export function createAuth(auth: HubOptions['auth'], timeoutMs: number): Authorize {
  let token: string | undefined;
  let flight: Promise<string> | undefined;
  let forbidden: string | undefined;
  return async (signal, reason = 'initial', refused) => {
    // Another request has fetched a new token meanwhile: take that one.
    if (!auth || (token !== undefined && token !== refused)) return token;
    if (reason === 'forbidden') {
      // The host has been asked about this token before, and gave it again.
      if (refused === forbidden) return token;
      forbidden = refused;
    }
    flight ??= abortable(Promise.resolve(reason).then(auth), undefined, timeoutMs)
      // What the callback threw is not passed on: it may quote the token.
      .catch(() => {
        throw new AuthenticationError({ type: '', status: 401, title: 'No token', code: 'no_token' });
      })
      .then(fresh => (token = fresh))
      .finally(() => (flight = undefined));
    return abortable(flight, signal);
  };
}
