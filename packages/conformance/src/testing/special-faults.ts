import {
  around,
  is,
  items,
  spoil,
  twist,
  withBody,
  withHeaders,
  withJson,
  withoutHeader,
  answer,
  type Fault,
  type Json,
  type Middleware,
} from './harness.ts';

const secrets: Fault[] = [
  {
    name: 'the list of passwords holds their secrets',
    only: ['passwords.createPassword', 'passwords.updatePassword'],
    make: () => {
      const known = new Map<string, unknown>();
      return async (request, next) => {
        if (is(request, 'POST /customers/{}/passwords')) {
          const body = (await request
            .clone()
            .json()
            .catch(() => ({}))) as Json;
          known.set(String(body.name), body.secret);
        }
        const response = await next(request);
        return is(request, 'GET /customers/{}/passwords') && response.ok
          ? withJson(response, body => {
              for (const row of items(body)) row.hint = known.get(String(row.name)) ?? null;
            })
          : response;
      };
    },
  },
  {
    name: 'a secret may be kept by caches',
    only: ['passwords.revealPassword'],
    make: around(
      ['POST /passwords/{}/reveal'],
      () => async (request, next) => withoutHeader(await next(request), 'cache-control'),
    ),
  },
];

const files: Fault[] = [
  {
    name: 'cells of an export begin with a formula',
    only: ['exports'],
    make: around(['GET /exports/{}/content'], () => async (request, next) => {
      const response = await next(request);
      return response.ok ? answer(response, (await response.text()).replaceAll("'=", '=')) : response;
    }),
  },
  {
    name: 'bytes of another hash are taken',
    only: ['uploads'],
    make: twist(['POST /uploads'], request => withBody(request, body => ({ ...body, sha256: null }))),
  },
  {
    name: 'a range of a file is not heeded',
    only: ['attachments.downloadAttachment'],
    make: twist(['GET /attachments/{}/content'], request =>
      withHeaders(request, headers => {
        headers.delete('range');
      }),
    ),
  },
  {
    name: 'a file is shown, not downloaded',
    only: ['attachments.downloadAttachment'],
    make: around(['GET /attachments/{}/content'], () => async (request, next) => {
      const response = withoutHeader(await next(request));
      const shown = response.headers.get('content-disposition')?.replace('attachment', 'inline');
      if (shown) response.headers.set('content-disposition', shown);
      return response;
    }),
  },
];

/** Changes a stream of events block by block; `undefined` leaves a block out. */
const eachBlock =
  (routes: readonly string[], make: () => (block: string) => string | undefined): (() => Middleware) =>
  () =>
  async (request, next) => {
    const response = await next(request);
    if (!is(request, ...routes) || !response.ok || !response.body) return response;
    const change = make();
    let rest = '';
    const decoder = new TextDecoder();
    const encoder = new TextEncoder();
    const changed = response.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(bytes, controller) {
          rest += decoder.decode(bytes, { stream: true });
          const blocks = rest.split('\n\n');
          rest = blocks.pop() ?? '';
          for (const block of blocks) {
            const kept = change(block);
            if (kept !== undefined) controller.enqueue(encoder.encode(`${kept}\n\n`));
          }
        },
      }),
    );
    return new Response(changed, { status: response.status, headers: response.headers });
  };

const streams: Fault[] = [
  {
    name: 'a stream that is resumed begins anew',
    only: ['jobs'],
    make: twist(['GET /jobs/{}/events'], request =>
      withHeaders(request, headers => {
        headers.delete('last-event-id');
      }),
    ),
  },
  {
    name: 'a stream leaves out an event',
    only: ['jobs'],
    make: eachBlock(['GET /jobs/{}/events'], () => {
      let count = 0;
      return block => (/^id:/m.test(block) && ++count === 2 ? undefined : block);
    }),
  },
  {
    name: 'the stream of one customer tells of all',
    only: ['events'],
    make: twist(['GET /events'], request => {
      const url = new URL(request.url);
      url.searchParams.delete('customerId');
      return new Request(url, request);
    }),
  },
];

const works: Fault[] = [
  {
    name: 'a job that is over can be cancelled',
    only: ['jobs'],
    make: around(['POST /jobs/{}/cancel'], () => async (request, next) => {
      const response = await next(request);
      if (response.status !== 409) return response;
      const url = request.url.replace(/\/cancel$/, '');
      const job = await next(
        new Request(url, { headers: { authorization: request.headers.get('authorization') ?? '' } }),
      );
      return answer(job, await job.text(), 202);
    }),
  },
  {
    name: 'results of a bulk action come in another order',
    only: ['assets.bulkAssets'],
    make: spoil(['POST /assets:bulk'], body => {
      body.results = (body.results as Json[]).toReversed();
    }),
  },
  {
    name: 'an import of another file is committed',
    only: ['imports'],
    make: around(['POST /imports/{}/commit'], () => async (request, next) => {
      const url = request.url.replace(/\/commit$/, '');
      const read = await next(
        new Request(url, { headers: { authorization: request.headers.get('authorization') ?? '' } }),
      );
      const { sha256 } = (await read.json()) as Json;
      return next(await withBody(request, body => ({ ...body, sha256: sha256 ?? body.sha256 })));
    }),
  },
];

export const specialFaults: readonly Fault[] = [...secrets, ...files, ...streams, ...works];
