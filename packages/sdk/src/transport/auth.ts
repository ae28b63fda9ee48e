import { AuthenticationError, ConnectionError } from '../core/errors.ts';
import type { AuthReason, HubOptions } from '../core/options.ts';
import { abortable } from '../internal/abort.ts';

/** Gives the token for an attempt; `refused` is the one the server did not take. */
export type Authorize = (
  signal: AbortSignal | undefined,
  reason?: AuthReason,
  refused?: string,
) => Promise<string | undefined>;

/** What a request is called that had no answer, by browsers, Node, axios and other clients. */
const networkError = /fetch|load fail|network|offline|connection|timed? ?out/i;

/**
 * Asks the host for tokens: one question at a time, however many requests wait; bounded, because a refresh that never
 * settles must not lock every later request; and each waiting request can be aborted by itself.
 */
export function createAuth(auth: HubOptions['auth'], timeoutMs: number): Authorize {
  let token: string | undefined;
  let flight: Promise<string> | undefined;
  let forbidden: string | undefined;

  const ask = async (reason: AuthReason): Promise<string> => {
    let failure = '';
    const answer = Promise.resolve(reason).then(auth!);
    answer.catch((error: unknown) => (failure = String(error)));
    try {
      return (token = await abortable(answer, undefined, timeoutMs));
    } catch {
      // What the callback threw is not passed on, because it may quote the token: only what kind of error it was.
      const title = `No token: ${/^\w*Error/.exec(failure) ?? 'auth failed'}`;
      if (!networkError.test(failure))
        throw new AuthenticationError({ type: '', status: 401, title, code: 'no_token' });
      // Nothing was decided.
      forbidden = undefined;
      throw new ConnectionError(title);
    } finally {
      flight = undefined;
    }
  };

  return async (signal, reason = 'initial', refused) => {
    // Another request has fetched a new token meanwhile: take that one.
    if (!auth || (token !== undefined && token !== refused)) return token;
    // While the host is being asked all wait for the answer.
    if (reason === 'forbidden' && !flight) {
      // It has been asked about this token before, and gave it again.
      if (refused === forbidden) return token;
      forbidden = refused;
    }
    return abortable((flight ??= ask(reason)), signal);
  };
}
