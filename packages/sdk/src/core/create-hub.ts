import { kyAttempt } from '../transport/ky.ts';
import { connect, type Hub } from './hub.ts';
import type { HubOptions } from './options.ts';

/**
 * Connects to a backend that speaks the contract. Nothing is sent until a method is called. Every method
 * rejects with a `HubError`: what the server refused (`ApiError` and its kinds), no answer
 * (`ConnectionError`, `TimeoutError`), or `AbortedError` by its `signal`.
 * @example const hub = createHub({ baseUrl: 'https://api.example.com/v1', auth: () => getToken() });
 */
export const createHub = (options: HubOptions): Hub => connect(options, kyAttempt);
