// Written after the checks, to see whether they notice what they were not made for; none of them was changed since.
import {
  answer,
  around,
  is,
  items,
  pageOf,
  queryOf,
  spoil,
  twist,
  withBody,
  withHeaders,
  withJson,
  withoutHeader,
  withQuery,
  type Fault,
  type Json,
} from './harness.ts';

const auth = (request: Request): Record<string, string> => ({
  authorization: request.headers.get('authorization') ?? '',
});

const lists: Fault[] = [
  {
    name: 'a search makes the filters be forgotten',
    only: ['assets.listAssets'],
    make: twist(['GET /customers/{}/assets'], request =>
      withQuery(request, query => {
        if (query.has('status') && query.has('assetType')) query.delete('assetType');
      }),
    ),
  },
  {
    name: 'the total does not heed filters',
    only: ['tickets.listTickets'],
    make: around(['GET /customers/{}/tickets'], () => async (request, next) => {
      const response = await next(request);
      if (!queryOf(request).has('count') || !response.ok) return response;
      const free = await next(
        withQuery(request, query => {
          for (const name of [...query.keys()]) if (name !== 'count') query.delete(name);
        }),
      );
      const { totalCount } = pageOf((await free.json()) as Json);
      return withJson(response, body => {
        pageOf(body).totalCount = totalCount;
      });
    }),
  },
  {
    name: 'a facet leaves out values that one row has',
    only: ['contracts.listContracts'],
    make: spoil(['GET /customers/{}/contracts'], body => {
      for (const counts of Object.values((body.facets ?? {}) as Record<string, Record<string, number>>))
        for (const [value, count] of Object.entries(counts)) if (count === 1) delete counts[value];
    }),
  },
  {
    name: 'prevCursor leads to the same page again',
    only: ['devices.listDevices'],
    make: around(
      ['GET /customers/{}/devices'],
      () => async (request, next) =>
        withJson(await next(request), body => {
          if (pageOf(body).prevCursor) pageOf(body).prevCursor = queryOf(request).get('cursor');
        }),
    ),
  },
  {
    name: 'rows without a value stand among the others',
    only: ['assets.listAssets.sort'],
    make: spoil(['GET /customers/{}/assets'], (body, request) => {
      if (queryOf(request).get('sort') !== 'folder') return;
      const rows = items(body);
      const [empty, full] = [
        rows.filter(row => row.folder === null),
        rows.filter(row => row.folder !== null),
      ];
      body.items = [...empty.slice(0, 1), ...full, ...empty.slice(1)];
    }),
  },
];

const records: Fault[] = [
  {
    name: 'a change that is refused is done all the same',
    only: ['notes.updateNote'],
    make: around(['PATCH /notes/{}'], () => async (request, next) => {
      const response = await next(request.clone());
      if (response.status !== 412) return response;
      const { current } = (await response.clone().json()) as { current: Json };
      await next(
        withHeaders(request, headers => {
          headers.set('if-match', String(current.etag));
        }),
      );
      return response;
    }),
  },
  {
    name: 'a deleted record stays',
    only: ['contracts.deleteContract'],
    make: around(['DELETE /contracts/{}'], () => async (request, next) => {
      if (!request.headers.has('if-match')) return next(request);
      const read = await next(new Request(request.url, { headers: auth(request) }));
      const { etag } = (await read.json()) as Json;
      return etag === request.headers.get('if-match') ? new Response(null, { status: 204 }) : next(request);
    }),
  },
  {
    name: 'a replay answers 200',
    only: ['assets.createAsset'],
    make: around(['POST /customers/{}/assets'], () => async (request, next) => {
      const response = await next(request);
      return response.headers.has('idempotent-replayed')
        ? answer(response, await response.text(), 200)
        : response;
    }),
  },
  {
    name: 'a change moves createdAt',
    only: ['folders.updateFolder'],
    make: around(
      ['PATCH /folders/{}'],
      () => async (request, next) =>
        withJson(await next(request), body => {
          if (body.id) body.createdAt = '2026-12-24T00:00:00Z';
        }),
    ),
  },
  {
    name: 'money is a number',
    only: ['contracts.createContract'],
    make: spoil(['POST /customers/{}/contracts', 'GET /contracts/{}'], body => {
      if (body.fee) body.fee = { ...(body.fee as Json), amount: Number((body.fee as Json).amount) };
    }),
  },
  {
    name: 'a record that is not there is made by changing it',
    only: ['tickets.updateTicket'],
    make: around(['PATCH /tickets/{}'], () => async (request, next) => {
      const response = await next(request);
      return response.status === 404 ? Response.json({ id: 'tkt_new' }, { status: 200 }) : response;
    }),
  },
  {
    name: 'an address in use is taken',
    only: ['contacts.createContact'],
    make: twist(['POST /customers/{}/contacts'], request =>
      withBody(request, body => {
        if (/^ANN@/.test(String(body.email))) body.email = `again.${String(body.email)}`;
      }),
    ),
  },
  {
    name: 'settings are replaced whatever their version',
    only: ['customers.replaceCustomerSettings'],
    make: twist(['PUT /customers/{}/settings'], async (request, next) => {
      const read = await next(new Request(request.url, { headers: auth(request) }));
      const { etag } = (await read.json()) as Json;
      return withHeaders(request, headers => {
        if (headers.has('if-match')) headers.set('if-match', String(etag));
      });
    }),
  },
  {
    name: 'counts of a customer are off by one',
    only: ['customers.getCustomer'],
    make: spoil(['GET /customers/{}'], body => {
      const counts = body.counts as Record<string, number>;
      counts.notes = (counts.notes ?? 0) + 1;
    }),
  },
  {
    name: 'a refusal does not tell the scope that is missing',
    only: ['customers.updateCustomer'],
    make: () => async (request, next) => {
      const response = await next(request);
      return response.status === 403
        ? withJson(response, body => {
            delete body.requiredScope;
          })
        : response;
    },
  },
  {
    name: '401 does not tell how to sign in',
    only: ['account'],
    make: () => async (request, next) => withoutHeader(await next(request), 'www-authenticate'),
  },
];

const others: Fault[] = [
  {
    name: 'an export leaves out its last row',
    only: ['exports'],
    make: around(['GET /exports/{}/content'], () => async (request, next) => {
      const response = await next(request);
      const lines = (await response.text()).split('\r\n');
      return answer(response, [...lines.slice(0, -2), ''].join('\r\n'));
    }),
  },
  {
    name: 'Content-Range tells one byte too many',
    only: ['attachments.downloadAttachment'],
    make: around(['GET /attachments/{}/content'], () => async (request, next) => {
      const response = withoutHeader(await next(request));
      const range = response.headers.get('content-range');
      if (range)
        response.headers.set(
          'content-range',
          range.replace(/-(\d+)/, (_, end) => `-${Number(end) + 1}`),
        );
      return response;
    }),
  },
  {
    name: 'the list of webhooks shows their secrets',
    only: ['events.createWebhook'],
    make: spoil(['GET /webhooks'], body => {
      for (const row of items(body)) row.secret = 'whsec_0123456789abcdef';
    }),
  },
  {
    name: 'events have no id',
    only: ['events.streamEvents'],
    make: around(['GET /events'], () => async (request, next) => {
      const response = await next(request);
      if (!response.body) return response;
      const text = response.body
        .pipeThrough(new TextDecoderStream())
        .pipeThrough(
          new TransformStream<string, string>({
            transform(part, controller) {
              controller.enqueue(part.replace(/^id: .*\n/gm, ''));
            },
          }),
        )
        .pipeThrough(new TextEncoderStream());
      return new Response(text, { status: response.status, headers: response.headers });
    }),
  },
  {
    name: 'counts of a job forget what is skipped',
    only: ['jobs.createJob'],
    make: spoil(['GET /jobs/{}'], body => {
      (body.counts as Record<string, number>).skipped = 0;
    }),
  },
  {
    name: 'a bulk action says done of what is not there',
    only: ['customers.bulkCustomers'],
    make: spoil(['POST /customers:bulk'], body => {
      for (const row of body.results as Json[]) {
        row.status = 'done';
        delete row.problem;
      }
    }),
  },
  {
    name: 'records of other types stand among the deleted ones that were asked for',
    only: ['notes.deleteNote'],
    make: twist(['GET /deleted-records'], request =>
      withQuery(request, query => {
        query.delete('type');
      }),
    ),
  },
  {
    name: 'a secret is told without a reason',
    only: ['passwords.revealPassword'],
    make: twist(['POST /passwords/{}/reveal'], request =>
      withBody(request, body => (String(body.reason ?? '').trim() ? body : { reason: 'none' })),
    ),
  },
  {
    name: 'a status does not move the ticket into its group',
    only: ['tickets.updateTicket'],
    make: spoil(['PATCH /tickets/{}'], body => {
      body.statusGroup = 'open';
    }),
  },
  {
    name: 'a file that is too short is taken',
    only: ['uploads'],
    make: around(['PUT /uploads/{}/content'], () => async (request, next) => {
      const response = await next(request);
      const { errors = [] } = (await response
        .clone()
        .json()
        .catch(() => ({}))) as { errors?: { code: string }[] };
      return errors.some(({ code }) => code === 'size_mismatch')
        ? Response.json({ status: 'ready' }, { status: 200 })
        : response;
    }),
  },
  {
    name: 'two pinned fields are taken',
    only: ['preferences'],
    make: twist(['PUT /preferences/pinned-fields'], request =>
      withBody(request, body => {
        const fields = body.fields as string[];
        return fields.length === 2 ? { fields: [...fields, 'fax'] } : body;
      }),
    ),
  },
  {
    name: 'the search looks through all customers, whichever is asked for',
    only: ['search'],
    make: twist(['GET /search'], request => withQuery(request, query => query.delete('customerId'))),
  },
  {
    name: 'a list tells of records of another customer',
    only: ['notes.listNotes', 'notes.createNote'],
    make: around(['GET /customers/{}/notes'], () => {
      let other: Json | undefined;
      return async (request, next) =>
        withJson(await next(request), body => {
          const rows = items(body);
          const stranger = other && other.customerId !== rows[0]?.customerId ? other : undefined;
          other ??= rows[0];
          if (stranger && rows.length > 1) body.items = [...rows.slice(0, -1), stranger];
        });
    }),
  },
  {
    name: 'void invoices are added up',
    only: ['invoices.listInvoices.totals'],
    make: spoil(['GET /customers/{}/invoices'], body => {
      const [total] = (body.totals ?? []) as { amount: string }[];
      if (total) total.amount = (Number(total.amount) + 0.01).toFixed(2);
    }),
  },
  {
    name: 'an invoice that was sent is changed',
    only: ['invoices.updateInvoice.not-draft'],
    make: around(['PATCH /invoices/{}'], () => async (request, next) => {
      const response = await next(request);
      return response.status === 409 ? Response.json({}, { status: 200 }) : response;
    }),
  },
  {
    name: 'an invoice is sent whatever its version is',
    only: ['invoices.sendInvoice.if-match'],
    make: twist(['POST /invoices/{}/send'], request =>
      withHeaders(request, headers => {
        headers.set('if-match', '*');
      }),
    ),
  },
  {
    name: 'a system user can be made without a domain',
    only: ['customers.createCustomer'],
    make: spoil(['GET /customers/{}/contacts'], (body, request) => {
      if (queryOf(request).has('system') && is(request, 'GET /customers/{}/contacts'))
        body.items = items(body).slice(0, 1);
    }),
  },
];

export const laterFaults: readonly Fault[] = [...lists, ...records, ...others];
