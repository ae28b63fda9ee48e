import {
  around,
  answer,
  is,
  pathOf,
  spoil,
  twist,
  withBody,
  withHeaders,
  withJson,
  withoutHeader,
  type Fault,
  type Json,
  type Send,
} from './harness.ts';

/** The record as it is, read with the same token. */
async function read(request: Request, next: Send): Promise<Json | undefined> {
  const headers = new Headers({ authorization: request.headers.get('authorization') ?? '' });
  const response = await next(new Request(request.url, { headers }));
  return response.ok ? ((await response.json()) as Json) : undefined;
}

async function withCurrentVersion(request: Request, next: Send): Promise<Request> {
  const etag = String((await read(request, next))?.etag ?? '');
  return withHeaders(request, headers => {
    headers.set('if-match', etag);
  });
}

const answers: Fault[] = [
  {
    name: 'answers have no id',
    only: ['account'],
    make: around(
      ['GET /account'],
      () => async (request, next) => withoutHeader(await next(request), 'x-request-id'),
    ),
  },
  {
    name: 'answers do not tell how many requests are left',
    only: ['account'],
    make: around(
      ['GET /account'],
      () => async (request, next) => withoutHeader(await next(request), 'ratelimit-remaining'),
    ),
  },
  {
    name: 'rows of a list lack a required field',
    only: ['alerts.listAllAlerts'],
    make: spoil(['GET /customers/{}/alerts', 'GET /alerts'], body => {
      for (const row of body.items as Json[]) delete row.allowedActions;
    }),
  },
  {
    name: 'a record lacks a required field',
    only: ['contracts.getContract', 'contracts.createContract'],
    make: spoil(['GET /contracts/{}'], body => {
      delete body.updatedAt;
    }),
  },
  {
    name: 'a number is sent where a text is promised',
    only: ['customers'],
    make: spoil(['GET /customers/{}'], body => {
      body.number = 12;
    }),
  },
  {
    name: 'times are not in UTC',
    only: ['notes'],
    make: spoil(['GET /notes/{}', 'GET /customers/{}/notes'], body => {
      for (const row of (body.items ?? [body]) as Json[])
        row.createdAt = String(row.createdAt).replace(/(\.\d+)?Z$/, '+00:00');
    }),
  },
  {
    name: 'creating answers 200',
    only: ['folders'],
    make: around(['POST /customers/{}/folders'], () => async (request, next) => {
      const response = await next(request);
      return response.status === 201 ? answer(response, await response.text(), 200) : response;
    }),
  },
  {
    name: 'creating does not tell where',
    only: ['assets.createAsset'],
    make: around(
      ['POST /customers/{}/assets'],
      () => async (request, next) => withoutHeader(await next(request), 'location'),
    ),
  },
  {
    name: 'a record comes without its ETag header',
    only: ['passwords.getPassword'],
    make: around(
      ['GET /passwords/{}'],
      () => async (request, next) => withoutHeader(await next(request), 'etag'),
    ),
  },
  {
    name: 'errors are JSON, but no problems',
    only: ['contacts.createContact', 'contacts.getContact'],
    make: () => async (request, next) => {
      const response = await next(request);
      if (response.ok) return response;
      const changed = withoutHeader(response);
      changed.headers.set('content-type', 'application/json');
      return changed;
    },
  },
  {
    name: 'problems have no code',
    only: ['folders'],
    make: () => async (request, next) => {
      const response = await next(request);
      if (response.ok) return response;
      return withJson(response, body => {
        delete body.code;
      });
    },
  },
  {
    name: 'a wrong field is told by its name, not by a pointer',
    only: ['assets.createAsset'],
    make: () => async (request, next) => {
      const response = await next(request);
      if (response.status !== 422) return response;
      return withJson(response, body => {
        for (const one of (body.errors ?? []) as Json[]) one.pointer = String(one.pointer).replace(/^\//, '');
      });
    },
  },
];

const versions: Fault[] = [
  {
    name: 'a change does not give a new version',
    only: ['contacts.getContact', 'contacts.updateContact'],
    make: () => {
      const first = new Map<string, unknown>();
      return async (request, next) => {
        const response = await next(
          request.headers.has('if-match') ? await withCurrentVersion(request, next) : request,
        );
        if (!response.ok || !is(request, 'GET /contacts/{}', 'PATCH /contacts/{}')) return response;
        return withJson(response, body => {
          const path = pathOf(request);
          if (!first.has(path)) first.set(path, body.etag);
          body.etag = first.get(path);
        });
      };
    },
  },
  {
    name: 'each reading gives a new version',
    only: ['devices.getDevice', 'devices.updateDevice'],
    make: () => {
      let count = 0;
      return async (request, next) => {
        const response = await next(request);
        if (!is(request, 'GET /devices/{}') || !response.ok) return response;
        count++;
        const etag = `"${count}-again"`;
        const changed = await withJson(response, body => {
          body.etag = etag;
        });
        changed.headers.set('etag', etag);
        return changed;
      };
    },
  },
  {
    name: 'a change without If-Match is done',
    only: ['assets.updateAsset'],
    make: twist(['PATCH /assets/{}'], (request, next) =>
      request.headers.has('if-match') ? request : withCurrentVersion(request, next),
    ),
  },
  {
    name: 'a change of an old version is done',
    only: ['notes'],
    make: twist(['PATCH /notes/{}'], (request, next) =>
      request.headers.has('if-match') ? withCurrentVersion(request, next) : request,
    ),
  },
  {
    name: 'a deletion of an old version is done',
    only: ['folders'],
    make: twist(['DELETE /folders/{}'], (request, next) =>
      request.headers.has('if-match') ? withCurrentVersion(request, next) : request,
    ),
  },
  {
    name: 'a lost race does not tell the record as it stands',
    only: ['customers'],
    make: () => async (request, next) => {
      const response = await next(request);
      return response.status === 412
        ? withJson(response, body => {
            delete body.current;
          })
        : response;
    },
  },
];

const writes: Fault[] = [
  {
    name: 'a patch clears what it does not name',
    only: ['assets.updateAsset'],
    make: twist(['PATCH /assets/{}'], request =>
      withBody(request, body => (Object.keys(body).length > 0 ? { manufacturer: null, ...body } : body)),
    ),
  },
  {
    name: 'a patch cannot clear a field',
    only: ['contacts.updateContact'],
    make: twist(['PATCH /contacts/{}'], request =>
      withBody(request, body => {
        const kept = Object.entries(body).filter(([, value]) => value !== null);
        return kept.length > 0 ? Object.fromEntries(kept) : { isPrimary: false };
      }),
    ),
  },
  {
    name: 'a change is answered, but not kept',
    only: ['folders'],
    make: around(['PATCH /folders/{}'], () => async (request, next) => {
      const before = await read(request, next);
      const wanted = (await request.clone().json()) as Json;
      if (!before || typeof wanted.name !== 'string') return next(request);
      const sent = await withBody(request, body => ({ ...body, name: before.name }));
      const response = await next(sent);
      return response.ok ? withJson(response, body => ({ ...body, name: wanted.name })) : response;
    }),
  },
  {
    name: 'a record that is brought back has lost a field',
    only: ['assets.restoreAsset'],
    make: around(['POST /assets/{}/restore'], () => async (request, next) => {
      const response = await next(request);
      if (!response.ok) return response;
      const { etag } = (await response.clone().json()) as Json;
      const url = request.url.replace(/\/restore$/, '');
      return next(
        new Request(url, {
          method: 'PATCH',
          headers: {
            authorization: request.headers.get('authorization') ?? '',
            'content-type': 'application/merge-patch+json',
            'if-match': String(etag),
          },
          body: JSON.stringify({ serialNumber: null }),
        }),
      );
    }),
  },
  {
    name: 'a repeated write is done twice',
    only: ['notes'],
    make: twist(['POST /customers/{}/notes'], request =>
      withHeaders(request, headers => {
        headers.delete('idempotency-key');
      }),
    ),
  },
  {
    name: 'a key used for another body gives the first answer',
    only: ['assets.createAsset'],
    make: around(['POST /customers/{}/assets'], () => {
      const first = new Map<string, string>();
      return async (request, next) => {
        const key = request.headers.get('idempotency-key') ?? '';
        const body = first.get(key) ?? (await request.clone().text());
        if (key) first.set(key, body);
        return next(new Request(request.url, { method: 'POST', headers: request.headers, body }));
      };
    }),
  },
  {
    name: 'the same write twice at once is done twice',
    only: ['folders'],
    make: around(['POST /customers/{}/contacts', 'POST /customers/{}/folders'], () => {
      const running = new Set<string>();
      return async (request, next) => {
        const key = request.headers.get('idempotency-key') ?? '';
        if (running.has(key)) {
          const other = await withBody(request, body =>
            typeof body.name === 'string' ? { ...body, name: `${body.name} 2` } : body,
          );
          return next(
            withHeaders(other, headers => {
              headers.delete('idempotency-key');
            }),
          );
        }
        running.add(key);
        try {
          await new Promise(resolve => setImmediate(resolve));
          return await next(request);
        } finally {
          running.delete(key);
        }
      };
    }),
  },
  {
    name: 'an empty text is taken',
    only: ['notes'],
    make: twist(['POST /customers/{}/notes'], request =>
      withBody(request, body => (body.text === '' ? { text: ' ' } : body)),
    ),
  },
  {
    name: 'an unknown member of a body is taken',
    only: ['contacts.createContact', 'contacts.updateContact'],
    make: twist(['POST /customers/{}/contacts', 'PATCH /contacts/{}'], request =>
      withBody(request, body => {
        const known =
          /^(email|displayName|givenName|familyName|jobTitle|otherEmails|phone|mobile|timeZone|deviceIds|isPrimary|notes|customFields|registration|status)$/;
        const kept = Object.entries(body).filter(([name]) => known.test(name));
        return Object.fromEntries(kept);
      }),
    ),
  },
  {
    name: 'a body of any media type is taken',
    only: ['notes'],
    make: twist(['PATCH /notes/{}'], request =>
      withHeaders(request, headers => {
        headers.set('content-type', 'application/merge-patch+json');
      }),
    ),
  },
];

const signIn: Fault[] = [
  {
    name: 'no token is needed',
    only: ['tickets.getTicket', 'tickets.updateTicket'],
    make: () => (request, next) =>
      next(
        withHeaders(request, headers => {
          if (!headers.has('authorization')) headers.set('authorization', 'Bearer staff');
        }),
      ),
  },
  {
    name: 'a token for reading may write',
    only: ['notes'],
    make: twist(['POST /customers/{}/notes'], request =>
      withHeaders(request, headers => {
        headers.set('authorization', 'Bearer staff');
      }),
    ),
  },
];

export const recordFaults: readonly Fault[] = [...answers, ...versions, ...writes, ...signIn];
