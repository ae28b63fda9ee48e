import type { AttemptContext, Middleware } from '@customer-hub/sdk';
import type { Policy } from './features.ts';
import { refusesCall, restrictedAnswer } from './rules.ts';
import { kindAction } from './subjects.ts';

type Next = Parameters<Middleware>[1];
const kindIn = (value: unknown): string | undefined => {
  const { kind } = (value ?? {}) as { kind?: unknown };
  return typeof kind === 'string' ? kind : undefined;
};

/** Reads the kind of a merge or an import, once of each: what a call starts says it, what goes on is asked for. */
const createKinds = () => {
  const known = new Map<string, string>();
  return async (
    request: Request,
    next: Next,
    { path }: AttemptContext,
  ): Promise<string | Response | undefined> => {
    const [, list = '', id] = path.split('/');
    if (!id)
      return kindIn(
        await request
          .clone()
          .json()
          .catch(() => undefined),
      );
    const key = `${list}/${id}`;
    const present = known.get(key);
    if (present) return present;
    const { url, signal } = request;
    const address = url.slice(0, url.lastIndexOf(path)) + `/${key}`;
    const headers = new Headers({ accept: 'application/json' });
    const authorization = request.headers.get('authorization');
    if (authorization) headers.set('authorization', authorization);
    const answer = await next(new Request(address, { headers, signal }));
    // Without its kind nobody can say that it is allowed.
    if (!answer.ok) return answer;
    const kind = kindIn(await answer.json());
    if (kind) known.set(key, kind);
    return kind;
  };
};

/** What a page refuses is not sent, and what it answers allows no more than the page does. */
export const restrict = (policy: Policy): Middleware => {
  const kindOf = createKinds();
  return async (request, next, context) => {
    const { method, path } = context;
    const isOfKinds = method !== 'GET' && kindAction(path) !== undefined && !policy.isReadonly;
    const kind = isOfKinds ? await kindOf(request, next, context) : undefined;
    if (kind instanceof Response) return kind;
    if (refusesCall(policy, { ...context, kind })) {
      const status = 403;
      const problem = { status, code: 'read_only', title: 'This page is read-only.', type: 'about:blank' };
      return Response.json(problem, { status });
    }
    const response = await next(request);
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    if (!response.ok || !isJson) return response;
    const { status, headers } = response;
    return new Response(restrictedAnswer(policy, path, await response.text()), { status, headers });
  };
};
