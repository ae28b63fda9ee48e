import type { AttemptContext, Middleware } from '@customer-hub/sdk';
import type { Policy } from './features.ts';
import { refusesCall, restrictedAnswer } from './rules.ts';
import { kindField } from './subjects.ts';

type Next = Parameters<Middleware>[1];
const kindIn = (value: unknown, field: string): string | undefined => {
  const kind = ((value ?? {}) as Record<string, unknown>)[field];
  return typeof kind === 'string' ? kind : undefined;
};
/** Addresses of what has no id yet: it says its kind itself. */
const isBegun = (path: string): boolean => !/^\/[^/]+\/(?!preview$)/.test(path);

/**
 * Reads the kind of a merge, an import, a job or an action on many, once of each: what a call starts says it, what goes
 * on is asked for.
 */
const createKinds = () => {
  const known = new Map<string, string>();
  return async (
    request: Request,
    next: Next,
    { path }: AttemptContext,
    field: string,
  ): Promise<string | Response | undefined> => {
    const [, list = '', id] = path.split('/');
    if (isBegun(path))
      return kindIn(
        await request
          .clone()
          .json()
          .catch(() => undefined),
        field,
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
    const kind = kindIn(await answer.json(), field);
    if (kind) known.set(key, kind);
    return kind;
  };
};

/** A job is one of devices whatever it does: its type says more only where the page has rules about what they do. */
const matters = ({ features }: Policy, field: string): boolean =>
  field !== 'type' || Object.keys(features).some(key => key.startsWith('devices.'));

/**
 * What a page refuses is not sent, and what it answers allows no more than the page does.
 * @param sentence That it is refused, in the language of the page: it is what the error says.
 */
export const restrict = (policy: Policy, sentence: () => Promise<string>): Middleware => {
  const kindOf = createKinds();
  return async (request, next, context) => {
    const { method, path } = context;
    const field = method === 'GET' || policy.isReadonly ? undefined : kindField(path);
    const kind = field && matters(policy, field) ? await kindOf(request, next, context, field) : undefined;
    if (kind instanceof Response) return kind;
    if (refusesCall(policy, { ...context, kind })) {
      const status = 403;
      const problem = { status, code: 'read_only', title: await sentence(), type: 'about:blank' };
      return Response.json(problem, { status });
    }
    const response = await next(request);
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    if (!response.ok || !isJson) return response;
    const { status, headers } = response;
    return new Response(restrictedAnswer(policy, path, await response.text()), { status, headers });
  };
};
