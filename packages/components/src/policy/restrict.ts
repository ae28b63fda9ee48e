import type { Middleware } from '@customer-hub/sdk';
import type { Policy } from './features.ts';
import { refusesCall, restrictedAnswer } from './rules.ts';

/** What a page refuses is not sent, and what it answers allows no more than the page does. */
export const restrict =
  (policy: Policy): Middleware =>
  async (request, next, context) => {
    if (refusesCall(policy, context)) {
      const status = 403;
      const problem = { status, code: 'read_only', title: 'This page is read-only.', type: 'about:blank' };
      return Response.json(problem, { status });
    }
    const response = await next(request);
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    if (!response.ok || !isJson) return response;
    const { status, headers } = response;
    return new Response(restrictedAnswer(policy, context.path, await response.text()), { status, headers });
  };
