import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { ActivityArea, ActivityPage, AuditEvent } from '@customer-hub/server/parts/contract/types';
import { areaOfType, SCOPE_OF_AREA } from '@customer-hub/server/parts/domain/activity';
import fc from 'fast-check';
import { accountDay } from '../seed/account.ts';
import { createTestMock } from '../testing.ts';

const path = { customerId: 'cus_1' };
const AREAS = Object.keys(SCOPE_OF_AREA) as ActivityArea[],
  SCOPES = [...new Set(Object.values(SCOPE_OF_AREA))];

describe('the activity of a customer', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const ask = async (query: object = {}, token?: string): Promise<ActivityPage> =>
    (
      await mock.call('listActivity', {
        path,
        query: { limit: 200, ...query } as never,
        ...(token ? { token } : {}),
      })
    ).body;
  /** All pages of a question, by their cursors. */
  const all = async (query: object = {}, token?: string): Promise<AuditEvent[]> => {
    const found: AuditEvent[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const { items, page } = await ask({ ...query, ...(cursor ? { cursor } : {}) }, token);
      found.push(...items);
      cursor = page.nextCursor;
    }
    return found;
  };
  const filters = fc.record(
    {
      area: fc.subarray(AREAS, { minLength: 1, maxLength: 3 }),
      kind: fc.subarray(['secret_shown', 'created', 'changed', 'ran', 'exported'], { minLength: 1 }),
      person: fc.subarray(['tec_1', 'tec_2', 'system', 'tok_directory', 'con_1'], { minLength: 1 }),
      fold: fc.boolean(),
      from: fc.constantFrom('2026-09-01T00:00:00Z', '2026-11-01T07:00:00Z'),
      to: fc.constantFrom('2026-10-01T00:00:00Z', '2026-11-20T08:00:00Z'),
    },
    { requiredKeys: [] },
  );

  it('goes back half a year, the latest first, nothing of it to come', async () => {
    const entries = await all();
    assert.ok(entries.length >= 1_500);
    const times = entries.map(({ at }) => at);
    assert.deepEqual(times, times.toSorted().toReversed());
    assert.ok((times[0] ?? '~') <= mock.clock.now());
    assert.ok(Date.parse(times[0] ?? '') - Date.parse(times.at(-1) ?? '') > 150 * 86_400_000);
    assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length);
  });

  it('counts what the list holds: each facet is the number of its rows, whatever else is asked for', () =>
    fc.assert(
      fc.asyncProperty(filters, async query => {
        const rows = await all(query),
          { facets = {}, page } = await ask({
            ...query,
            facets: 'area,kind,person,day',
            count: 'exact',
            limit: 1,
          });
        assert.equal(page.totalCount, rows.length);
        const own: Record<string, (row: AuditEvent) => string> = {
          area: row => row.area,
          kind: row => row.kind,
          person: row => row.actor.id,
          day: row => accountDay(row.at),
        };
        for (const [name, read] of Object.entries(own)) {
          // A facet is counted without its own filter.
          const { [name as 'area']: _, ...others } = query,
            counted = Object.groupBy(await all(others), read);
          assert.deepEqual(
            { ...facets[name] },
            Object.fromEntries(Object.entries(counted).map(([value, list]) => [value, list?.length])),
          );
        }
      }),
      { numRuns: 15 },
    ));

  it('folds runs without losing or doubling any: leads and the rest of their runs are all there is', async () => {
    const every = await all(),
      folded = await all({ fold: true });
    const ids = new Set(folded.map(({ id }) => id));
    for (const lead of folded)
      if (lead.run) {
        const whole = await all({ runId: lead.run.id });
        assert.equal(whole.length, lead.run.count);
        for (const { id } of whole) ids.add(id);
      }
    assert.ok(folded.length < every.length);
    assert.deepEqual([...ids].toSorted(), every.map(({ id }) => id).toSorted());
    // Whoever asks for one record, or searches, may mean any of them.
    const follower = every.find(({ id }) => !folded.some(lead => lead.id === id));
    const about = await ask({ fold: true, subject: follower?.resource.id });
    assert.ok(about.items.some(({ id }) => id === follower?.id));
  });

  it('tells nobody of areas that they may not read, and names what it leaves out', () =>
    fc.assert(
      fc.asyncProperty(fc.subarray(SCOPES), filters, async (given, query) => {
        const scopes = new Set(['customer:read', ...given]),
          token = `scopes=${[...scopes].join(',')}`,
          may = (area: ActivityArea): boolean => scopes.has(SCOPE_OF_AREA[area]);
        const { items, facets, hiddenAreas } = await ask({ ...query, facets: 'area,kind' }, token);
        assert.deepEqual(
          hiddenAreas,
          AREAS.filter(area => area !== 'other' && !may(area)),
        );
        for (const { area, kind, related, changes, address } of items) {
          assert.ok(may(area), area);
          assert.ok(related.every(({ type }) => may(areaOfType(type))));
          if (!scopes.has('audit:read')) {
            assert.ok(kind !== 'secret_shown' && kind !== 'refused');
            assert.equal(address, null);
          }
          for (const { field, before, after, hidden } of changes)
            if (hidden || (field === 'device' && !may('devices')))
              assert.deepEqual([before, after], [null, null]);
        }
        assert.ok(Object.keys(facets?.['area'] ?? {}).every(area => may(area as ActivityArea)));
        assert.ok(scopes.has('audit:read') || !('secret_shown' in (facets?.['kind'] ?? {})));
      }),
      { numRuns: 25 },
    ));

  it('tells old and new values, of other records the names, of secrets only that they changed', async () => {
    const [contact] = (await mock.call('listContacts', { path, query: { limit: 1 } })).body.items,
      [password] = (await mock.call('listPasswords', { path, query: { limit: 1 } })).body.items;
    assert.ok(contact && password);
    await mock.call('updateContact', {
      path: { contactId: contact.id },
      body: { phone: '+1 503 555 0199', notes: 'Alarm code 4711' },
      ifMatch: contact.etag,
    });
    const secret = 'correct horse battery staple',
      notes = 'The old one was hunter2';
    await mock.call('updatePassword', {
      path: { passwordId: password.id },
      body: { secret, notes, username: 'root2' },
      ifMatch: password.etag,
    });
    const [changed] = (await ask({ subject: contact.id })).items,
      [rotated] = (await ask({ subject: password.id })).items;
    assert.deepEqual(changed?.changes, [
      { field: 'phone', before: contact.phone, after: '+1 503 555 0199', hidden: false },
      { field: 'notes', before: null, after: null, hidden: true },
    ]);
    assert.deepEqual(rotated?.changes.map(({ field, hidden }) => [field, hidden]).toSorted(), [
      ['notes', true],
      ['secret', true],
      ['username', false],
    ]);
    const told = JSON.stringify(await all());
    assert.ok(!told.includes(secret) && !told.includes('hunter2') && !told.includes('4711'));
  });

  it('names the technician who writes down what a contact said, not the contact', async () => {
    const [ticket] = (await mock.call('listTickets', { path, query: { limit: 1 } })).body.items,
      [contact] = (await mock.call('listContacts', { path, query: { limit: 1 } })).body.items;
    assert.ok(ticket && contact);
    await mock.call('createTicketComment', {
      path: { ticketId: ticket.id },
      body: { text: 'It works again.', visibility: 'public', contactId: contact.id },
    });
    const [entry] = (await ask({ subject: ticket.id, limit: 1 })).items;
    assert.deepEqual(
      [entry?.action, entry?.actor.id, entry?.actor.kind],
      ['ticket.answered', 'tec_1', 'person'],
    );
  });

  it('ties a reason to the ticket that it names, of this customer alone', async () => {
    const [ticket] = (await mock.call('listTickets', { path, query: { limit: 1 } })).body.items,
      [password] = (await mock.call('listPasswords', { path, query: { limit: 1 } })).body.items,
      foreign = (await mock.call('listTickets', { path: { customerId: 'cus_3' }, query: { limit: 1 } })).body
        .items[0];
    assert.ok(ticket && password && foreign);
    const look = async (reason: string): Promise<AuditEvent | undefined> => {
      await mock.call('revealPassword', {
        path: { passwordId: password.id },
        body: { reason, purpose: 'show' },
      });
      await mock.clock.advance(1_000);
      return (await ask({ subject: password.id, limit: 1 })).items[0];
    };
    const own = await look(`#${ticket.number}, restart`);
    assert.ok(own?.related.some(({ id }) => id === ticket.id));
    assert.equal(own?.purpose, 'show');
    const other = await look(`#${foreign.number}`);
    assert.ok(other?.related.every(({ type }) => type !== 'ticket'));
  });

  it('tells of a job once, and at each of its devices', async () => {
    const devices = (await mock.call('listDevices', { path, query: { kind: ['pc'], limit: 3 } as never }))
        .body.items,
      ids = devices.map(({ id }) => id);
    const { body: job } = await mock.call('createJob', {
      body: { type: 'scan_patches', targets: { deviceIds: ids }, params: {} } as never,
    });
    const [lead] = (await ask({ fold: true, limit: 1 })).items;
    assert.deepEqual([lead?.id, lead?.amount, lead?.run?.count], [job.auditId, 3, 4]);
    for (const id of ids) {
      const [own] = (await ask({ subject: id, limit: 1 })).items;
      assert.deepEqual([own?.action, own?.resource.id, own?.run?.id], ['job.device', id, lead?.run?.id]);
    }
  });

  it('tells people, people of the customer, programs and the system apart', async () => {
    const { people = [] } = await ask({ facets: 'person', limit: 1 }),
      kinds = new Map(people.map(({ id, kind }) => [id, kind]));
    assert.deepEqual(
      ['tec_1', 'con_1', 'tok_directory', 'system'].map(id => kinds.get(id)),
      ['person', 'contact', 'token', 'system'],
    );
  });

  it('is written to a file without formulas and without what the reader may not see', async () => {
    const [contact] = (await mock.call('listContacts', { path, query: { limit: 1 } })).body.items;
    assert.ok(contact);
    await mock.call('updateContact', {
      path: { contactId: contact.id },
      body: { givenName: '=cmd|calc' },
      ifMatch: contact.etag,
    });
    const file = async (token: string): Promise<string> => {
      const columns = [
        { key: 'area', header: 'Area' },
        { key: 'resource.name', header: 'Record' },
      ];
      const { body } = await mock.call('createExport', {
        body: { kind: 'activity', customerId: 'cus_1', columns } as never,
        token,
      });
      await mock.clock.advance(60_000);
      const { response } = await mock.call('downloadExport', { path: { exportId: body.id }, token });
      return response.text();
    };
    const whole = await file('staff'),
      part = await file('scopes=customer:read,export:read,contact:read');
    assert.match(whole, /,"?'=cmd\|calc/);
    assert.ok(whole.includes('passwords,'));
    assert.deepEqual(
      [
        ...new Set(
          part
            .trim()
            .split('\r\n')
            .slice(1)
            .map(line => line.split(',')[0]),
        ),
      ].toSorted(),
      ['contacts', 'customer'].filter(area => part.includes(area)),
    );
  });
});
