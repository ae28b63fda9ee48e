import type { AttemptContext, Middleware } from '../core/options.ts';

type Fetch = (request: Request) => Promise<Response>;

/** Wraps `fetch` in the middleware, outermost first. Async, so that a layer that throws before its first `await` rejects like any other. */
export const compose = (middleware: readonly Middleware[], fetch: Fetch, context: AttemptContext): Fetch =>
  middleware.reduceRight<Fetch>((next, layer) => async request => layer(request, next, context), fetch);
