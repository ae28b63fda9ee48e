import { after, beforeEach, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { createHub, PreconditionFailedError, RateLimitError } from '@customer-hub/sdk';
import { createTestMock } from './testing.ts';

describe('the SDK on the mock', () => {
  const mock = createTestMock();
  const tokens: string[] = [];
  let token = 'first',
    opened = (): void => undefined;
  const hub = createHub({
    baseUrl: 'http://mock.test/v1',
    async fetch(request) {
      const answer = await mock.fetch(request);
      if (answer.headers.get('content-type') === 'text/event-stream') opened();
      return answer;
    },
    auth: reason => {
      tokens.push(reason);
      return token;
    },
    // What the mock sends must also please the schemas that products validate with.
    validate: { mode: 'strict', schemas: () => import('@customer-hub/sdk/schemas') },
  });
  beforeEach(() => {
    mock.scenario();
    mock.reset();
  });
  after(() => {
    mock.stop();
  });

  it('walks a list through its pages', async () => {
    const names = new Set<string>();
    for await (const contact of hub.contacts.list('cus_1', { limit: 7 })) names.add(contact.id);
    assert.equal(names.size, 48);
    const page = await hub.contacts.list('cus_1', { offset: 40, limit: 20, count: 'exact' });
    assert.deepEqual([page.items.length, page.totalCount, page.offset], [8, 48, 40]);
  });

  it("meets somebody else's change as PreconditionFailedError.current, and loses neither", async () => {
    const customer = await hub.customers.get('cus_1');
    await mock.someoneElse('cus_1', { phone: '+1 503 555 0199' });
    const refused = await hub.customers.update(customer, { fax: '+1 503 555 0100' }).then(
      () => undefined,
      (error: unknown) => error,
    );
    assert.ok(refused instanceof PreconditionFailedError);
    const current = refused.current as typeof customer;
    assert.equal(current.phone, '+1 503 555 0199');
    const saved = await hub.customers.update(current, { fax: '+1 503 555 0100' });
    assert.deepEqual([saved.phone, saved.fax], ['+1 503 555 0199', '+1 503 555 0100']);
  });

  it('refreshes an expired token once, for many requests', async () => {
    await hub.notes.list('cus_1');
    mock.scenario('expired_token');
    const first = hub.notes.list('cus_1').then(() => true);
    token = 'second';
    await Promise.all([first, hub.notes.list('cus_1'), hub.notes.list('cus_1')]);
    assert.equal(tokens.filter(reason => reason === 'expired').length, 1);
  });

  it('gives up on a wait that is longer than the deadline', async () => {
    mock.fault({ operationId: 'listNotes', status: 429, retryAfterSeconds: 600, times: 1 });
    await assert.rejects(Promise.resolve(hub.notes.list('cus_1')), RateLimitError);
  });

  it('hears of changes as they happen', async () => {
    const controller = new AbortController(),
      seen: string[] = [],
      open = Promise.withResolvers<void>();
    opened = open.resolve;
    const listening = (async () => {
      for await (const { data } of hub.events.stream(
        { customerId: 'cus_1' },
        { signal: controller.signal },
      )) {
        seen.push(data.type);
        if (seen.length === 2) controller.abort();
      }
    })().catch(() => undefined);
    await open.promise;
    const note = await hub.notes.create('cus_1', { text: 'Heard' });
    await hub.notes.update(note, { text: 'Heard again' });
    await listening;
    assert.deepEqual(seen, ['note.created', 'note.updated']);
  });
});
