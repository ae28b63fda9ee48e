import type { AttemptContext, Middleware } from '../core/options.ts';

type Fetch = (request: Request) => Promise<Response>;

/** Wraps `fetch` in the middleware, outermost first. */
export const compose = (middleware: readonly Middleware[], fetch: Fetch, context: AttemptContext): Fetch =>
  middleware.reduceRight<Fetch>((next, layer) => request => layer(request, next, context), fetch);
