import {
  around,
  is,
  items,
  pageOf,
  queryOf,
  spoil,
  twist,
  withJson,
  withQuery,
  type Fault,
  type Json,
  type Send,
} from './harness.ts';

const notes = ['GET /customers/{}/notes'];
const assets = ['GET /customers/{}/assets'];
const contacts = ['GET /customers/{}/contacts', 'GET /contacts'];
const tickets = ['GET /customers/{}/tickets', 'GET /tickets'];
const devices = ['GET /customers/{}/devices', 'GET /devices'];
const alerts = ['GET /customers/{}/alerts', 'GET /alerts'];
const contracts = ['GET /customers/{}/contracts'];
const passwords = ['GET /customers/{}/passwords'];
const customers = ['GET /customers'];

/** All rows that a request means, whatever its page. */
async function allRows(request: Request, next: Send): Promise<Json[]> {
  const rows: Json[] = [];
  let cursor: unknown;
  do {
    const response = await next(
      withQuery(request, query => {
        query.delete('offset');
        query.delete('cursor');
        query.set('limit', '200');
        if (typeof cursor === 'string') query.set('cursor', cursor);
      }),
    );
    if (!response.ok) return rows;
    const body = (await response.json()) as Json;
    rows.push(...items(body));
    cursor = pageOf(body).nextCursor;
  } while (typeof cursor === 'string');
  return rows;
}

const paging: Fault[] = [
  {
    name: 'rows that tie come by their age instead of their id',
    only: ['customers.listCustomers'],
    make: spoil(customers, (body, request) => {
      const sort = queryOf(request).get('sort');
      if (sort !== 'rank') return;
      body.items = items(body).toSorted((one, other) =>
        one.rank === other.rank ? String(one.name).localeCompare(String(other.name)) : 0,
      );
    }),
  },
  {
    name: 'a next page begins with the last row of the page before',
    only: ['notes.listNotes'],
    make: around(notes, () => {
      let last: Json | undefined;
      return async (request, next) =>
        withJson(await next(request), body => {
          const rows = items(body);
          const before = last;
          last = rows.at(-1);
          if (queryOf(request).has('cursor') && before && rows.length > 0)
            body.items = [before, ...rows.slice(0, -1)];
        });
    }),
  },
  {
    name: 'a next page leaves out its first row',
    only: ['assets.listAssets'],
    make: spoil(assets, (body, request) => {
      if (queryOf(request).has('cursor')) body.items = items(body).slice(1);
    }),
  },
  {
    name: 'no page knows the one before',
    only: ['contacts.listContacts'],
    make: spoil(contacts, body => {
      pageOf(body).prevCursor = null;
    }),
  },
  {
    name: 'a cursor of another query starts the list again',
    only: ['devices.listDevices'],
    make: around(devices, () => async (request, next) => {
      const response = await next(request);
      return response.status === 400 && queryOf(request).has('cursor')
        ? next(
            withQuery(request, query => {
              query.delete('cursor');
            }),
          )
        : response;
    }),
  },
  {
    name: 'the last page has a cursor to one more, empty page without end',
    only: ['tickets.listTickets'],
    make: spoil(tickets, (body, request) => {
      const cursor = queryOf(request).get('cursor');
      if (pageOf(body).nextCursor === null && cursor) {
        pageOf(body).nextCursor = cursor;
      }
    }),
  },
  {
    name: 'the limit is not kept',
    only: ['devices.listDevices'],
    make: twist(devices, request =>
      withQuery(request, query => {
        if (Number(query.get('limit')) >= 1 && Number(query.get('limit')) <= 200) query.set('limit', '50');
      }),
    ),
  },
  {
    name: 'a limit beyond 200 is taken',
    only: ['alerts.listAlerts'],
    make: twist(alerts, request =>
      withQuery(request, query => {
        if (Number(query.get('limit')) > 200) query.set('limit', '200');
      }),
    ),
  },
  {
    name: 'the total is the length of the page',
    only: ['contracts.listContracts'],
    make: spoil(contracts, body => {
      if ('totalCount' in pageOf(body)) pageOf(body).totalCount = items(body).length;
    }),
  },
  {
    name: 'the total is off by one',
    only: ['customers.listCustomers'],
    make: spoil(customers, body => {
      const page = pageOf(body);
      if (typeof page.totalCount === 'number') page.totalCount += 1;
    }),
  },
  {
    name: 'the offset is not heeded',
    only: ['passwords.listPasswords'],
    make: twist(passwords, request =>
      withQuery(request, query => {
        query.delete('offset');
      }),
    ),
  },
  {
    name: 'a deleted record is still listed',
    only: ['notes.deleteNote'],
    make: () => {
      const gone: Json[] = [];
      return async (request, next) => {
        if (is(request, 'DELETE /notes/{}')) {
          const path = new URL(request.url);
          const before = await next(new Request(path, { headers: request.headers }));
          const response = await next(request);
          if (response.ok && before.ok) gone.push((await before.json()) as Json);
          return response;
        }
        const response = await next(request);
        const customer = /customers\/([^/]+)\/notes/.exec(request.url)?.[1] ?? '';
        const still = gone.filter(({ customerId }) => customerId === customer);
        return still.length > 0 && is(request, ...notes) && response.ok && !queryOf(request).has('cursor')
          ? withJson(response, body => {
              body.items = [...still, ...items(body)];
            })
          : response;
      };
    },
  },
];

const sorting: Fault[] = [
  {
    name: 'the minus of a sort is not heeded',
    only: ['assets.listAssets'],
    make: twist(assets, request =>
      withQuery(request, query => {
        const sort = query.get('sort');
        if (sort) query.set('sort', sort.replaceAll('-', ''));
      }),
    ),
  },
  {
    name: 'the sort is not heeded',
    only: ['tickets.listTickets'],
    make: twist(tickets, request =>
      withQuery(request, query => {
        if (/^-?(title|number|createdAt)$/.test(query.get('sort') ?? '')) query.delete('sort');
      }),
    ),
  },
  {
    name: 'capital letters sort before small ones',
    only: ['assets.listAssets'],
    make: around(assets, () => async (request, next) => {
      if (queryOf(request).get('sort') !== 'name' || queryOf(request).has('cursor')) return next(request);
      const rows = (await allRows(request, next)).toSorted((one, other) =>
        String(one.name) < String(other.name) ? -1 : String(one.name) > String(other.name) ? 1 : 0,
      );
      return withJson(await next(request), body => {
        const offset = Number(queryOf(request).get('offset') ?? 0);
        body.items = rows.slice(offset, offset + items(body).length);
      });
    }),
  },
  {
    name: 'of several fields to sort by only the first counts',
    only: ['devices.listDevices'],
    make: twist(devices, request =>
      withQuery(request, query => {
        const sort = query.get('sort');
        if (sort?.includes(',')) query.set('sort', sort.slice(0, sort.indexOf(',')));
      }),
    ),
  },
  {
    name: 'an unknown field to sort by is taken',
    only: ['contacts.listContacts'],
    make: around(contacts, () => async (request, next) => {
      const response = await next(request);
      return response.status === 400 && queryOf(request).has('sort')
        ? next(
            withQuery(request, query => {
              query.delete('sort');
            }),
          )
        : response;
    }),
  },
];

const filtering: Fault[] = [
  {
    name: 'a filter by status is not heeded',
    only: ['assets.listAssets'],
    make: twist(assets, request =>
      withQuery(request, query => {
        query.delete('status');
      }),
    ),
  },
  {
    name: 'of several values of a filter only the first counts',
    only: ['tickets.listTickets'],
    make: twist(tickets, request =>
      withQuery(request, query => {
        const [first, ...more] = query.getAll('priority');
        if (first !== undefined && more.length > 0) query.set('priority', first);
      }),
    ),
  },
  {
    name: 'of two filters only the first counts',
    only: ['contracts.listContracts'],
    make: twist(contracts, request =>
      withQuery(request, query => {
        if (query.has('kind')) query.delete('status');
      }),
    ),
  },
  {
    name: 'a filter of yes and no takes no for unset',
    only: ['devices.listDevices'],
    make: twist(devices, request =>
      withQuery(request, query => {
        if (query.get('monitored') === 'false') query.delete('monitored');
      }),
    ),
  },
  {
    name: 'facets count all rows, whatever the other filters',
    only: ['assets.listAssets'],
    make: around(assets, () => async (request, next) => {
      const response = await next(request);
      if (!queryOf(request).has('facets') || !response.ok) return response;
      const free = await next(
        withQuery(request, query => {
          for (const name of ['status', 'assetType', 'folderId', 'contactId', 'warranty', 'q', 'cursor'])
            query.delete(name);
        }),
      );
      const { facets } = (await free.json()) as Json;
      return withJson(response, body => ({ ...body, facets }));
    }),
  },
  {
    name: 'a facet counts within its own filter too',
    only: ['contacts.listContacts'],
    make: spoil(contacts, (body, request) => {
      const chosen = queryOf(request).getAll('status');
      const facets = body.facets as Record<string, Record<string, number>> | undefined;
      if (chosen.length > 0 && facets?.status)
        facets.status = Object.fromEntries(
          Object.entries(facets.status).filter(([value]) => chosen.includes(value)),
        );
    }),
  },
  {
    name: 'the advanced filter takes any of several for all of them',
    only: ['customers.listCustomers'],
    make: twist(customers, request =>
      withQuery(request, query => {
        const filter = query.get('filter');
        if (filter) query.set('filter', filter.replace('"any":', '"all":'));
      }),
    ),
  },
  {
    name: 'the advanced filter takes less for less or equal',
    only: ['contracts.listContracts'],
    make: twist(contracts, request =>
      withQuery(request, query => {
        const filter = query.get('filter');
        if (filter) query.set('filter', filter.replace('"op":"lt"', '"op":"lte"'));
      }),
    ),
  },
  {
    name: 'an unknown parameter is taken',
    only: ['customers.listCustomers'],
    make: twist(customers, (request, _next) =>
      withQuery(request, query => {
        const known = ['limit', 'cursor', 'offset', 'count', 'sort', 'q', 'filter', 'facets'];
        const facets = ['rank', 'kind', 'ticketCreationLimit'];
        for (const name of [...query.keys()]) if (![...known, ...facets].includes(name)) query.delete(name);
      }),
    ),
  },
];

const searching: Fault[] = [
  {
    name: 'the search is not heeded',
    only: ['notes.listNotes'],
    make: twist(notes, request =>
      withQuery(request, query => {
        query.delete('q');
      }),
    ),
  },
  {
    name: 'the search heeds case',
    only: ['assets.listAssets'],
    make: spoil(assets, (body, request) => {
      const text = queryOf(request).get('q');
      if (text) body.items = items(body).filter(row => JSON.stringify(row).includes(text));
    }),
  },
  {
    name: 'the search does not look into the username',
    only: ['passwords.listPasswords'],
    make: spoil(passwords, (body, request) => {
      const text = queryOf(request).get('q')?.toLowerCase();
      if (text)
        body.items = items(body).filter(row =>
          `${String(row.name)} ${String(row.loginUrl)}`.toLowerCase().includes(text),
        );
    }),
  },
];

export const listFaults: readonly Fault[] = [...paging, ...sorting, ...filtering, ...searching];
