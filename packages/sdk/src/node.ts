// The package under Node: the same client, which says who it is, and what it does when `CUSTOMER_HUB_LOG` asks. Page
// authors pay for neither.
import { connect, type Hub } from './core/hub.ts';
import type { HubOptions } from './core/options.ts';
import { version } from './generated/version.ts';
import { bothHooks, logHooks } from './internal/log.ts';
import type { SendAttempt } from './transport/attempt.ts';
import { kyAttempt } from './transport/ky.ts';

export * from './index.ts';

/**
 * Connects to a backend that speaks the contract, as in browsers. Requests say `User-Agent:
 * customer-hub-sdk/<version>`, and `CUSTOMER_HUB_LOG=debug` (or `warn`, `error`) in the environment tells on
 * standard error what is sent, without headers, queries and bodies.
 * @example const hub = createHub({ baseUrl: 'https://api.example.com/v1', auth: () => getToken() });
 */
export const createHub = (options: HubOptions): Hub => {
  const log = logHooks(process.env.CUSTOMER_HUB_LOG, line => process.stderr.write(`${line}\n`));
  return connect({ ...options, hooks: bothHooks(log, options.hooks) }, named);
};

const userAgent = `customer-hub-sdk/${version} node/${process.versions.node}`;
const named: SendAttempt = (url, attempt) => {
  if (!attempt.headers.has('user-agent')) attempt.headers.set('user-agent', userAgent);
  return kyAttempt(url, attempt);
};
