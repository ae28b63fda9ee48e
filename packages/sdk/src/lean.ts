import { connect, type Hub } from './core/hub.ts';
import type { HubOptions } from './core/options.ts';
import { plainAttempt } from './transport/plain.ts';

/**
 * The same client as that of the package, 8 KB gzip less: each attempt is sent by `fetch` alone, without ky.
 * For pages that count every kilobyte; the build of the elements for a plain script tag uses it. Options,
 * methods and errors are the same.
 */
export const createHub = (options: HubOptions): Hub => connect(options, plainAttempt);
export { uuid } from './internal/uuid.ts';
export type { Hub } from './core/hub.ts';
