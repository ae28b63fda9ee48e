import { around, spoil, twist, withBody, type Fault } from './harness.ts';

const only = ['shared-links'];

export const sharedLinkFaults: readonly Fault[] = [
  {
    name: 'a repeated visit counts another view',
    only,
    make: twist(['POST /shared-item/open'], request =>
      withBody(request, body => ({ ...body, visit: crypto.randomUUID() })),
    ),
  },
  {
    name: 'a link that was used up says so to strangers',
    only,
    make: around(['POST /shared-item/open'], () => {
      const opened = new Set<unknown>();
      return async (request, next) => {
        const { token } = (await request.clone().json()) as { token?: unknown },
          response = await next(request);
        if (response.ok) opened.add(token);
        return response.status === 404 && opened.has(token)
          ? Response.json(
              { ...((await response.json()) as object), title: 'Used up' },
              { status: 404, headers: { 'content-type': 'application/problem+json' } },
            )
          : response;
      };
    }),
  },
  {
    name: 'a link that was withdrawn goes on',
    only: ['shared-links.withdrawSharedLink.ends'],
    make: around(['POST /shared-links/{}/withdraw'], () => async (request, next) => {
      const id = /shared-links\/([^/]+)/.exec(request.url)?.[1] ?? '',
        address = request.url.replace(/\/withdraw$/, '');
      const response = await next(
        new Request(address, { headers: { authorization: request.headers.get('authorization') ?? '' } }),
      );
      return Response.json({ ...((await response.json()) as object), id, state: 'withdrawn' });
    }),
  },
  {
    name: 'looking at a link tells nothing of a pass phrase',
    only,
    make: spoil(['POST /shared-item/look'], body => {
      body.needsPassPhrase = false;
    }),
  },
];
