import type { AttemptContext, Middleware } from '../core/options.ts';

type Fetch = (request: Request) => Promise<Response>;

/**
 * Wraps `fetch` in the middleware, outermost first. Async, because a layer that throws before its first `await` would
 * leave a timer of ky behind.
 */
export const compose = (middleware: readonly Middleware[], fetch: Fetch, context: AttemptContext): Fetch =>
  middleware.reduceRight<Fetch>((next, layer) => async request => layer(request, next, context), fetch);
