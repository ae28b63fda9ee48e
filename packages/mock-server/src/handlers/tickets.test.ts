import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Ticket } from '@customer-hub/server/parts/contract/types';
import { createTestMock } from '../testing.ts';

describe('tickets', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const path = { customerId: 'cus_1' },
    starred = { spam: false, statusGroup: ['open', 'pending'] } as const;
  const list = async (query: Record<string, unknown>, customerId = 'cus_1'): Promise<Ticket[]> =>
    (await mock.call('listTickets', { path: { customerId }, query: query as never })).body.items;
  const read = async (id: string): Promise<Ticket> =>
    (await mock.call('getTicket', { path: { ticketId: id } })).body;
  const open = async (body: Record<string, unknown> = {}): Promise<Ticket> =>
    (await mock.call('createTicket', { path, body: { title: 'Test', contractId: null, ...body } })).body;

  it('shows what is drawn: 17 of 412, their statuses, 2 breached, 3 at risk, 2 paused [TKT-01, TKT-26..29]', async () => {
    const { body } = await mock.call('listTickets', {
      path,
      query: {
        ...starred,
        count: 'exact',
        facets: 'statusGroup,slaState,spam',
        sort: 'sla',
        limit: 200,
      } as never,
    });
    assert.equal(body.page.totalCount, 17);
    assert.deepEqual(body.facets?.statusGroup, {
      open: 12,
      pending: 5,
      awaiting_security_review: 1,
      resolved: 9,
      closed: 381,
      deleted: 4,
    });
    assert.deepEqual(body.facets?.slaState, { breached: 2, at_risk: 3, on_track: 10, paused: 2 });
    assert.deepEqual(
      body.items.slice(0, 6).map(({ number }) => number),
      [48290, 48307, 48301, 48240, 48266, 48296],
    );
    assert.deepEqual(
      body.items.slice(-2).map(({ number, sla }) => [number, sla.state, sla.remainingMinutes]),
      [
        [48274, 'paused', 370],
        [48259, 'paused', 3120],
      ],
    );
  });
  it('shows the details of a ticket [TKT-03..07, TKT-10..18, OTK-01..09]', async () => {
    const [ticket] = await list({ q: 'imaging server drops' });
    assert.deepEqual(
      [
        ticket?.number,
        ticket?.contact?.name,
        ticket?.technician?.name,
        ticket?.priority,
        ticket?.activity,
        ticket?.sentiment,
        ticket?.status,
        ticket?.flags,
        ticket?.customerRank,
      ],
      [48307, 'Helen Halloran', 'Priya Raman', 'critical', 'unread', 'negative', 'Open', ['overdue'], 'gold'],
    );
    assert.equal(Date.parse(mock.clock.now()) - Date.parse(ticket?.sla.dueAt ?? ''), 38 * 60_000);
    assert.match(ticket?.excerpt ?? '', /^Since this morning/);
  });
  it('takes a backup alert from the monitoring agent', async () =>
    assert.match((await list({ q: 'backup job' }))[0]?.contact?.name ?? '', /monitor/i));

  it('searches title and number only [TKT-24, L-07]', async () => {
    assert.deepEqual(
      (await list({ q: 'OUTLOOK password', ...starred })).map(({ number }) => number),
      [48266],
    );
    assert.equal((await list({ q: 'Helen Halloran' })).length, 0);
    for (const q of ['48307', '#48307'])
      assert.deepEqual(
        (await list({ q })).map(({ number }) => number),
        [48307],
      );
    assert.equal((await list({ q: 'الطابعة', ...starred }))[0]?.number, 48281);
  });
  it('filters by each facet of the menu [TKT-25, TKT-27, TKT-30..33]', async () => {
    const is = async (query: Record<string, unknown>, test: (ticket: Ticket) => boolean): Promise<void> => {
      const items = await list({ ...query, limit: 200 });
      assert.ok(items.length > 0, JSON.stringify(query));
      assert.ok(items.every(test), JSON.stringify(query));
    };
    await is({ spam: true }, ({ flags }) => flags.includes('spam'));
    await is({ statusGroup: 'deleted' }, ({ status }) => status === 'Deleted');
    await is({ technicianId: ['tec_3'] }, ({ technician }) => technician?.id === 'tec_3');
    await is({ technicianId: 'none', ...starred }, ({ technician }) => technician === null);
    await is(
      { priority: ['critical', 'high'] },
      ({ priority }) => priority === 'critical' || priority === 'high',
    );
    await is({ impact: 'customer_down' }, ({ impact }) => impact === 'customer_down');
    await is({ type: 'change' }, ({ type }) => type === 'change');
    await is({ flags: 'paused' }, ({ flags }) => flags.includes('paused'));
    await is({ slaState: ['breached'], ...starred }, ({ sla }) => sla.state === 'breached');
    await is({ status: 'Waiting on vendor' }, ({ statusGroup }) => statusGroup === 'pending');
  });
  it('sorts priorities by weight, not by letter', async () => {
    const weights = (await list({ ...starred, sort: '-priority,number' })).map(({ priority }) =>
      ['low', 'medium', 'high', 'critical'].indexOf(priority),
    );
    assert.deepEqual(
      weights,
      weights.toSorted((a, b) => b - a),
    );
  });

  it('lists all customers with their rank as a filter [RNK-03]', async () => {
    const { body } = await mock.call('listAllTickets', {
      query: { rank: ['silver'], sort: 'customerName', limit: 100, facets: 'rank' } as never,
    });
    assert.ok(body.items.length > 3);
    assert.ok(
      body.items.every(({ customerRank, customerName }) => customerRank === 'silver' && customerName !== ''),
    );
    assert.ok((body.facets?.rank?.gold ?? 0) > 17);
  });
  it('pages through all of them without losing one', async () => {
    const seen = new Set<string>();
    let cursor: string | null = null,
      pages = 0;
    do {
      const { body }: { body: { items: Ticket[]; page: { nextCursor: string | null } } } = await mock.call(
        'listTickets',
        { path, query: { limit: 97, sort: 'priority', ...(cursor ? { cursor } : {}) } as never },
      );
      for (const { id } of body.items) seen.add(id);
      cursor = body.page.nextCursor;
    } while (cursor && ++pages < 20);
    assert.equal(seen.size, 415);
  });

  it('opens a ticket whose description becomes the first comment [TKT-37]', async () => {
    const {
      status,
      headers,
      body: ticket,
    } = await mock.call('createTicket', {
      path,
      body: {
        title: ' Projector dark ',
        description: 'It failed again.',
        contactId: 'con_1',
        priority: 'high',
      },
    });
    assert.equal(status, 201);
    assert.equal(headers.get('location'), `/v1/tickets/${ticket.id}`);
    assert.deepEqual(
      [
        ticket.title,
        ticket.contact?.name,
        ticket.sentiment,
        ticket.commentCount,
        ticket.contract?.name,
        ticket.sla.name,
      ],
      ['Projector dark', 'Helen Halloran', 'negative', 1, 'Care Plan 2026', 'Gold 4 h / 8 h'],
    );
    // The account manager gets the tickets of this customer [SET-05].
    assert.equal(ticket.technician?.name, 'Dana Whitfield');
    assert.equal(Date.parse(ticket.sla.dueAt ?? '') - Date.parse(ticket.createdAt), 240 * 60_000);
    const {
      body: { items },
    } = await mock.call('listTicketComments', { path: { ticketId: ticket.id } });
    assert.deepEqual(
      items.map(({ text, author }) => [text, author.kind, author.name]),
      [['It failed again.', 'contact', 'Helen Halloran']],
    );
  });
  it('refuses what belongs to somebody else', async () => {
    for (const [field, value] of [
      ['contactId', 'con_60'],
      ['technicianId', 'tec_99'],
      ['status', 'Nowhere'],
      ['contractId', 'ctr_5'],
      ['deviceId', 'dev_100000'],
    ] as const) {
      const { status, problem } = await mock.refused('createTicket', {
        path,
        body: { title: 'x', [field]: value },
      });
      assert.deepEqual([status, problem.errors?.[0]?.pointer], [422, `/${field}`]);
    }
    assert.equal((await mock.refused('createTicket', { path, body: { title: '   ' } })).status, 422);
  });

  it('moves through statuses, ending and starting the clock [TKT-19..23]', async () => {
    const ticket = await open({ priority: 'high' });
    const resolved = (
      await mock.call('updateTicket', {
        path: { ticketId: ticket.id },
        ifMatch: ticket.etag,
        body: { status: 'Resolved' },
      })
    ).body;
    assert.deepEqual(
      [resolved.statusGroup, resolved.sla.state, resolved.sla.clock],
      ['resolved', 'none', null],
    );
    const again = (
      await mock.call('updateTicket', {
        path: { ticketId: ticket.id },
        ifMatch: resolved.etag,
        body: { status: 'Waiting on vendor' },
      })
    ).body;
    assert.deepEqual([again.statusGroup, again.sla.dueAt], ['pending', ticket.sla.dueAt]);
  });
  it('pauses and goes on with what was left [OTK-06]', async () => {
    const ticket = await open({ priority: 'high' });
    await mock.clock.advance(60 * 60_000);
    const paused = (
      await mock.call('updateTicket', {
        path: { ticketId: ticket.id },
        ifMatch: ticket.etag,
        body: { paused: true },
      })
    ).body;
    assert.deepEqual(
      [paused.sla.state, paused.sla.remainingMinutes, paused.flags],
      ['paused', 180, ['paused']],
    );
    await mock.clock.advance(600 * 60_000);
    const going = (
      await mock.call('updateTicket', {
        path: { ticketId: ticket.id },
        ifMatch: paused.etag,
        body: { paused: false },
      })
    ).body;
    assert.equal(Date.parse(going.sla.dueAt ?? '') - Date.parse(mock.clock.now()), 180 * 60_000);
  });
  it("meets somebody else's change with 412 and the record as it stands", async () => {
    const ticket = await open();
    await mock.call('updateTicket', {
      path: { ticketId: ticket.id },
      ifMatch: ticket.etag,
      body: { priority: 'low' },
    });
    const { status, problem } = await mock.refused('updateTicket', {
      path: { ticketId: ticket.id },
      ifMatch: ticket.etag,
      body: { priority: 'high' },
    });
    assert.deepEqual([status, (problem.current as Ticket).priority], [412, 'low']);
  });
  it('lets a deleted ticket do nothing but come back', async () => {
    const ticket = await open(),
      path = { ticketId: ticket.id };
    const deleted = (
      await mock.call('updateTicket', { path, ifMatch: ticket.etag, body: { status: 'Deleted' } })
    ).body;
    const { status, problem } = await mock.refused('updateTicket', {
      path,
      ifMatch: deleted.etag,
      body: { title: 'No' },
    });
    assert.deepEqual(
      [status, problem.code, problem.allowedNext],
      [409, 'ticket_deleted', ['Open', 'Pending']],
    );
    assert.equal(
      (await mock.refused('createTicketComment', { path, body: { text: 'No', visibility: 'public' } }))
        .status,
      409,
    );
    assert.equal(
      (await mock.call('updateTicket', { path, ifMatch: deleted.etag, body: { status: 'Open' } })).body
        .statusGroup,
      'open',
    );
  });

  it("answers, takes the contact's words down and follows the mood [TKT-12, TKT-16..18]", async () => {
    const ticket = await open({ contactId: 'con_2', priority: 'high' }),
      path = { ticketId: ticket.id };
    await mock.call('createTicketComment', {
      path,
      body: { text: 'Port 14 again.', visibility: 'internal' },
    });
    assert.equal((await read(ticket.id)).sla.clock, 'first_response');
    await mock.call('createTicketComment', {
      path,
      body: { text: 'Could you restart it?', visibility: 'public', status: 'Pending' },
    });
    const answered = await read(ticket.id);
    assert.deepEqual(
      [answered.activity, answered.sla.clock, answered.statusGroup, answered.commentCount],
      ['awaiting_requester', 'resolution', 'pending', 2],
    );
    await mock.call('createTicketComment', {
      path,
      body: { text: 'Thank you, it works now.', visibility: 'public', contactId: 'con_2' },
    });
    const thanked = await read(ticket.id);
    assert.deepEqual([thanked.activity, thanked.sentiment], ['awaiting_technician', 'positive']);
    const { body } = await mock.call('listTicketComments', { path });
    assert.deepEqual(
      body.items.map(({ author, visibility }) => [author.name, visibility]),
      [
        ['Dana Whitfield', 'internal'],
        ['Dana Whitfield', 'public'],
        ['Diego Reyes', 'public'],
      ],
    );
  });
  it('books time on the contract, where it is seen at once [OCT-23]', async () => {
    const before = (await mock.call('getContractUsage', { path: { contractId: 'ctr_1' } })).body;
    const ticket = await open({ contractId: 'ctr_1' });
    await mock.call('createTicketComment', {
      path: { ticketId: ticket.id },
      body: {
        text: 'Done.',
        visibility: 'public',
        time: { serviceType: 'telephone', minutes: 30, billable: true },
      },
    });
    const now = (await mock.call('getContractUsage', { path: { contractId: 'ctr_1' } })).body;
    assert.deepEqual(
      [now.types[2]?.remainingMinutes, now.total.billableMinutes - before.total.billableMinutes],
      [450, 30],
    );
    assert.equal(
      (
        await mock.refused('createTicketComment', {
          path: { ticketId: (await open()).id },
          body: {
            text: 'x',
            visibility: 'public',
            time: { serviceType: 'remote', minutes: 5, billable: true },
          },
        })
      ).problem.errors?.[0]?.code,
      'no_contract',
    );
  });
  it('keeps seeded conversations in step with their tickets [TKT-12]', async () => {
    for (const ticket of await list({ ...starred })) {
      const {
        body: { items },
      } = await mock.call('listTicketComments', { path: { ticketId: ticket.id } });
      assert.equal(items.length, ticket.commentCount);
      assert.ok(
        items.every(
          ({ createdAt, author }, index) =>
            author.name !== '' && (index === 0 || createdAt >= (items[index - 1]?.createdAt ?? '')),
        ),
      );
      const last = items.filter(({ visibility }) => visibility === 'public').at(-1)?.author.kind;
      if (ticket.activity === 'awaiting_technician' || ticket.activity === 'unread')
        assert.notEqual(last, 'technician', String(ticket.number));
      if (ticket.activity === 'awaiting_requester') assert.equal(last, 'technician', String(ticket.number));
    }
  });

  it('sums up and suggests when asked, alike each time [TKT-02, TKT-09, X-26]', async () => {
    const [ticket] = await list({ q: 'PACS' }),
      path = { ticketId: ticket?.id ?? '' };
    const first = (await mock.call('assistTicket', { path, body: { kind: 'summary' } })).body,
      second = (await mock.call('assistTicket', { path, body: { kind: 'summary' } })).body;
    assert.equal(first.text, second.text);
    assert.match(first.text, /^PACS viewer licence error/);
    assert.equal(
      (await mock.refused('assistTicket', { path, body: { kind: 'solution' }, token: 'read-only' })).status,
      403,
    );
  });

  it('changes many, each with its own result, by id and by filter', async () => {
    const ids = [(await open()).id, (await open({ status: 'Resolved' })).id, 'tkt_999999'];
    const { body } = await mock.call('bulkTickets', {
      body: { action: 'set_status', ids, params: { status: 'Resolved' } },
    });
    assert.deepEqual(
      body.results.map(({ status, problem }) => [status, problem?.code]),
      [
        ['done', undefined],
        ['skipped', undefined],
        ['failed', 'not_found'],
      ],
    );
    const filter = { customerId: ['cus_1'], q: 'printer', statusGroup: ['open' as const] },
      matching = await list({ q: 'printer', statusGroup: 'open' }),
      [kept] = matching;
    const marked = await mock.call('bulkTickets', {
      body: { action: 'mark_read', filter: { ...filter, exceptIds: [kept?.id ?? ''] } },
    });
    assert.equal(marked.body.results.length, matching.length - 1);
    assert.equal(
      (await mock.refused('bulkTickets', { body: { action: 'mark_read', filter: {} } })).problem.errors?.[0]
        ?.code,
      'too_many',
    );
    assert.equal(
      (await mock.refused('bulkTickets', { body: { action: 'set_priority', ids } })).problem.errors?.[0]
        ?.pointer,
      '/params/priority',
    );
    assert.equal(
      (await mock.refused('bulkTickets', { body: { action: 'mark_read' } })).problem.errors?.[0]?.code,
      'one_of',
    );
  });
});

describe('reading a ticket', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const path = { customerId: 'cus_1' };

  it('leaves whose turn it is, and can be taken back [W-02]', async () => {
    const one = async (activity: 'awaiting_technician' | 'unread') =>
      (await mock.call('listTickets', { path, query: { activity: [activity], limit: 1 } })).body.items[0]!;
    const ids = [(await one('awaiting_technician')).id, (await one('unread')).id];
    const now = async () =>
      Promise.all(
        ids.map(async ticketId => (await mock.call('getTicket', { path: { ticketId } })).body.activity),
      );
    const { body } = await mock.call('bulkTickets', { body: { action: 'mark_read', ids } });
    assert.deepEqual([...body.results.map(({ status }) => status)].sort(), ['done', 'skipped']);
    assert.deepEqual(await now(), ['awaiting_technician', 'read']);
    await mock.call('bulkTickets', { body: { action: 'mark_unread', ids } });
    assert.deepEqual(await now(), ['awaiting_technician', 'unread']);
  });

  it('is no change of it [W-03]', async () => {
    const { items } = (await mock.call('listTickets', { path, query: { activity: ['unread'], limit: 1 } }))
      .body;
    const [{ id: ticketId, etag, lastActivityAt } = assert.fail('no unread ticket')] = items;
    await mock.clock.advance(3_600_000);
    const read = await mock.call('updateTicket', {
      path: { ticketId },
      body: { activity: 'read' },
      headers: { 'if-match': etag },
    });
    assert.equal(read.body.lastActivityAt, lastActivityAt);
  });
});

describe('tickets that are over from the start', () => {
  const mock = createTestMock();
  after(() => mock.stop());

  it('run no clock [I-18]', async () => {
    const { body } = await mock.call('createTicket', {
      path: { customerId: 'cus_1' },
      body: { title: 'Done by phone', status: 'Closed', priority: 'high' },
    });
    assert.deepEqual([body.statusGroup, body.sla.state], ['closed', 'none']);
    await mock.clock.advance(3 * 86_400_000);
    const later = await mock.call('getTicket', { path: { ticketId: body.id } });
    assert.deepEqual([later.body.sla.state, later.body.flags], ['none', []]);
  });

  it('stand when they are created paused [I-15]', async () => {
    const { body } = await mock.call('createTicket', {
      path: { customerId: 'cus_1' },
      body: { title: 'Waits for a part', paused: true, priority: 'high' },
    });
    assert.deepEqual([body.sla.state, body.flags], ['paused', ['paused']]);
    const left = body.sla.remainingMinutes;
    await mock.clock.advance(3 * 86_400_000);
    const later = (await mock.call('getTicket', { path: { ticketId: body.id } })).body;
    assert.deepEqual([later.sla.state, later.sla.remainingMinutes], ['paused', left]);
  });

  it('run by the business hours of the account where the SLA of their contract says so', async () => {
    const path = { customerId: 'cus_1' },
      [sla] = (await mock.call('listSlas', { query: { q: 'Business' } })).body.items;
    const contract = await mock.call('createContract', {
      path,
      body: { name: 'Office', kind: 'retainer_flat_fee', startDate: '2026-01-01', slaId: sla?.id ?? '' },
    });
    const { body } = await mock.call('createTicket', {
      path,
      body: { title: 'By the clock', contractId: contract.body.id, priority: 'high' },
    });
    const due = new Date(body.sla.dueAt ?? ''),
      inLosAngeles = {
        timeZone: 'America/Los_Angeles',
        hour: 'numeric',
        weekday: 'short',
        hourCycle: 'h23',
      } as const;
    assert.match(due.toLocaleString('en-US', inLosAngeles), /^(Mon|Tue|Wed|Thu|Fri), (0[89]|1[0-8])$/);
    const { businessHours } = (await mock.call('getAccount', {})).body;
    assert.equal(businessHours?.week.length, 5);
  });
});
